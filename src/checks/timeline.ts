import { type DatasetExtension, periodColumn, type Resource } from '../core/description/dataset.ts';
import { type Frequency, formatPeriod, lastDayOf, ordinalOf, parsePeriod, periodAt } from '../core/period.ts';
import type { Observations } from '../core/table/observations.ts';

/** The periods of a table's rows as ordinals (`ordinalOf`), and the newest and oldest of them. */
export interface Timeline {
  readonly frequency: Frequency;
  readonly newest: number;
  readonly oldest: number;
  /** How many different periods there are. */
  readonly count: number;
  /** The period of a row; -1 when it cannot be read or is of another frequency. */
  at(row: number): number;
  /** The ordinal of a text of the period column, or undefined when `at` would be -1. */
  ordinal(text: string): number | undefined;
  /** The newest period before this one that has a row, or undefined. */
  before(ordinal: number): number | undefined;
  /** The oldest period after this one that has a row, or undefined. */
  after(ordinal: number): number | undefined;
  /** The rows of a period, as places in the table. */
  places(ordinal: number): Uint32Array;
  /** A period as SDMX text. */
  text(ordinal: number): string;
}

/**
 * The timeline of a table; undefined when no row holds a period of this frequency. Periods that begin after `today`
 * (ISO date) are taken for unreadable: a slip of the year must not pass for the newest period.
 */
export function timelineOf(
  table: Observations,
  resource: Resource,
  { frequency, yearEndsIn }: Pick<DatasetExtension, 'frequency' | 'yearEndsIn'>,
  today = '9999-12-31',
): Timeline | undefined {
  const column = table.texts.get(periodColumn(resource));
  if (!column) return undefined;
  const ordinals = Int32Array.from(column.values, (text) => {
    const period = parsePeriod(text);
    if (period?.frequency !== frequency) return -1;
    const ordinal = ordinalOf(period);
    return lastDayOf(periodAt(frequency, ordinal - 1), yearEndsIn) < today ? ordinal : -1;
  });
  const present = ordinals.filter((ordinal) => ordinal >= 0).sort();
  const [oldest, newest] = [present[0], present.at(-1)];
  if (oldest === undefined || newest === undefined) return undefined;
  const { index } = column;
  const places = new Map<number, Uint32Array>();
  return {
    frequency,
    newest,
    oldest,
    count: present.length,
    at: (row) => ordinals[index[row] as number] as number,
    ordinal: (text) => {
      const ordinal = ordinals[column.values.indexOf(text)] ?? -1;
      return ordinal < 0 ? undefined : ordinal;
    },
    before: (ordinal) => present.findLast((other) => other < ordinal),
    after: (ordinal) => present.find((other) => other > ordinal),
    places: (ordinal) => {
      const known = places.get(ordinal) ?? rowsWith(index, ordinals, ordinal);
      places.set(ordinal, known);
      return known;
    },
    text: (ordinal) => formatPeriod(periodAt(frequency, ordinal)),
  };
}

function rowsWith(index: Uint32Array, ordinals: Int32Array, ordinal: number): Uint32Array {
  const rows = new Uint32Array(index.length);
  let length = 0;
  for (let row = 0; row < index.length; row += 1) {
    if (ordinals[index[row] as number] !== ordinal) continue;
    rows[length] = row;
    length += 1;
  }
  return rows.slice(0, length);
}
