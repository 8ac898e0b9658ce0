import { chainState } from '../core/chain.ts';
import { checksumsText } from '../core/fate.ts';
import { limits } from '../core/limits.ts';
import type { ReleaseLog } from '../core/release.ts';
import type { Table } from '../core/table.ts';
import { verdictOn } from '../core/verdict.ts';
import { chainHtml, verdictHtml } from './verify-result.ts';
import { type TableAddress, type VerifySetup, wordsOf } from './verify-setup.ts';
import { chainTools, sha256Of } from './web-crypto.ts';

/** What cannot be done, in a sentence for the reader. */
class Hindrance extends Error {}

/**
 * `<hy-verify>`: says whether a file is a published one. The file is read in the page and goes nowhere; the logs and
 * published tables it is held against come from this site.
 */
class HyVerify extends HTMLElement {
  #setup: VerifySetup | undefined;
  #logs: Promise<ReadonlyMap<string, ReleaseLog>> | undefined;
  /** Counts the files, so that a late answer about an earlier one is not shown. */
  #turn = 0;

  connectedCallback(): void {
    this.#setup = JSON.parse(this.#part('setup').textContent ?? '') as VerifySetup;
    this.#part('form').hidden = false;
    this.#part('offline').hidden = true;
    const input = this.#part<HTMLInputElement>('file');
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      // The same file may be chosen again, once it was changed or the connection is back.
      if (file)
        void this.#verify(file).finally(() => {
          input.value = '';
        });
    });
    this.addEventListener('dragover', this.#onDrag);
    this.addEventListener('dragleave', this.#onDrag);
    this.addEventListener('drop', this.#onDrop);
    void this.#showLogs(this.#setup);
  }

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
      const answer = await this.#answer(setup, file);
      if (turn !== this.#turn) return;
      this.#tell('');
      this.#part('result').innerHTML = answer;
    } catch (reason) {
      if (!(reason instanceof Hindrance)) throw reason;
      if (turn === this.#turn) this.#tell(reason.message);
    }
  }

  async #answer(setup: VerifySetup, file: File): Promise<string> {
    const { said } = wordsOf(setup);
    if (file.size > limits.bytes) throw new Hindrance(said.tooLarge(limits.bytes / 2 ** 20));
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => {
        throw new Hindrance(said.unreadable);
      },
    );
    const sha256 = await sha256Of(bytes);
    if (sha256 === undefined) throw new Hindrance(said.noCrypto);
    const logs = await this.#readLogs(setup);
    const readTable = () => tableIn(bytes);
    const fetchTable = async ({ address }: TableAddress) =>
      (await tableIn(await fetched(address, said.noLog))) ?? { header: [], rows: [], rowNumbers: [] };
    const verdict = await verdictOn({ sha256, readTable, fetchTable }, await withChecksums(logs), setup.tables);
    return verdictHtml(setup, file.name, sha256, verdict, logs);
  }

  /** Every log, fetched once; what could not be had is fetched anew for the next file. */
  #readLogs({ datasets, language }: VerifySetup): Promise<ReadonlyMap<string, ReleaseLog>> {
    const { said } = wordsOf({ language });
    this.#logs ??= Promise.all(
      datasets.map(async ({ name, log }): Promise<[string, ReleaseLog]> => {
        return [name, JSON.parse(new TextDecoder().decode(await fetched(log, said.noLog)))];
      }),
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
      place.innerHTML = `<dl class="pairs">${states.join('')}</dl>`;
    } catch (reason) {
      if (!(reason instanceof Hindrance)) throw reason;
      place.textContent = reason.message;
    }
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

/** The logs with the checksums of each release among its files: they are published too, and no log lists them. */
async function withChecksums(logs: ReadonlyMap<string, ReleaseLog>): Promise<ReadonlyMap<string, ReleaseLog>> {
  const entriesOf = ({ entries }: ReleaseLog) =>
    Promise.all(
      entries.map(async (entry) => {
        if (!entry.release) return entry;
        const bytes = new TextEncoder().encode(checksumsText(entry.release));
        const sums = { path: 'SHA256SUMS', bytes: bytes.length, sha256: (await sha256Of(bytes)) ?? '' };
        return { ...entry, release: { ...entry.release, files: [...entry.release.files, sums] } };
      }),
    );
  return new Map(
    await Promise.all(
      [...logs].map(async ([name, log]): Promise<[string, ReleaseLog]> => [name, { entries: await entriesOf(log) }]),
    ),
  );
}

/** The bytes of a published file. */
async function fetched(address: string, trouble: (address: string) => string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new Hindrance(trouble(address));
  return new Uint8Array(await response.arrayBuffer());
}

/** The table in a file, of whatever encoding or format; undefined when there is none. The reader comes when it is needed. */
async function tableIn(bytes: Uint8Array): Promise<Table | undefined> {
  const { tableOf } = await import('../csv/table.ts');
  const { table, source } = await tableOf(bytes);
  return source && table.header.length > 1 ? table : undefined;
}

customElements.define('hy-verify', HyVerify);
