import { streamXlsxRows } from 'hucre/xlsx';
import { limits as usualLimits } from '../../core/limits.ts';
import type { RowSink } from '../../core/table/reading.ts';
import type { ReadOptions } from '../read-options.ts';
import { RowPasser } from '../row-passer.ts';
import type { KnownColumns } from '../text/delimiter.ts';
import { OutOfSight } from './out-of-sight.ts';
import { marksIn } from './sheet-marks.ts';
import { type ListedSheet, sheetsOf } from './sheets.ts';

/** A sheet has no more rows (ECMA-376); a larger number is made to harm. */
const lastSheetRow = 1_048_576;

type CellValue = string | number | boolean | Date | null;

/** So many sheets are looked through for the table, and so many rows of each. */
const lookedThrough = { sheets: 20, rows: 20 } as const;

/**
 * Reads a sheet of an .xlsx workbook into a sink: the one named in the options, else the first that names columns of the
 * table (a cover may stand before it; a hidden sheet comes after those in sight), else the first. Numbers become plain
 * digits, dates ISO days, errors such as #DIV/0! stay as they are shown; a blank row keeps its place. A row ends with its
 * last filled cell, since a sheet has no ends of rows. What is hidden is read like the rest, and named as a fault.
 */
export async function readWorkbook(bytes: Uint8Array, sink: RowSink, options: ReadOptions): Promise<void> {
  const { sheet: wanted, limits = usualLimits, progress, known } = options;
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
    const sheets = await sheetsOf(bytes);
    const named = sheets.find(({ name }) => name === wanted);
    const isFilled = named !== undefined && (await passRows(bytes, passer, limits.columns, named)) > 0;
    if (!isFilled) {
      const [chosen = { place: 0, name: '', isHidden: false, part: '' }, ...others] = await sheetsWithTable(
        bytes,
        sheets,
        known,
      );
      await passRows(bytes, passer, limits.columns, chosen);
      if (others.length > 0) {
        const names = others.map(({ name }) => name).join(', ');
        const place = { sheet: chosen.name, part: 'sheet', count: others.length } as const;
        sink.fault({ kind: 'other-sheet', row: null, value: names, place });
      }
    }
  } catch {
    // The library throws its own errors for archives and sheets that are damaged; which one does not help an official.
    sink.fault({ kind: 'not-a-table', row: null, value: 'broken-workbook' });
  }
  progress?.(1);
}

/**
 * The sheets in which a row names two columns of the table, those in sight first: the one to read, and others that hold as
 * much of such a table. When there is none, the first in sight, alone.
 */
async function sheetsWithTable(
  bytes: Uint8Array,
  sheets: readonly ListedSheet[],
  known: KnownColumns = () => 0,
): Promise<readonly ListedSheet[]> {
  const inOrder = [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)];
  const named: { readonly sheet: ListedSheet; readonly columns: number }[] = [];
  for (const sheet of inOrder.slice(0, lookedThrough.sheets)) {
    const rows = await firstRows(bytes, sheet, lookedThrough.rows);
    const columns = Math.max(0, ...rows.map(known));
    if (columns > 1) named.push({ sheet, columns });
  }
  const [first] = named;
  if (!first) return inOrder.slice(0, 1);
  return named.filter(({ columns }) => columns >= first.columns).map(({ sheet }) => sheet);
}

/** The first rows of the sheet that would be read, without those that are blank; none when the workbook is damaged. */
export async function firstSheetRows(
  bytes: Uint8Array,
  wanted: string | undefined,
  count: number,
  known?: KnownColumns,
): Promise<readonly (readonly string[])[]> {
  try {
    const sheets = await sheetsOf(bytes);
    const named = sheets.find(({ name }) => name === wanted);
    const rows = named ? await firstRows(bytes, named, count) : [];
    const [chosen] = rows.length > 0 ? [] : await sheetsWithTable(bytes, sheets, known);
    return chosen ? await firstRows(bytes, chosen, count) : rows;
  } catch {
    // What is wrong with it is said when it is read.
    return [];
  }
}

async function firstRows(
  bytes: Uint8Array,
  { place }: ListedSheet,
  count: number,
): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const { values } of streamXlsxRows(bytes, { sheet: place })) {
    if (rows.push(filled(values, undefined)) === count) break;
  }
  return rows;
}

/** Passes the rows of a sheet on, then what of it is hidden; gives how many rows it reaches down to. */
async function passRows(
  bytes: Uint8Array,
  passer: RowPasser,
  columns: number,
  { place, name, isHidden, part }: ListedSheet,
): Promise<number> {
  const marks = await marksIn(bytes, part);
  const outOfSight = new OutOfSight(marks, columns);
  let last = 0;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: place })) {
    const row = index + 1;
    if (!(row > last && row <= lastSheetRow)) throw new Error(`row ${row} comes after row ${last}`);
    // A sheet may have formatted cells as far as the last column: a million rows of them would be built in vain.
    const cells = values.length > columns ? values.map(() => '') : filled(values, marks.uncalculated.get(row));
    // Formatted rows without content below the table belong to no table: blank rows count once a filled one follows.
    if (cells.length === 0) continue;
    for (; last < row - 1 && !passer.isFull; last += 1) passer.record([], last + 1);
    passer.record(cells, row);
    outOfSight.see(cells, row);
    last = row;
    if (passer.isFull) break;
  }
  for (const fault of outOfSight.faults(name)) passer.fault(fault);
  if (isHidden && last > 0)
    passer.fault({ kind: 'hidden-cells', row: null, value: name, place: { sheet: name, part: 'sheet', count: 1 } });
  return last;
}

/** The cells of a row up to the last that is filled. A formula without a result is no blank: it stands there itself. */
function filled(values: readonly CellValue[], formulas: ReadonlyMap<number, string> | undefined): string[] {
  const cells = values.map(textOf);
  for (const [column, text] of formulas ?? []) cells[column - 1] = text;
  for (let place = 0; place < cells.length; place += 1) cells[place] ??= '';
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
