import type { Cause } from '../../core/release/release.ts';

const kinds = { revision: ', revision', correction: ', correction' };

/** What feeds, calendars and the page for programmers say. */
export const exchange = {
  feedTitle: (siteName: string) => `${siteName}: releases, corrections, withdrawals`,
  feedDescription: 'What was published, what was changed afterwards and why.',
  releaseTitle: (title: string, release: string, kind: Cause['kind'] | undefined) =>
    `${title}: release ${release}${kind ? kinds[kind] : ''}`,
  withdrawalTitle: (title: string, release: string) => `${title}: release ${release} withdrawn`,
  calendarTitle: (siteName: string) => `${siteName}: coming releases`,
  plannedTitle: (title: string, period: string) => `${title}: ${period}`,

  title: 'For programs',
  description: 'Files, API, feeds and catalogue: the same figures, for machines.',
  opening: 'Everything on this site can be had without reading it.',
  rights: 'No key, no account, no limit. Each dataset has its own licence.',
  api: 'JSON API',
  apiHint: 'Static files, made anew with every release. Members are added within version 1, never renamed or removed.',
  apiDescription: 'Described in OpenAPI 3.1',
  documents: 'What there is to ask for',
  operations: {
    catalogue: 'Every dataset and its newest release',
    dataset: 'Measures with their formulas, bodies and files of a dataset',
    releases: 'Every release and what became of it, with reasons and hashes',
    series: 'A measure over time, of all bodies together and of each, with 95% intervals and flags',
    latest: 'Every form of the newest release: sizes, rows, SHA-256, and where it stands',
    calendar: 'The releases of the next twelve months, and those that are late',
  },
  files: 'Files',
  filesHint:
    'The newest figures stand at a stable address, each release for ever at its own. Beside each CSV lies its CSVW description; SHA256SUMS holds the hashes, datapackage.json describes every column. Every form of the newest figures also stands under an address that carries its hash and may be cached for ever.',
  toScale: 'Partitioned Parquet for large engines',
  feeds: 'Feeds and calendar',
  atomAll: 'All datasets, Atom',
  atomOne: (title: string) => `${title}, Atom`,
  calendarFile: 'Coming releases, iCalendar',
  calendarJson: 'Coming releases, JSON',
  catalogue: 'Catalogue',
  dcat: 'DCAT 3, JSON-LD, in the manner of DCAT-AP 3.0.1',
  sitemap: 'Sitemap',
  flags: 'What the codes mean',
  flagsHint: 'Observation statuses follow the SDMX code list CL_OBS_STATUS, periods its way of writing time.',
  periods: 'How periods are written',
  periodForms: [
    {
      code: '2026',
      meaning: 'a year: the calendar’s, or the reporting year that ends in it where the dataset says so',
    },
    { code: '2026-Q3', meaning: 'a quarter, the third of the calendar year' },
    { code: '2026-09', meaning: 'a month, September' },
  ],
  columns: 'Columns that every dataset has',
  columnMeanings: [
    { code: 'time_period', meaning: 'the period that the row is about, as below' },
    { code: 'as_of_date', meaning: 'the day whose state of affairs the figures describe' },
    { code: 'obs_status', meaning: 'why a figure is to be read with care, or is missing; one code of the list' },
    { code: 'note_id', meaning: 'the note that belongs to the row; blank where there is none' },
  ],
  statusCodes: 'Codes of obs_status',
  statuses: {
    A: 'normal',
    P: 'provisional: expected to change',
    E: 'estimated',
    B: 'break: not comparable with what came before',
    O: 'missing',
    L: 'not collected',
    M: 'cannot exist',
    Q: 'suppressed, to protect persons',
    U: 'low reliability',
    D: 'the definition differs',
  },
};
