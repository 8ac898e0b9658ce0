import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type FieldType, periodColumn, type Resource } from '../core/description/dataset.ts';
import { identifier } from './identifier.ts';
import { literal } from './to-sql.ts';

/** How each type of the description is kept in Parquet, as DuckDB calls it. */
const parquetTypes: Readonly<Record<FieldType, string>> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  date: 'DATE',
};

/**
 * Writes a published CSV's cells as Parquet (zstd): numbers as BIGINT or DOUBLE, days as DATE, blanks as NULL. One thread and one
 * version of DuckDB, so that the same CSV gives the same bytes everywhere.
 */
export async function writeParquet(resource: Resource, csvPath: string, parquetPath: string): Promise<void> {
  await withDuckDb((connection) =>
    copy(connection, `SELECT ${cellsOf(resource)} FROM ${csvSource(resource, csvPath)}`, parquetPath),
  );
}

/** A part of a table: its year, and how many rows it has. */
export interface YearPart {
  readonly year: number;
  readonly rows: number;
}

/**
 * Writes the same, one Parquet file for each calendar or reporting year of the periods, to the paths that `pathOf` gives;
 * their folders must be there. `about` is kept in each file as its key-value metadata.
 */
export async function writeParquetByYear(
  resource: Resource,
  csvPath: string,
  about: Readonly<Record<string, string>>,
  pathOf: (year: number) => Promise<string>,
): Promise<readonly YearPart[]> {
  const year = `CAST(substr(${identifier(periodColumn(resource))}, 1, 4) AS INTEGER)`;
  const metadata = Object.entries(about).map(([key, value]) => `${identifier(key)}: ${literal(value)}`);
  return withDuckDb(async (connection) => {
    await connection.run(`CREATE TABLE cells AS SELECT ${cellsOf(resource)} FROM ${csvSource(resource, csvPath)}`);
    const found = await connection.runAndReadAll(
      `SELECT ${year}, CAST(count(*) AS INTEGER) FROM cells GROUP BY 1 ORDER BY 1`,
    );
    const parts = found.getRows().map(([each, rows]) => ({ year: Number(each), rows: Number(rows) }));
    for (const part of parts) {
      const rows = `SELECT * FROM cells WHERE ${year} = ${part.year}`;
      await copy(connection, rows, await pathOf(part.year), `, KV_METADATA {${metadata.join(', ')}}`);
    }
    return parts;
  });
}

async function copy(connection: DuckDBConnection, rows: string, path: string, options = ''): Promise<void> {
  await connection.run(`COPY (${rows}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd${options})`);
}

/** Every described column, cast from its text. */
function cellsOf({ schema }: Resource): string {
  return schema.fields
    .map(({ name, type }) => `CAST(nullif(${identifier(name)}, '') AS ${parquetTypes[type]}) AS ${identifier(name)}`)
    .join(', ');
}

/** The table's CSV, every cell as text. */
function csvSource({ schema }: Resource, path: string): string {
  const names = schema.fields.map(({ name }) => literal(name));
  const columns = names.map((name) => `${name}: 'VARCHAR'`).join(', ');
  return (
    `read_csv(${literal(path)}, columns = {${columns}}, header = true, auto_detect = false, delim = ',', ` +
    `quote = '"', escape = '"', force_not_null = [${names.join(', ')}])`
  );
}

async function withDuckDb<Result>(work: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
