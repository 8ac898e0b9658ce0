import { fieldsOf } from '../../core/description/dataset.ts';
import { appendRows, type Observations } from '../../core/table/observations.ts';
import { firstRows, numberKeys } from '../../core/table/row-keys.ts';
import type { PublishedTable, Rows, Subject } from '../check.ts';

/** All that a reader of this release and of the earlier ones knows of a table. */
export interface KnownCells {
  /** The file's rows, then rows that only earlier releases have. Blanks are filled with what was published. */
  readonly table: Observations;
  /** How many rows are the file's own. */
  readonly ownRows: number;
  /** The count columns, in order, with all their cells. */
  readonly columns: readonly { readonly name: string; readonly cells: Float64Array }[];
  /** For each column the file's rows in which it is suppressed: blank under the status Q. */
  readonly secrets: readonly ReadonlySet<number>[];
  /** For each column the rows whose figure comes from an earlier release, and the name of that release. */
  readonly published: readonly ReadonlyMap<number, string>[];
}

/** What is known, or undefined when nothing is suppressed. */
export function knownCells(subject: Subject, rows: Rows): KnownCells | undefined {
  const { resource, history } = subject;
  const names = fieldsOf(resource, 'count').flatMap(({ name }) => (rows.numbers.has(name) ? [name] : []));
  const secrets = names.map((name) => suppressedRows(subject, rows, name));
  if (secrets.every(({ size }) => size === 0)) return undefined;
  const earlier = history
    .toReversed()
    .filter(({ observations }) => names.every((name) => observations.numbers.has(name)));
  const keys = numberKeys([rows, ...earlier.map(({ observations }) => observations)], resource.schema.primaryKey);
  const [own, ...others] = keys?.numbers ?? [];
  const places = own && keys ? firstRows(own, keys.count) : new Int32Array();
  const table = own ? withMissingRows(rows, earlier, others, places) : rows;
  const columns = names.map((name) => ({ name, cells: new Float64Array(table.numbers.get(name) ?? []) }));
  const published = columns.map(({ name, cells }) => {
    const from = new Map<number, string>();
    others.forEach((numbers, index) => {
      const release = earlier[index];
      const figures = release?.observations.numbers.get(name);
      if (release && figures) fill(cells, figures, numbers, places, release.release.id, from);
    });
    return from;
  });
  return { table, ownRows: rows.length, columns, secrets, published };
}

/** Fills blanks with the figures of an earlier release and notes where they are from. */
function fill(
  cells: Float64Array,
  figures: Float64Array,
  numbers: Int32Array,
  places: Int32Array,
  release: string,
  from: Map<number, string>,
): void {
  for (let row = 0; row < figures.length; row += 1) {
    const place = places[numbers[row] as number] as number;
    const figure = figures[row] as number;
    if (Number.isNaN(figure)) continue;
    // A figure in a row that only this release has is its own; one in a blank of a newer row shows what was hidden.
    if (Number.isNaN(cells[place])) {
      cells[place] = figure;
      from.set(place, release);
    }
  }
}

/** The file's rows and those that it no longer has, newest release first; `places` learns where they now stand. */
function withMissingRows(
  rows: Rows,
  earlier: readonly PublishedTable[],
  numbers: readonly Int32Array[],
  places: Int32Array,
): Observations {
  let table: Observations = rows;
  earlier.forEach(({ observations }, index) => {
    const missing: number[] = [];
    numbers[index]?.forEach((number, row) => {
      if (places[number] !== -1) return;
      places[number] = table.length + missing.length;
      missing.push(row);
    });
    if (missing.length > 0) table = appendRows(table, observations, missing);
  });
  return table;
}

function suppressedRows({ resource }: Subject, rows: Rows, column: string): ReadonlySet<number> {
  const status = rows.texts.get(fieldsOf(resource, 'status')[0]?.name ?? '');
  const hides = status?.values.indexOf('Q') ?? -1;
  const suppressed = new Set<number>();
  if (!status || hides < 0) return suppressed;
  const cells = rows.numbers.get(column);
  const unread = rows.unread.get(column);
  for (let row = 0; row < rows.length; row += 1) {
    if (status.index[row] === hides && Number.isNaN(cells?.[row]) && !unread?.has(row)) suppressed.add(row);
  }
  return suppressed;
}
