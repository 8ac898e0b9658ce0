import { ordinalOf, type Period, periodAt } from '../../core/period.ts';
import { type Interval, type Rate, shownShare, wilson } from '../../core/statistics/rate.ts';
import type { Caveats } from '../../core/statistics/series.ts';
import { type Caveat, caveatOf } from './figure.ts';

/** The rate of one period. */
export interface TrendPoint extends Caveats {
  readonly period: Period;
  readonly rate: Rate;
  /** True where the figure is withheld to protect persons: a gap with a sign of its own, whatever the rate. */
  readonly suppressed?: boolean;
}

/** A second series behind the others, such as the whole of which they are parts. */
export interface Reference {
  readonly points: readonly TrendPoint[];
  readonly label: string;
  /** Where this line alone is cut. */
  readonly breaks?: readonly { readonly from: Period }[];
}

/** A point that may be shown: its share, and the 95 % interval where one exists. */
export interface ShownPoint {
  /** Its place in the input. */
  readonly index: number;
  readonly ordinal: number;
  readonly share: number;
  readonly interval: Interval | undefined;
  readonly caveat: Caveat | undefined;
}

/**
 * The points to show, as runs that may each be drawn as one line: cut at a missing period, at a point with too small
 * a denominator, and before the first period of a series break. A ratio that may exceed 1 has no Wilson interval.
 */
export function runsOf(
  points: readonly TrendPoint[],
  breaks: readonly { readonly from: Period }[] = [],
  mayExceedOne = false,
): readonly (readonly ShownPoint[])[] {
  return cutIntoRuns(shownPoints(points, mayExceedOne), breaks);
}

/** Points in the order of time as runs, cut at a missing period and before the first period of a series break. */
export function cutIntoRuns(
  points: readonly ShownPoint[],
  breaks: readonly { readonly from: Period }[],
): readonly (readonly ShownPoint[])[] {
  const cuts = new Set(breaks.map(({ from }) => ordinalOf(from)));
  const runs: ShownPoint[][] = [];
  for (const point of [...points].sort((left, right) => left.ordinal - right.ordinal)) {
    const run = runs.at(-1);
    if (run?.at(-1)?.ordinal === point.ordinal - 1 && !cuts.has(point.ordinal)) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

function shownPoints(points: readonly TrendPoint[], mayExceedOne: boolean): readonly ShownPoint[] {
  return points.flatMap((point, index) => {
    const { period, rate, suppressed } = point;
    const share = suppressed ? null : shownShare(rate);
    if (share === null) return [];
    const interval = mayExceedOne ? undefined : wilson(rate.numerator, rate.denominator);
    return [{ index, ordinal: ordinalOf(period), share, interval, caveat: caveatOf(point) }];
  });
}

/** The first and the last period of at least one point, shown or not. */
export function extentOf(points: readonly { readonly period: Period }[]): {
  readonly first: Period;
  readonly last: Period;
} {
  const ordinals = points.map(({ period }) => ordinalOf(period));
  const frequency = points[0]?.period.frequency ?? 'A';
  return { first: periodAt(frequency, Math.min(...ordinals)), last: periodAt(frequency, Math.max(...ordinals)) };
}
