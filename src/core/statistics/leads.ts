import type { MeasureOverTime } from '../description/topic.ts';
import { addPeriods, ordinalOf, type Period, parsePeriod, sameLastYear } from '../period.ts';
import { spreadOf } from './over-dispersion.ts';
import { type Rate, z998 } from './rate.ts';
import { breaksFor, type Series } from './series.ts';
import { isReturn, type YearChange, yearChange } from './year-change.ts';

/** A change beyond chance, with what makes a reporter careful. */
export interface Lead {
  readonly over: MeasureOverTime;
  /** The body; undefined for all together. */
  readonly code: string | undefined;
  readonly change: YearChange;
  /** The change of all together over the same year, where it can be told. */
  readonly whole: YearChange | undefined;
  /** A figure that is still expected to change is in it. */
  readonly isProvisional: boolean;
  /**
   * The later figure is provisional, the earlier one is not, and both are of cohorts: the earlier cases had longer to be
   * answered, so that a change may be nothing but their age.
   */
  readonly isYounger: boolean;
  /** Either figure rests on fewer cases than `manyCases`. */
  readonly isOfFew: boolean;
  /** One of the two numbers of cases is more than half as large again as the other, so that other cases are compared. */
  readonly isOfOtherSize: boolean;
  /** The latest series break in the year before the two that are compared. */
  readonly breakBefore: Period | undefined;
  /** It leads away from the lowest or highest figure known until then (`isReturn`). */
  readonly isReturn: boolean;
  /**
   * How it stands to the spread of all changes, where bodies move more than chance explains: beyond the widened limits
   * or within. Undefined where chance explains the spread, for all together, and with fewer than five bodies.
   */
  readonly inSpread: 'beyond' | 'within' | undefined;
}

/** The changes of a release that chance does not explain, and how many were looked at to find them. */
export interface Leads {
  /** The largest first. */
  readonly leads: readonly Lead[];
  /** So many changes were tested. */
  readonly tested: number;
  /** So many of them would be beyond the 99.8 % limits if nothing but chance moved any. */
  readonly byChance: number;
}

/** Below this a percentage moves by a point or more with each case. */
const manyCases = 100;
/** Fewer bodies than this have no usual spread. */
const fewestForSpread = 5;
/** How often chance alone leaves the 99.8 % limits, on either side. */
const outsideByChance = 0.002;

/**
 * Which bodies, and which measures of all together, differ from the same period of last year by more than chance
 * explains, in the latest period of each measure: the 99.8 % interval of the difference (Newcombe 1998, method 10;
 * `yearChange`) leaves out zero, as beyond the limits of a funnel around no change (Spiegelhalter 2005, "Funnel plots for
 * comparing institutional performance", Stat Med 24:1185-1202, on changes of proportions). Ratios that are no
 * proportion, figures on fewer than 30, doubtful ones and those with a break in between are not tested.
 */
export function leadsOf(measures: readonly MeasureOverTime[]): Leads {
  const tested = measures.flatMap(changesIn);
  const leads = tested
    .filter(({ change }) => change.chance?.isBeyond)
    .sort((one, other) => Math.abs(other.change.difference) - Math.abs(one.change.difference));
  return { leads, tested: tested.length, byChance: tested.length * outsideByChance };
}

function changesIn(over: MeasureOverTime): readonly Lead[] {
  const { measure, resource, panel, period } = over;
  if (!period || measure.mayExceedOne) return [];
  const all: readonly [string | undefined, Series][] = [[undefined, panel.whole], ...panel.bodies];
  const changes = all.flatMap(([code, series]) => {
    const change = yearChange(series, period, breaksFor(resource.huiyin.breaks, code));
    return change ? [{ code, series, change }] : [];
  });
  const whole = changes.find(({ code }) => code === undefined)?.change;
  const bodies = changes.filter(({ code }) => code !== undefined).map(({ change }) => change);
  const tauSquared = whole ? spreadOfChanges(bodies, whole.difference) : 0;
  return changes.map(({ code, series, change }): Lead => {
    const breaks = breaksFor(resource.huiyin.breaks, code);
    const sizes = [change.before, change.now].map(({ rate }) => rate.denominator);
    const [before = 0, now = 0] = sizes;
    return {
      over,
      code,
      change,
      whole: code === undefined ? undefined : whole,
      isProvisional: change.before.provisional || change.now.provisional,
      isYounger: measure.basis === 'cohort' && change.now.provisional && !change.before.provisional,
      isOfFew: Math.min(...sizes) < manyCases,
      isOfOtherSize: now > before * 1.5 || now < before / 1.5,
      breakBefore: latestBreak(breaks, sameLastYear(period)),
      isReturn: isReturn(series, change, breaks),
      inSpread:
        code === undefined || !whole || tauSquared === 0 ? undefined : placeIn(change, whole.difference, tauSquared),
    };
  });
}

/** The latest break in the year until a period, that period included. */
function latestBreak(breaks: readonly { readonly from: string }[], until: Period): Period | undefined {
  const since = ordinalOf(addPeriods(sameLastYear(until), 1));
  return breaks
    .flatMap(({ from }) => parsePeriod(from) ?? [])
    .filter((from) => ordinalOf(from) >= since && ordinalOf(from) <= ordinalOf(until))
    .sort((one, other) => ordinalOf(one) - ordinalOf(other))
    .at(-1);
}

/**
 * The variance of the true changes of bodies around that of all together, in squared shares: 0 where chance explains
 * their spread (Spiegelhalter 2005, "Handling over-dispersion of performance indicators", as `overDispersion`).
 */
function spreadOfChanges(changes: readonly YearChange[], centre: number): number {
  const known = changes.flatMap((change) => {
    const variance = chanceVariance(change);
    return variance > 0 ? [{ precision: 1 / variance, score: (change.difference - centre) / Math.sqrt(variance) }] : [];
  });
  if (known.length < fewestForSpread) return 0;
  return spreadOf(
    known.map(({ score }) => score),
    known.map(({ precision }) => precision),
  ).tauSquared;
}

function placeIn(change: YearChange, centre: number, tauSquared: number): 'beyond' | 'within' {
  const limit = z998 * Math.sqrt(chanceVariance(change) + tauSquared);
  return Math.abs(change.difference - centre) > limit ? 'beyond' : 'within';
}

/** The variance of a difference of two shares if both had one true share: p (1 - p) (1 / n1 + 1 / n2). */
function chanceVariance({ before, now }: YearChange): number {
  const share = pooled(before.rate, now.rate);
  return share * (1 - share) * (1 / before.rate.denominator + 1 / now.rate.denominator);
}

function pooled(one: Rate, other: Rate): number {
  return (one.numerator + other.numerator) / (one.denominator + other.denominator);
}
