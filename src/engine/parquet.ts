import { DuckDBInstance } from '@duckdb/node-api';
import type { FieldType, Resource } from '../core/dataset.ts';
import { identifier, literal } from './to-sql.ts';

const types: Readonly<Record<FieldType, string>> = {
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
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    const columns = resource.schema.fields.map(({ name }) => `${literal(name)}: 'VARCHAR'`).join(', ');
    const cells = resource.schema.fields.map(
      ({ name, type }) => `CAST(nullif(${identifier(name)}, '') AS ${types[type]}) AS ${identifier(name)}`,
    );
    await connection.run(
      `COPY (SELECT ${cells.join(', ')} FROM read_csv(${literal(csvPath)}, columns = {${columns}}, header = true, ` +
        `auto_detect = false, delim = ',', quote = '"', escape = '"', force_not_null = [${resource.schema.fields.map(({ name }) => literal(name)).join(', ')}])) ` +
        `TO ${literal(parquetPath)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
