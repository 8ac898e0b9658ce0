import { trustedTypes } from '../../core/content-policy.ts';

// The one place where a script is started by its address. A browser that knows Trusted Types refuses it everywhere else.

/** The site's scripts that run beside a page, below its root. The bundler puts a hash into the names of workers. */
const scripts = /^(?:_astro\/(?:duckdb-worker|worker)-[\w-]+\.js|sw\.js)$/;

/** The part of the browser's Trusted Types (W3C) that is used here; TypeScript's own library does not know them. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string, inherits: boolean) => string },
  ): { createScriptURL(address: string, inherits: boolean): { toString(): string } };
}

const { trustedTypes: factory } = globalThis as { trustedTypes?: PolicyFactory };
const policy = factory?.createPolicy(trustedTypes.script, { createScriptURL: addressFor });

/**
 * The address of one of the site's own scripts, in the form in which the browser takes it for a worker. Throws on any
 * other address.
 */
export function ownScript(address: string): string {
  return proven(address, false);
}

/**
 * Starts one of the site's own scripts as a worker that can reach no other host. A worker is bound by the policy that its
 * own script comes with; where the host sends none, it is started from a `blob:` and inherits the policy of the page.
 * Throws when the script cannot be fetched, or is not one of the site's.
 */
export async function startOwnWorker(address: string): Promise<Worker> {
  // Fetched as a whole, and so at hand when the worker asks for it a moment later.
  const response = await fetch(address);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  const isBound = response.headers.has('content-security-policy');
  return new Worker(proven(address, !isBound), { type: 'module' });
}

function proven(address: string, inherits: boolean): string {
  // Declared as the string that browsers without Trusted Types take.
  return (policy ? policy.createScriptURL(address, inherits) : addressFor(address, inherits)) as string;
}

function addressFor(address: string, inherits: boolean): string {
  const own = new URL(address, location.origin).href;
  const home = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), location.origin).href;
  const isKnown = own.startsWith(home) && (import.meta.env.DEV || scripts.test(own.slice(home.length)));
  if (!isKnown) throw new TypeError(`${own} is none of this site's scripts, so it is not started`);
  if (!inherits) return own;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(own)};`], { type: 'text/javascript' }));
}
