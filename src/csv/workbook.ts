import { streamXlsxRows } from 'hucre/xlsx';
import { limits as usualLimits } from '../core/limits.ts';
import type { RowSink } from '../core/reading.ts';
import { type ReadOptions, RowPasser } from './read.ts';

/** A sheet has no more rows (ECMA-376); a larger number is made to harm. */
const lastSheetRow = 1_048_576;

type CellValue = string | number | boolean | Date | null;

/**
 * Reads a sheet of an .xlsx workbook into a sink: the one named in the options, or the first. Numbers become plain digits,
 * dates ISO days, errors such as #DIV/0! stay as they are shown; a blank row keeps its place. A row ends with its last
 * filled cell, since a sheet has no ends of rows.
 */
export async function readWorkbook(bytes: Uint8Array, sink: RowSink, options: ReadOptions): Promise<void> {
  const { sheet, limits = usualLimits, progress } = options;
  sink.source?.({
    bytes: bytes.length,
    encoding: 'utf-8',
    isCertain: true,
    sample: null,
    hasByteOrderMark: false,
    delimiter: ',',
    format: 'xlsx',
  });
  const passer = new RowPasser(sink, limits);
  try {
    const named = sheet === undefined ? 0 : await passRows(bytes, passer, limits.columns, sheet);
    if (named === 0) await passRows(bytes, passer, limits.columns, 0);
  } catch {
    // The library throws its own errors for archives and sheets that are damaged; which one does not help an official.
    sink.fault({ kind: 'not-a-table', row: null, value: 'broken-workbook' });
  }
  progress?.(1);
}

/** Passes the rows of a sheet on, and gives how many rows it reaches down to; 0 when there is no such sheet. */
async function passRows(
  bytes: Uint8Array,
  passer: RowPasser,
  columns: number,
  sheet: string | number,
): Promise<number> {
  let last = 0;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const row = index + 1;
    if (!(row > last && row <= lastSheetRow)) throw new Error(`row ${row} comes after row ${last}`);
    for (last += 1; last < row && !passer.isFull; last += 1) passer.record([], last);
    // A sheet may have formatted cells as far as the last column: a million rows of them would be built in vain.
    passer.record(values.length > columns ? values.map(() => '') : filled(values), row);
    if (passer.isFull) break;
  }
  return last;
}

function filled(values: readonly CellValue[]): string[] {
  const cells = values.map(textOf);
  while (cells.at(-1) === '') cells.pop();
  return cells;
}

/** A cell as text. A date with a time of day keeps it, so that nobody takes it for a day. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
  }
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
