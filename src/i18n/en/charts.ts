import { formatsOf } from '../formats.ts';

const { count, share, list, separator, tick } = formatsOf('en');

/** How long answers took, in one period: half of them at most `days`. */
export interface Speed {
  readonly period: string;
  /** False where the table counts answers only. */
  readonly countsWaiting: boolean;
  readonly days: number;
  /** True when half took more than these days. */
  readonly isBeyond: boolean;
  readonly isWorking: boolean;
  /** The share that came in as many days as the deadline gives, which an extension would have lengthened. */
  readonly inTime: { readonly days: number; readonly share: number } | undefined;
}

/** Whom and when a picture shows. */
export interface Scope {
  readonly who: string;
  readonly period: string;
}

/** The words of the pictures on the pages of datasets and bodies. Shares are 0-1. */
export const charts = {
  partTitle: small,
  tooFew: 'fewer than 10',
  suppressed: 'withheld for privacy',
  missing: 'not reported',
  provisionalNote: (names: readonly string[]) => `${list(names)}: provisional, still expected to change.`,
  leftOut: (missing: readonly { readonly period: string; readonly names: readonly string[] }[]) =>
    `Not in the figures, since a count of theirs is missing or withheld: ${missing.map(({ period, names }) => `${few(names)} (${period})`).join('; ')}.`,

  outcomes: 'Outcomes',
  outcomesTitle: ({ period }: Scope, parts: readonly { readonly label: string; readonly share: number }[]) =>
    `In ${period}: ${parts.map((part) => `${share(part.share)} ${part.label}`).join(', ')}`,
  outcomesSummary: (title: string, who: string, first: string, last: string) =>
    first === last
      ? `${title}: ${who}, ${last}. Each bar is 100%, from the best outcome to the worst.`
      : `${title}: ${who}, ${first} to ${last}. Each bar is 100%, from the best outcome to the worst.`,
  outcomesEmpty: 'No counts may be shown: they are missing, withheld, or fewer than 10.',
  outcomesTable: (title: string, who: string) => `${title}: ${who}`,
  outcome: 'Outcome',
  numberColumn: 'Number',
  shareColumn: 'Share',
  total: 'Total',

  speed: 'How fast',
  speedTitle({ period, countsWaiting, days, isBeyond, isWorking, inTime }: Speed) {
    const unit = isWorking ? 'working days' : 'days';
    const within =
      days < 1 ? `less than one ${isWorking ? 'working day' : 'day'}` : `at most ${dayCount(days)} ${unit}`;
    const half = isBeyond ? `more than ${count(days)} ${unit}` : within;
    const start = countsWaiting
      ? `In ${period}, half waited ${half} for an answer`
      : `Half of the answers of ${period} took ${half}`;
    if (inTime === undefined) return start;
    return `${start}; ${share(inTime.share)} ${countsWaiting ? 'were answered' : 'came'} within ${count(inTime.days)} ${unit}`;
  },
  speedTooFew: ({ period }: Scope) => `Too few cases in ${period} to tell how fast they were answered`,
  speedSummary: ({ who, period }: Scope, countsWaiting: boolean) =>
    countsWaiting
      ? `The share of all cases answered by each day: ${who}, ${period}. Those still waiting are among the cases.`
      : `The share of the answers that had come by each day: ${who}, ${period}. The table counts answers only; who is still waiting is not in it.`,
  speedLower: (days: number) =>
    `After day ${count(days)} the curve is an estimate (1\u00a0−\u00a0Kaplan–Meier, or cumulative incidence), since not every case has been open so long.`,
  speedEmpty: 'No curve can be shown: the figures are missing, withheld, or rest on fewer than 10 cases.',
  daysSince: { calendar: 'days since receipt', working: 'working days since receipt' },
  incomplete: 'estimate: not all have been open so long',
  median: (days: number, isBeyond: boolean) => (isBeyond ? `half: > ${count(days)}` : `half: ${dayCount(days)}`),
  speedTable: ({ who, period }: Scope) => `Days to an answer: ${who}, ${period}`,
  span: { calendar: 'Days', working: 'Working days' },
  spanBetween: (from: number, to: number) => (from === to ? count(to) : `${count(from)} to ${count(to)}`),
  spanOver: (from: number) => `${count(from)} and more`,
  answered: 'Answered',
  otherClosed: 'Ended without an answer',
  waiting: 'Still waiting',
  cumulative: 'Answered by then',
  reference: (bodies: string) => `All ${bodies}`,

  foremost: (shown: number, all: number, bodies: string) =>
    `Shown are the ${count(shown)} of ${count(all)} ${bodies} that stand out most. All of them are in the files to download.`,
  allDrawn: (told: number, bodies: string) =>
    `Every one of the ${bodies} with a rate is drawn; the table has the ${count(told)} that stand out most. All of them are in the files to download.`,

  nothing: 'No rate can be shown: figures are missing, withheld, or rest on fewer than 10 cases.',
  seriesBreak: 'series break: not comparable across the line',
  unplaced: (why: string, names: readonly string[]) => `${why}: ${first(names)}`,
  also: (position: string, names: readonly string[], areAll: boolean) =>
    `${position}${areAll ? '' : ', also'}: ${first(names)}`,
  neverTen: (names: readonly string[]) =>
    `Not drawn, since each of their figures rests on fewer than 10: ${names.length > mostNames ? first(names) : list(names)}.`,
  cutAtBreaks: 'The lines are cut at the series break; what lies before and after it is not compared.',
  estimated: (value: number) => `about ${share(value)}`,

  inSpread: {
    above: 'above the usual spread',
    similar: 'within the usual spread',
    below: 'below the usual spread',
  },
  funnelTitle(outside: number, compared: number, bodies: string, period: string, isWidened: boolean) {
    const limits = isWidened ? 'the widened limits' : 'the limits of chance';
    if (outside === 0)
      return `Real or chance? In ${period} all ${count(compared)} ${bodies} compared lay within ${limits}`;
    return `Real or chance? In ${period}, ${count(outside)}\u00a0of ${count(compared)} ${bodies} lay outside ${limits}`;
  },
  funnelSummary: (measure: string, bodies: string, period: string, isWidened: boolean) =>
    `${measure}: ${bodies} in ${period} by how many cases they had. The fewer the cases, the farther chance carries a rate, so the limits around the overall rate widen to the left. ${isWidened ? 'They also allow for how much the bodies differ anyway. ' : ''}Only what lies beyond the 99.8% limits is named.`,
  funnelSizes: (fewest: number, most: number) =>
    `Compared are those with 30 cases or more, here from ${count(fewest)} to ${count(most)}.`,
  casesAxis: (title: string | undefined) => title ?? 'cases (denominator)',
  limits: (level: string, isWidened: boolean) =>
    isWidened ? `${level} limits of chance and usual spread` : `${level} limits of chance`,

  where: 'Where',
  whenAndWhere: 'Where and when',
  notAMap: 'Diagram, not a map.',
  notCovered: 'not covered or not reported',
  uncovered: (names: readonly string[]) => `Not covered by these figures: ${list(names)}.`,
  classBelow: (high: string) => `below ${high}`,
  classBetween: (low: string, high: string) => `${low} to ${high}`,
  classFrom: (low: string) => `${low} and more`,
  classesTitle: (
    bodies: string,
    period: string,
    rated: number,
    low: number,
    lowCut: number,
    high: number,
    highCut: number,
  ) =>
    `In ${period}, ${count(low)}\u00a0of ${count(rated)} ${bodies} ${low === 1 ? 'was' : 'were'} below ${tick(lowCut)} and ${count(high)} at ${tick(highCut)} or more`,
  tilesSummary: (measure: string, period: string) =>
    `${measure} in ${period}: one tile for each, about where it lies. The classes stay the same from release to release.`,
  historyTitle: (
    bad: number,
    judged: number,
    bodies: string,
    since: string,
    cut: number,
    isUp: boolean,
    isTarget: boolean,
  ) =>
    `Since ${since}, ${number(bad)}\u00a0of ${count(judged)} ${bodies} ${bad < 2 ? 'was' : 'were'} ${isUp ? 'below' : 'above'} ${isTarget ? `the target of ${tick(cut)}` : tick(cut)} more often than not`,
  historyPlain: (measure: string, bodies: string) => `${measure} of the ${bodies} over time`,
  heatmapSummary: (measure: string, bodies: string, first: string, last: string) =>
    `${measure}: one row for each of the ${bodies}, by name, one column for each period from ${first} to ${last}. Numbers in the cells are percent; the classes stay the same from release to release.`,
  multiplesSummary: (measure: string, bodies: string) =>
    `${measure}: one small line for each of the ${bodies}, about where it lies, beside the grey line of the overall rate. All have the same scale.`,
  scale: (low: string, high: string, first: string, last: string) =>
    `Each from ${low} (bottom) to ${high} (top), ${first} to ${last}.`,
  historyTable: (measure: string, bodyName: string) => `${measure} by ${bodyName} and period`,

  lastYear: 'Against last year',
  changeTitle(up: number, down: number, compared: number, bodies: string, period: string) {
    if (up + down === 0) return `In ${period} no change within a year was greater than chance explains`;
    const said =
      up > 0 ? `${count(up)} had risen and ${number(down)} fallen` : `${count(down)} had fallen and none risen`;
    return `In ${period}, of ${count(compared)} ${bodies} compared, ${said} within a year, by more than chance explains`;
  },
  changeSummary: (measure: string, before: string, now: string) =>
    `${measure} in ${before} and in ${now}. Named are those whose change leaves the 99.8% interval of chance, at most the eight largest. Nothing is compared below 30 cases or across a series break.`,
  provisionalChange:
    'The latest figures are provisional and those of a year earlier are not: part of a change may come from that alone.',
  regression:
    'What was unusually high or low one year tends to come back the next by itself: one change is no proof of merit or fault.',
  others: (bodies: string) => `other ${bodies}`,
  changeTable: (measure: string, before: string, now: string) => `${measure}, ${before} and ${now}`,
  difference: 'Change, percentage points',
  changes: { up: 'risen', down: 'fallen', similar: 'within chance' },
  beyondChance: 'Beyond chance',
  notCompared: 'not compared',

  backlog: 'Backlog',
  flows: 'In and out during the period',
  stock: 'Waiting at its end',
  flowNames: ['received', 'closed', 'open', 'overdue', 'open for long'],
  flowTitle(period: string, open: number, before: number | undefined, overdue: number | undefined) {
    const late = overdue === undefined || open === 0 ? '' : `, ${share(overdue / open)} of them overdue`;
    if (before === undefined || before === 0) return `At the end of ${period}, ${count(open)} were waiting${late}`;
    const change = (open - before) / before;
    const than =
      Math.abs(change) < 0.0005
        ? `${change === 0 ? '' : 'almost '}as many as`
        : `${share(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than`;
    return `At the end of ${period}, ${count(open)} were waiting, ${than} a year earlier${late}`;
  },
  flowSummary: (who: string, first: string, last: string) =>
    `Received and closed as lines, and under them what was still open at the end of each period: ${who}, ${first === last ? last : `${first} to ${last}`}. Bars of parts stand in front of the whole.`,
  flowTable: (who: string) => `Received, closed and open by period: ${who}`,

  satisfaction: 'Satisfaction',
  ratingsTitle: (period: string, satisfied: number, active: number | undefined) =>
    `In ${period}, ${share(satisfied)} of those who rated were satisfied${active === undefined ? '' : `; ${share(active)} of those who could did rate`}`,
  fewRatings: (period: string) => `Too few ratings in ${period} to speak of satisfaction`,
  ratingsSummary: (who: string) =>
    `How those who rated judged the answer, ${who}: bad ratings to the left, good ones to the right of the middle.`,
  ratingsBasis: (ratings: number, active: number | undefined) =>
    active === undefined ? count(ratings) : `${count(ratings)} · ${share(active)}`,
  ratingsBasisHead: (hasShare: boolean): string => (hasShare ? 'ratings · share who rated' : 'ratings'),
  satisfied: 'satisfied (best two)',
  activeOnly: 'Only ratings that citizens gave themselves are counted; ratings set automatically are not.',
  ratingsTable: (who: string) => `Ratings by period: ${who}`,
  ratingsGiven: 'Ratings',
  eligibleCases: 'Could be rated',

  mix: 'What kind',
  mixTitle: (period: string, dimension: string, first: string, portion: number) =>
    `By ${small(dimension)}, “${first}” had the most cases in ${period}: ${share(portion)}`,
  mixSummary: (measure: string, dimension: string, period: string) =>
    `How many cases stand behind “${measure}” in ${period}, by ${small(dimension)}, most first. The table gives the rate of each.`,
  mixNote: 'Bodies have different mixes of cases. Where the rates differ by kind, compare within one kind.',
  mixTable: (measure: string, dimension: string, period: string) => `${measure} by ${small(dimension)}, ${period}`,
  casesColumn: 'Cases',
};

/** A title as it stands within a sentence. */
function small(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

function number(value: number): string {
  return value === 0 ? 'none' : count(value);
}

/** As many names as a picture's key can hold. */
const mostNames = 40;
/** So many stand for a list that is told in full elsewhere. */
const fewNames = 8;

/** Names as a list; of very many some and how many more there are. */
export function few(names: readonly string[]): string {
  return names.length > mostNames ? first(names, fewNames) : list(names);
}

function first(names: readonly string[], most = mostNames): string {
  const rest = names.length - most;
  const shown = names.slice(0, most);
  const apart = separator(shown);
  return `${shown.join(apart)}${rest > 0 ? `${apart === ', ' ? ' ' : apart}and ${count(rest)} more` : ''}`;
}

/** Days as one says them: a decimal only where it matters. */
function dayCount(days: number): string {
  return count(days < 10 ? Math.round(days * 10) / 10 : Math.round(days));
}
