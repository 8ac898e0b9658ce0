import type { Resource } from '../core/description/dataset.ts';
import type { Table } from '../core/table/table.ts';
import { isExactNumber, numericColumns } from './typed.ts';

type Rows = readonly (readonly string[])[];

/** A table as a JSON array with an object for each row. Blanks are null, numbers keep their digits. */
export function recordsJson(resource: Resource, rows: Rows): string {
  const names = resource.schema.fields.map(({ name }) => JSON.stringify(name));
  const numeric = numericColumns(resource);
  const records = rows.map(
    (row) => `{${names.map((name, place) => `${name}:${jsonOf(row[place], numeric[place])}`).join(',')}}`,
  );
  return `[\n${records.join(',\n')}\n]\n`;
}

/** A table as a JSON object with an array for each column, all of the same length: a third of the records' size. */
export function columnsJson(resource: Resource, rows: Rows): string {
  const numeric = numericColumns(resource);
  const columns = resource.schema.fields.map(
    ({ name }, place) => `${JSON.stringify(name)}:[${rows.map((row) => jsonOf(row[place], numeric[place])).join(',')}]`,
  );
  return `{\n${columns.join(',\n')}\n}\n`;
}

function jsonOf(cell = '', isNumeric = false): string {
  if (cell === '') return 'null';
  return isNumeric && isExactNumber(cell) ? cell : JSON.stringify(cell);
}

/**
 * The table in such a JSON file, by row or by column, with every cell as the CSV has it; undefined where it holds none.
 * Rows are numbered as in the CSV.
 */
export function tableOfJson(bytes: Uint8Array): Table | undefined {
  const value = jsonIn(bytes);
  const records = Array.isArray(value) ? value.filter(isObject) : [];
  const columns = isObject(value) ? Object.values(value).filter((column) => Array.isArray(column)) : [];
  const header = Object.keys(records[0] ?? (isObject(value) ? value : {}));
  if (header.length === 0 || (records.length === 0 && columns.length < header.length)) return undefined;
  const rows =
    records.length > 0
      ? records.map((record) => header.map((name) => cellOf(record[name])))
      : (columns[0] ?? []).map((_, row) => columns.map((column) => cellOf(column[row])));
  return { header, rows, rowNumbers: rows.map((_, index) => index + 2) };
}

function jsonIn(bytes: Uint8Array): unknown {
  // Other files need not be decoded to be told from JSON.
  if (!['[', '{'].includes(String.fromCharCode(bytes[0] ?? 0))) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
