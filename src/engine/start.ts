import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { EngineFailure, Guard, messageOf } from './guard.ts';
import { packedEnd, wasmBytes } from './setup.ts';
import workerUrl from './worker/duckdb-worker.ts?worker&url';
import { startOwnWorker } from './worker/own-worker.ts';

/** Told how many of the wasm file's bytes (after decompression) have come. */
export type StartProgress = (loaded: number, total: number) => void;

/** What is told while the database starts and runs, and how long it may be silent. */
export interface StartOptions {
  readonly onProgress: StartProgress;
  /** Told when the worker has broken down or was given up. */
  readonly onEnd?: () => void;
  /** Milliseconds without a sign of life after which it is given up. */
  readonly patience?: number;
}

/** DuckDB in a worker of its own, and whoever watches over it. */
export interface StartedDatabase {
  readonly database: AsyncDuckDB;
  readonly guard: Guard;
}

/** Starts DuckDB in a worker. What fails, here or later under the guard, is an `EngineFailure`. */
export async function startDatabase({ onProgress, onEnd, patience }: StartOptions): Promise<StartedDatabase> {
  const address = new URL(import.meta.env.PROD ? `${wasmUrl}${packedEnd}` : wasmUrl, location.origin).href;
  await reach(address);
  const guard = new Guard(await startWorker(), onEnd, patience);
  const database = new AsyncDuckDB(new VoidLogger(), guard.worker);
  try {
    await guard.during(async () => {
      await database.instantiate(address, null, ({ bytesLoaded }) => {
        guard.beat();
        onProgress(Math.min(bytesLoaded, wasmBytes), wasmBytes);
      });
      await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
    });
    return { database, guard };
  } catch (reason) {
    guard.worker.terminate();
    throw reason;
  }
}

async function startWorker(): Promise<Worker> {
  try {
    return await startOwnWorker(workerUrl);
  } catch (reason) {
    throw new EngineFailure('unreachable', messageOf(reason));
  }
}

/** Asks whether the file is there: inside the worker a failed download would be lost without a word. */
async function reach(address: string): Promise<void> {
  const response = await fetch(address, { method: 'HEAD' }).catch(messageOf);
  if (typeof response === 'string') throw new EngineFailure('unreachable', response);
  if (!response.ok) throw new EngineFailure('unreachable', `${response.status} ${response.statusText}`.trim());
}
