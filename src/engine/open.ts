import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Resource } from '../core/description/dataset.ts';
import type { Query, Question, Row } from '../core/query/query.ts';
import type { Guard } from './guard.ts';
import { loadTable, type TableFormat } from './load.ts';
import { ask } from './query.ts';
import { hardening } from './setup.ts';
import { type StartProgress, startDatabase } from './start.ts';

export { EngineFailure } from './guard.ts';
export type { StartProgress } from './start.ts';

/** A published table, as it came over the wire: the CSV, or its compact form. */
export interface PublishedTable {
  readonly resource: Resource;
  readonly bytes: Uint8Array;
  readonly format?: TableFormat;
}

/** The started database, with its tables loaded and its doors shut. */
export interface Engine {
  /** DuckDB's own version: "v1.4.3". */
  readonly version: string;
  ask(asked: Query | Question, resource: Resource): Promise<readonly Row[]>;
}

let engine: Promise<Engine> | undefined;

/** Starts DuckDB in a worker, once: later calls get the same engine, unless the first one failed or broke down. */
export function openEngine(tables: readonly PublishedTable[], onProgress: StartProgress): Promise<Engine> {
  engine ??= start(tables, onProgress).catch((reason: unknown) => {
    engine = undefined;
    throw reason;
  });
  return engine;
}

async function start(tables: readonly PublishedTable[], onProgress: StartProgress): Promise<Engine> {
  const forget = (): void => {
    engine = undefined;
  };
  const { database, guard } = await startDatabase({ onProgress, onEnd: forget });
  try {
    return await guard.during(async () => {
      const connection = await prepare(database, tables, guard);
      return {
        version: await database.getVersion(),
        ask: (asked: Query | Question, resource: Resource) => guard.during(() => ask(connection, asked, resource)),
      };
    });
  } catch (reason) {
    guard.worker.terminate();
    throw reason;
  }
}

async function prepare(
  database: AsyncDuckDB,
  tables: readonly PublishedTable[],
  guard: Guard,
): Promise<AsyncDuckDBConnection> {
  const connection = await database.connect();
  await connection.query(hardening.beforeLoading);
  for (const { resource, bytes, format } of tables) {
    guard.beat();
    await loadTable(database, connection, resource, bytes.slice(), format);
  }
  await connection.query(hardening.afterLoading);
  return connection;
}
