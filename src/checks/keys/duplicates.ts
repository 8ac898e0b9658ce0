import type { Observations } from '../../core/table/observations.ts';
import { firstRows } from '../../core/table/row-keys.ts';
import type { Rows, Subject } from '../check.ts';
import { keysOf } from '../history/comparison.ts';
import { once } from '../once.ts';

/** A row whose key an earlier row has already, both as places in `Rows`. */
export interface Duplicate {
  readonly first: number;
  readonly row: number;
  /** Whether every other cell is the same too. */
  readonly isWhole: boolean;
}

/** The rows that repeat a key. A row with a blank in its key has no key: `required` speaks of it. */
export const duplicatesIn = once(findDuplicates);

function findDuplicates(subject: Subject, rows: Rows): readonly Duplicate[] {
  const keys = keysOf(subject, rows);
  const numbers = keys?.numbers.at(-1);
  // As many keys as rows: each has its own.
  if (!keys || !numbers || (keys.numbers.length === 1 && keys.count === rows.length)) return [];
  const { primaryKey } = subject.resource.schema;
  const first = firstRows(numbers, keys.count);
  const duplicates: Duplicate[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const before = first[numbers[row] as number] as number;
    if (before === row || primaryKey.some((name) => cellText(rows, name, row) === '')) continue;
    duplicates.push({ first: before, row, isWhole: isSame(rows, before, row) });
  }
  return duplicates;
}

function isSame({ texts, numbers }: Rows, one: number, other: number): boolean {
  for (const { index } of texts.values()) if (index[one] !== index[other]) return false;
  for (const cells of numbers.values()) if (!Object.is(cells[one], cells[other])) return false;
  return true;
}

/** The columns in which two rows differ. */
export function differingColumns({ resource }: Subject, rows: Rows, { first, row }: Duplicate): readonly string[] {
  return resource.schema.fields
    .map(({ name }) => name)
    .filter((name) => cellText(rows, name, first) !== cellText(rows, name, row));
}

/** A cell as text; a blank, or what could not be read as a number, is the empty text. */
export function cellText(rows: Observations, column: string, row: number): string {
  const text = rows.texts.get(column);
  if (text) return text.values[text.index[row] as number] ?? '';
  const number = rows.numbers.get(column)?.[row] ?? Number.NaN;
  return Number.isNaN(number) ? '' : String(number);
}

/** The key of a row as it is quoted in a message. */
export function keyText({ resource }: Subject, rows: Rows, row: number): string {
  return resource.schema.primaryKey.map((name) => cellText(rows, name, row)).join(', ');
}
