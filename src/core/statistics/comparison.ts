import type { MeasureOverTime } from '../description/topic.ts';
import type { Period } from '../period.ts';
import { type Position, positionOf } from './funnel.ts';
import { breaksFor, isDoubtful, pointAt, type Series, type SeriesPoint } from './series.ts';
import { tauSquaredIn } from './standing.ts';
import { type YearChange, yearChange } from './year-change.ts';

/** A body in one period, or all together when there is no code. */
export interface Compared {
  readonly code: string | undefined;
  readonly series: Series;
  /** Its figure of the period; undefined when it has none. */
  readonly point: SeriesPoint | undefined;
  /** Where it lies against all together; undefined where nothing is compared. */
  readonly position: Position | undefined;
  /** Against the same period of last year; undefined where nothing is compared. */
  readonly change: YearChange | undefined;
}

/** All together and some bodies in a period. */
export interface Comparison {
  readonly whole: Compared;
  /** In the order given. */
  readonly bodies: readonly Compared[];
  /** By how much the limits around all together are wider than chance (`tauSquaredIn`). */
  readonly tauSquared: number;
}

/** All together and some bodies in a period. */
export function compareIn(
  { panel, resource, measure }: MeasureOverTime,
  period: Period,
  codes: readonly string[],
): Comparison {
  const isProportion = !measure.mayExceedOne;
  const tauSquared = isProportion ? tauSquaredIn(panel, period) : 0;
  const pooled = pointAt(panel.whole, period)?.rate;
  const compared = (series: Series, code?: string): Compared => {
    const point = pointAt(series, period);
    const isCompared = code !== undefined && isProportion && point && !point.missing && !isDoubtful(point);
    return {
      code,
      series,
      point,
      position: isCompared && pooled ? positionOf(point.rate, pooled, tauSquared) : undefined,
      change: yearChange(series, period, breaksFor(resource.huiyin.breaks, code), isProportion),
    };
  };
  return {
    whole: compared(panel.whole),
    bodies: codes.map((code) => compared(panel.bodies.get(code) ?? [], code)),
    tauSquared,
  };
}
