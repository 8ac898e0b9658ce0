import Papa from 'papaparse';

/** CSV as RFC 4180 has it: commas, CRLF after every record, quotes where a cell needs them. Nothing in a cell is changed. */
export function csvText(header: readonly string[], rows: Iterable<readonly string[]>): string {
  return `${Papa.unparse([[...header], ...Array.from(rows, (row) => [...row])], { newline: '\r\n' })}\r\n`;
}
