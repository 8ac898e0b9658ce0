import type { Basis } from '../../core/dataset.ts';
import { formatsOf } from '../formats.ts';

const { count, share, points, list } = formatsOf('en');

/** How a rate is put into one sentence. `change` is in shares; periods come as words. */
export interface Finding {
  readonly share: number;
  readonly phrase: string;
  readonly measure: string;
  readonly period: string;
  readonly change: number | undefined;
}

/** Sentences about figures. Shares and changes are 0-1. */
export const figures = {
  finding({ share: value, phrase, period, change }: Finding) {
    const comma = phrase.includes(',') ? ',' : '';
    return `${share(value)} ${phrase}${comma} in ${period}${changeClause(change)}.`;
  },
  noFigure: (period: string) => `No figure was reported for ${period}.`,
  tooFewToRate: (period: string, denominator: number) =>
    `Too few to state a rate for ${period}: ${denominator === 0 ? 'there were none' : `only ${count(denominator)}`}.`,
  notComparable: 'No comparison with a year earlier: the figures began to mean something else in between.',
  lowReliability: (denominator: number) =>
    `It rests on ${count(denominator)} cases only, so chance moves it a lot and it is not compared.`,
  publisherDoubts: 'The publisher marks this figure as unreliable or differently defined, so it is not compared.',
  againstTarget: (difference: number, target: string) =>
    Math.abs(difference) < 0.0005
      ? `The rate is exactly the target (${target}).`
      : `The rate is ${points(difference)}\u00a0percentage ${pointNoun(difference)} ${difference > 0 ? 'above' : 'below'} the target (${target}).`,
  extremes: (since: string, lowest: string, lowestShare: number, highest: string, highestShare: number) =>
    `Since ${since}: lowest in ${lowest}, at ${share(lowestShare)}, highest in ${highest}, at ${share(highestShare)}`,
  counts: (numerator: number, denominator: number) => `${count(numerator)} of ${count(denominator)}`,
  interval: (low: number, high: number) => `${share(low)} to ${share(high)}`,
  intervalNote: (low: number, high: number) => `chance variation ${share(low)} to ${share(high)}`,
  trendTitle: (measure: string, period: string, value: number) => `${measure}: ${share(value)} in ${period}`,
  trendSummary: (measure: string, who: string, first: string, last: string, hasInterval: boolean) =>
    `${measure}, ${who}, from ${first} to ${last}${hasInterval ? '. The band is the 95% interval of chance variation' : ''}.`,
  referenceLine: (bodies: string) => `The grey line is ${bodies}.`,
  together: (bodies: string) => `all ${bodies} together`,
  gaps: (periods: readonly string[]) => `No figures for ${list(periods)}.`,
  breakLabel: 'Series break',
  breakLabels: (letter: string) => `Series break ${letter}`,
  breakNote: (label: string, period: string, reason: string) => `${label}, from ${period}: ${reason}`,
  breakForAll: (period: string, reason: string) => `From ${period}: ${reason}`,
  breakForSome: (period: string, who: string, reason: string) => `From ${period}, ${who}: ${reason}`,
  chanceVariation: 'chance variation (95%)',
  provisional: 'provisional',
  lowReliabilityShort: 'low reliability',
  lowReliabilityMark: 'low reliability (10 to 29 cases)',
  tooFew: 'fewer than 10',
  nothingToDraw: 'No rate can be shown: every period is missing or has fewer than 10 cases.',
  noBodies: 'No figures were reported.',
  whole: 'All together',
  wholeAt: (value: number) => `All together ${share(value)}`,
  above: 'above all together',
  similar: 'similar to all together',
  below: 'below all together',
  positions: {
    above: 'Above the rate of all together by more than chance explains (beyond the 99.8% limit).',
    similar: 'Not different from the rate of all together by more than chance explains (within the 99.8% limits).',
    below: 'Below the rate of all together by more than chance explains (beyond the 99.8% limit).',
  },
  standingsTitle(above: number, below: number, compared: number, bodies: string, period: string) {
    if (compared === 0) return `The ${bodies} in ${period}, highest first`;
    if (above + below === 0) return `In ${period} no difference between ${bodies} was greater than chance explains`;
    return `In ${period}, ${count(above)}\u00a0of ${count(compared)} ${bodies} ${wereWas(above)} above the rate of all together and ${count(below)}\u00a0below it, by more than chance explains`;
  },
  standingsSummary: (measure: string, bodies: string, period: string, hasInterval: boolean) =>
    `${measure}: ${bodies} in ${period}, highest first${hasInterval ? ', each with its 95% interval of chance variation' : ''}. Above and below are said only beyond the 99.8% limits around the rate of all together; the order is no ranking.`,
  plainStandingsSummary: (measure: string, bodies: string, period: string) =>
    `${measure}: ${bodies} in ${period}, highest first. The order is no ranking.`,
  basis: {
    cohort: 'Counted over the cases received in the period, however long their answer took (cohort).',
    period: 'Counted over what happened in the period, whenever the case came in (period).',
    stock: 'Counted over what was open at the end of the period (stock).',
  } satisfies Record<Basis, string>,
  basisName: { cohort: 'cohort', period: 'period', stock: 'stock' } satisfies Record<Basis, string>,
  /** SDMX observation statuses. */
  flags: {
    P: 'provisional',
    E: 'estimated',
    B: 'series break',
    O: 'missing',
    L: 'not collected',
    M: 'cannot exist',
    Q: 'suppressed for privacy',
    U: 'low reliability (publisher)',
    D: 'definition differs',
  } as Readonly<Record<string, string>>,
};

function changeClause(change: number | undefined): string {
  if (change === undefined) return '';
  if (Math.abs(change) < 0.0005) return ', the same as a year earlier';
  return `, ${change > 0 ? 'up' : 'down'} ${points(change)}\u00a0percentage ${pointNoun(change)} from a year earlier`;
}

function pointNoun(difference: number): string {
  return points(difference) === '1.0' ? 'point' : 'points';
}

function wereWas(number: number): string {
  return number === 1 ? 'was' : 'were';
}
