import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Resource } from '../core/dataset.ts';
import { columnTypes, identifier, literal } from './to-sql.ts';

/**
 * Makes a table from a published CSV. Types come from the description, since one symbol in a number column would make
 * DuckDB guess text. A blank number is NULL, a blank text stays the empty text, as in `Observations`.
 */
export function createTableSql(resource: Resource, fileName: string, tableName: string = resource.name): string {
  const columns = columnTypes(resource);
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
  return [
    `CREATE OR REPLACE TABLE ${identifier(tableName)} AS`,
    `FROM read_csv(${literal(fileName)}, ${options.join(', ')})\n`,
  ].join('\n');
}

/** Loads the bytes of a published CSV as the table of its resource. The bytes are handed over: pass a copy to keep them. */
export async function loadTable(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  resource: Resource,
  bytes: Uint8Array,
): Promise<void> {
  await database.registerFileBuffer(resource.path, bytes);
  try {
    await connection.query(createTableSql(resource, resource.path));
  } finally {
    await database.dropFile(resource.path);
  }
}
