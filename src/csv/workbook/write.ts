import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Sheet, SheetCell } from '../../core/table/sheet.ts';

/** What a workbook says of itself. */
export interface WorkbookHead {
  readonly title: string;
  readonly creator: string;
  /** When the figures came out: no clock is asked, so that the same figures give the same file. */
  readonly created: Date;
}

const text: CellStyle = { numFmt: '@' };
const wrapped: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } };
const heading: CellStyle = { numFmt: '@', font: { bold: true }, alignment: { vertical: 'top' } };

/** Texts that the library takes for errors of a calculation: given as runs of text, they stay texts. */
const likeErrors = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!)$/;
/** What reads like an escaped character in a workbook (ECMA-376, ST_Xstring) is escaped itself. */
const likeEscape = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Writes an .xlsx workbook: text is text and never a formula, header rows stay in sight, blanks are blank. */
export function writeWorkbook(sheets: readonly Sheet[], head: WorkbookHead): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title: head.title, creator: head.creator, created: head.created, modified: head.created },
  });
}

function sheetOf({ name, rows, widths, isWrapped = false }: Sheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (row === 0) cells.set(`0,${column}`, { style: heading });
      if (typeof value === 'string' && likeErrors.test(value))
        cells.set(`${row},${column}`, { style: text, richText: [{ text: value }] });
    }
  }
  const holdsText = widths.map((_, column) => rows.some((row, at) => at > 0 && typeof row[column] === 'string'));
  return {
    name,
    rows: rows.map((row) => row.map(escaped)),
    columns: widths.map((width, column) => ({
      width,
      ...(holdsText[column] && { style: isWrapped ? wrapped : text }),
    })),
    cells,
    freezePane: { rows: 1 },
  };
}

function escaped(value: SheetCell): SheetCell {
  return typeof value === 'string' ? value.replace(likeEscape, '_x005F_') : value;
}
