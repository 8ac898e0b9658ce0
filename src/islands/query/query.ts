import { askedRelease } from '../../core/query/frozen-url.ts';
import type { ConsoleAnswer } from '../../engine/console/console.ts';
import { fetchPart } from '../after-painting.ts';
import { element } from '../element.ts';
import { saveFile } from '../save-file.ts';
import { showScripted } from '../show-scripted.ts';
import { answerTable } from './answer.ts';
import { Database } from './database.ts';
import type { Editor } from './editor.ts';
import { tablesIn } from './files.ts';
import { askedBefore, forgetQuestions, keepQuestion } from './history.ts';
import { fragmentOf, questionInFragment } from './link.ts';
import { type QuerySetup, wordsOf } from './setup.ts';
import { troubleOf, troubleParts } from './trouble.ts';

/**
 * `<hy-query>`: the SQL console. The page comes with a text box, the tables and the examples; the editor, the database
 * and the tables themselves are fetched when they are needed. A question that came with the address is shown, never run.
 */
class HyQuery extends HTMLElement {
  #page: { readonly setup: QuerySetup; readonly database: Database } | undefined;
  #editor: Editor | undefined;
  #answer: ConsoleAnswer | undefined;
  /** Counts the questions, so that what a stopped one comes to is not shown. */
  #asked = 0;
  #clock: ReturnType<typeof setInterval> | undefined;
  #mayFetch = false;

  connectedCallback(): void {
    void this.#setUp().then((setup) => setup && this.#begin(setup));
  }

  /** What the page hands over; with the tables of the release that the address asks for, if it does and they are there. */
  async #setUp(): Promise<QuerySetup | undefined> {
    const live = JSON.parse(this.#part('setup').textContent ?? '') as QuerySetup;
    const asked = askedRelease(new URLSearchParams(location.search));
    if (!asked) return live;
    const { freezeConsole } = await import('./frozen.ts');
    return freezeConsole(this, live, asked);
  }

