import { addPeriods, formatPeriod, lastDayOf, type Period } from '../../src/core/period.ts';

// Days are whole numbers from 2022-01-01 on, quarters from 2022-Q1 on.

/** The first quarter in which messages come in; the books open later, so that they begin with messages that wait. */
export const firstQuarter = 0;
/** The first published quarter, 2023-Q1. */
export const firstPublished = 4;
/** The last one, 2026-Q3. */
export const lastPublished = 18;
/** The quarter of the first release, 2026-Q1: from here on figures were provisional before they became final. */
export const firstProvisional = 16;

const start: Period = { frequency: 'Q', year: 2022, part: 1 };
const msPerDay = 86_400_000;
const zero = Date.UTC(2022, 0, 1) / msPerDay;

/** The last day of each quarter, until long after the last published one. */
const lastDays = Array.from({ length: lastPublished + 9 }, (_, quarter) =>
  dayOf(lastDayOf(addPeriods(start, quarter))),
);
const quarterByDay = lastDays.flatMap((last, quarter) =>
  new Array<number>(last - (lastDays[quarter - 1] ?? -1)).fill(quarter),
);

/** A quarter as SDMX text. */
export function quarterName(quarter: number): string {
  return formatPeriod(addPeriods(start, quarter));
}

/** The first day of a quarter. */
export function firstDayOf(quarter: number): number {
  return (lastDays[quarter - 1] ?? -1) + 1;
}

/** The last day of a quarter. */
export function lastDayIn(quarter: number): number {
  return lastDays[quarter] as number;
}

/** The quarter of a day; later than every published one when the calendar has no such day. */
export function quarterOf(day: number): number {
  return quarterByDay[day] ?? lastDays.length;
}

/** A day as an ISO date. */
export function isoDay(day: number): string {
  return new Date((zero + day) * msPerDay).toISOString().slice(0, 10);
}

/** Figures are first published as they stand a month after their quarter, and once more, for good, three months later. */
export type Version = 'provisional' | 'final';

/** The last day of the month after each quarter. */
const monthAfter = lastDays.map((_, quarter) => {
  const { year, part } = addPeriods(start, quarter);
  const month: Period = { frequency: 'M', year, part: 3 * part };
  return dayOf(lastDayOf(addPeriods(month, 1)));
});

/** The day that a quarter's figures describe. */
export function asOfDay(quarter: number, version: Version): number {
  return monthAfter[version === 'final' ? quarter + 1 : quarter] as number;
}

function dayOf(iso: string): number {
  return Date.parse(iso) / msPerDay - zero;
}
