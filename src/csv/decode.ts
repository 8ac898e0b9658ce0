import type { ReadingFault } from '../core/reading.ts';

/** The text of a file, or why it has none. */
export type Decoded = { readonly text: string } | { readonly fault: ReadingFault };

const containers: readonly { readonly name: string; readonly starts: readonly number[] }[] = [
  { name: 'a ZIP archive or an .xlsx workbook', starts: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an .xls workbook', starts: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a gzip archive', starts: [0x1f, 0x8b] },
  { name: 'a PDF document', starts: [0x25, 0x50, 0x44, 0x46] },
];

/** Reads UTF-8 strictly: a byte that is not UTF-8 is a fault with its row, never a replacement character. A byte order mark is dropped. */
export function decode(bytes: Uint8Array): Decoded {
  const container = containers.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (container) return { fault: { kind: 'not-a-table', row: null, value: container.name } };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: { kind: 'encoding', ...firstBadByte(bytes) } };
  }
}

function firstBadByte(bytes: Uint8Array): { row: number; value: string } {
  const tolerant = new TextDecoder('utf-8').decode(bytes);
  const position = tolerant.indexOf('\uFFFD');
  const before = tolerant.slice(0, Math.max(0, position));
  const row = before.split('\n').length;
  const line = tolerant.split('\n')[row - 1] ?? '';
  return { row, value: line.slice(0, 60) };
}
