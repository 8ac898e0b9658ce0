import { ownScript } from '../../engine/worker/own-worker.ts';
import { type Formats, formatsOf } from '../../i18n/formats.ts';
import { missingPart } from '../after-painting.ts';
import { isOutdated } from '../faults/outdated.ts';
import type { HowServed, NoRoom, OfflineQuestion } from './messages.ts';
import { memoryKey, newerReleases, type ShownReleases } from './seen-releases.ts';

/** What the page says of its datasets: also a name with `{release}` in the place of the release. */
type Named = ShownReleases & Readonly<Record<string, { readonly name: string }>>;

/**
 * `<hy-offline worker="..." base="..." releases="...">`: registers the service worker once the page is there, and says
 * when the page comes from the device, is older than a release that this device has seen, or lacks a part.
 */
class HyOffline extends HTMLElement {
  connectedCallback(): void {
    window.addEventListener('storage', this.#compare);
    window.addEventListener(missingPart, this.#onMissing);
    this.querySelector('[data-part="again"]')?.addEventListener('click', this.#again);
    this.#compare();
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.addEventListener('message', this.#onMessage);
    const { controller } = navigator.serviceWorker;
    if (controller) this.#askHowServed(controller);
    const register = (): void => void this.#register(controller === null);
    if (document.readyState === 'complete') register();
    else window.addEventListener('load', register, { once: true });
  }

  disconnectedCallback(): void {
    window.removeEventListener('storage', this.#compare);
    window.removeEventListener(missingPart, this.#onMissing);
  }

  /** A reload is given more time than a visit before the device answers. */
  #again = (): void => location.reload();

  #onMessage = ({ data }: MessageEvent<Partial<NoRoom> | null>): void => {
    if (data?.type === 'no-room') this.#tell('room');
  };

  /** A script of the page did not come: either it is no longer there, or the line is at fault. */
  #onMissing = async (): Promise<void> => this.#tell((await isOutdated()) ? 'outdated' : 'parts');

  #compare = (): void => {
    const shown = JSON.parse(this.getAttribute('releases') ?? '{}') as Named;
    const newer = newerReleases(shown, memory(), memoryKey(this.#base()));
    if (newer.size === 0) return;
    const named = Array.from(newer, ([dataset, release]) =>
      (shown[dataset]?.name ?? dataset).replace('{release}', release),
    );
    this.#tell('newer', formats().list(named));
  };

  /** A page that came without the worker is handed to it, so that the first one visited is kept as well. */
  async #register(cameWithout: boolean): Promise<void> {
    try {
      await navigator.serviceWorker.register(ownScript(this.getAttribute('worker') ?? ''), { scope: this.#base() });
      const { active } = await navigator.serviceWorker.ready;
      if (!active || !cameWithout) return;
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      ask(active, { type: 'keep', addresses: [location.href, ...loaded.filter(isAsset)] });
    } catch {
      // Private windows and some hosts allow no worker: then the page is what it was without one.
    }
  }

  #askHowServed(controller: ServiceWorker): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<HowServed>) => {
      if (!data.fromDevice) return;
      const sent = new Date(data.sent ?? '');
      const isKnown = !Number.isNaN(sent.getTime());
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      if (isKnown) this.#tell('device-since', formats().day(sent.toISOString(), timeZone));
      else this.#tell('device');
    };
    ask(controller, { type: 'how-served' }, port2);
  }

  /** Shows one of the sentences that the page came with, with what only the browser knows in its gap. */
  #tell(name: string, what = ''): void {
    const place = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const gap = place?.querySelector('[data-part="gap"]');
    if (gap) gap.textContent = what;
    const bar = this.querySelector<HTMLElement>('[data-part="bar"]');
    for (const shown of [place, bar]) if (shown) shown.hidden = false;
  }

  #base(): string {
    return this.getAttribute('base') ?? '/';
  }
}

/** Styles and scripts; the tables are fetched again when they are asked for. */
function isAsset(address: string): boolean {
  return new URL(address).pathname.includes('/_astro/');
}

function ask(worker: ServiceWorker, question: OfflineQuestion, port?: MessagePort): void {
  worker.postMessage(question, port ? [port] : []);
}

function formats(): Formats {
  return formatsOf(document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
}

/** The device's memory; reading the property throws where the reader has shut it. */
function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}

customElements.define('hy-offline', HyOffline);
