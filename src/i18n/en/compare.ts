import { formatsOf } from '../formats.ts';

const { count, list } = formatsOf('en');

/** The page that sets bodies side by side. */
export const compare = {
  title: 'Compare side by side',
  pageTitle: (dataset: string) => `Compare side by side: ${dataset}`,
  hint: (bodies: string) =>
    `Up to six ${bodies} in one measure, on one scale. They stand in the order chosen; it is no ranking.`,
  linkHint: (bodies: string) => `Set up to six ${bodies} beside each other, in any measure.`,
  form: 'Choose what is compared',
  measure: 'Measure',
  chosen: (number: number, most: number) => `Compared: ${count(number)} of at most ${count(most)}`,
  remove: (name: string) => `Remove ${name}`,
  choose: (bodies: string) => `Choose ${bodies}`,
  search: 'Search by name, in English or Chinese',
  found: (found: number, all: number) => `${count(found)} of ${count(all)} match`,
  full: (most: number) => `${count(most)} are chosen. Remove one to choose another.`,
  reset: 'Start again',
  toAnswer: 'See the comparison',
  offline:
    'These had the most cases in the latest year. Choosing others needs JavaScript; the page of each body has its figures without.',
  nobody: (bodies: string) => `Nobody is chosen. Choose up to six ${bodies} to see them side by side.`,
  unknown: (codes: readonly string[]) => `Not in these figures, and left out: ${list(codes)}.`,
  shown: (names: readonly string[], measure: string) => `${measure}: ${list(names)}.`,
  heading: (measure: string, period: string) => `${measure} in ${period}`,
  finding(above: number, below: number, compared: number, period: string, inSpread: boolean) {
    const bar = inSpread ? 'by more than chance and the usual spread explain' : 'by more than chance explains';
    if (above + below === 0) {
      return compared === 1
        ? `In ${period} it did not differ from the overall rate ${bar}`
        : `In ${period} none of these ${count(compared)} differed from the overall rate ${bar}`;
    }
    if (compared === 1) return `In ${period} it was ${above > 0 ? 'above' : 'below'} the overall rate ${bar}`;
    const parts = [
      ...(above > 0 ? [`${count(above)} above the overall rate`] : []),
      ...(below > 0 ? [`${count(below)} below${above > 0 ? '' : ' the overall rate'}`] : []),
    ];
    return `In ${period}, of these ${count(compared)}: ${list(parts)}, ${bar}`;
  },
  plainTitle: (measure: string, names: readonly string[]) => `${measure}: ${list(names)}`,
  summary: (measure: string, names: readonly string[], first: string, last: string, hasInterval: boolean) =>
    `${measure}, ${first} to ${last}: ${list(names)}${names.length > 1 ? ', each in a panel of its own, all on one scale' : ''}.${hasInterval ? ' The band is the 95% interval of chance variation.' : ''}`,
  others: 'the others chosen',
  seriesBreak: 'series break',
  breakForSome: (period: string, who: readonly string[], reason: string) => `From ${period}, ${list(who)}: ${reason}`,
  noFigures: 'It has no figures in this measure.',
  changeBeyond: 'The change is greater than chance explains.',
  table: (measure: string, period: string) => `${measure} in ${period}, side by side`,
  position: 'Against the overall rate',
  change: 'Change on a year earlier, percentage points',
  changeInterval: '95% interval of the change',
  span: (low: string, high: string) => `${low} to ${high}`,
  changeChance: 'Change beyond chance',
  beyond: 'yes',
  within: 'no',
  latest: (period: string) => `latest: ${period}`,
  /** Caption of the table of the chart's figures. */
  seriesTable: (measure: string) => `${measure} by period, side by side`,
};
