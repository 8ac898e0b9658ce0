import { type Resource, resourceOf } from '../../core/description/dataset.ts';
import { unknownIn } from '../../core/query/query-url.ts';
import { formatView, parseView, type View } from '../../core/query/view-url.ts';
import type { Trouble } from '../../i18n/en/explore.ts';
import { fetchPart, holdBack } from '../after-painting.ts';
import { toldOf, troubleHtml, type WayOn } from '../faults/trouble.ts';
import { keptFrozen, viewShown } from '../frozen/gate.ts';
import { saveFile } from '../save-file.ts';
import { showScripted } from '../show-scripted.ts';
import { putMarkup } from '../trusted-html.ts';
import { formHtml } from './controls/form.ts';
import { fillWhenOpened, nameChosen, searchList, untickList } from './controls/lists.ts';
import { lookHtml } from './controls/look.ts';
import { readControls } from './controls/read-controls.ts';
import { SecondOpinion } from './database.ts';
import { type Figures, figuresOf, knownPart } from './figures.ts';
import { resultHtml } from './result.ts';
import { type ExploreSetup, type ExploreView, viewOf, wordsOf } from './setup.ts';
import { StandingTable } from './table/standing-table.ts';

/** How long a fetch may take before it is worth a word. */
const noticeable = 150;

/**
 * `<hy-explore>`: makes the controls of the explore page work. The page comes with the default answer in it; from
 * then on the address holds the question and how it is shown, and each change of it is a step that the back button undoes.
 */
class HyExplore extends HTMLElement {
  #page: { readonly setup: ExploreSetup; readonly database: SecondOpinion; readonly table: StandingTable } | undefined;
  #view: View | undefined;
  #seen: ExploreView | undefined;
  /** Counts the questions, so that a late answer to an earlier one is not shown. */
  #asked = 0;
  /** What of the address could not be asked. */
  #unknown: readonly string[] = [];
  #lastTouched = '';
  /** Does again what last went wrong. */
  #retry: (() => void) | undefined;

