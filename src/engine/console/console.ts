import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { EngineFailure, type Guard, messageOf } from '../guard.ts';
import { identifier } from '../identifier.ts';
import { createTableFrom } from '../load.ts';
import { type Value, valuesOf } from '../query.ts';
import { hardening } from '../setup.ts';
import { type StartProgress, startDatabase } from '../start.ts';
import { type TableName, writtenName } from '../table-name.ts';
import { literal } from '../to-sql.ts';
import {
  type AnswerColumn,
  type Complaint,
  castSql,
  complaintOf,
  countSql,
  describeSql,
  isNumeric,
  listingOf,
  mostCharacters,
  mostRows,
  type QuestionFault,
  questionIn,
} from './question.ts';

export { EngineFailure } from '../guard.ts';
export type { AnswerColumn, Complaint, QuestionFault } from './question.ts';

/** A published file that can become a table. */
export interface ConsoleTable extends TableName {
  /** Name and type of each column; a code list has texts only, under the names of its file's first row. */
  readonly columns?: readonly { readonly name: string; readonly type: string }[];
}

/** What a question came to. */
export interface ConsoleAnswer {
  readonly columns: readonly AnswerColumn[];
  /** At most `mostRows` of them, and of `mostCharacters`. */
  readonly rows: readonly (readonly Value[])[];
  /** How many rows there are in all. */
  readonly total: number;
  /** How long DuckDB took, in milliseconds. */
  readonly took: number;
}

/** The text was no question, or DuckDB could not answer it: that is the reader's to mend. */
export class QuestionError extends Error {
  readonly fault: QuestionFault | Complaint;

  constructor(fault: QuestionFault | Complaint) {
    super(typeof fault === 'string' ? fault : fault.message);
    this.name = 'QuestionError';
    this.fault = fault;
  }
}

/** How often a question that takes long is said to be alive; stopping it is the reader's business. */
const pulse = 5_000;

/** DuckDB with published tables and nothing else: it reads no file, opens no address, and changes no setting. */
export class Console {
  /** DuckDB's own version: "v1.4.3". */
  readonly version: string;
  readonly #database: AsyncDuckDB;
  readonly #connection: AsyncDuckDBConnection;
  readonly #guard: Guard;
  readonly #tables: readonly TableName[];

  private constructor(
    version: string,
    database: AsyncDuckDB,
    connection: AsyncDuckDBConnection,
    guard: Guard,
    tables: readonly TableName[],
  ) {
    this.version = version;
    this.#tables = tables;
    this.#database = database;
    this.#connection = connection;
    this.#guard = guard;
  }

  /**
   * Starts DuckDB and locks it. From then on it takes the contents of those tables alone, and only when they are handed
   * to `load`. Throws an `EngineFailure`.
   */
  static async open(tables: readonly TableName[], onProgress: StartProgress): Promise<Console> {
    const { database, guard } = await startDatabase({ onProgress });
    try {
      return await guard.during(async () => {
        const connection = await database.connect();
        await connection.query(hardening.beforeLoading);
        for (const schema of new Set(tables.map((table) => table.schema)))
          await connection.query(`CREATE SCHEMA ${identifier(schema)}`);
        await connection.query(`SET allowed_paths = [${tables.map(fileOf).map(literal).join(', ')}]`);
        await connection.query(hardening.afterLoading);
        return new Console(await database.getVersion(), database, connection, guard, tables);
      });
    } catch (reason) {
      guard.worker.terminate();
      throw reason;
    }
  }

  /** Makes a table of the bytes of its published CSV. Throws an `EngineFailure`. */
  load(table: ConsoleTable, bytes: Uint8Array): Promise<void> {
    const file = fileOf(table);
    const columns = table.columns ?? headerOf(bytes).map((name) => ({ name, type: 'VARCHAR' }));
    return this.#guard.during(async () => {
      await this.#database.registerFileBuffer(file, bytes.slice());
      try {
        await this.#connection.query(createTableFrom(columns, file, writtenName(table)));
      } finally {
        await this.#database.dropFile(file);
      }
    });
  }

  /** Puts a text to DuckDB. Throws a `QuestionError`, or an `EngineFailure` after which a new console has to be opened. */
  async ask(text: string): Promise<ConsoleAnswer> {
    const question = questionIn(text);
    if (typeof question === 'string') throw new QuestionError(question);
    const beat = setInterval(() => this.#guard.beat(), pulse);
    try {
      return await this.#guard.during(() => this.#answer(listingOf(question.statement, this.#tables)));
    } catch (reason) {
      if (reason instanceof EngineFailure && reason.reason !== 'refused') throw reason;
      throw new QuestionError(complaintOf(messageOf(reason), question.line));
    } finally {
      clearInterval(beat);
    }
  }

  async #answer(statement: string): Promise<ConsoleAnswer> {
    const began = performance.now();
    const described = valuesOf(await this.#connection.query(describeSql(statement)));
    const columns = described.map(([name, type]) => ({
      name: String(name),
      type: String(type),
      isNumber: isNumeric(String(type)),
    }));
    const { rows, isCut } = await this.#fetch(castSql(statement, columns));
    const total = isCut ? valuesOf(await this.#connection.query(countSql(statement)))[0]?.[0] : rows.length;
    return { columns, rows, total: Number(total), took: performance.now() - began };
  }

  /** The rows piece by piece, as DuckDB finds them: as a whole an answer of gigabytes would break the tab. */
  async #fetch(sql: string): Promise<{ readonly rows: readonly (readonly Value[])[]; readonly isCut: boolean }> {
    const rows: (readonly Value[])[] = [];
    let characters = 0;
    for await (const piece of await this.#connection.send(sql, true)) {
      for (const row of valuesOf(piece)) {
        characters += row.reduce<number>((sum, value) => sum + String(value).length, 0);
        if (rows.length === mostRows || (characters > mostCharacters && rows.length > 0)) {
          await this.#connection.cancelSent();
          return { rows, isCut: true };
        }
        rows.push(row);
      }
    }
    return { rows, isCut: false };
  }

  /** Ends DuckDB at once, whatever it is doing: what is under way is rejected. */
  stop(): void {
    this.#guard.stop();
  }
}

/** The name under which the contents of a table are handed over, once. */
function fileOf({ schema, table }: TableName): string {
  return `${schema}.${table}.csv`;
}

/** The columns of a code list, whose names need no quotes. */
function headerOf(bytes: Uint8Array): readonly string[] {
  const end = bytes.indexOf(10);
  return new TextDecoder().decode(bytes.subarray(0, end)).trim().split(',');
}
