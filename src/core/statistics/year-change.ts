import type { Break } from '../description/dataset.ts';
import { ordinalOf, type Period, sameLastYear } from '../period.ts';
import { changeOf, differenceInterval } from './change.ts';
import type { Interval, Rate } from './rate.ts';
import { isComparableOverYear, pointAt, type Series, type SeriesPoint, sinceLastBreak, soundShare } from './series.ts';

/** A figure against that of the same period of last year. */
export interface YearChange {
  readonly before: SeriesPoint;
  readonly now: SeriesPoint;
  /** Share now minus share before: 0.05 is 5 percentage points. */
  readonly difference: number;
  /** What chance leaves open; undefined for ratios that are no proportion. */
  readonly chance: Chance | undefined;
}

/** How a difference of two shares stands to chance. */
export interface Chance {
  /** The 95 % interval of the difference, in shares. */
  readonly interval: Interval;
  /** Whether the 99.8 % interval leaves out zero: the same bar as for being above or below all together. */
  readonly isBeyond: boolean;
}

/**
 * The change of a series in a period, with what chance leaves of it. Undefined where nothing may be compared: across a
 * series break, with a missing or doubtful figure, with fewer than 30 on either side.
 */
export function yearChange(
  series: Series,
  period: Period,
  breaks: readonly Break[],
  isProportion = true,
): YearChange | undefined {
  const [before, now] = [sameLastYear(period), period].map((when) => pointAt(series, when));
  const [shareBefore, shareNow] = [soundShare(before), soundShare(now)];
  if (!before || !now || shareBefore === undefined || shareNow === undefined) return undefined;
  if (!isComparableOverYear(period, breaks)) return undefined;
  const chance = isProportion ? chanceOf(before.rate, now.rate) : undefined;
  return { before, now, difference: shareNow - shareBefore, chance };
}

/** What chance leaves of the difference between two shares; undefined when one of them is no proportion. */
export function chanceOf(before: Rate, now: Rate): Chance | undefined {
  const interval = differenceInterval(before, now);
  return interval && { interval, isBeyond: changeOf(before, now) !== 'similar' };
}

/** The greatest of those changes, up or down, that chance does not explain; undefined when there is none. */
export function largestChange<Change extends YearChange>(changes: readonly Change[]): Change | undefined {
  return changes
    .filter(({ chance }) => chance?.isBeyond)
    .reduce<Change | undefined>(
      (largest, each) => (largest && Math.abs(largest.difference) >= Math.abs(each.difference) ? largest : each),
      undefined,
    );
}

/** An extreme needs company to be one. */
const fewestEarlier = 4;

/**
 * Whether a change leads away from the lowest or the highest figure known until then, since the last break: part of it
 * is then usually a return to what is usual (regression to the mean), which says nothing about effort. A figure that was
 * reached before, such as 100 % quarter after quarter, is no such extreme: it may be what is usual.
 */
export function isReturn(series: Series, { before, now, difference }: YearChange, breaks: readonly Break[]): boolean {
  const known = series.filter(({ period }) => ordinalOf(period) <= ordinalOf(now.period));
  const earlier = sinceLastBreak(known, breaks).filter((point) => point !== now && soundShare(point) !== undefined);
  if (earlier.length < fewestEarlier) return false;
  const from = soundShare(before) ?? 0;
  return earlier.every((point) => {
    const share = soundShare(point) ?? from;
    return point === before || (difference > 0 ? share > from : share < from);
  });
}
