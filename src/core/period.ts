/** How often a dataset reports, in SDMX code: annual, quarterly, monthly. */
export type Frequency = 'A' | 'Q' | 'M';

/** A calendar period. `part` is 1 for a year, 1-4 for a quarter, 1-12 for a month. */
export interface Period {
  readonly frequency: Frequency;
  readonly year: number;
  readonly part: number;
}

const partsInYear: Readonly<Record<Frequency, number>> = { A: 1, Q: 4, M: 12 };
const pattern = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** Reads `2026`, `2026-Q3` or `2026-09` (SDMX time period); anything else is undefined. */
export function parsePeriod(text: string): Period | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2]) return { frequency: 'Q', year, part: Number(match[2]) };
  if (match[3]) return { frequency: 'M', year, part: Number(match[3]) };
  return { frequency: 'A', year, part: 1 };
}

/** The period as SDMX writes it: `2026`, `2026-Q3`, `2026-09`. */
export function formatPeriod({ frequency, year, part }: Period): string {
  const years = String(year).padStart(4, '0');
  if (frequency === 'A') return years;
  return frequency === 'Q' ? `${years}-Q${part}` : `${years}-${String(part).padStart(2, '0')}`;
}

/** The number of periods of this frequency since year 0: consecutive periods differ by one. */
export function ordinalOf({ frequency, year, part }: Period): number {
  return year * partsInYear[frequency] + part - 1;
}

/** The period with this ordinal: the inverse of `ordinalOf`. */
export function periodAt(frequency: Frequency, ordinal: number): Period {
  const parts = partsInYear[frequency];
  return { frequency, year: Math.floor(ordinal / parts), part: (ordinal % parts) + 1 };
}

/** The period `count` later (earlier when negative). */
export function addPeriods(period: Period, count: number): Period {
  return periodAt(period.frequency, ordinalOf(period) + count);
}

/** The same quarter, month or year one year earlier. */
export function sameLastYear(period: Period): Period {
  return { ...period, year: period.year - 1 };
}

/** Every period from `first` to `last`, both included, with no gap; empty when `last` comes before `first`. */
export function periodsBetween(first: Period, last: Period): readonly Period[] {
  const start = ordinalOf(first);
  const length = Math.max(0, ordinalOf(last) - start + 1);
  return Array.from({ length }, (_, index) => periodAt(first.frequency, start + index));
}

/** The last calendar day of the period as an ISO date; `yearEndsIn` is the last month of the reporting year. */
export function lastDayOf(period: Period, yearEndsIn = 12): string {
  return isoDay(period.year, monthsUntilEnd(period, yearEndsIn), 0);
}

/** The first calendar day of the period as an ISO date; `yearEndsIn` is the last month of the reporting year. */
export function firstDayOf(period: Period, yearEndsIn = 12): string {
  return isoDay(period.year, monthsUntilEnd(period, yearEndsIn) - 12 / partsInYear[period.frequency], 1);
}

/** Months from the start of the calendar year to the end of the period. */
function monthsUntilEnd({ frequency, part }: Period, yearEndsIn: number): number {
  return (part * 12) / partsInYear[frequency] + (frequency === 'A' ? yearEndsIn - 12 : 0);
}

function isoDay(year: number, month: number, day: number): string {
  const date = new Date(0);
  // Not Date.UTC, which takes the year 26 for 1926.
  date.setUTCFullYear(year, month, day);
  return date.toISOString().slice(0, 10);
}
