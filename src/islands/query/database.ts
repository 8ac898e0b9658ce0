import type { Console, ConsoleAnswer } from '../../engine/console/console.ts';
import { fileOf, tablesIn } from './files.ts';
import type { QueryTable } from './setup.ts';

/** Told what is under way, for the reader to see. */
export interface Watcher {
  starting(loaded: number, total: number): void;
  fetching(table: QueryTable): void;
  running(): void;
}

/** DuckDB as the console page has it: started by the first question, with the tables that were asked for so far. */
export class Database {
  readonly #tables: readonly QueryTable[];
  readonly #watcher: Watcher;
  readonly #loaded = new Set<QueryTable>();
  #console: Console | undefined;
  #opening: Promise<Console> | undefined;

  constructor(tables: readonly QueryTable[], watcher: Watcher) {
    this.#tables = tables;
    this.#watcher = watcher;
  }

  /** Whether a question would not have to fetch the database first. */
  get isStarted(): boolean {
    return this.#opening !== undefined;
  }

  /** DuckDB's version, once it has been started. */
  get version(): string {
    return this.#console?.version ?? '';
  }

  /** Throws a `QuestionError`, a `Fault` or an `EngineFailure`. */
  async ask(sql: string): Promise<ConsoleAnswer> {
    // Tables are fetched while the database comes.
    const wanted = tablesIn(sql, this.#tables);
    for (const table of wanted) fileOf(table).catch(() => undefined);
    const console = await this.#open();
    await this.#load(console, wanted);
    this.#watcher.running();
    try {
      return await console.ask(sql);
    } catch (reason) {
      // It may have been stopped, and another one be there already.
      if (reason instanceof Error && reason.name === 'EngineFailure' && this.#console === console) this.#forget();
      throw reason;
    }
  }

  /** Ends what is under way, and starts anew with the tables of before. Gives how many those are. */
  async restart(): Promise<number> {
    const before = [...this.#loaded];
    this.#console?.stop();
    this.#forget();
    await this.#load(await this.#open(), before);
    return before.length;
  }

  #forget(): void {
    this.#console = undefined;
    this.#opening = undefined;
    this.#loaded.clear();
  }

  async #open(): Promise<Console> {
    this.#opening ??= this.#start();
    try {
      return await this.#opening;
    } catch (reason) {
      this.#forget();
      throw reason;
    }
  }

  async #start(): Promise<Console> {
    this.#watcher.starting(0, 1);
    const { Console } = await import('../../engine/console/console.ts');
    this.#console = await Console.open(this.#tables, (loaded, total) => this.#watcher.starting(loaded, total));
    return this.#console;
  }

  async #load(console: Console, tables: readonly QueryTable[]): Promise<void> {
    for (const table of tables) {
      if (this.#loaded.has(table)) continue;
      this.#watcher.fetching(table);
      await console.load(table, await fileOf(table));
      this.#loaded.add(table);
    }
  }
}
