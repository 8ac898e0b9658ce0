import { formatsOf } from '../formats.ts';

const { count } = formatsOf('en');

/** The search box, and the page of all bodies it leads to. */
export const search = {
  question: 'Which authority?',
  hint: 'Its name or initials, in English, Chinese or pinyin',
  find: 'Find',
  short: 'Find an authority',
  results: 'Authorities and statistics found',
  statistics: 'Statistics',
  invented: 'invented figures',
  /** What the shares beside names are: which measure, of when. */
  about: (measure: string, period: string) => `${measure}, ${period}`,
  none: (typed: string) =>
    `Nothing here is called “${typed}”. Try one word of its name, or look through the list of all.`,
  /** Said beside names that only come near to what was typed. */
  near: (typed: string) => `Nothing here is called “${typed}”. These names come near to it.`,
  found: (number: number) => `${count(number)} found.`,
  more: (shown: number, number: number) =>
    `The first ${count(shown)} of ${count(number)}. Press Enter to see them all.`,
  unreachable: 'The list of names could not be fetched. Press Enter to look through the page of all authorities.',
  /** The page of all bodies. */
  title: 'All authorities',
  description: 'Every authority with figures here, by the statistics it stands in.',
  opening: (bodies: number, datasets: number) =>
    `${count(bodies)} authorities in ${count(datasets)} ${datasets === 1 ? 'dataset' : 'datasets'}.`,
  jump: 'Datasets on this page',
  bodiesIn: (number: number) => `${count(number)} in all`,
  matching: (number: number, typed: string) =>
    number === 0 ? `Nothing here is called “${typed}”.` : `${count(number)} found for “${typed}”.`,
  showAll: 'Show all',
};
