import { createRequire } from 'node:module';
import { createDuckDB, type DuckDBConnection, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { Resource } from '../../src/core/dataset.ts';
import type { Observations } from '../../src/core/observations.ts';
import { ObservationsBuilder } from '../../src/core/observations.ts';
import type { Answer, Query } from '../../src/core/query.ts';
import { csvText } from '../../src/csv/write.ts';
import { createTableSql } from '../../src/engine/load.ts';
import { answersOf } from '../../src/engine/query.ts';
import { toSql } from '../../src/engine/to-sql.ts';

/** The browser's DuckDB, run in Node without a worker: the same wasm file, set up as `open.ts` does. */
export interface WasmEngine {
  load(resource: Resource, rows: readonly (readonly string[])[]): void;
  ask(query: Query, resource: Resource): readonly Answer[];
  readonly connection: DuckDBConnection;
}

export async function openWasm(): Promise<WasmEngine> {
  const { resolve } = createRequire(import.meta.url);
  const bundle = (kind: string) => ({
    mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`),
    mainWorker: '',
  });
  const database = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate();
  database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = database.connect();
  return {
    connection,
    load(resource, rows) {
      const header = resource.schema.fields.map((field) => field.name);
      database.registerFileBuffer(resource.path, new TextEncoder().encode(csvText(header, rows)));
      connection.query(createTableSql(resource, resource.path));
      database.dropFile(resource.path);
    },
    ask: (query, resource) => answersOf(connection.query(toSql(query, resource)), query),
  };
}

/** The same rows as the page's own evaluator takes them. */
export function observe(resource: Resource, rows: readonly (readonly string[])[]): Observations {
  const builder = new ObservationsBuilder(resource);
  for (const row of rows) builder.add(row);
  return builder.build();
}
