import { fieldsOf, type Resource } from '../description/dataset.ts';
import type { Observations } from './observations.ts';

/** Counts added up over the rows that share codes. */
export interface Tally {
  /** The codes, in the order asked for; a blank is ''. */
  readonly keys: readonly string[];
  /** The sum of each column, over the rows in which every one of them is filled. */
  readonly sums: readonly number[];
  /** How many rows those are, and how many were left out because a cell was blank. */
  readonly counted: number;
  readonly missing: number;
  /** SDMX observation statuses of the rows, other than A (normal), each once, sorted. */
  readonly flags: readonly string[];
  /** The earliest as-of date among the rows, ISO; undefined where the table has no such column. */
  readonly asOf: string | undefined;
}

/** Adds up `columns` by the columns `by`, which may be texts or edges of bins; in the order of the rows. */
export function tally(
  observations: Observations,
  resource: Resource,
  columns: readonly string[],
  by: readonly string[],
): readonly Tally[] {
  const cells = columns.map((name) => observations.numbers.get(name) ?? new Float64Array(0));
  const keysAt = by.map((name) => textAt(observations, name));
  const statusAt = textAt(observations, fieldsOf(resource, 'status')[0]?.name);
  const asOfAt = textAt(observations, fieldsOf(resource, 'as-of')[0]?.name);
  const groups = new Map<string, Group>();
  for (let row = 0; row < observations.length; row += 1) {
    const keys = keysAt.map((at) => at(row));
    const name = keys.join('\u001f');
    const group = groups.get(name) ?? {
      keys,
      sums: columns.map(() => 0),
      counted: 0,
      missing: 0,
      flags: new Set(),
      asOf: '',
    };
    groups.set(name, group);
    add(
      group,
      cells.map((column) => column[row] ?? Number.NaN),
      statusAt(row),
      asOfAt(row),
    );
  }
  return [...groups.values()].map((group) => ({
    ...group,
    flags: [...group.flags].sort(),
    asOf: group.asOf === '' ? undefined : group.asOf,
  }));
}

interface Group {
  readonly keys: readonly string[];
  readonly sums: number[];
  counted: number;
  missing: number;
  readonly flags: Set<string>;
  asOf: string;
}

function add(group: Group, counts: readonly number[], status: string, asOf: string): void {
  if (status !== '' && status !== 'A') group.flags.add(status);
  if (asOf !== '' && (group.asOf === '' || asOf < group.asOf)) group.asOf = asOf;
  if (counts.some(Number.isNaN)) {
    group.missing += 1;
    return;
  }
  group.counted += 1;
  counts.forEach((count, column) => {
    group.sums[column] = (group.sums[column] ?? 0) + count;
  });
}

/** Reads a column as text, row by row. */
function textAt(observations: Observations, name: string | undefined): (row: number) => string {
  const texts = observations.texts.get(name ?? '');
  if (texts) return (row) => texts.values[texts.index[row] ?? 0] ?? '';
  const numbers = observations.numbers.get(name ?? '');
  return (row) => {
    const number = numbers?.[row] ?? Number.NaN;
    return Number.isNaN(number) ? '' : String(number);
  };
}
