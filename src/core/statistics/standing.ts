import type { Code, CodeList } from '../description/code-list.ts';
import type { Measure } from '../description/dataset.ts';
import { foremost, mostRows } from '../foremost.ts';
import { addPeriods, lastDayOf, ordinalOf, type Period, parsePeriod } from '../period.ts';
import { type Position, positionOf } from './funnel.ts';
import { tauSquaredOf } from './over-dispersion.ts';
import { type Rate, rateOf, reliabilityOf } from './rate.ts';
import { isDoubtful, type Panel, pointAt, type SeriesPoint, soundShare } from './series.ts';

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
  /** By how much the limits around it are wider than chance (`tauSquaredIn`). */
  readonly tauSquared: number;
  /** Those with a rate (denominator of 10 and more), highest first. */
  readonly rated: readonly Standing[];
  /** Those that reported fewer than 10, by code: no rate. */
  readonly tooFew: readonly Standing[];
  /** Those that reported before, exist in the period and are missing from it, by code. */
  readonly absent: readonly string[];
}

const known = new WeakMap<Panel, Map<number, number>>();

/** The over-dispersion (`tauSquaredOf`) of the bodies that may be compared in a period. Computed once for a panel. */
export function tauSquaredIn(panel: Panel, period: Period): number {
  const byPeriod = known.get(panel) ?? new Map<number, number>();
  known.set(panel, byPeriod);
  const ordinal = ordinalOf(period);
  const found = byPeriod.get(ordinal) ?? computeTauSquared(panel, period);
  byPeriod.set(ordinal, found);
  return found;
}

function computeTauSquared(panel: Panel, period: Period): number {
  const rates = [...panel.bodies.values()].flatMap((series) => {
    const point = pointAt(series, period);
    return point && soundShare(point) !== undefined ? [point.rate] : [];
  });
  return tauSquaredOf(rates, pointAt(panel.whole, period)?.rate ?? rateOf(0, 0));
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
  const tauSquared = measure.mayExceedOne ? 0 : tauSquaredIn(panel, period);
  const standings: Standing[] = [];
  const absent: string[] = [];
  for (const [code, series] of panel.bodies) {
    const point = pointAt(series, period);
    if (point && !point.missing) {
      const position =
        measure.mayExceedOne || isDoubtful(point) ? undefined : positionOf(point.rate, pooled, tauSquared);
      standings.push({ code, point, position });
    } else if (isValidIn(codes?.get(code), period, yearEndsIn)) {
      absent.push(code);
    }
  }
  const hasRate = ({ point }: Standing) => reliabilityOf(point.rate.denominator) !== 'none';
  return {
    period,
    pooled,
    tauSquared,
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

/**
 * The standings of all bodies where a picture and its table have room for them; else of the 150 that stand out most.
 * Those without a rate follow in the room that is left, each kind whole or not at all, so that no list of them looks
 * complete and is not.
 */
export function foremostIn(standings: Standings): Standings {
  const { rated, tooFew, absent, pooled } = standings;
  if (bodyCountOf(standings) <= mostRows) return standings;
  const shown = foremost(rated, (standing) => distanceOf(standing, pooled.value ?? 0));
  // With no rate at all those that reported are what there is to show.
  const few =
    shown.length === 0 ? foremost(tooFew, ({ point }) => point.rate.denominator) : fitting(tooFew, shown.length);
  return { ...standings, rated: shown, tooFew: few, absent: fitting(absent, shown.length + few.length) };
}

/** How many bodies the standings are of. */
export function bodyCountOf({ rated, tooFew, absent }: Standings): number {
  return rated.length + tooFew.length + absent.length;
}

function fitting<Item>(items: readonly Item[], taken: number): readonly Item[] {
  return items.length <= mostRows - taken ? items : [];
}

/** How far a body lies from the rate of all, those beyond chance before the others: the more cases, the farther. */
function distanceOf({ point: { rate }, position }: Standing, centre: number): number {
  const distance = Math.abs((rate.value ?? 0) - centre) * Math.sqrt(rate.denominator);
  return position === 'above' || position === 'below' ? 1e6 + distance : distance;
}
