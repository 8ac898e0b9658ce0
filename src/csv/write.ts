import Papa from 'papaparse';

/** CSV as RFC 4180 has it: commas, CRLF after every record, quotes where a cell needs them. Nothing in a cell is changed. */
export function csvText(header: readonly string[], rows: Iterable<readonly string[]>): string {
  return `${Papa.unparse([[...header], ...Array.from(rows, (row) => [...row])], { newline: '\r\n' })}\r\n`;
}

/** As programs write it: very small ones with an exponent. */
const number = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * A cell that no spreadsheet runs as a formula: text that begins like one gets an apostrophe before it (as OWASP
 * advises against CSV injection); a number, also a negative one, stays as it is.
 */
export function formulaSafe(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !number.test(cell) ? `'${cell}` : cell;
}

/** Excel reads UTF-8 only where a file begins with this. */
const byteOrderMark = '\uFEFF';

/** CSV for Excel: with a byte order mark, and with no cell that it would run. */
export function excelCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return (
    byteOrderMark +
    csvText(
      header,
      rows.map((row) => row.map(formulaSafe)),
    )
  );
}

/** The same of a published file with these rows, which holds no such cell when it has passed the checks: then the text stays as it is. */
export function excelOfPublished(
  text: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const isSafe = rows.every((row) => row.every((cell) => formulaSafe(cell) === cell));
  return isSafe ? byteOrderMark + text : excelCsv(header, rows);
}
