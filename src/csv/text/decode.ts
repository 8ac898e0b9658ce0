import type { ReadingFault } from '../../core/table/reading.ts';

/** The text of a published file, or why it is not one. */
export type Decoded = { readonly text: string } | { readonly fault: ReadingFault };

/** Reads UTF-8 strictly, as published files are: a byte that is not UTF-8 is a fault. A byte order mark is dropped. */
export function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: { kind: 'encoding', row: null, value: null } };
  }
}
