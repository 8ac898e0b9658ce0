import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { identifier } from './identifier.ts';
import { cook, type RawFile, type RecipeDatabase, type RecipeTable } from './recipe.ts';

export type { RawFile, RecipeTable } from './recipe.ts';

/** How many rows one chunk of DuckDB's holds. */
const chunkRows = 2048;

/** The terminal's database; close it when done. */
interface NativeDatabase extends RecipeDatabase {
  close(): void;
}

/**
 * Opens DuckDB in memory, on one thread: then sums of doubles are the same, bit for bit, as in the browser's engine.
 * It reads no file and no address, so that what it makes depends on what it is given and nothing else.
 */
async function openNative(): Promise<NativeDatabase> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run('SET enable_external_access = false; SET lock_configuration = true');
  return {
    createTable: (name, columns, rows) => createTable(connection, name, columns, rows),
    async run(statement) {
      await connection.run(statement);
    },
    async read(query) {
      const result = await connection.run(query);
      const rows: (string | null)[][] = [];
      for (const chunk of await result.fetchAllChunks()) rows.push(...(chunk.getRows() as (string | null)[][]));
      return { columns: result.columnNames(), rows };
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Runs a recipe over raw files in a database of its own; `cook` says what it finds there and what it must leave. */
export async function runRecipe(
  recipe: string,
  files: readonly RawFile[],
  asOf: string,
  outputs: readonly string[],
): Promise<ReadonlyMap<string, RecipeTable>> {
  const database = await openNative();
  try {
    return await cook(database, recipe, files, asOf, outputs);
  } finally {
    database.close();
  }
}

async function createTable(
  connection: DuckDBConnection,
  name: string,
  columns: readonly string[],
  rows: Iterable<readonly (string | number | null)[]>,
): Promise<void> {
  const types = columns.map((column) => (column === '_row' ? INTEGER : VARCHAR));
  const definitions = columns.map((column, position) => `${identifier(column)} ${types[position]}`);
  await connection.run(`CREATE TABLE ${identifier(name)} (${definitions.join(', ')})`);
  const appender = await connection.createAppender(name);
  let held: (readonly (string | number | null)[])[] = [];
  const pass = (): void => {
    if (held.length === 0) return;
    const chunk = DuckDBDataChunk.create(types, held.length);
    chunk.setColumns(columns.map((_, position) => held.map((row) => row[position] ?? null)));
    appender.appendDataChunk(chunk);
    held = [];
  };
  for (const row of rows) {
    if (held.push(row) === chunkRows) pass();
  }
  pass();
  appender.closeSync();
}
