import { limits } from '../core/limits.ts';
import { contentsOf } from './contents.ts';
import { delimiterOf, firstRecords, type KnownColumns } from './delimiter.ts';
import { encodingOf, startOf } from './encoding.ts';
import { readWorkbook } from './workbook.ts';

/** How much of a file is looked at. */
const startBytes = 64 * 1024;

/** The first rows of a file, a title above the header among them: enough to tell which table it is. Empty when it is none. */
export async function headOf(
  bytes: Uint8Array,
  known: KnownColumns,
  sheet?: string,
): Promise<readonly (readonly string[])[]> {
  const { kind } = contentsOf(bytes);
  if (kind === 'workbook') return headOfWorkbook(bytes, sheet);
  const start = bytes.subarray(0, startBytes);
  const whole = start.length < bytes.length ? start.subarray(0, start.lastIndexOf(10) + 1) : start;
  const encoding = kind === 'text' ? encodingOf(whole) : undefined;
  if (!encoding) return [];
  const text = startOf(whole, encoding);
  return firstRecords(text, delimiterOf(text, known));
}

async function headOfWorkbook(bytes: Uint8Array, sheet: string | undefined): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  const keep = (cells: readonly string[]): void => {
    rows.push(cells);
  };
  await readWorkbook(
    bytes,
    { header: keep, row: keep, fault: () => undefined },
    { sheet, limits: { ...limits, rows: 20 } },
  );
  return rows;
}
