import type { SheetCell } from '../../../core/table/sheet.ts';
import { isExactNumber } from '../../../csv/typed.ts';
import { csvText, excelCsv, formulaSafe } from '../../../csv/write.ts';
import type { FileColumn } from './columns.ts';
import type { TableForm } from './forms.ts';

/** What is said beside the figures, as pairs of a heading and its text: title, source, address. */
export type Remarks = readonly (readonly [heading: string, text: string])[];

/** Names of the two sheets of a workbook. */
export interface SheetNames {
  readonly figures: string;
  readonly about: string;
}

/** The figures of a chart as a file, whole. In a workbook and in JSON numbers are numbers, and texts cannot be formulas. */
export async function tableFile(
  form: TableForm,
  columns: readonly FileColumn[],
  remarks: Remarks,
  sheets: SheetNames,
): Promise<Blob> {
  if (form === 'xlsx') return workbook(columns, remarks, sheets);
  if (form === 'json') return new Blob([json(columns, remarks)], { type: 'application/json' });
  const header = columns.map(({ heading }) => heading);
  const rows = rowsOf(columns);
  const text =
    form === 'excel'
      ? excelCsv(header, rows)
      : csvText(
          header,
          rows.map((row) => row.map(formulaSafe)),
        );
  return new Blob([text], { type: 'text/csv' });
}

async function workbook(columns: readonly FileColumn[], remarks: Remarks, names: SheetNames): Promise<Blob> {
  // The library is fetched by those who ask for a workbook.
  const { writeWorkbook } = await import('../../../csv/workbook/write.ts');
  const figures = {
    name: names.figures,
    widths: columns.map(({ heading, cells }) => Math.min(40, Math.max(10, ...[heading, ...cells].map(widthOf)))),
    rows: [columns.map(({ heading }) => heading), ...typedRows(columns)],
  };
  const [[title = '', head = ''] = [], ...others] = remarks;
  const about = { name: names.about, widths: [16, 80], isWrapped: true, rows: [[title, head], ...others] };
  const bytes = await writeWorkbook([figures, about], { title: head, creator: location.host, created: new Date() });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return new Blob([new Uint8Array(bytes)], { type });
}

function json(columns: readonly FileColumn[], remarks: Remarks): string {
  const rows = typedRows(columns).map((row) =>
    Object.fromEntries(columns.map(({ heading }, at) => [heading, row[at] ?? null])),
  );
  return `${JSON.stringify({ about: Object.fromEntries(remarks), rows }, null, 1)}\n`;
}

function rowsOf(columns: readonly FileColumn[]): readonly (readonly string[])[] {
  return (columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => cells[row] ?? ''));
}

function typedRows(columns: readonly FileColumn[]): readonly (readonly SheetCell[])[] {
  return rowsOf(columns).map((row) =>
    row.map((cell, at) => {
      if (cell === '') return null;
      return columns[at]?.isNumeric && isExactNumber(cell) ? Number(cell) : cell;
    }),
  );
}

/** How wide a text is in a spreadsheet, in characters: a Chinese one is two wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 2);
}
