import type { Table } from '../core/table/table.ts';
import { identifier } from './identifier.ts';
import { literal } from './to-sql.ts';

/** A file as its publisher made it, read into text cells. */
export interface RawFile {
  readonly name: string;
  readonly table: Table;
}

/** What a recipe made: a table of texts. */
export interface RecipeTable extends Table {
  /** For each row the raw file it came from, when the view passes `_file` on. */
  readonly fileNames?: readonly string[];
}

/** What a recipe needs of a database: the terminal's native DuckDB today, the browser's engine later. */
export interface RecipeDatabase {
  /** Makes a table whose columns are all VARCHAR, but `_row`, which is INTEGER. */
  createTable(
    name: string,
    columns: readonly string[],
    rows: Iterable<readonly (string | number | null)[]>,
  ): Promise<void>;
  /** Runs one statement. */
  run(statement: string): Promise<void>;
  /** The result of a query whose columns are all VARCHAR. */
  read(
    query: string,
  ): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] }>;
}

/**
 * Runs a recipe: `raw` holds every row of the files, as text, the variable `as_of` the day the figures describe, and
 * each of `outputs` is a view or table that the recipe leaves behind. Throws when a statement fails or an output is
 * not there; the message says where in the recipe.
 */
export async function cook(
  database: RecipeDatabase,
  recipe: string,
  files: readonly RawFile[],
  asOf: string,
  outputs: readonly string[],
): Promise<ReadonlyMap<string, RecipeTable>> {
  const columns = stackedColumns(files);
  await database.createTable('raw', [...columns, '_file', '_row'], stackedRows(files, columns));
  await database.run(`SET VARIABLE as_of = ${literal(asOf)}`);
  for (const { statement, line } of statementsOf(recipe)) {
    try {
      await database.run(statement);
    } catch (reason) {
      throw new Error(`The recipe fails in the statement that begins in line ${line}: ${placed(reason, line)}`);
    }
  }
  const made = new Map<string, RecipeTable>();
  for (const name of outputs) made.set(name, await readOutput(database, name));
  return made;
}

/**
 * The names under which a file's columns stand in `raw`: as in its header; a repeated one gets ` (2)`, ` (3)`, one
 * without a name is `column 4`. DuckDB tells no capitals apart, so neither does the counting.
 */
export function columnNames(header: readonly string[]): readonly string[] {
  const taken = new Set(['_file', '_row']);
  return header.map((written, position) => {
    const name = written === '' ? `column ${position + 1}` : written;
    let unique = name;
    for (let count = 2; taken.has(fold(unique)); count += 1) unique = `${name} (${count})`;
    taken.add(fold(unique));
    return unique;
  });
}

function stackedColumns(files: readonly RawFile[]): readonly string[] {
  const columns = new Map<string, string>();
  for (const name of files.flatMap(({ table }) => columnNames(table.header))) {
    if (!columns.has(fold(name))) columns.set(fold(name), name);
  }
  return [...columns.values()];
}

/** A name as DuckDB compares it: only A-Z have a small form. */
function fold(name: string): string {
  return name.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

function* stackedRows(
  files: readonly RawFile[],
  columns: readonly string[],
): Generator<readonly (string | number | null)[]> {
  for (const { name, table } of files) {
    const own = new Map(columnNames(table.header).map((column, position) => [fold(column), position]));
    const positions = columns.map((column) => own.get(fold(column)) ?? -1);
    for (const [index, row] of table.rows.entries()) {
      const cells = positions.map((position) => row[position] ?? null);
      yield [...cells, name, table.rowNumbers[index] ?? index + 2];
    }
  }
}

async function readOutput(database: RecipeDatabase, name: string): Promise<RecipeTable> {
  const result = await database
    .read(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ${identifier(name)}`)
    .catch((reason: unknown) => {
      const message = messageOf(reason);
      const isMissing = /Table with name .* does not exist/.test(message) && message.includes(name);
      throw new Error(
        isMissing
          ? `The recipe leaves no view named "${name}". Each table of the description is read from the view of its name. ` +
              `Add: CREATE VIEW ${identifier(name)} AS SELECT …`
          : `The recipe's view "${name}" cannot be read: ${message}`,
      );
    });
  const { columns, rows } = result;
  const rowAt = columns.indexOf('_row');
  const fileAt = columns.indexOf('_file');
  const kept = columns.flatMap((_, position) => (position === rowAt || position === fileAt ? [] : [position]));
  const texts = (position: number) => rows.map((row) => row[position] ?? '');
  return {
    header: kept.map((position) => columns[position] as string),
    rows: rows.map((row) => kept.map((position) => row[position] ?? '')),
    rowNumbers: rowAt < 0 ? rows.map((_, index) => index + 2) : texts(rowAt).map(Number),
    ...(fileAt < 0 ? {} : { fileNames: texts(fileAt) }),
  };
}

/**
 * The statements of a script, each with the line it begins in. Semicolons in texts, names, comments and dollar quotes
 * do not end a statement.
 */
export function statementsOf(script: string): readonly { readonly statement: string; readonly line: number }[] {
  const parts = script.matchAll(
    /[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|(\$\w*\$)[\s\S]*?\1|;|\s+|[^;]/g,
  );
  const statements: { statement: string; line: number }[] = [];
  let statement = '';
  let first = 1;
  let line = 1;
  const close = (): void => {
    if (statement.trim() !== '') statements.push({ statement, line: first });
    statement = '';
  };
  for (const [part] of parts) {
    const isBlank = /^(?:\s|--|\/\*)/.test(part);
    if (part === ';') close();
    else if (statement !== '') statement += part;
    else if (!isBlank) {
      statement = part;
      first = line;
    }
    line += part.split('\n').length - 1;
  }
  close();
  return statements;
}

/** DuckDB's message with its own "LINE 2:" counted from the top of the recipe. */
function placed(reason: unknown, first: number): string {
  return messageOf(reason).replace(/\bLINE (\d+):/g, (_, line: string) => `LINE ${Number(line) + first - 1}:`);
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
