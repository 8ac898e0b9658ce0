import type { Engine, EngineFailure } from '../engine/open.ts';
import { figuresOf, messageOf, TroubleError } from './explore-figures.ts';
import { type ExploreSetup, type ExploreView, wordsOf } from './explore-setup.ts';

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

  /** Starts DuckDB with every table of the dataset. Its code, too, is fetched only now. Throws a `TroubleError`. */
  async start(): Promise<void> {
    const { explore } = wordsOf(this.#setup);
    const { button, bar, words } = this.#controls;
    button.disabled = true;
    bar.hidden = false;
    bar.removeAttribute('value');
    words.textContent = explore.databaseLoading(0, 0);
    try {
      const tables = await Promise.all(Object.keys(this.#setup.files).map((name) => figuresOf(this.#setup, name)));
      const { openEngine } = await import('../engine/open.ts');
      this.#engine = await openEngine(tables, (loaded, total) => {
        bar.max = total;
        bar.value = loaded;
        words.textContent = explore.databaseLoading(loaded, total);
      });
      words.textContent = explore.databaseReady;
      button.hidden = true;
    } catch (reason) {
      throw this.#giveUp(reason);
    } finally {
      bar.hidden = true;
    }
  }

  /**
   * Puts the question of a view to the database and holds both answers against each other: where they differ one is
   * wrong, and the database's is not passed off as right. Gives DuckDB's version. Throws a `TroubleError`.
   */
  async confirm(view: ExploreView): Promise<string> {
    if (!this.#engine) throw new Error('the database was asked before it was started');
    const { version } = this.#engine;
    try {
      const answers = await this.#engine.ask(view.query, view.resource);
      if (JSON.stringify(answers) === JSON.stringify(view.answers)) return version;
    } catch (reason) {
      throw this.#giveUp(reason);
    }
    throw this.#giveUp(new TroubleError(wordsOf(this.#setup).explore.database.differs()));
  }

  #giveUp(reason: unknown): TroubleError {
    const { button, words } = this.#controls;
    this.#engine = undefined;
    words.textContent = '';
    button.hidden = false;
    button.disabled = false;
    if (reason instanceof TroubleError) return reason;
    const { database } = wordsOf(this.#setup).explore;
    // A module that cannot be fetched fails with a TypeError of the browser's, without a reason of ours.
    const { reason: kind = 'unreachable' } = reason as Partial<EngineFailure>;
    return new TroubleError(database[kind](messageOf(reason)));
  }
}
