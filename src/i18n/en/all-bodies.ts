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
  downloadHint: (bodies: string) => `The CSV and the workbook have all ${bodies} and every period.`,
  /** On a dataset's page, over a table that has not room for all. */
  shown: (shown: number, all: number, bodies: string) =>
    `The table below has the ${count(shown)} of ${count(all)} ${bodies} that stand out most, with the number of cases allowed for. This list has every one with its figures, and so have the files to download.`,
  everyOne: (number: number) => `Every one of the ${count(number)}, those of earlier periods and other tables too.`,
  missing: (number: number) => `All ${count(number)} that are missing`,
  missingHint: (period: string) => `They reported before, still existed and have no figures for ${period}.`,
  otherHint: (period: string) =>
    `They are not expected to have any for ${period}: they stand in another table, or had ended by then.`,
};
