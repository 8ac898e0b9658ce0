import { periodColumn, type Resource } from '../core/dataset.ts';
import type { Observations } from '../core/observations.ts';
import { type Frequency, formatPeriod, lastDayOf, ordinalOf, parsePeriod, periodAt } from '../core/period.ts';

/** The periods of a table's rows as ordinals (`ordinalOf`), and the newest and oldest of them. */
export interface Timeline {
  readonly frequency: Frequency;
  readonly newest: number;
  readonly oldest: number;
  /** The period of a row; -1 when it cannot be read or is of another frequency. */
  at(row: number): number;
  /** The ordinal of a text of the period column, or undefined when `at` would be -1. */
  ordinal(text: string): number | undefined;
  /** The newest period before this one that has a row, or undefined. */
  before(ordinal: number): number | undefined;
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
  frequency: Frequency,
  today = '9999-12-31',
): Timeline | undefined {
  const column = table.texts.get(periodColumn(resource));
  if (!column) return undefined;
  const ordinals = Int32Array.from(column.values, (text) => {
    const period = parsePeriod(text);
    if (period?.frequency !== frequency) return -1;
    const ordinal = ordinalOf(period);
    return lastDayOf(periodAt(frequency, ordinal - 1)) < today ? ordinal : -1;
  });
  const present = ordinals.filter((ordinal) => ordinal >= 0).sort();
  const [oldest, newest] = [present[0], present.at(-1)];
  if (oldest === undefined || newest === undefined) return undefined;
  const { index } = column;
  return {
    frequency,
    newest,
    oldest,
    at: (row) => ordinals[index[row] as number] as number,
    ordinal: (text) => {
      const ordinal = ordinals[column.values.indexOf(text)] ?? -1;
      return ordinal < 0 ? undefined : ordinal;
    },
    before: (ordinal) => present.findLast((other) => other < ordinal),
    text: (ordinal) => formatPeriod(periodAt(frequency, ordinal)),
  };
}

/** The rows of one period, as places in the table. */
export function placesOf(timeline: Timeline, length: number, ordinal: number): readonly number[] {
  const places: number[] = [];
  for (let row = 0; row < length; row += 1) if (timeline.at(row) === ordinal) places.push(row);
  return places;
}
