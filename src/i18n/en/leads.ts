import { formatsOf } from '../formats.ts';
import { percentagePoints } from './figures.ts';

const { count, share, signed } = formatsOf('en');

/** A change in words: shares 0-1, differences in shares, periods as words. */
export interface LeadWords {
  readonly who: string;
  readonly measure: string;
  readonly now: number;
  readonly nowIn: string;
  readonly before: number;
  readonly beforeIn: string;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** The page of changes beyond chance. */
export const leads = {
  title: 'Story leads',
  pageTitle: (dataset: string) => `Story leads: ${dataset}`,
  description: (dataset: string, release: string) =>
    `What changed beyond chance against the same period of last year, in the release ${release} of “${dataset}”, each change with its caveats.`,
  link: 'Story leads',
  linkHint: 'Every change beyond chance in this release, with what to be careful of.',
  finding: (found: number, tested: number) =>
    found === 0
      ? `Of ${count(tested)} changes tested, none is greater than chance explains.`
      : `${count(found)} of ${count(tested)} changes tested ${found === 1 ? 'is' : 'are'} greater than chance explains.`,
  nothingTested:
    'There is nothing to compare: no figure of the latest period has a sound one of a year earlier beside it.',
  byChance: (expected: number) =>
    `If nothing but chance had moved anything, about ${expected < 0.95 ? expected.toFixed(1) : count(Math.round(expected))} of them would be here all the same.`,
  tested:
    'Every measure of every body, and the overall rate, is tested in its latest period against the same period of last year; measures that share cases are each counted by itself. Beyond chance means that the 99.8% interval of the difference (Newcombe) leaves out zero.',
  notTested:
    'Figures on fewer than 30 cases, figures marked as unreliable or differently defined, and those with a series break in between are not tested.',
  notARanking:
    'A lead is where to begin asking, not a verdict, and their order is no ranking of bodies. Ask who collected the figures, what else changed that year, and whether the next period bears it out.',
  extremes:
    'What was unusually high or low tends to come back by itself the next time: part of every large change is such a return.',
  changes: 'The changes',
  changesHint: (release: string, asOf: string) => `Release ${release}. ${asOf}. The largest change first.`,
  further: (rest: number) => (rest === 1 ? 'One smaller change' : `${count(rest)} smaller changes`),
  /** A part of very many changes, by their places. */
  span: (first: number, last: number) => `Changes ${count(first)} to ${count(last)}`,
  lead: ({ who, measure, now, nowIn, before, beforeIn, difference, low, high }: LeadWords) =>
    `${who}: “${measure}” was ${share(now)} in ${nowIn} after ${share(before)} in ${beforeIn}, ${difference > 0 ? 'up' : 'down'} ${percentagePoints(difference)} (chance variation ${signed(low)} to ${signed(high)}).`,
  cases: (before: number, now: number) => `It rested on ${count(before)} cases then and rests on ${count(now)} now.`,
  few: 'With so few, single cases move the rate.',
  otherSize:
    'One of the two numbers is more than half as large again as the other: these may be other cases than before.',
  whole: (bodies: string, difference: number) =>
    Math.abs(difference) < 0.0005
      ? `All ${bodies} together hardly changed.`
      : `All ${bodies} together went ${difference > 0 ? 'up' : 'down'} ${percentagePoints(difference)}.`,
  inSpread: {
    beyond: (bodies: string) =>
      `The ${bodies} change by more than chance anyway, and this change stands out from that usual spread as well.`,
    within: (bodies: string) =>
      `The ${bodies} change by more than chance anyway, and beside that usual spread this change is not unusual.`,
  },
  provisional: 'A figure in it is provisional: part of the change may come from that alone.',
  younger:
    'The later figure is provisional and the earlier one is not: those cases had longer to be answered. Where a measure moves as answers come in, this alone may be the change; wait for the final figure.',
  breakBefore: (period: string) => `The series begins anew in ${period}: what was changed then may still have effects.`,
  returned: (isRise: boolean) =>
    `A year earlier it had been the ${isRise ? 'lowest' : 'highest'} known until then, so part of it is likely to be a return to what is usual.`,
  ofRelease: (release: string) => `Story leads of release ${release}`,
  pageTitleOf: (dataset: string, release: string) => `Story leads of release ${release}: ${dataset}`,
  byRelease: 'By release',
  byReleaseHint:
    'The leads of each release as it was published stay at these addresses, to be quoted and to be checked later. A release without a year before it has none.',
  toDataset: 'Overall',
  toExplore: 'See it over time',
  toDefinition: 'What is counted',
  definitions: 'What is counted',
};
