// Runs in the browser, bundled by load-speed.ts: the same file read by the engine and by plain PapaParse.
import Papa from 'papaparse';
import type { Resource } from '../../../src/core/description/dataset.ts';
import { loadTable } from '../../../src/engine/load.ts';
import { hardening } from '../../../src/engine/setup.ts';
import { startDatabase } from '../../../src/engine/start.ts';

/** Milliseconds. */
export interface LoadTimes {
  readonly start: number;
  readonly engine: number;
  readonly papaparse: number;
  readonly rows: number;
}

async function load(address: string, resource: Resource): Promise<LoadTimes> {
  const [began, { database, guard }] = [performance.now(), await startDatabase({ onProgress: () => undefined })];
  const connection = await database.connect();
  await connection.query(hardening.beforeLoading);
  const started = performance.now();
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  await loadTable(database, connection, resource, bytes);
  const loaded = performance.now();
  guard.worker.terminate();
  const text = await (await fetch(address)).text();
  const { data } = Papa.parse(text, { header: true, dynamicTyping: true, skipEmptyLines: true });
  return { start: started - began, engine: loaded - started, papaparse: performance.now() - loaded, rows: data.length };
}

Object.assign(globalThis, { benchLoad: load });
