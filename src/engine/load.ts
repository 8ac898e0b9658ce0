import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Resource } from '../core/description/dataset.ts';
import { identifier } from './identifier.ts';
import { columnTypes, literal } from './to-sql.ts';

/** Makes a table from a published CSV, with the types of its description. */
export function createTableSql(resource: Resource, fileName: string, tableName: string = resource.name): string {
  return createTableFrom(columnTypes(resource), fileName, identifier(tableName));
}

/**
 * Makes a table from a CSV file; `table` is its name as SQL has it. The types are given, since one symbol in a number
 * column would make DuckDB guess text. A blank number is NULL, a blank text stays the empty text, as in `Observations`.
 */
export function createTableFrom(
  columns: readonly { readonly name: string; readonly type: string }[],
  fileName: string,
  table: string,
): string {
  const texts = columns.filter(({ type }) => type === 'VARCHAR').map(({ name }) => literal(name));
  const options = [
    `columns = {${columns.map(({ name, type }) => `${literal(name)}: ${literal(type)}`).join(', ')}}`,
    `force_not_null = [${texts.join(', ')}]`,
    'auto_detect = false',
    'header = true',
    "delim = ','",
    `quote = '"'`,
    `escape = '"'`,
  ];
  return `CREATE OR REPLACE TABLE ${table} AS\nFROM read_csv(${literal(fileName)},\n  ${options.join(',\n  ')})\n`;
}

/** The table that an Arrow stream is put into before its columns are given their types. */
export const loadedName = 'huiyin_loaded';

/** Makes a table of the types that a CSV would give it from the table `loadedName`, which is dropped. */
export function fromArrowSql(resource: Resource): string {
  const columns = columnTypes(resource).map(
    ({ name, type }) => `CAST(${identifier(name)} AS ${type}) AS ${identifier(name)}`,
  );
  return [
    `CREATE OR REPLACE TABLE ${identifier(resource.name)} AS`,
    `SELECT ${columns.join(', ')} FROM ${identifier(loadedName)};`,
    `DROP TABLE ${identifier(loadedName)};`,
  ].join('\n');
}

/** How the bytes of a published table are to be read. */
export type TableFormat = 'csv' | 'arrow';

/** Loads the bytes of a published table as the table of its resource. The bytes are handed over: pass a copy to keep them. */
export async function loadTable(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  resource: Resource,
  bytes: Uint8Array,
  format: TableFormat = 'csv',
): Promise<void> {
  if (format === 'arrow') {
    await connection.insertArrowFromIPCStream(bytes, { name: loadedName, create: true });
    await connection.query(fromArrowSql(resource));
    return;
  }
  await database.registerFileBuffer(resource.path, bytes);
  try {
    await connection.query(createTableSql(resource, resource.path));
  } finally {
    await database.dropFile(resource.path);
  }
}
