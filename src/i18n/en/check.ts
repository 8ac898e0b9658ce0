import { formatsOf } from '../formats.ts';
import type { Trouble } from './explore.ts';

const { count, list, date } = formatsOf('en');

/** "1 error", "3 errors". */
function several(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** The page on which an official checks a file before it is published. */
export const check = {
  title: 'Check a file before it is published',
  lead: 'Every fault with its row, its reason and its remedy; then a look at the charts with your figures in them.',
  promise: 'The file stays on this device. It is read in your browser and sent nowhere.',
  description: 'Check a file of figures in your own browser before it is published. Nothing is uploaded.',
  form: 'The file',
  chooseFiles: 'Choose files',
  fileHint: 'CSV or Excel (.xlsx). Several files at once, if the dataset is made from several.',
  drop: 'or drop them anywhere on this page',
  chosen: (names: readonly string[], size: string) => `${list(names)} (${size})`,
  dataset: 'Dataset',
  datasetNone: 'Choose the dataset',
  datasetGuessed: 'Recognised by the columns. Change it if that is wrong.',
  rawGuessed:
    'Recognised by the columns as a raw file. Checking it fetches the database DuckDB, about 8 MB, once; change the dataset if it is wrong.',
  datasetUnknown: 'The columns are those of no dataset here. Choose the one the file is meant for.',
  datasetAmbiguous: 'Several datasets here have these columns. Choose the one the file is meant for.',
  asOf: 'Day the figures describe',
  asOfHint: 'The day on which they were taken from your system. It is written into every row.',
  causeTitle: 'Figures that are already public change in this file',
  cause: 'Why they change',
  causeNone: 'They do not change',
  causes: { revision: 'A planned revision', correction: 'A correction of an error' },
  reason: 'Reason, in a sentence for the public',
  start: 'Check the file',
  cancel: 'Stop',
  cancelled: 'Stopped. Nothing was kept; choose a file to begin again.',
  steps: {
    fetch: 'Fetching what has been published',
    read: (file: string) => `Reading and checking ${file}`,
    engine: 'Starting the database for the dataset’s recipe (about 8 MB, once)',
    cook: 'Turning the raw file into the published columns',
    excerpt: 'Looking up the rows concerned',
    preview: 'Drawing the charts',
    hash: 'Computing the content hash',
  },
  percent: (share: number) => `${Math.round(share * 100)}%`,

  good: 'This file can be published as it is.',
  warned: (warnings: number) =>
    warnings === 1
      ? 'This file can be published once somebody has looked at one warning.'
      : `This file can be published once somebody has looked at ${count(warnings)} warnings.`,
  bad: (errors: number) =>
    errors === 1
      ? 'This file cannot be published yet: one error is left.'
      : `This file cannot be published yet: ${count(errors)} errors are left.`,
  evidence: (rows: string, checks: number, took: number) =>
    `${rows}, ${count(checks)} checks, ${took < 9.95 ? took.toFixed(1) : count(Math.round(took))} seconds. Your file was not sent anywhere.`,
  tableRows: (table: string, rows: number) => `${table}: ${several(rows, 'row')}`,
  badNext: 'Mend what is listed below, save the file and check it again. Errors come first.',
  warnedNext: 'A warning may be right or wrong; only somebody who knows the figures can tell.',
  command: 'To publish, run this in the folder of the site:',

  findingsTitle: 'What was found',
  nothingFound: 'Nothing: every check passed.',
  severities: { error: 'Error', warning: 'Warning' },
  places: (number: number) => several(number, 'place'),
  why: 'Why this matters',
  row: (row: number) => `row ${count(row)}`,
  column: (column: string) => `column ${column}`,
  wholeFile: 'the whole file',
  fix: 'Remedy: ',
  more: (number: number) =>
    `and ${several(number, 'more place', 'more places')} of the same kind, not listed one by one`,
  showMore: (number: number) => `Show ${several(number, 'more', 'more')}`,
  excerpt: (row: number) => `Row ${count(row)} with its neighbours`,
  spreadsheetRow: 'Row',
  leftOut: 'columns left out',
  fixableTitle: 'What can be mended without doubt',
  fixable: (places: number) =>
    `${several(places, 'fault')} can be mended in only one way. The corrected file is your file with these changes and no other; check it again before you publish it.`,
  saveMended: 'Save the corrected file',
  mendsList: 'Every change',
  mendsCut: (shown: number, all: number) => `The first ${count(shown)} of ${count(all)} changes.`,
  nothingMended: 'Nothing could be mended without doubt.',
  mendColumn: 'Column',
  mendBefore: 'Before',
  mendAfter: 'After',
  leftAway: 'left out',

  previewTitle: 'As it will look',
  previewHint: 'The charts of the dataset’s page, drawn from your file.',
  previewErrors: 'The file still has errors: what cannot be read is missing from these charts.',
  onlyThoseApart: (drawn: number, all: number) =>
    `Of ${count(all)} bodies only ${count(drawn)} are drawn: those that chance variation does not explain.`,
  noPreview: 'There is no preview: columns that the charts need are missing from the file.',
  before: 'As published now',
  after: 'With this file',
  noRows: 'no figures',

  differenceTitle: 'What changes',
  against: (release: string, day: string) => `Held against the release ${release}, published ${day}.`,
  firstRelease: 'Nothing of this table has been published yet: everything is new.',
  noDifference: 'Not one cell differs from what is published.',
  added: 'New rows',
  filled: 'Cells that were blank and are filled now',
  changed: 'Published cells that change',
  removed: 'Published rows that are gone',
  inPeriods: (periods: readonly string[], more: number) =>
    list(more > 0 ? [...periods, `${count(more)} more`] : periods),
  number: 'Number',
  where: 'Where',
  movements: 'The largest changes of published figures',
  cells: 'Changed cells',
  cellsCut: (shown: number, all: number) =>
    `The first ${count(shown)} of ${count(all)} are shown; the sign-off pack has up to 5,000.`,
  cellsCutPack: (shown: number, all: number) => `The first ${count(shown)} of ${count(all)} are listed.`,
  published: 'Published',
  now: 'In this file',
  step: 'Change',
  blank: 'blank',
  which: 'Figure',

  signTitle: 'Sign-off pack',
  signHint:
    'One file for whoever signs: the charts before and after, the findings, every changed cell and the content hash. It opens in any browser, also without a network.',
  signErrors: 'With errors left there is nothing to sign. The pack is offered as a report of what is wrong.',
  saveSign: 'Save the sign-off pack',
  saveReport: 'Save the report',
  hashTitle: 'Content hash (SHA-256)',
  hashHint:
    'The hash of each table as it will be published, columns and rows in their fixed order. After publication the same characters must stand in SHA256SUMS beside the files; if one differs, something else went live.',
  noHash: 'No content hash: this page is not served over HTTPS, and browsers compute hashes only there.',
  packTitle: (dataset: string) => `Sign-off: ${dataset}`,
  reportTitle: (dataset: string) => `Not ready to sign: ${dataset}`,
  packMade: (day: string) => `Made on ${date(day)} in the browser of the person who checked.`,
  packFiles: 'Files checked',
  packSigned: 'Checked by, date, signature',
  asOfDay: 'Figures as of',

  offlineTitle: 'Check in the terminal',
  offline:
    'This page needs JavaScript: the file is checked in your browser instead of on a server. The terminal does the same without it:',

  troubles: {
    read: (why: string): Trouble => ({
      what: 'The file could not be opened.',
      why: `The browser says: ${why}.`,
      todo: 'It may have been moved, or be open in another program. Choose it again.',
    }),
    recipe: (why: string): Trouble => ({
      what: 'The file does not fit the recipe that turns raw files of this dataset into its columns.',
      why,
      todo: 'Look whether the dataset is the right one and whether columns of the source were renamed; the person who keeps import.sql can mend it.',
    }),
    asOf: (): Trouble => ({
      what: 'The day the figures describe is missing.',
      why: 'This is a raw file: its recipe writes that day into every row.',
      todo: 'Fill in the day and check again.',
    }),
    memory: (why: string): Trouble => ({
      what: 'The check broke off.',
      why: `${why}.`,
      todo: 'Very large files may need more memory than this browser has: close other tabs and try again, or check in the terminal.',
    }),
  },
};