  connectedCallback(): void {
    const setup = JSON.parse(this.#part('setup').textContent ?? '') as ExploreSetup;
    const database = new SecondOpinion(setup, {
      button: this.#part<HTMLButtonElement>('database'),
      bar: this.#part<HTMLProgressElement>('progress'),
      words: this.#part('progress-words'),
    });
    this.#page = { setup, database, table: new StandingTable(this) };
    this.#view = viewByDefault(setup);
    this.addEventListener('change', this.#onChange);
    this.addEventListener('input', this.#onInput);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('submit', this.#onSubmit);
    window.addEventListener('popstate', this.#onReturn);
    this.#part<HTMLFieldSetElement>('controls').disabled = false;
    this.#part<HTMLFieldSetElement>('look').disabled = false;
    showScripted(this);
    this.#page.table.showSorting(setup, undefined);
    if (location.search) void holdBack(this, this.#onReturn());
    else void this.#onReturn();
    fillWhenOpened(this, () => this.#ask(this.#state().view, true));
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#onReturn);
    this.#page?.table.stop();
  }

  /** The page was opened, or left and come back to: the address says what is asked. */
  #onReturn = async (): Promise<void> => {
    const { setup, view } = this.#state();
    this.#lastTouched = '';
    const parameters = new URLSearchParams(location.search);
    const asked = askedBy(parameters, setup);
    this.#unknown = unknownIn(parameters, setup.dataset);
    viewShown(formatView(asked));
    const isShown = !setup.isFrozen && this.#unknown.length === 0 && formatView(asked) === formatView(view);
    if (!isShown) await this.#ask(asked, true);
  };

  #onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || target.name === '') return;
    const { setup, view } = this.#state();
    const { next, isRedrawn } = readControls(this.#part<HTMLFormElement>('form'), this.#part('look'), setup, view);
    this.#remember(next, target.name);
    const [name, value] = [CSS.escape(target.name), CSS.escape(target.value)];
    void this.#ask(next, isRedrawn).then(() => {
      const again = this.querySelector<HTMLElement>(`[name="${name}"][value="${value}"], select[name="${name}"]`);
      if (!target.isConnected) again?.focus();
    });
  };

  #onInput = ({ target }: Event): void => {
    const { setup, view } = this.#state();
    if (target instanceof HTMLInputElement && 'search' in target.dataset)
      searchList(target, setup, resourceIn(setup, view));
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
      this.#remember(viewByDefault(setup), action);
      void this.#ask(viewByDefault(setup), true);
    }
    if (action === 'untick') untickList(button.closest<HTMLElement>('[data-dimension]'));
    if (action === 'sort') void this.#sort(button.dataset.sort ?? '');
    if (action === 'download') fetchPart(() => this.#download('csv'));
    if (action === 'download-for-excel') fetchPart(() => this.#download('excel'));
    if (action === 'database') void this.#startDatabase();
    if (action === 'retry') this.#retry?.();
    if (action === 'reload') location.reload();
  }

  /** Sorts by a column: numbers from the largest, names from the first; once more for the other way round. */
  async #sort(column: string): Promise<void> {
    const { setup, view, table } = this.#state();
    const isAgain = view.sort?.column === column;
    const next = { ...view, sort: { column, descending: isAgain !== !column.startsWith('by.') } };
    this.#remember(next, `sort:${column}`);
    if (this.#seen) {
      this.#view = next;
      this.#seen = { ...this.#seen, view: next };
      await table.draw(this.#seen);
    } else await this.#ask(next, false);
    table.focusOn(column);
    const sorted = table.titleOf(column);
    if (sorted) this.#part('status').textContent = wordsOf(setup).explore.sortedBy(sorted, next.sort.descending);
  }

  /** Writes the view into the address. Ticks in one list, or turns of one sorting, in a row are one step back. */
  #remember(view: View, touched: string): void {
    const { setup } = this.#state();
    const search = formatView(view);
    const isDefault = search === formatView(viewByDefault(setup));
    const address = keptFrozen(`${location.pathname}${isDefault ? '' : `?${search}`}${location.hash}`);
    if (touched === this.#lastTouched && /^(where|sort):/.test(touched)) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#lastTouched = touched;
    this.#unknown = [];
    viewShown(search);
  }

  async #ask(view: View, redrawForm: boolean): Promise<void> {
    this.#view = view;
    this.#asked += 1;
    const turn = this.#asked;
    this.#tell();
    try {
      const figures = await this.#fetch(view.question.resource);
      if (turn === this.#asked) await this.#answer(view, figures, redrawForm, turn);
    } catch (reason) {
      if (turn === this.#asked) this.#part('status').textContent = '';
      await this.#tellOf(reason, turn, () => void this.#ask(view, redrawForm));
    }
  }

  async #answer(asked: View, figures: Figures, redrawForm: boolean, turn: number): Promise<void> {
    const { setup, database, table } = this.#state();
    const { explore, sharing } = wordsOf(setup);
    const { known, unknown } = knownPart(asked.question, figures, this.#unknown);
    const view = { ...asked, question: known };
    const began = performance.now();
    const seen = viewOf(setup, view, figures.choices, figures.observations);
    const took = performance.now() - began;
    this.#view = view;
    this.#seen = seen;
    if (redrawForm) putMarkup(this.#part('controls'), formHtml(seen));
    nameChosen(this, setup, known);
    putMarkup(this.#part('look'), lookHtml(seen));
    table.stop();
    putMarkup(this.#part('result'), resultHtml(seen));
    const rowsShown = sharing.rows(seen.rows.length);
    for (const place of this.querySelectorAll('[data-rows-shown]')) place.textContent = rowsShown;
    showScripted(this);
    await table.take(seen);
    if (unknown.length > 0) this.#tell(explore.unknown(unknown));
    const rows = figures.observations.length;
    const own = explore.answered(seen.rows.length, rows, took);
    const sentence = database.isReady ? await this.#confirm(seen, rows, own, turn) : own;
    if (turn === this.#asked) this.#part('status').textContent = sentence;
  }

  /** Has the database answer too. The sentence says who answered: the page alone, where the database fails. */
  async #confirm(seen: ExploreView, rows: number, own: string, turn: number): Promise<string> {
    const { setup, database } = this.#state();
    const began = performance.now();
    try {
      const version = await database.confirm(seen);
      const { explore } = wordsOf(setup);
      return explore.answeredByDatabase(version, seen.rows.length, rows, performance.now() - began);
    } catch (reason) {
      await this.#tellOf(reason, turn, () => void this.#startDatabase());
      return own;
    }
  }

  async #fetch(name: string): Promise<Figures> {
    const { setup } = this.#state();
    const { path } = resourceOf(setup.dataset, name);
    const { bytes = 0, rows = 0, compact } = setup.files[name] ?? {};
    const timer = setTimeout(() => {
      const { explore } = wordsOf(setup);
      this.#part('status').textContent = compact ? explore.fetchingRows(path, rows) : explore.fetching(path, bytes);
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
    const { view, database } = this.#state();
    this.#tell();
    try {
      await database.start();
      await this.#ask(this.#view ?? view, false);
    } catch (reason) {
      await this.#tellOf(reason, this.#asked, () => void this.#startDatabase());
    }
  }

  async #download(form: 'csv' | 'excel'): Promise<void> {
    const { setup, view } = this.#state();
    if (!this.#seen) await this.#ask(view, false);
    if (!this.#seen) return;
    const { downloadText } = await import('./table/download.ts');
    const names = this.#seen.measures.map(({ name }) => name).join('-');
    const content = new Blob([downloadText(this.#seen, form)], { type: 'text/csv' });
    saveFile(`${setup.dataset.name}-${setup.release.id}-${names}.${form === 'excel' ? 'excel.csv' : 'csv'}`, content);
  }

  /** Tells of a trouble, or takes the last one away. */
  #tell(trouble?: Trouble, wayOn?: WayOn): void {
    const place = this.#part('trouble');
    place.hidden = trouble === undefined;
    if (trouble) putMarkup(place, troubleHtml(this.#state().setup.language, trouble, wayOn));
    else place.replaceChildren();
  }

  /** Tells what went wrong with a question, unless another one has been asked since. */
  async #tellOf(reason: unknown, turn: number, retry: () => void): Promise<void> {
    const { trouble, wayOn } = await toldOf(this.#state().setup.language, reason);
    if (turn !== this.#asked) return;
    this.#retry = retry;
    this.#tell(trouble, wayOn);
  }

  #state() {
    if (!this.#page || !this.#view) throw new Error('<hy-explore> is used before it is connected');
    return { ...this.#page, view: this.#view };
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-part="${name}"]`);
    if (!part) throw new Error(`<hy-explore> has no element with data-part="${name}"; Explore.astro renders them all`);
    return part;
  }
}

/** What the page shows when its address asks for nothing. */
function viewByDefault({ defaults }: ExploreSetup): View {
  return { question: defaults, overYear: false };
}

function resourceIn({ dataset }: ExploreSetup, { question }: View): Resource {
  return resourceOf(dataset, question.resource);
}

/**
 * The view in an address. One that names its table is complete, so that a link goes on asking the same when the
 * page's default changes; one that does not is taken as a change of the default.
 */
function askedBy(parameters: URLSearchParams, { dataset, defaults }: ExploreSetup): View {
  return parseView(parameters, dataset, parameters.has('table') ? undefined : defaults);
}

customElements.define('hy-explore', HyExplore);
