import type { Basis } from '../../core/description/dataset.ts';
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

/** What a rate was divided from. */
export interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

/** Sentences about figures. Shares and changes are 0-1. */
export const figures = {
  finding({ share: value, phrase, period, change }: Finding) {
    const comma = phrase.includes(',') ? ',' : '';
    return `${share(value)} ${phrase}${comma} in ${period}${changeClause(change)}.`;
  },
  /** Of 10 to 29 cases: the cases themselves, since a percentage of so few says more than it knows. */
  findingOfFew({ share: value, phrase, period, numerator, denominator }: Finding & Counts) {
    const [, ofWhat] = (numerator <= denominator && /^of (?!the )(.+)$/.exec(phrase)) || [];
    const comma = phrase.includes(',') ? ',' : '';
    if (ofWhat === undefined)
      return `${share(value)} ${phrase}${comma} in ${period}, of only ${count(denominator)} cases.`;
    const all = `${count(denominator)} ${ofWhat}${comma} in ${period}.`;
    if (numerator === denominator) return `All ${all}`;
    return numerator === 0 ? `None of ${all}` : `${count(numerator)} of ${all}`;
  },
  withheld: (period: string) => `The figure for ${period} is withheld for privacy.`,
  cannotExist: (period: string) => `There can be no figure for ${period}.`,
  notCollected: (period: string) => `The figure for ${period} was not collected.`,
  noFigure: (period: string) => `No figure was reported for ${period}.`,
  tooFewToRate: (period: string, denominator: number) =>
    `Too few to state a rate for ${period}: ${denominator === 0 ? 'there were none' : `only ${count(denominator)}`}.`,
  /** Said of a rise or a fall that the sentence before has told. */
  withinChance: 'Chance alone could explain the change from a year earlier.',
  notComparable: 'No comparison with a year earlier: the definition changed in between.',
  lowReliability: (denominator: number) =>
    `It rests on only ${count(denominator)} cases, so chance moves it a lot; it is not compared.`,
  stillProvisional: 'The figure is provisional: part of any change may come from that alone.',
  doubtful: 'The figure is marked as unreliable or differently defined, so it is not compared.',
  /** Where it is already said that the figure is not compared. */
  alsoDoubtful: 'It is also marked as unreliable or differently defined.',
  againstTarget: (difference: number, target: string) =>
    Math.abs(difference) < 1e-9
      ? `The rate is exactly the target (${target}).`
      : `The rate is ${Math.abs(difference) < 0.0005 ? 'less than 0.1\u00a0percentage points' : percentagePoints(difference)} ${difference > 0 ? 'above' : 'below'} the target (${target}).`,
  since: (period: string) => `Since ${period}`,
  soundSince: (period: string) => `Since ${period}, without figures of low reliability`,
  amongOthers: (period: string, others: number) =>
    others === 0 ? period : `${period} and ${count(others)} other ${others === 1 ? 'period' : 'periods'}`,
  extremes: (since: string, lowest: string, lowestShare: number, highest: string, highestShare: number) =>
    `${since}: lowest in ${lowest}, at\u00a0${share(lowestShare)}, highest in ${highest}, at\u00a0${share(highestShare)}`,
  counts: (numerator: number, denominator: number) => `${count(numerator)} of ${count(denominator)}`,
  interval: (low: number, high: number) => `${share(low)} to ${share(high)}`,
  intervalNote: (low: number, high: number) => `chance variation ${share(low)} to ${share(high)}`,
  trendTitle: (measure: string, period: string, value: number) => `${measure}: ${share(value)} in ${period}`,
  trendSummary: (measure: string, who: string, first: string, last: string, hasInterval: boolean) =>
    first === last
      ? `${measure}, ${who}, in ${first}${hasInterval ? '. The bar is the 95% interval of chance variation' : ''}.`
      : `${measure}, ${who}, from ${first} to ${last}${hasInterval ? '. The band is the 95% interval of chance variation' : ''}.`,
  referenceLine: (bodies: string) => `The grey line is ${bodies}.`,
  together: (bodies: string) => `all ${bodies} together`,
  gaps: (periods: readonly string[]) => `No figures for ${list(periods)}.`,
  breakLabel: 'Series break',
  breakLabels: (letter: string) => `Series break ${letter}`,
  breakNote: (label: string, period: string, reason: string) => `${label}, from ${period}: ${reason}`,
  breakForAll: (period: string, reason: string) => `From ${period}: ${reason}`,
  breakForSome: (period: string, who: string, reason: string) => `From ${period}, ${who}: ${reason}`,
  chanceVariation: 'chance variation (95%)',
  /** What the signs of charts mean: what is to be said of a figure that is shown. */
  caveats: {
    provisional: 'provisional',
    estimated: 'estimated',
    lowReliability: 'low reliability (10 to 29 cases)',
    doubtful: 'marked as unreliable or differently defined',
  },
  lowReliabilityShort: 'low reliability',
  tooFew: 'fewer than 10',
  unplacedCount: (number: number) =>
    `${count(number)} with fewer than 10 cases ${number === 1 ? 'is' : 'are'} not drawn`,
  stripSummary: (measure: string, bodies: string, period: string) =>
    `${measure}: the ${bodies} in ${period}, each a dot on a scale of shares. Above and below are said only beyond the 99.8% limits around the overall rate.`,
  nothingToDraw: 'No rate can be shown: every period is missing or has fewer than 10 cases.',
  noBodies: 'No figures were reported.',
  noneOf: (measure: string) => `No figures were reported for “${measure}”.`,
  whole: 'Overall',
  wholeAt: (value: number) => `Overall ${share(value)}`,
  above: 'above the overall rate',
  similar: 'close to the overall rate',
  below: 'below the overall rate',
  positions: {
    above: 'Above the overall rate by more than chance explains (beyond the 99.8% limit).',
    similar: 'Not different from the overall rate by more than chance explains (within the 99.8% limits).',
    below: 'Below the overall rate by more than chance explains (beyond the 99.8% limit).',
  },
  positionsInSpread: {
    above:
      'Above the overall rate, by more than chance and the usual spread between them explain (beyond the widened 99.8% limit).',
    similar:
      'No farther from the overall rate than chance and the usual spread between them explain (within the widened 99.8% limits).',
    below:
      'Below the overall rate, by more than chance and the usual spread between them explain (beyond the widened 99.8% limit).',
  },
  standingsTitle(above: number, below: number, compared: number, bodies: string, period: string, inSpread: boolean) {
    if (compared === 0) return `The ${bodies} in ${period}, highest first`;
    if (inSpread && above + below === 0)
      return `In ${period} the ${bodies} differed by more than chance, but none stood out from their usual spread`;
    if (above + below === 0) return `In ${period} no difference between ${bodies} was greater than chance explains`;
    const [number, side, rest] =
      above > 0
        ? [above, 'above', below > 0 ? ` and ${count(below)}\u00a0below it` : '']
        : ([below, 'below', ''] as const);
    const stood = inSpread ? 'stood out' : wereWas(number);
    const beyond = inSpread ? ', beyond chance and their usual spread' : ', by more than chance explains';
    return `In ${period}, ${count(number)}\u00a0of ${count(compared)} ${bodies} ${stood} ${side} the overall rate${rest}${beyond}`;
  },
  standingsSummary: (measure: string, bodies: string, period: string, hasInterval: boolean) =>
    `${measure}: ${bodies} in ${period}, highest first${hasInterval ? ', each with its 95% interval of chance variation' : ''}. Above and below are said only beyond the 99.8% limits around the overall rate; the order is no ranking.`,
  standingsSpread: (bodies: string, spread: number) =>
    `With so many cases chance alone would set nearly all apart, so the limits also allow for how much the ${bodies} differ anyway: a standard deviation of ${percentagePoints(spread)}.`,
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
    U: 'low reliability (see notes)',
    D: 'definition differs',
  } as Readonly<Record<string, string>>,
};

function changeClause(change: number | undefined): string {
  if (change === undefined) return '';
  if (Math.abs(change) < 0.0005) return `, ${change === 0 ? '' : 'almost '}the same as a year earlier`;
  return `, ${change > 0 ? 'up' : 'down'} ${percentagePoints(change)} from a year earlier`;
}

/** A difference of shares without its sign: "5.7 percentage points". */
export function percentagePoints(difference: number): string {
  const size = points(difference);
  return `${size}\u00a0percentage ${size === '1.0' ? 'point' : 'points'}`;
}

function wereWas(number: number): string {
  return number === 1 ? 'was' : 'were';
}
