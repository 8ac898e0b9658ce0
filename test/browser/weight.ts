import { brotliCompressSync, constants } from 'node:zlib';

/** What may come over the wire before the first chart is there: bytes after brotli, and requests. */
export const mostForChart = { bytes: 60_000, requests: 6 };

/** Brotli as a host does it for each request, and as one does it that compresses once. The first is quick and larger. */
export const [quick, best] = [4, constants.BROTLI_MAX_QUALITY];

/** Bytes of a content after brotli. */
export function compressedSize(content: string | Uint8Array, quality: number): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
