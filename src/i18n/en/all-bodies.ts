import { formatsOf } from '../formats.ts';

const { count } = formatsOf('en');

/** The pages that list every body of a dataset too large for one table. */
export const allBodies = {
  title: (bodies: string) => `All ${bodies} by name`,
  pageTitle: (dataset: string, bodies: string, part: number, parts: number) =>
    `All ${bodies} by name${parts > 1 ? ` (part ${part} of ${parts})` : ''}: ${dataset}`,
  opening: (all: number, bodies: string, parts: number) =>
    `${count(all)} ${bodies}${parts > 1 ? ` in ${count(parts)} parts` : ''}, each with its latest figures or the reason why it has none.`,
  parts: 'Parts of this list',
  /** The headings of the parts: why bodies stand together. */
  kinds: {
    reported: (number: number, period: string) => `With figures for ${period}: ${count(number)}`,
    missing: (number: number, period: string) => `Missing from ${period}: ${count(number)}`,
    other: (number: number, period: string) => `Not asked for ${period}: ${count(number)}`,
  },
  range: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
  partOf: (range: string) => `: ${range}`,
  elsewhere: 'only in another period or table',
  downloadHint: (bodies: string) => `The CSV and the workbook have all ${bodies} and every period.`,
  /** Under the table of a dataset's page. */
  shown: (shown: number, all: number, bodies: string) =>
    `The table has the ${count(shown)} of ${count(all)} ${bodies} that stand out most from all together, with the number of cases allowed for. None is left out elsewhere:`,
  linkHint: (number: number) => `Each of the ${count(number)} with its figures; the downloads have them all too.`,
  missing: (number: number) => `All ${count(number)} that are missing`,
  missingHint: (period: string) => `Those without figures for ${period}, by name.`,
};
