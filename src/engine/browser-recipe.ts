import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { identifier } from './identifier.ts';
import { valuesOf } from './query.ts';
import { cook, type RawFile, type RecipeDatabase, type RecipeTable } from './recipe.ts';
import { hardening } from './setup.ts';
import { type StartProgress, startDatabase } from './start.ts';
import { literal } from './to-sql.ts';

/** A statement of a recipe may work over a million rows, on a slow machine. */
const patience = 180_000;

/** The name under which the raw rows are handed to DuckDB. It is in the worker's memory only. */
const handedOver = 'raw.csv';

/** Runs a recipe over raw files with the browser's DuckDB, started for it and ended after it. Throws an `EngineFailure` when there is none. */
export async function runRecipeInBrowser(
  recipe: string,
  files: readonly RawFile[],
  asOf: string,
  outputs: readonly string[],
  onProgress: StartProgress,
): Promise<ReadonlyMap<string, RecipeTable>> {
  const { database, guard } = await startDatabase({ onProgress, patience });
  try {
    const connection = await guard.during(() => database.connect());
    const inside = recipeDatabase(database, connection);
    return await cook(
      {
        createTable: (name, columns, rows) => guard.during(() => inside.createTable(name, columns, rows)),
        run: (statement) => guard.during(() => inside.run(statement)),
        read: (query) => guard.during(() => inside.read(query)),
      },
      recipe,
      files,
      asOf,
      outputs,
    );
  } finally {
    guard.worker.terminate();
  }
}

function recipeDatabase(database: AsyncDuckDB, connection: AsyncDuckDBConnection): RecipeDatabase {
  return {
    async createTable(name, columns, rows) {
      await connection.query(hardening.beforeLoading);
      await database.registerFileBuffer(handedOver, await quotedCsv(rows));
      try {
        await connection.query(createRawSql(name, columns));
      } finally {
        await database.dropFile(handedOver);
      }
      await connection.query(hardening.afterLoading);
    },
    async run(statement) {
      await connection.query(statement);
    },
    async read(query) {
      const result = await connection.query(query);
      return {
        columns: result.schema.fields.map((field) => field.name),
        rows: valuesOf(result) as readonly (readonly (string | null)[])[],
      };
    },
  };
}

/** Every cell in quotes but those that are nothing: so an empty text stays a text, as in the terminal's database. */
function createRawSql(name: string, columns: readonly string[]): string {
  const types = columns.map((column) => `${literal(column)}: '${column === '_row' ? 'INTEGER' : 'VARCHAR'}'`);
  return (
    `CREATE TABLE ${identifier(name)} AS FROM read_csv(${literal(handedOver)}, columns = {${types.join(', ')}}, ` +
    `auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', ` +
    'allow_quoted_nulls = false, max_line_size = 16777216, parallel = false)'
  );
}

async function quotedCsv(rows: Iterable<readonly (string | number | null)[]>): Promise<Uint8Array> {
  const parts: string[] = [];
  let held = '';
  for (const row of rows) {
    held += `${row.map((cell) => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`)).join(',')}\n`;
    if (held.length > 1_000_000) {
      parts.push(held);
      held = '';
    }
  }
  return new Uint8Array(await new Blob([...parts, held]).arrayBuffer());
}
