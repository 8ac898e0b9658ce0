import { resourceOf } from '../core/dataset.ts';
import { evaluate } from '../core/evaluate.ts';
import type { Query } from '../core/query.ts';
import { formatQuery, parseQuery } from '../core/query-url.ts';
import type { Trouble } from '../i18n/en/explore.ts';
import { SecondOpinion } from './explore-database.ts';
import { type Figures, figuresOf, messageOf, TroubleError } from './explore-figures.ts';
import { formHtml, readForm } from './explore-form.ts';
import { nameChosen, searchList, untickList } from './explore-lists.ts';
import { resultHtml, troubleHtml } from './explore-result.ts';
import { type ExploreSetup, type ExploreView, viewOf, wordsOf } from './explore-setup.ts';
import { downloadText } from './explore-table.ts';

/** How long a fetch may take before it is worth a word. */
const noticeable = 150;

/**
 * `<hy-explore>`: makes the controls of the explore page work. The page comes with the default answer in it; from
 * then on the address holds the question, and each change of it is a step that the back button undoes.
 */
class HyExplore extends HTMLElement {
  #page: { readonly setup: ExploreSetup; readonly database: SecondOpinion } | undefined;
  #query: Query | undefined;
  #view: ExploreView | undefined;
  /** Counts the questions, so that a late answer to an earlier one is not shown. */
  #asked = 0;
  #lastTouched = '';

  connectedCallback(): void {
    const setup = JSON.parse(this.#part('setup').textContent ?? '') as ExploreSetup;
    const database = new SecondOpinion(setup, {
      button: this.#part<HTMLButtonElement>('database'),
      bar: this.#part<HTMLProgressElement>('progress'),
      words: this.#part('progress-words'),
    });
    this.#page = { setup, database };
    this.#query = setup.defaults;
    this.addEventListener('change', this.#onChange);
    this.addEventListener('input', this.#onInput);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('submit', this.#onSubmit);
    window.addEventListener('popstate', this.#onReturn);
    this.#part<HTMLFieldSetElement>('controls').disabled = false;
    this.#showScripted();
    this.#onReturn();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#onReturn);
  }

  /** The page was opened, or left and come back to: the address says what is asked. */
  #onReturn = (): void => {
    const { setup, query } = this.#state();
    this.#lastTouched = '';
    const asked = askedBy(new URLSearchParams(location.search), setup);
    if (formatQuery(asked) !== formatQuery(query)) void this.#ask(asked, true);
  };

  #onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || target.name === '') return;
    const { setup, query } = this.#state();
    const form = new FormData(this.#part<HTMLFormElement>('form'));
    const next = readForm(form, setup.dataset, query);
    this.#remember(next, target.name);
    const isReversed = (next.from ?? '') !== form.get('from') || (next.to ?? '') !== form.get('to');
    const redrawForm = target.name === 'measure' || isReversed;
    void this.#ask(next, redrawForm).then(() => {
      if (redrawForm) this.querySelector<HTMLElement>(`[name="${CSS.escape(target.name)}"]`)?.focus();
    });
  };

  #onInput = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && 'search' in target.dataset) searchList(target, this.#state().setup);
  };

