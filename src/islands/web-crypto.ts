import type { ChainTools } from '../core/release/chain.ts';

/** SHA-256 of bytes by the browser, lower-case hexadecimal. Undefined where browsers offer none: over plain http. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  // The types say it is always there; outside of secure contexts it is not.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The browser's own hash and Ed25519, for checking a log. */
export const chainTools: ChainTools = {
  hash: async (text) => (await sha256Of(new TextEncoder().encode(text))) ?? '',
  async isSigned({ publicKey, value }, text) {
    try {
      const key = await crypto.subtle.importKey('raw', bytesIn(publicKey), 'Ed25519', false, ['verify']);
      return await crypto.subtle.verify('Ed25519', key, bytesIn(value), new TextEncoder().encode(text));
    } catch (error) {
      return error instanceof DOMException && error.name === 'NotSupportedError' ? undefined : false;
    }
  },
};

function bytesIn(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
