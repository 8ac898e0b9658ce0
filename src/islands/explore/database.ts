import type { Engine, PublishedTable } from '../../engine/open.ts';
import { Fault } from '../faults/fault.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type ExploreSetup, type ExploreView, wordsOf } from './setup.ts';

/** The elements with which the database is asked for and its coming is shown. */
export interface DatabaseControls {
  readonly button: HTMLButtonElement;
  readonly bar: HTMLProgressElement;
  readonly words: HTMLElement;
}

/** DuckDB beside the page's own arithmetic: started by the reader alone, given up at the first failure. */
export class SecondOpinion {
  readonly #setup: ExploreSetup;
  readonly #controls: DatabaseControls;
  #engine: Engine | undefined;

  constructor(setup: ExploreSetup, controls: DatabaseControls) {
    this.#setup = setup;
    this.#controls = controls;
  }

  /** Whether the database has been started and still stands. */
  get isReady(): boolean {
    return this.#engine !== undefined;
  }

  /** Starts DuckDB with every table of the dataset. Its code, too, is fetched only now. */
  async start(): Promise<void> {
    const { explore } = wordsOf(this.#setup);
    const { button, bar, words } = this.#controls;
    button.disabled = true;
    bar.hidden = false;
    bar.removeAttribute('value');
    words.textContent = explore.databaseLoading(0, 0);
    try {
      const figures = await Promise.all(Object.keys(this.#setup.files).map((name) => figuresOf(this.#setup, name)));
      const tables = await Promise.all(figures.map(tableFor));
      const { openEngine } = await import('../../engine/open.ts');
      this.#engine = await openEngine(tables, (loaded, total) => {
        bar.max = total;
        bar.value = loaded;
        words.textContent = explore.databaseLoading(loaded, total);
      });
      words.textContent = explore.databaseReady;
      button.hidden = true;
    } catch (reason) {
      this.#giveUp();
      throw reason;
    } finally {
      bar.hidden = true;
    }
  }

  /**
   * Puts the question of a view to the database and holds both answers against each other: where they differ one is
   * wrong, and the database's is not passed off as right. Gives DuckDB's version.
   */
  async confirm(view: ExploreView): Promise<string> {
    if (!this.#engine) throw new Error('the database was asked before it was started');
    const { version } = this.#engine;
    try {
      const rows = await this.#engine.ask(view.question, view.resource);
      if (JSON.stringify(rows) !== JSON.stringify(view.rows)) throw new Fault('differs', 'DuckDB');
      return version;
    } catch (reason) {
      this.#giveUp();
      throw reason;
    }
  }

  #giveUp(): void {
    const { button, words } = this.#controls;
    this.#engine = undefined;
    words.textContent = '';
    button.hidden = false;
    button.disabled = false;
  }
}

/** A table as the database takes it: the published CSV, or of a large one what it holds, as Arrow. */
async function tableFor({ resource, bytes, isCompact, observations }: Figures): Promise<PublishedTable> {
  if (!isCompact) return { resource, bytes };
  const { writeArrow } = await import('../../engine/arrow.ts');
  return { resource, bytes: writeArrow(observations, resource), format: 'arrow' };
}
