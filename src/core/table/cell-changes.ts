import type { Resource } from '../description/dataset.ts';
import { type Difference, difference, largestMovements } from './difference.ts';
import type { Observations } from './observations.ts';

/** A cell that two releases publish otherwise. A blank is an empty text. */
export interface CellChange {
  /** The cells of the row's key, in the order of the key. */
  readonly key: readonly string[];
  readonly column: string;
  readonly old: string;
  readonly new: string;
}

/** What a release says otherwise than an earlier one in one table, in cells that a person can look up. */
export interface TableChanges {
  readonly table: string;
  /** The columns of the key. */
  readonly primaryKey: readonly string[];
  /** Keys of rows that only the later release has. */
  readonly added: readonly (readonly string[])[];
  /** Keys of rows that only the earlier release has. */
  readonly removed: readonly (readonly string[])[];
  /** Cells in which something was published and now stands otherwise or not at all. */
  readonly changed: readonly CellChange[];
  /** Cells that were blank and now are not. */
  readonly filled: readonly CellChange[];
  /** The changed figures with the largest steps, the largest first. */
  readonly largest: readonly CellChange[];
}

/** How many cells and rows differ. */
export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly filled: number;
}

/** Counts what differs in a table, without spelling it out; undefined when the key's columns are not the same. */
export function changeCounts(old: Observations, next: Observations, resource: Resource): ChangeCounts | undefined {
  const found = difference(old, next, resource);
  if (!found) return undefined;
  const sum = (kind: 'changed' | 'filled') => found.columns.reduce((total, column) => total + column[kind].length, 0);
  return { added: found.added.length, removed: found.removed.length, changed: sum('changed'), filled: sum('filled') };
}

/** So many movements are the largest ones. */
const mostMovements = 10;

/** Spells out what differs in a table, and its ten largest movements; undefined when the key's columns are not the same. */
export function tableChanges(old: Observations, next: Observations, resource: Resource): TableChanges | undefined {
  const found = difference(old, next, resource);
  if (!found) return undefined;
  const { primaryKey } = resource.schema;
  const keyOf = (table: Observations, row: number) => primaryKey.map((column) => cellText(table, column, row));
  const changes = (kind: 'changed' | 'filled'): readonly CellChange[] =>
    found.columns.flatMap((compared) =>
      Array.from(compared[kind], (row) => changeAt(found, old, next, compared.column, row, keyOf(next, row))),
    );
  return {
    table: resource.name,
    primaryKey,
    added: Array.from(found.added, (row) => keyOf(next, row)),
    removed: Array.from(found.removed, (row) => keyOf(old, row)),
    changed: changes('changed'),
    filled: changes('filled'),
    largest: largestMovements(found, old, next, mostMovements).map(({ row, column }) =>
      changeAt(found, old, next, column, row, keyOf(next, row)),
    ),
  };
}

/**
 * Every published cell that stands otherwise in the later table, in the order of its rows: changed, filled that was blank,
 * and the cells of rows that are gone. Keys and as-of dates are left out. Empty when the key's columns are not the same.
 */
export function revisedCells(old: Observations, next: Observations, resource: Resource): readonly CellChange[] {
  const found = difference(old, next, resource);
  if (!found) return [];
  const { primaryKey } = resource.schema;
  const keyOf = (table: Observations, row: number) => primaryKey.map((column) => cellText(table, column, row));
  const places = found.columns.flatMap(({ column, changed, filled }) =>
    [...changed, ...filled].map((row) => ({ row, column })),
  );
  const changes = places
    .sort((one, other) => one.row - other.row)
    .map(({ row, column }) => changeAt(found, old, next, column, row, keyOf(next, row)));
  const gone = [...found.removed].flatMap((row) =>
    found.columns.flatMap(({ column }) => {
      const text = cellText(old, column, row);
      return text === '' ? [] : [{ key: keyOf(old, row), column, old: text, new: '' }];
    }),
  );
  return [...changes, ...gone];
}

function changeAt(
  { publishedRows }: Difference,
  old: Observations,
  next: Observations,
  column: string,
  row: number,
  key: readonly string[],
): CellChange {
  return { key, column, old: cellText(old, column, publishedRows[row] ?? -1), new: cellText(next, column, row) };
}

function cellText({ texts, numbers }: Observations, column: string, row: number): string {
  const number = numbers.get(column)?.[row];
  if (number !== undefined) return Number.isNaN(number) ? '' : String(number);
  const coded = texts.get(column);
  return coded?.values[coded.index[row] ?? -1] ?? '';
}
