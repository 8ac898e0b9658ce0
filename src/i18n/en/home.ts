import { formatsOf } from '../formats.ts';

const { count } = formatsOf('en');

/** The front page. */
export const home = {
  /** What the site is, in one sentence. */
  what: (siteName: string, bodies: number, datasets: number) =>
    `${siteName} shows how ${count(bodies)} authorities answer the people who turn to them: how often, how fast, and whether it is getting better. ${count(datasets)} ${datasets === 1 ? 'dataset' : 'datasets'}, every figure with its source.`,
  allBodies: 'All authorities, A to Z',
  stories: 'The latest findings',
  news: 'What is new',
  newsKinds: {
    release: 'New release',
    revision: 'Revised',
    correction: 'Corrected',
    withdrawal: 'Withdrawn',
  },
  newsFigures: (period: string) => `Figures to ${period}`,
  nothingNew: 'Nothing has been published yet.',
  allReleases: 'All releases, with reasons',
  due: 'What comes next',
  nothingDue: 'No release is planned for the next twelve months.',
  calendar: 'The calendar',
};
