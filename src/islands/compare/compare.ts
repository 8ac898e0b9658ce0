import { svg as html, type MarkupText } from '../../charts/kit/svg.ts';
import {
  type Comparing,
  formatComparing,
  keyedMeasures,
  mostCompared,
  parseComparing,
} from '../../core/query/compare-url.ts';
import { type PanelFile, unpackPanel } from '../../core/statistics/panel-file.ts';
import type { Panel } from '../../core/statistics/series.ts';
import { holdBack } from '../after-painting.ts';
import { fetchPublished, type PublishedAddress } from '../faults/published.ts';
import { toldOf, troubleHtml } from '../faults/trouble.ts';
import { keptFrozen, viewShown } from '../frozen/gate.ts';
import { putMarkup } from '../trusted-html.ts';
import { listHtml, searchList, setForm, shownWords } from './form.ts';
import { resultHtml } from './result.ts';
import { type CompareSetup, viewOf } from './setup.ts';
import { words } from './words.ts';

/**
 * `<hy-compare>`: lets the reader choose whom to compare, and in which measure. The page comes with a comparison in it;
 * from then on the address holds what is compared, and each change is a step that the back button undoes.
 */
class HyCompare extends HTMLElement {
  #setup: CompareSetup | undefined;
  #comparing: Comparing | undefined;
  readonly #panels = new Map<string, Promise<Panel>>();
  #naming: Promise<void> | undefined;
  /** Counts the requests, so that late figures for an earlier one are not shown. */
  #asked = 0;

