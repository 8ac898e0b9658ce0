import type { Code, CodeList } from './code-list.ts';
import type { Measure } from './dataset.ts';
import { type Position, positionOf } from './funnel.ts';
import { addPeriods, lastDayOf, type Period, parsePeriod } from './period.ts';
import { type Rate, rateOf, reliabilityOf } from './rate.ts';
import { isDoubtful, type Panel, pointAt, type SeriesPoint } from './series.ts';

/** One body in one period, beside the others. */
export interface Standing {
  readonly code: string;
  readonly point: SeriesPoint;
  /** Undefined where nothing is compared: fewer than 30, a doubtful figure, a ratio that is no proportion. */
  readonly position: Position | undefined;
}

/** All bodies in one period. */
export interface Standings {
  readonly period: Period;
  /** Sum over sum. */
  readonly pooled: Rate;
  /** Those with a rate (denominator of 10 and more), highest first. */
  readonly rated: readonly Standing[];
  /** Those that reported fewer than 10, by code: no rate. */
  readonly tooFew: readonly Standing[];
  /** Those that reported before, exist in the period and are missing from it, by code. */
  readonly absent: readonly string[];
}

/** How the bodies stand to each other in a period. `yearEndsIn` is the last month of the reporting year. */
export function standingsIn(
  panel: Panel,
  period: Period,
  measure: Measure,
  codes: CodeList | undefined,
  yearEndsIn?: number,
): Standings {
  const pooled = pointAt(panel.whole, period)?.rate ?? rateOf(0, 0);
  const standings: Standing[] = [];
  const absent: string[] = [];
  for (const [code, series] of panel.bodies) {
    const point = pointAt(series, period);
    if (point && !point.missing) {
      const position = measure.mayExceedOne || isDoubtful(point) ? undefined : positionOf(point.rate, pooled);
      standings.push({ code, point, position });
    } else if (isValidIn(codes?.get(code), period, yearEndsIn)) {
      absent.push(code);
    }
  }
  const hasRate = ({ point }: Standing) => reliabilityOf(point.rate.denominator) !== 'none';
  return {
    period,
    pooled,
    rated: standings.filter(hasRate).sort((one, other) => (other.point.rate.value ?? 0) - (one.point.rate.value ?? 0)),
    tooFew: standings.filter((standing) => !hasRate(standing)),
    absent,
  };
}

/** Whether a code stood for something in any part of the period; a code that is not in the list always does. */
export function isValidIn(code: Code | undefined, period: Period, yearEndsIn?: number): boolean {
  const [from, to] = [code?.validFrom, code?.validTo].map((text) => (text ? parsePeriod(text) : undefined));
  if (from && firstDayOf(from, yearEndsIn) > lastDayOf(period, yearEndsIn)) return false;
  return !(to && lastDayOf(to, yearEndsIn) < firstDayOf(period, yearEndsIn));
}

/** The day after the period before, as an ISO date. */
function firstDayOf(period: Period, yearEndsIn?: number): string {
  const before = new Date(`${lastDayOf(addPeriods(period, -1), yearEndsIn)}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() + 1);
  return before.toISOString().slice(0, 10);
}
