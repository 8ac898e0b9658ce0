import { contentsOf } from './contents.ts';
import type { KnownColumns } from './text/delimiter.ts';
import { encodingOf, startOf } from './text/encoding.ts';
import { startingRecords } from './text/quoted-lines.ts';

/** How much of a file is looked at. */
const startBytes = 64 * 1024;
const sheetRows = 20;

/** The first rows of a file, a title above the header among them: enough to tell which table it is. Empty when it is none. */
export async function headOf(
  bytes: Uint8Array,
  known: KnownColumns,
  sheet?: string,
): Promise<readonly (readonly string[])[]> {
  const { kind } = contentsOf(bytes);
  if (kind === 'workbook') {
    const { firstSheetRows } = await import('./workbook/workbook.ts');
    return firstSheetRows(bytes, sheet, sheetRows, known);
  }
  const start = bytes.subarray(0, startBytes);
  const whole = start.length < bytes.length ? start.subarray(0, start.lastIndexOf(10) + 1) : start;
  const encoding = kind === 'text' ? encodingOf(whole) : undefined;
  if (!encoding) return [];
  return startingRecords(startOf(whole, encoding), known);
}