  #begin(setup: QuerySetup): void {
    const { status } = wordsOf(setup).said;
    const database = new Database(setup.tables, {
      starting: (loaded, total) => this.#say(status.starting(loaded, total)),
      fetching: ({ name, bytes }) => this.#say(status.fetching(name, bytes)),
      running: () => this.#say(status.running),
    });
    this.#page = { setup, database };
    showScripted(this);
    this.addEventListener('click', this.#onClick);
    this.#box.addEventListener('keydown', this.#onKey);
    window.addEventListener('hashchange', this.#onReturn);
    this.#listHistory();
    this.#onReturn();
    void this.#openEditor();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#onReturn);
    clearInterval(this.#clock);
  }

  get #box(): HTMLTextAreaElement {
    return this.#part<HTMLTextAreaElement>('box');
  }

  /** Where the editor cannot be fetched, the text box stays and does. */
  async #openEditor(): Promise<void> {
    const { setup } = this.#state();
    const { openEditor } = await import('./editor.ts');
    const place = this.#part('editor');
    const hadFocus = document.activeElement === this.#box;
    this.#editor = openEditor(place, {
      text: this.#box.value,
      label: wordsOf(setup).said.editor,
      completions: wordsOf(setup).said.completions,
      tables: setup.tables,
      onChange: (text) => {
        this.#box.value = text;
      },
      onRun: () => void this.#run(),
    });
    place.hidden = false;
    this.#box.hidden = true;
    if (hadFocus) this.#editor.focus();
  }

  /** The page was opened, or left and come back to: what the address asks is written into the editor, no more. */
  #onReturn = (): void => {
    const sql = questionInFragment(location.hash);
    if (sql === undefined || sql === this.#box.value.trim()) return;
    this.#write(sql);
    this.#part('from-link').hidden = false;
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#run();
  };

  #onClick = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    // The label is of the text box; where the editor stands in its place, it leads there.
    if (target.closest('label')) this.#editor?.focus();
    const button = target.closest<HTMLElement>('[data-action]');
    if (!button) return;
    const { action, first } = button.dataset;
    if (action === 'run') void this.#run();
    if (action === 'stop') void this.#stop();
    if (action === 'csv') fetchPart(() => this.#download());
    if (action === 'page') this.#turn(Number(first));
    if (action === 'take') this.#take(button);
    if (action === 'clear') this.#clear();
  };

  async #run(): Promise<void> {
    const { setup, database } = this.#state();
    const { said } = wordsOf(setup);
    const sql = this.#box.value;
    this.#tell();
    this.#part('from-link').hidden = true;
    if (!database.isStarted && !this.#mayFetch && savesData()) {
      this.#mayFetch = true;
      this.#say(said.saveData);
      return;
    }
    this.#asked += 1;
    const turn = this.#asked;
    this.#remember(sql);
    this.#busy(true);
    try {
      const answer = await database.ask(sql);
      if (turn !== this.#asked) return;
      this.#busy(false);
      this.#say(said.status.answered(answer.total, said.took(answer.took), database.version));
      this.#part('invented').hidden = !tablesIn(sql, setup.tables).some(({ isInvented }) => isInvented);
      await this.#show(answer);
    } catch (reason) {
      if (turn !== this.#asked) return;
      const { trouble, line } = await troubleOf(setup, reason, sql);
      if (turn !== this.#asked) return;
      this.#busy(false);
      this.#part('answer').hidden = true;
      this.#say(said.status.failed);
      this.#tell(troubleParts(trouble));
      this.#editor?.point(line);
    }
  }

  async #stop(): Promise<void> {
    const { setup, database } = this.#state();
    const { said } = wordsOf(setup);
    this.#asked += 1;
    const turn = this.#asked;
    this.#busy(false);
    this.#say(said.status.stopped);
    const began = performance.now();
    try {
      const tables = await database.restart();
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (turn === this.#asked) this.#say(said.status.ready(tables, seconds));
    } catch (reason) {
      const { trouble } = await troubleOf(setup, reason, '');
      if (turn === this.#asked) this.#tell(troubleParts(trouble));
    }
  }

  /** Keeps a question in the address and on the device. Going back in the browser brings the one before. */
  #remember(sql: string): void {
    if (sql.trim() === '') return;
    const fragment = fragmentOf(sql);
    if (fragment !== location.hash) history.pushState(null, '', `${location.pathname}${location.search}${fragment}`);
    keepQuestion(sql.trim());
    this.#listHistory();
  }

  async #show(answer: ConsoleAnswer): Promise<void> {
    const { setup } = this.#state();
    this.#answer = answer;
    this.#part('answer').hidden = false;
    this.#turn(0);
    const { drawAnswer } = await import('./chart.ts');
    if (this.#answer === answer) drawAnswer(setup, answer, this.#part('chart'));
  }

  #turn(first: number): void {
    if (!this.#answer) return;
    const table = this.#part('table');
    const hadFocus = table.contains(document.activeElement);
    table.replaceChildren(...answerTable(this.#state().setup, this.#answer, first));
    if (hadFocus) table.querySelector<HTMLElement>('.scroll')?.focus();
  }

  async #download(): Promise<void> {
    if (!this.#answer) return;
    const { answerCsv } = await import('./answer-csv.ts');
    saveFile('answer.csv', new Blob([answerCsv(this.#answer)], { type: 'text/csv' }));
  }

  /** Puts a question that stands in the page, an example or an earlier one, into the editor. */
  #take(button: HTMLElement): void {
    const code = button.closest('[data-question]')?.querySelector('code');
    this.#write(code?.textContent?.trim() ?? '');
    this.#part('from-link').hidden = true;
    this.#part('asking').scrollIntoView({ block: 'start' });
    if (this.#editor) this.#editor.focus();
    else this.#box.focus();
  }

  #write(sql: string): void {
    this.#box.value = sql;
    this.#editor?.write(sql);
    this.#tell();
  }

  #listHistory(): void {
    const { said } = wordsOf(this.#state().setup);
    const lines = askedBefore().map((sql) =>
      element(
        'li',
        { 'data-question': '' },
        element('pre', {}, element('code', {}, sql)),
        element(
          'button',
          { type: 'button', class: 'explore-quiet', 'data-action': 'take', 'aria-label': said.again(sql) },
          said.take,
        ),
      ),
    );
    this.#part('history').replaceChildren(...(lines.length > 0 ? lines : [element('li', {}, said.historyEmpty)]));
    this.#part<HTMLButtonElement>('clear').disabled = lines.length === 0;
  }

  #clear(): void {
    forgetQuestions();
    this.#listHistory();
    this.#say(wordsOf(this.#state().setup).said.cleared);
  }

  #busy(isBusy: boolean): void {
    const { status } = wordsOf(this.#state().setup).said;
    this.#part<HTMLButtonElement>('run').disabled = isBusy;
    this.#part<HTMLButtonElement>('stop').disabled = !isBusy;
    this.#part('answer').ariaBusy = String(isBusy);
    clearInterval(this.#clock);
    if (!isBusy) return;
    const began = performance.now();
    this.#clock = setInterval(() => {
      if (this.#part('status').textContent === status.running)
        this.#part('clock').textContent = status.runningFor(Math.round((performance.now() - began) / 1000));
    }, 1_000);
  }

  #say(sentence: string): void {
    this.#part('status').textContent = sentence;
    this.#part('clock').textContent = '';
  }

  /** Tells of a trouble, or takes the last one away. */
  #tell(parts: readonly HTMLElement[] = []): void {
    const place = this.#part('trouble');
    place.hidden = parts.length === 0;
    place.replaceChildren(...parts);
    if (parts.length === 0) this.#editor?.point(undefined);
  }

  #state(): { readonly setup: QuerySetup; readonly database: Database } {
    if (!this.#page) throw new Error('<hy-query> is used before it is connected');
    return this.#page;
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-part="${name}"]`);
    if (!part) throw new Error(`<hy-query> has no element with data-part="${name}"; Query.astro renders them all`);
    return part;
  }
}

/** Whether the reader's browser asks sites to send less. */
function savesData(): boolean {
  return (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
}

customElements.define('hy-query', HyQuery);