  connectedCallback(): void {
    const setup = JSON.parse(this.#part('setup').textContent ?? '') as CompareSetup;
    this.#setup = setup;
    this.#comparing = setup.defaults;
    setForm(this, setup, setup.defaults);
    this.addEventListener('change', this.#onChange);
    this.addEventListener('input', this.#onInput);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('submit', (event) => event.preventDefault());
    window.addEventListener('popstate', this.#onReturn);
    const choose = this.#part<HTMLDetailsElement>('choose');
    choose.addEventListener('toggle', () => void this.#nameAll());
    // It may have been opened before this came.
    if (choose.open) void this.#nameAll();
    this.#part<HTMLFieldSetElement>('controls').disabled = false;
    if (location.search) void holdBack(this, this.#onReturn());
    else void this.#onReturn();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#onReturn);
  }

  /** The page was opened, or left and come back to: the address says what is compared. */
  #onReturn = async (): Promise<void> => {
    // The page knows the names of those it shows at first; whom an address asks for may be another.
    if (location.search && !(await this.#nameAll())) return;
    const { setup, comparing } = this.#state();
    const choices = {
      bodies: new Set(setup.bodies.map(({ code }) => code)),
      measures: new Set(keyedMeasures(setup.dataset).map(({ key }) => key)),
    };
    const asked = parseComparing(new URLSearchParams(location.search), choices, setup.defaults);
    const { unknown } = words(setup.language).compare;
    this.#tell(asked.unknown.length > 0 ? html`<p>${unknown(asked.unknown)}</p>`.toString() : undefined);
    viewShown(formatComparing(asked.comparing));
    if (setup.panels || formatComparing(asked.comparing) !== formatComparing(comparing))
      await this.#show(asked.comparing);
  };

  #onChange = ({ target }: Event): void => {
    const { comparing } = this.#state();
    if (target instanceof HTMLSelectElement) this.#choose({ ...comparing, measure: target.value });
    if (!(target instanceof HTMLInputElement) || target.name !== 'body') return;
    const others = comparing.bodies.filter((code) => code !== target.value);
    this.#choose({ ...comparing, bodies: target.checked ? [...others, target.value].slice(0, mostCompared) : others });
  };

  #onInput = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.type === 'search') {
      searchList(this, this.#state().setup, target.value);
    }
  };

  #onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-action]') : null;
    const { setup, comparing } = this.#state();
    if (button?.dataset.action === 'reset') this.#choose(setup.defaults);
    if (button?.dataset.action === 'retry') {
      this.#tell();
      void this.#show(comparing);
    }
    if (button?.dataset.action === 'reload') location.reload();
    if (button?.dataset.action !== 'remove') return;
    const place = comparing.bodies.indexOf(button.value);
    this.#choose({ ...comparing, bodies: comparing.bodies.filter((code) => code !== button.value) });
    // The button is gone with its body: whoever pressed it goes on with the next one.
    const left = this.querySelectorAll<HTMLElement>('[data-action="remove"]');
    (left[Math.min(place, left.length - 1)] ?? this.#part('count')).focus();
  };

  #choose(comparing: Comparing): void {
    const { setup } = this.#state();
    const search = formatComparing(comparing);
    const isDefault = search === formatComparing(setup.defaults);
    history.pushState(null, '', keptFrozen(`${location.pathname}${isDefault ? '' : `?${search}`}${location.hash}`));
    viewShown(search);
    this.#tell();
    void this.#show(comparing);
  }

  async #show(comparing: Comparing): Promise<void> {
    const { setup } = this.#state();
    this.#comparing = comparing;
    this.#asked += 1;
    const turn = this.#asked;
    setForm(this, setup, comparing);
    // In the other languages the page shows the same comparison.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.search = location.search;
    try {
      const panel = await this.#panelOf(comparing.measure);
      if (turn !== this.#asked) return;
      putMarkup(this.#part('result'), resultHtml(viewOf(setup, comparing, panel)));
      this.#part('status').textContent = shownWords(setup, comparing);
    } catch (reason) {
      const { trouble, wayOn } = await toldOf(setup.language, reason);
      if (turn === this.#asked) this.#tell(troubleHtml(setup.language, trouble, wayOn));
    }
  }

  /** Fetches the names of all bodies once, and lists them to choose from; false when they cannot be had. */
  async #nameAll(): Promise<boolean> {
    const { setup } = this.#state();
    // The setup of a release knows all of its bodies.
    const fetchAll = async () => (setup.panels ? setup.bodies : fetchJson<CompareSetup['bodies']>(setup.names));
    this.#naming ??= fetchAll().then((bodies) => {
      const { comparing } = this.#state();
      this.#setup = { ...setup, bodies };
      putMarkup(this.#part('list'), listHtml(this.#setup));
      setForm(this, this.#setup, comparing);
      // Somebody may have typed before the names came.
      const typed = this.querySelector<HTMLInputElement>('input[type="search"]')?.value;
      if (typed) searchList(this, this.#setup, typed);
    });
    try {
      await this.#naming;
      return true;
    } catch (reason) {
      this.#naming = undefined;
      const { trouble, wayOn } = await toldOf(setup.language, reason);
      this.#tell(troubleHtml(setup.language, trouble, wayOn));
      return false;
    }
  }

  /** Fetches the figures of a measure once; a failure is forgotten, so that the next call tries again. */
  #panelOf(key: string): Promise<Panel> {
    const panel = this.#panels.get(key) ?? this.#fetchPanel(key);
    this.#panels.set(key, panel);
    panel.catch(() => this.#panels.delete(key));
    return panel;
  }

  async #fetchPanel(key: string): Promise<Panel> {
    const { files, panels } = this.#state().setup;
    return unpackPanel(panels?.[key] ?? (await fetchJson<PanelFile>(files[key])));
  }

  /** Tells of a trouble with markup, or takes the last one away. */
  #tell(markup?: MarkupText): void {
    const place = this.#part('trouble');
    place.hidden = markup === undefined;
    if (markup) putMarkup(place, markup);
    else place.replaceChildren();
  }

  #state(): { readonly setup: CompareSetup; readonly comparing: Comparing } {
    if (!this.#setup || !this.#comparing) throw new Error('<hy-compare> is used before it is connected');
    return { setup: this.#setup, comparing: this.#comparing };
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-part="${name}"]`);
    if (!part) throw new Error(`<hy-compare> has no element with data-part="${name}"; Compare.astro renders them all`);
    return part;
  }
}

async function fetchJson<Content>(file: PublishedAddress | undefined): Promise<Content> {
  if (!file) throw new Error('the page names no file of this measure');
  return JSON.parse(new TextDecoder().decode(await fetchPublished(file)));
}

customElements.define('hy-compare', HyCompare);
