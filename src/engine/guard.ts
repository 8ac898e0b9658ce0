import { unfetched } from './setup.ts';

/** After so many milliseconds without a sign of life the start, or a query, is given up. */
const usualPatience = 30_000;

/**
 * Why there is no answer: the file cannot be fetched, a content policy forbids WebAssembly, nothing happened for too
 * long, the worker broke down, memory ran out, or DuckDB refused what it was given (then `message` is DuckDB's).
 */
export class EngineFailure extends Error {
  readonly reason: 'unreachable' | 'blocked' | 'stalled' | 'crashed' | 'memory' | 'refused';

  constructor(reason: EngineFailure['reason'], message: string) {
    super(message);
    this.name = 'EngineFailure';
    this.reason = reason;
  }
}

/**
 * Watches a worker. When it breaks down, or gives no sign of life for too long, whatever is under way is rejected
 * and the worker ended: no promise of DuckDB's own would ever settle again.
 */
export class Guard {
  readonly worker: Worker;
  readonly #patience: number;
  readonly #onEnd: () => void;
  readonly #waiting = new Set<(reason: EngineFailure) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Why the worker was ended. */
  #failure: EngineFailure | undefined;

  constructor(worker: Worker, onEnd: () => void = () => undefined, patience = usualPatience) {
    this.worker = worker;
    this.#onEnd = onEnd;
    this.#patience = patience;
    // Some browsers report a worker that cannot start only here, and never as an exception.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      // One without a word is that of a script that did not come.
      if (!event.message) this.#end(new EngineFailure('unreachable', 'the worker could not be started'));
      else this.#end(failureOf(event.message, 'crashed'));
    });
  }

  /** A sign of life: patience starts anew. */
  beat(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.size === 0) return;
    const seconds = this.#patience / 1000;
    this.#timer = setTimeout(() => {
      this.#end(new EngineFailure('stalled', `no sign of life for ${seconds} s`));
    }, this.#patience);
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
      const failure = reason instanceof EngineFailure ? reason : failureOf(messageOf(reason), 'refused');
      // Where memory ran out, what is left of the worker is not to be trusted with the next question.
      if (failure.reason === 'memory' && !this.#failure) this.#end(failure);
      throw failure;
    } finally {
      this.#waiting.delete(reject);
      this.beat();
    }
  }

  /** Ends the worker although it did nothing wrong. */
  stop(): void {
    this.#end(new EngineFailure('crashed', 'the worker was stopped'));
  }

  #end(failure: EngineFailure): void {
    this.#onEnd();
    this.#failure = failure;
    clearTimeout(this.#timer);
    this.worker.terminate();
    for (const reject of this.#waiting) reject(failure);
  }
}

/** What a message of DuckDB's or the browser's means; `otherwise` where it says nothing that is known. */
function failureOf(message: string, otherwise: EngineFailure['reason']): EngineFailure {
  const [, cause] = message.split(unfetched);
  if (cause !== undefined) return new EngineFailure('unreachable', cause);
  if (/out of memory|memory access out of bounds|allocat|malloc/i.test(message))
    return new EngineFailure('memory', message);
  if (/unsafe-eval|content security policy/i.test(message)) return new EngineFailure('blocked', message);
  return new EngineFailure(otherwise, message);
}

/** What an error says, whatever was thrown. */
export function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
