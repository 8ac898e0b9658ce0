import { formatPeriod, ordinalOf, type Period } from '../period.ts';
import { shownShare } from '../statistics/rate.ts';
import type { Series, SeriesPoint } from '../statistics/series.ts';
import type { Release } from './release.ts';

/** A measure as one release published it. */
export interface Vintage {
  readonly release: Release;
  readonly series: Series;
}

/** A period's figure as it was first published, as it stands now, and the releases that changed it. */
export interface Revision {
  readonly period: Period;
  readonly first: { readonly release: Release; readonly point: SeriesPoint };
  /** Undefined when the newest release has no figure for the period any more. */
  readonly now: SeriesPoint | undefined;
  /** Share now minus share as first published, 0-1; undefined when one of them has no rate. */
  readonly difference: number | undefined;
  /** The releases in which the numerator or the denominator changed, oldest first. */
  readonly changedBy: readonly Release[];
}

/** Every period ever published, newest first, over all releases in the order of publication. */
export function revisionsOf(vintages: readonly Vintage[]): readonly Revision[] {
  const found = new Map<string, { period: Period; figures: { release: Release; point: SeriesPoint | undefined }[] }>();
  for (const { release, series } of vintages) {
    const points = new Map(
      series.filter(({ missing }) => !missing).map((point) => [formatPeriod(point.period), point]),
    );
    for (const [text, { period }] of points) if (!found.has(text)) found.set(text, { period, figures: [] });
    for (const [text, { figures }] of found) figures.push({ release, point: points.get(text) });
  }
  return [...found.values()]
    .sort((one, other) => ordinalOf(other.period) - ordinalOf(one.period))
    .flatMap(({ period, figures }) => {
      const [first] = figures;
      if (!first?.point) return [];
      const now = figures.at(-1)?.point;
      const changedBy = figures.flatMap(({ release, point }, index) =>
        index > 0 && !isSame(figures[index - 1]?.point, point) ? [release] : [],
      );
      const [then, today] = [shownShare(first.point.rate), now ? shownShare(now.rate) : null];
      const difference = then === null || today === null ? undefined : today - then;
      return [{ period, first: { release: first.release, point: first.point }, now, difference, changedBy }];
    });
}

/** Whether a period's figure is no longer what was first published. */
export function isRevised({ first, now }: Revision): boolean {
  return !isSame(first.point, now);
}

function isSame(one: SeriesPoint | undefined, other: SeriesPoint | undefined): boolean {
  return one?.rate.numerator === other?.rate.numerator && one?.rate.denominator === other?.rate.denominator;
}
