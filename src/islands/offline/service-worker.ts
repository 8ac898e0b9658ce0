// The site's service worker. It holds no pages of its own beyond the offline page: what is kept is what was visited.
// A page is always asked of the host first, so that no reader is held on an old version; only files whose name holds
// a hash of their contents are answered from the device without asking.
import {
  CacheFirst,
  ExpirationPlugin,
  NetworkFirst,
  Route,
  type RouteHandlerCallbackOptions,
  registerQuotaErrorCallback,
  Serwist,
  type SerwistPlugin,
  type StrategyOptions,
} from 'serwist';
import type { HowServed, NoRoom, OfflineQuestion } from './messages.ts';
import { cacheName, isEngineFile, isHashed, isKept, type Shell } from './shell.ts';

/** Put here by the build: see scripts/site/offline-worker.ts. */
declare const __SHELL__: Shell;
const shell = __SHELL__;

/** What this file uses of a service worker's own scope; the compiler knows the page's. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    matchAll(which: { includeUncontrolled: boolean }): Promise<readonly { postMessage(message: NoRoom): void }[]>;
  };
  addEventListener(type: 'install', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'message', listener: (event: QuestionEvent) => void): void;
}
interface LifeEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface QuestionEvent extends LifeEvent {
  readonly data: OfflineQuestion;
  readonly source: { readonly id: string } | null;
  readonly ports: readonly MessagePort[];
}
const scope = globalThis as unknown as WorkerScope;
const home = scope.registration.scope;

/** Seconds after which a page that is on the device is shown from there; a reader who loads anew has more patience. */
const patience = { visit: 4, reload: 30 } as const;

/** Pages answered from the device, by the id of the tab's document. */
const fromDevice = new Map<string, HowServed>();

const onlyFine: SerwistPlugin = {
  cacheWillUpdate: async ({ response }) => (response.status === 200 && !response.redirected ? response : null),
};

/** A host that is there but broken is no better than one that is not. */
const brokenIsAway: SerwistPlugin = {
  fetchDidSucceed: async ({ response }) => {
    if (response.status >= 500) throw new Error(`the host answered ${response.status}`);
    return response;
  },
};

const saysFromDevice: SerwistPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse, event }) => {
    const document = (event as Partial<FetchEventLike>).resultingClientId;
    if (cachedResponse && document)
      fromDevice.set(document, { fromDevice: true, sent: cachedResponse.headers.get('date') ?? undefined });
    return cachedResponse;
  },
};
interface FetchEventLike {
  readonly resultingClientId: string;
}

/** One page whatever its address asks for: the question behind the `?` is answered in the page. */
const withoutQuestion: SerwistPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*$/, ''),
};

/** A cache of so many entries, the oldest of which make room; where the device has no room at all, it is emptied. */
function kept(
  name: Parameters<typeof cacheName>[0],
  maxEntries: number,
  plugins: readonly SerwistPlugin[] = [],
): StrategyOptions {
  const expiration = new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true });
  return { cacheName: cacheName(name, home), plugins: [...plugins, onlyFine, expiration] };
}

const pagePlugins = [withoutQuestion, brokenIsAway, saysFromDevice];
const pages = new NetworkFirst({ ...kept('pages', 80, pagePlugins), networkTimeoutSeconds: patience.visit });
const pagesAnew = new NetworkFirst({ ...kept('pages', 80, pagePlugins), networkTimeoutSeconds: patience.reload });
const files = new NetworkFirst({ ...kept('files', 60, [brokenIsAway]), networkTimeoutSeconds: patience.reload });
const assets = new CacheFirst(kept('assets', 150));
const engine = new CacheFirst(kept('engine', 4));

/** The offline page in the language of the address. */
async function offlinePage({ url }: RouteHandlerCallbackOptions): Promise<Response | undefined> {
  const language = url.pathname.slice(new URL(home).pathname.length).split('/')[0] ?? '';
  const path = shell.offline[language] ?? shell.offline[shell.defaultLanguage] ?? '';
  return serwist.matchPrecache(new URL(path, home).href);
}

async function answerPage(options: RouteHandlerCallbackOptions): Promise<Response> {
  const isReload = ['no-cache', 'reload'].includes(options.request.cache);
  try {
    return await (isReload ? pagesAnew : pages).handle(options);
  } catch (reason) {
    const page = await offlinePage(options);
    if (page) return page;
    throw reason;
  }
}

/** The engine asks whether its file is there before it starts; a file on the device is there. */
async function answerHead({ request }: RouteHandlerCallbackOptions): Promise<Response> {
  const found = await caches.match(request.url);
  return found ? new Response(null, { status: 200, headers: found.headers }) : fetch(request);
}

const serwist = new Serwist({
  // The revision is the hash of the page; what the page needs is hashed by name and kept with the other assets.
  precacheEntries: [...shell.precache],
  precacheOptions: { cleanupOutdatedCaches: true },
  // Safe at any moment: the worker holds rules, and old assets stay until they are the oldest.
  skipWaiting: true,
  clientsClaim: true,
});

// Where there is no room even for the worker’s own pages, it is given up: the page that started it hears why all the same.
registerQuotaErrorCallback(async () => {
  for (const client of await scope.clients.matchAll({ includeUncontrolled: true }))
    client.postMessage({ type: 'no-room' });
});

const isOurs = (url: URL): boolean => url.href.startsWith(home);
const pathOf = (url: URL): string => url.pathname.slice(new URL(home).pathname.length);

serwist.registerRoute(new Route(({ url }) => isOurs(url) && isEngineFile(pathOf(url)), engine));
serwist.registerRoute(new Route(({ url }) => isOurs(url) && isHashed(pathOf(url)), assets));
serwist.registerRoute(new Route(({ url }) => isOurs(url) && isEngineFile(pathOf(url)), answerHead, 'HEAD'));
// What is asked with `no-store` is meant for the host: a page asks so whether it has been published anew.
serwist.registerRoute(
  new Route(
    ({ url, request }) => isOurs(url) && url.pathname.endsWith('/') && request.cache !== 'no-store',
    answerPage,
  ),
);
// A file that is opened or downloaded is the reader's to keep; what a page's scripts fetch is kept for that page.
serwist.registerRoute(
  new Route(({ url, request }) => isOurs(url) && request.mode !== 'navigate' && isKept(pathOf(url)), files),
);
serwist.addEventListeners();

scope.addEventListener('install', (event) => {
  const needed = shell.assets.map((path) => new Request(new URL(path, home)));
  event.waitUntil(Promise.all(needed.map((request) => assets.handle({ event: event as never, request }))));
});

scope.addEventListener('message', (event) => {
  const { data, source, ports } = event;
  if (data.type === 'how-served') ports[0]?.postMessage(fromDevice.get(source?.id ?? '') ?? { fromDevice: false });
  if (data.type === 'keep') {
    const wanted = data.addresses.map((address) => new Request(address)).filter(({ url }) => isOurs(new URL(url)));
    event.waitUntil(
      Promise.allSettled(wanted.map((request) => serwist.handleRequest({ request, event: event as never }))),
    );
  }
});
