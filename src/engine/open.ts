import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { Resource } from '../core/dataset.ts';
import type { Answer, Query } from '../core/query.ts';
import { loadTable } from './load.ts';
import { ask } from './query.ts';
import { hardening, wasmBytes } from './setup.ts';

/** A published CSV, as it came over the wire. */
export interface PublishedTable {
  readonly resource: Resource;
  readonly bytes: Uint8Array;
}

/** The started database, with its tables loaded and its doors shut. */
export interface Engine {
  /** DuckDB's own version: "v1.4.3". */
  readonly version: string;
  ask(query: Query, resource: Resource): Promise<readonly Answer[]>;
}

/** Told how many of the wasm file's bytes (after decompression) have come. */
export type StartProgress = (loaded: number, total: number) => void;

/**
 * Why there is no answer: the file cannot be fetched, nothing happened for too long, the worker broke down, or
 * DuckDB refused what it was given (then `message` is DuckDB's).
 */
export class EngineFailure extends Error {
  readonly reason: 'unreachable' | 'stalled' | 'crashed' | 'refused';

  constructor(reason: EngineFailure['reason'], message: string) {
    super(message);
    this.name = 'EngineFailure';
    this.reason = reason;
  }
}

/** After so many milliseconds without a sign of life the start, or a query, is given up. */
const patience = 30_000;

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
  const address = new URL(wasmUrl, location.href).href;
  await reach(address);
  const guard = new Guard(new Worker(new URL(workerUrl, location.href)));
  const database = new AsyncDuckDB(new VoidLogger(), guard.worker);
  try {
    return await guard.during(async () => {
      await database.instantiate(address, null, ({ bytesLoaded }) => {
        guard.beat();
        onProgress(Math.min(bytesLoaded, wasmBytes), wasmBytes);
      });
      const connection = await prepare(database, tables, guard);
      return {
        version: await database.getVersion(),
        ask: (query: Query, resource: Resource) => guard.during(() => ask(connection, query, resource)),
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
  await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = await database.connect();
  await connection.query(hardening.beforeLoading);
  for (const { resource, bytes } of tables) {
    guard.beat();
    await loadTable(database, connection, resource, bytes.slice());
  }
  await connection.query(hardening.afterLoading);
  return connection;
}

/** Asks whether the file is there: inside the worker a failed download would be lost without a word. */
async function reach(address: string): Promise<void> {
  const response = await fetch(address, { method: 'HEAD' }).catch(messageOf);
  if (typeof response === 'string') throw new EngineFailure('unreachable', response);
  if (!response.ok) throw new EngineFailure('unreachable', `${response.status} ${response.statusText}`.trim());
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

/**
 * Watches a worker. When it breaks down, or gives no sign of life for too long, whatever is under way is rejected
 * and the worker ended: no promise of DuckDB's own would ever settle again.
 */
class Guard {
  readonly worker: Worker;
  readonly #waiting = new Set<(reason: EngineFailure) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Why the worker was ended. */
  #failure: EngineFailure | undefined;

  constructor(worker: Worker) {
    this.worker = worker;
    // Some browsers report a worker that cannot start only here, and never as an exception.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#end(new EngineFailure('crashed', event.message || 'the worker could not be started'));
    });
  }

  /** A sign of life: patience starts anew. */
  beat(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.size === 0) return;
    const seconds = patience / 1000;
    this.#timer = setTimeout(() => {
      this.#end(new EngineFailure('stalled', `no sign of life for ${seconds} s`));
    }, patience);
  }

  /** The outcome of some work in the worker, or why there will be none. */
  async during<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    if (this.#failure) throw this.#failure;
    let reject: (reason: EngineFailure) => void = () => undefined;
    const failure = new Promise<never>((_, rejectFailure) => {
      reject = rejectFailure;
    });
    this.#waiting.add(reject);
    this.beat();
    try {
      return await Promise.race([work(), failure]);
    } catch (reason) {
      throw reason instanceof EngineFailure ? reason : new EngineFailure('refused', messageOf(reason));
    } finally {
      this.#waiting.delete(reject);
      this.beat();
    }
  }

  #end(failure: EngineFailure): void {
    engine = undefined;
    this.#failure = failure;
    clearTimeout(this.#timer);
    this.worker.terminate();
    for (const reject of this.#waiting) reject(failure);
  }
}