  /** The enter key in a search field is no reason to load the page anew. */
  #onSubmit = (event: Event): void => {
    event.preventDefault();
  };

  #onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    if (button) this.#act(button.dataset.action ?? '', button);
  };

  #act(action: string, button: HTMLElement): void {
    const { setup } = this.#state();
    if (action === 'reset') {
      this.#remember(setup.defaults, action);
      void this.#ask(setup.defaults, true);
    }
    if (action === 'untick') untickList(button.closest<HTMLElement>('[data-dimension]'));
    if (action === 'all-rows' && this.#view) this.#draw(this.#view, true);
    if (action === 'download') void this.#download();
    if (action === 'database') void this.#startDatabase();
  }

  /** Writes the question into the address. Ticks in one list in a row are one step back. */
  #remember(query: Query, touched: string): void {
    const search = formatQuery(query);
    const isDefault = search === formatQuery(this.#state().setup.defaults);
    const address = `${location.pathname}${isDefault ? '' : `?${search}`}${location.hash}`;
    if (touched === this.#lastTouched && touched.startsWith('where:')) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#lastTouched = touched;
  }

  async #ask(query: Query, redrawForm: boolean): Promise<void> {
    const { setup } = this.#state();
    this.#query = query;
    this.#asked += 1;
    const turn = this.#asked;
    this.#tell();
    try {
      const figures = await this.#fetch(query.resource);
      if (turn === this.#asked) await this.#answer(query, figures, redrawForm, turn);
    } catch (reason) {
      const trouble =
        reason instanceof TroubleError ? reason.trouble : wordsOf(setup).explore.unexpected(messageOf(reason));
      if (turn === this.#asked) this.#tell(trouble);
    }
  }

  async #answer(query: Query, figures: Figures, redrawForm: boolean, turn: number): Promise<void> {
    const { setup, database } = this.#state();
    const { explore } = wordsOf(setup);
    const { known, unknown } = knownPart(query, figures);
    const began = performance.now();
    const answers = evaluate(known, figures.observations, figures.resource);
    const took = performance.now() - began;
    const view = viewOf(setup, known, figures.choices, answers);
    this.#query = known;
    this.#view = view;
    if (redrawForm) this.#part('controls').innerHTML = formHtml(view);
    nameChosen(this, setup, known);
    this.#draw(view);
    if (unknown.length > 0) this.#tell(explore.unknownCodes(unknown));
    const rows = figures.observations.length;
    const own = explore.answered(answers.length, rows, took);
    const sentence = database.isReady ? await this.#confirm(view, rows, own, turn) : own;
    if (turn === this.#asked) this.#part('status').textContent = sentence;
  }

  /** Has the database answer too. The sentence says who answered: the page alone, where the database fails. */
  async #confirm(view: ExploreView, rows: number, own: string, turn: number): Promise<string> {
    const { setup, database } = this.#state();
    const began = performance.now();
    try {
      const version = await database.confirm(view);
      const { explore } = wordsOf(setup);
      return explore.answeredByDatabase(version, view.answers.length, rows, performance.now() - began);
    } catch (reason) {
      if (turn === this.#asked && reason instanceof TroubleError) this.#tell(reason.trouble);
      return own;
    }
  }

  async #fetch(name: string): Promise<Figures> {
    const { setup } = this.#state();
    const { path } = resourceOf(setup.dataset, name);
    const timer = setTimeout(() => {
      this.#part('status').textContent = wordsOf(setup).explore.fetching(path, setup.files[name]?.bytes ?? 0);
      this.#part('result').ariaBusy = 'true';
    }, noticeable);
    try {
      return await figuresOf(setup, name);
    } finally {
      clearTimeout(timer);
      this.#part('result').ariaBusy = 'false';
    }
  }

  async #startDatabase(): Promise<void> {
    const { query, database } = this.#state();
    this.#tell();
    try {
      await database.start();
      await this.#ask(this.#query ?? query, false);
    } catch (reason) {
      if (reason instanceof TroubleError) this.#tell(reason.trouble);
      else throw reason;
    }
  }

  async #download(): Promise<void> {
    const { setup, query } = this.#state();
    if (!this.#view) await this.#ask(query, false);
    if (!this.#view) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([downloadText(this.#view)], { type: 'text/csv' }));
    link.download = `${setup.dataset.name}-${setup.release.id}-${this.#view.measure.name}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  #draw(view: ExploreView, allRows = false): void {
    this.#part('result').innerHTML = resultHtml(view, allRows);
    this.#showScripted();
  }

  /** Shows the controls that do nothing without scripts. */
  #showScripted(): void {
    for (const control of this.querySelectorAll<HTMLElement>('[data-needs-script]')) control.hidden = false;
  }

  /** Tells of a trouble, or takes the last one away. */
  #tell(trouble?: Trouble): void {
    const place = this.#part('trouble');
    place.hidden = trouble === undefined;
    place.innerHTML = trouble ? troubleHtml(trouble) : '';
  }

  #state(): { readonly setup: ExploreSetup; readonly database: SecondOpinion; readonly query: Query } {
    if (!this.#page || !this.#query) throw new Error('<hy-explore> is used before it is connected');
    return { ...this.#page, query: this.#query };
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-part="${name}"]`);
    if (!part) throw new Error(`<hy-explore> has no element with data-part="${name}"; Explore.astro renders them all`);
    return part;
  }
}

/**
 * The question in an address. One that names its table is complete, so that a link goes on asking the same when the
 * page's default changes; one that does not is taken as a change of the default.
 */
function askedBy(parameters: URLSearchParams, { dataset, defaults }: ExploreSetup): Query {
  return parameters.has('table') ? parseQuery(parameters, dataset) : parseQuery(parameters, dataset, defaults);
}

/** The query without codes that the table does not have; where nothing is left of a list, the list is dropped. */
function knownPart(query: Query, { choices }: Figures): { readonly known: Query; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const where = Object.entries(query.where).flatMap(([name, codes]): [string, readonly string[]][] => {
    const occurring = new Set(choices.codes.get(name));
    unknown.push(...codes.filter((code) => !occurring.has(code)));
    const known = codes.filter((code) => occurring.has(code));
    return known.length > 0 ? [[name, known]] : [];
  });
  return { known: { ...query, where: Object.fromEntries(where) }, unknown };
}

customElements.define('hy-explore', HyExplore);
