import { createRequire } from 'node:module';
import { createDuckDB, type DuckDBConnection, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { Resource } from '../../src/core/description/dataset.ts';
import type { Query, Question, Row } from '../../src/core/query/query.ts';
import type { Observations } from '../../src/core/table/observations.ts';
import { ObservationsBuilder } from '../../src/core/table/observations.ts';
import { csvText } from '../../src/csv/write.ts';
import { createTableSql } from '../../src/engine/load.ts';
import { rowsOf } from '../../src/engine/query.ts';
import { toSql } from '../../src/engine/to-sql.ts';

/** The browser's DuckDB, run in Node without a worker: the same wasm file, set up as `open.ts` does. */
export interface WasmEngine {
  load(resource: Resource, rows: readonly (readonly string[])[]): void;
  /** Does something while a file of this name holds this text. */
  handOver(file: string, text: string, work: () => void): void;
  ask(asked: Query | Question, resource: Resource): readonly Row[];
  readonly connection: DuckDBConnection;
}

/** Opens DuckDB-wasm in this process, with the settings that a page has. */
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
  const handOver: WasmEngine['handOver'] = (file, text, work) => {
    database.registerFileBuffer(file, new TextEncoder().encode(text));
    try {
      work();
    } finally {
      database.dropFile(file);
    }
  };
  return {
    connection,
    handOver,
    load(resource, rows) {
      const header = resource.schema.fields.map((field) => field.name);
      handOver(resource.path, csvText(header, rows), () => connection.query(createTableSql(resource, resource.path)));
    },
    ask: (asked, resource) => rowsOf(connection.query(toSql(asked, resource)), asked),
  };
}

/** The same rows as the page's own evaluator takes them. */
export function observe(resource: Resource, rows: readonly (readonly string[])[]): Observations {
  const builder = new ObservationsBuilder(resource);
  for (const row of rows) builder.add(row);
  return builder.build();
}
