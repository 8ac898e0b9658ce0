import { svg as html, trusted } from '../../charts/kit/svg.ts';
import { limits } from '../../core/limits.ts';
import { chainState } from '../../core/release/chain.ts';
import type { ReleaseLog } from '../../core/release/release.ts';
import { startOwnWorker } from '../../engine/worker/own-worker.ts';
import { Fault } from '../faults/fault.ts';
import type { PublishedAddress } from '../faults/published.ts';
import { toldOf } from '../faults/trouble.ts';
import { putMarkup } from '../trusted-html.ts';
import { chainTools } from '../web-crypto.ts';
import { fetchLog } from './fetch-log.ts';
import { Hindrance } from './hindrance.ts';
import type { VerifyReply, VerifyRequest } from './messages.ts';
import { chainHtml } from './result.ts';
import { type VerifySetup, wordsOf } from './setup.ts';
import workerUrl from './worker.ts?worker&url';

/**
 * `<hy-verify>`: says whether a file is a published one. A worker reads the file, which goes nowhere; the logs and published
 * tables it is held against come from this site.
 */
class HyVerify extends HTMLElement {
  #setup: VerifySetup | undefined;
  #logs: Promise<ReadonlyMap<string, ReleaseLog>> | undefined;
  #worker: Promise<Worker> | undefined;
  /** Counts the files, so that a late answer about an earlier one is not shown. */
  #turn = 0;

  connectedCallback(): void {
    this.#setup = JSON.parse(this.#part('setup').textContent ?? '') as VerifySetup;
    this.#part('offline').hidden = true;
    this.#part('file').addEventListener('change', this.#onChoice);
    // A file may have been chosen before this script came.
    this.#onChoice();
    this.addEventListener('dragover', this.#onDrag);
    this.addEventListener('dragleave', this.#onDrag);
    this.addEventListener('drop', this.#onDrop);
    void this.#showLogs(this.#setup);
  }

  disconnectedCallback(): void {
    void this.#worker?.then((worker) => worker.terminate());
    this.#worker = undefined;
  }

  #onChoice = (): void => {
    const input = this.#part<HTMLInputElement>('file');
    const file = input.files?.[0];
    // The same file may be chosen again, once it was changed or the connection is back.
    if (file)
      void this.#verify(file).finally(() => {
        input.value = '';
      });
  };

  #onDrag = (event: DragEvent): void => {
    event.preventDefault();
    this.toggleAttribute('data-over', event.type === 'dragover');
  };

  #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.removeAttribute('data-over');
    const file = event.dataTransfer?.files[0];
    if (file) void this.#verify(file);
  };

  async #verify(file: File): Promise<void> {
    const setup = this.#setup;
    if (!setup) return;
    this.#turn += 1;
    const turn = this.#turn;
    const { said } = wordsOf(setup);
    this.#part('answer').hidden = false;
    this.#tell(said.comparing(file.name));
    try {
      if (file.size > limits.bytes) throw new Hindrance(said.tooLarge(limits.bytes / 2 ** 20));
      const logs = await this.#readLogs(setup);
      if (turn !== this.#turn) return;
      const worker = await this.#ready(setup);
      worker.postMessage({ turn, setup: inFull(setup), logs, file } satisfies VerifyRequest);
    } catch (reason) {
      const sentence = await this.#sentenceOn(reason);
      if (turn === this.#turn) this.#tell(sentence);
    }
  }

  /** The worker, started once; one that could not be had is started anew for the next file. */
  #ready(setup: VerifySetup): Promise<Worker> {
    this.#worker ??= this.#startWorker(setup).catch(() => {
      this.#worker = undefined;
      throw new Hindrance(wordsOf(setup).said.noScript);
    });
    return this.#worker;
  }

  async #startWorker(setup: VerifySetup): Promise<Worker> {
    const worker = await startOwnWorker(workerUrl);
    worker.addEventListener('message', ({ data }: MessageEvent<VerifyReply>) => void this.#onReply(data));
    worker.addEventListener('error', () => {
      // The next file gets a worker that has not failed.
      worker.terminate();
      this.#worker = undefined;
      this.#tell(wordsOf(setup).said.stopped);
    });
    return worker;
  }

  async #onReply(reply: VerifyReply): Promise<void> {
    if (reply.turn !== this.#turn) return;
    if ('html' in reply) {
      this.#tell('');
      putMarkup(this.#part('result'), reply.html);
      return;
    }
    const reason = 'fault' in reply ? new Fault(reply.fault, reply.file, reply.why) : new Hindrance(reply.hindrance);
    const sentence = await this.#sentenceOn(reason);
    if (reply.turn === this.#turn) this.#tell(sentence);
  }

  /** Every log, fetched once; what could not be had is fetched anew for the next file. */
  #readLogs({ datasets }: VerifySetup): Promise<ReadonlyMap<string, ReleaseLog>> {
    this.#logs ??= Promise.all(
      datasets.map(async (dataset): Promise<[string, ReleaseLog]> => [dataset.name, await fetchLog(dataset)]),
    ).then((read) => new Map(read));
    this.#logs.catch(() => {
      this.#logs = undefined;
    });
    return this.#logs;
  }

  async #showLogs(setup: VerifySetup): Promise<void> {
    const { said } = wordsOf(setup);
    const place = this.#part('logs');
    // Without a secure context there is no hash to check a chain with.
    if (!globalThis.isSecureContext) {
      place.textContent = said.noCrypto;
      return;
    }
    try {
      const logs = await this.#readLogs(setup);
      const states = await Promise.all(
        setup.datasets.map(async ({ name, title }) =>
          chainHtml(setup, title, await chainState(logs.get(name)?.entries ?? [], setup.publicKeys, chainTools)),
        ),
      );
      putMarkup(place, html`<dl class="pairs">${states.map(trusted)}</dl>`.toString());
    } catch (reason) {
      place.textContent = await this.#sentenceOn(reason);
    }
  }

  async #sentenceOn(reason: unknown): Promise<string> {
    if (reason instanceof Hindrance) return reason.message;
    const { what, why, todo } = (await toldOf(this.#setup?.language ?? 'en', reason)).trouble;
    return [what, why, todo].join(this.#setup?.language === 'zh' ? '' : ' ');
  }

  /** Says what is being done, or what hinders it; the answer before is taken away. */
  #tell(sentence: string): void {
    this.#part('status').textContent = sentence;
    if (sentence !== '') this.#part('result').replaceChildren();
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-part="${name}"]`);
    if (!part) throw new Error(`<hy-verify> has no element with data-part="${name}"; Verify.astro renders them all`);
    return part;
  }
}

/** The setup with whole addresses: a worker that starts from a blob: has none of its own that others could be relative to. */
function inFull(setup: VerifySetup): VerifySetup {
  const whole = <Place extends PublishedAddress>(place: Place): Place => ({
    ...place,
    address: new URL(place.address, location.href).href,
  });
  const datasets = setup.datasets.map((dataset) => ({ ...dataset, forms: whole(dataset.forms) }));
  return { ...setup, datasets, tables: setup.tables.map(whole) };
}

customElements.define('hy-verify', HyVerify);
