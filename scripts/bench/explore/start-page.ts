// Runs in the browser, bundled by start-speed.ts: the database as the site starts it, and DuckDB-wasm as its own manual does.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { startDatabase } from '../../../src/engine/start.ts';

/** Milliseconds from nothing to the answer of a first query. */
export interface StartTimes {
  readonly ours: number;
  readonly bare: number;
}

async function ours(): Promise<number> {
  const began = performance.now();
  const { database, guard } = await startDatabase({ onProgress: () => undefined });
  await answerOf(database);
  guard.worker.terminate();
  return performance.now() - began;
}

async function bare(): Promise<number> {
  const began = performance.now();
  const worker = new Worker('bare/worker.js');
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(new URL('bare/duckdb.wasm', location.href).href);
  await answerOf(database);
  worker.terminate();
  return performance.now() - began;
}

async function answerOf(database: AsyncDuckDB): Promise<void> {
  const connection = await database.connect();
  await connection.query('SELECT 1');
}

/** One after the other, in the order asked for, so that neither always has the worse place. */
async function start(isBareFirst: boolean): Promise<StartTimes> {
  const first = isBareFirst ? await bare() : await ours();
  const second = isBareFirst ? await ours() : await bare();
  return isBareFirst ? { bare: first, ours: second } : { ours: first, bare: second };
}

Object.assign(globalThis, { benchStart: start });
