import { sha256Of } from '../web-crypto.ts';
import { Fault, messageOf } from './fault.ts';

/** A file of this site with the SHA-256 (lower-case hexadecimal) that the page, or a release's entry in the log, gives it. */
export interface PublishedAddress {
  readonly address: string;
  readonly sha256: string;
}

/**
 * The bytes of a published file, once they are found to be those that were published: every figure that a script takes
 * from the host comes through here. Throws a `Fault`: `unreachable` or `altered`.
 */
export async function fetchPublished({ address, sha256 }: PublishedAddress): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await bytesAt(address);
  // Over plain http browsers hash nothing; there the page itself came no safer than the file.
  if ([undefined, sha256].includes(await sha256Of(bytes))) return bytes;
  // The copy may have been spoilt on this device: the host is asked once more, past every cache.
  const anew = await bytesAt(address, 'reload');
  const found = await sha256Of(anew);
  if (found === sha256) return anew;
  throw new Fault('altered', nameIn(address), found);
}

/** The bytes at an address of this site, whatever they are. Throws a `Fault`. */
export async function bytesAt(address: string, cache: RequestCache = 'default'): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(address, { cache });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    return new Uint8Array(await response.arrayBuffer());
  } catch (reason) {
    throw new Fault('unreachable', nameIn(address), messageOf(reason));
  }
}

function nameIn(address: string): string {
  return decodeURIComponent(address.replace(/[?#].*$/, '').replace(/^.*\//, ''));
}
