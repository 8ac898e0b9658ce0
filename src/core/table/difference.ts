import { fieldsOf, type Resource } from '../description/dataset.ts';
import type { Observations } from './observations.ts';
import { firstRows, type NumberedKeys, numberKeys } from './row-keys.ts';

/** What a new table says otherwise than the published one. Rows are numbered from 0 in their own table. */
export interface Difference {
  /** For each row of the new table the published row with its key, or -1. */
  readonly publishedRows: Int32Array;
  /** Rows of the new table whose key was not published. */
  readonly added: Uint32Array;
  /** Rows of the published table whose key is gone. */
  readonly removed: Uint32Array;
  /** Count and bin columns that both have, then the status and the notes; keys and as-of dates are left out. */
  readonly columns: readonly ColumnDifference[];
}

/** The cells of one column that differ, as rows of the new table. */
export interface ColumnDifference {
  readonly column: string;
  readonly isNumber: boolean;
  /** Rows in which something was published and now stands otherwise or not at all. */
  readonly changed: Uint32Array;
  /** Rows in which nothing was published and now something stands. */
  readonly filled: Uint32Array;
}

/** A published figure and what stands in its place; null is a blank. */
export interface Movement {
  /** Row of the new table. */
  readonly row: number;
  readonly column: string;
  readonly old: number | null;
  readonly new: number | null;
}

/**
 * Compares a new table with a published one, row by row of the same key. Undefined when one of them lacks a column of
 * the key. `known` may hand over the numbered keys of both (published first) and ask for the figures alone.
 */
export function difference(
  published: Observations,
  next: Observations,
  resource: Resource,
  known: { readonly keys?: NumberedKeys; readonly figuresOnly?: boolean } = {},
): Difference | undefined {
  const keys = known.keys ?? numberKeys([published, next], resource.schema.primaryKey);
  const [before, now] = keys?.numbers ?? [];
  if (!keys || !before || !now) return undefined;
  const firstBefore = firstRows(before, keys.count);
  // Plain loops: this runs over every row of both tables.
  const publishedRows = new Int32Array(next.length);
  const isKept = new Uint8Array(keys.count);
  for (let row = 0; row < next.length; row += 1) {
    const number = now[row] as number;
    publishedRows[row] = firstBefore[number] as number;
    isKept[number] = 1;
  }
  const columns = comparedColumns(resource).flatMap((name) => {
    const numbers = numberDifference(published, next, name, publishedRows);
    if (numbers || known.figuresOnly) return numbers ?? [];
    return textDifference(published, next, name, publishedRows) ?? [];
  });
  return {
    publishedRows,
    added: rowsWhere(next.length, (row) => publishedRows[row] === -1),
    removed: rowsWhere(published.length, (row) => isKept[before[row] as number] === 0),
    columns,
  };
}

/** The changed figures with the largest steps, the largest first; a figure that is gone counts as a step to zero. */
export function largestMovements(
  { publishedRows, columns }: Difference,
  published: Observations,
  next: Observations,
  limit: number,
): readonly Movement[] {
  const stepOf = (movement: Movement): number => Math.abs((movement.new ?? 0) - (movement.old ?? 0));
  let largest: Movement[] = [];
  for (const { column, isNumber, changed } of columns) {
    if (!isNumber) continue;
    for (const row of changed) {
      largest.push({
        row,
        column,
        old: cellOrNull(published.numbers.get(column)?.[publishedRows[row] ?? -1]),
        new: cellOrNull(next.numbers.get(column)?.[row]),
      });
      if (largest.length >= 4 * limit + 64) largest = sortedBySize();
    }
  }
  return sortedBySize();

  function sortedBySize(): Movement[] {
    return largest.sort((one, other) => stepOf(other) - stepOf(one)).slice(0, limit);
  }
}

function cellOrNull(cell: number | undefined): number | null {
  return cell === undefined || Number.isNaN(cell) ? null : cell;
}

/** Figures first, then what is said about them. The day the figures describe differs by nature. */
function comparedColumns(resource: Resource): readonly string[] {
  const key = new Set(resource.schema.primaryKey);
  return (['bin', 'count', 'dimension', 'status', 'note'] as const)
    .flatMap((role) => fieldsOf(resource, role).map(({ name }) => name))
    .filter((name) => !key.has(name));
}

function numberDifference(
  published: Observations,
  next: Observations,
  column: string,
  publishedRows: Int32Array,
): ColumnDifference | undefined {
  const [before, now] = [published.numbers.get(column), next.numbers.get(column)];
  if (!before || !now) return undefined;
  const changed: number[] = [];
  const filled: number[] = [];
  for (let row = 0; row < now.length; row += 1) {
    const from = publishedRows[row] as number;
    if (from < 0) continue;
    const [old, cell] = [before[from] as number, now[row] as number];
    const wasBlank = Number.isNaN(old);
    if (old === cell || (wasBlank && Number.isNaN(cell))) continue;
    if (wasBlank) filled.push(row);
    else changed.push(row);
  }
  return { column, isNumber: true, changed: Uint32Array.from(changed), filled: Uint32Array.from(filled) };
}

function textDifference(
  published: Observations,
  next: Observations,
  column: string,
  publishedRows: Int32Array,
): ColumnDifference | undefined {
  const [before, now] = [published.texts.get(column), next.texts.get(column)];
  if (!before || !now) return undefined;
  const place = new Map(now.values.map((value, index) => [value, index]));
  const shared = Int32Array.from(before.values, (value) => place.get(value) ?? -1);
  const changed: number[] = [];
  const filled: number[] = [];
  for (let row = 0; row < now.index.length; row += 1) {
    const from = publishedRows[row] as number;
    if (from < 0) continue;
    const old = before.index[from] as number;
    if (shared[old] === now.index[row]) continue;
    if (before.values[old] === '') filled.push(row);
    else changed.push(row);
  }
  return { column, isNumber: false, changed: Uint32Array.from(changed), filled: Uint32Array.from(filled) };
}

function rowsWhere(length: number, test: (row: number) => boolean): Uint32Array {
  const rows: number[] = [];
  for (let row = 0; row < length; row += 1) if (test(row)) rows.push(row);
  return Uint32Array.from(rows);
}
