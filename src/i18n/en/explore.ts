import { formatsOf } from '../formats.ts';

const { count, list, size } = formatsOf('en');

/** What a message about a failure says: what happened, why, and what to do. */
export interface Trouble {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** The page on which readers ask their own question. */
export const explore = {
  choose: 'Choose the figures',
  fromTable: 'Table',
  measure: 'Measures',
  counts: 'Plain counts',
  manyMeasures: 'What each of these measures means stands under “How it is computed”.',
  rowsFor: 'One row for each',
  rowsForHint: 'Tick nothing for one overall figure.',
  period: 'Period',
  from: 'From',
  to: 'To',
  first: (period: string) => `the first (${period})`,
  latest: (period: string) => `the latest (${period})`,
  tickNone: 'Tick none to include all.',
  search: (many: string) => `Search ${many}`,
  found: (found: number, all: number) => `${count(found)} of ${count(all)} match`,
  allIncluded: 'All are included.',
  chosen: (names: string) => `Chosen: ${names}.`,
  untick: 'Untick all',
  reset: 'Start again',
  toAnswer: 'See the answer',
  blank: 'not stated',

  chart: 'Chart',
  charts: {
    lines: 'Lines over time',
    dots: 'Dots with intervals',
    heatmap: 'Heatmap',
    bars: 'Bars',
    slope: 'Against last year',
    none: 'Table only',
  },
  overYear: 'Compare with the same period of last year',
  noYearBefore: 'Choose a single period, or one row for each period, to compare with last year.',

  measures: (titles: readonly string[]) => list(titles.map((title, at) => (at === 0 ? title : midSentence(title)))),
  title: (measure: string, columns: readonly string[]) =>
    columns.length === 0 ? measure : `${measure} by ${list(columns.map(midSentence))}`,
  all: (many: string) => `all ${many}`,
  together: (who: string) => `${who} together`,
  andMore: (names: readonly string[], more: number) => list(more > 0 ? [...names, `${count(more)} more`] : names),
  filtered: (column: string, names: string) => `${column}: ${names}`,
  range: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  separator: ' · ',
  /** The rate of everything that was chosen, with what it was divided from. */
  whole: (share: string, phrase: string, counts: string) => `${share} ${phrase}: ${counts}.`,
  wholeRatio: (measure: string, share: string, counts: string) => `${measure}: ${share}, ${counts}.`,
  wholeCount: (title: string, sum: number) => `${title}: ${count(sum)}.`,
  wholeNothing: (title: string) => `${title}: no figures.`,
  acrossBreaks: (periods: readonly string[]) =>
    `This adds up figures from before and after the series break of ${list(periods)}, which cannot be compared.`,
  ofMeasure: (measure: string, words: string) => `${measure}: ${words}`,
  wholeTooFew: (denominator: number) =>
    denominator === 0
      ? 'There is nothing to divide by, so no rate can be stated.'
      : `Only ${count(denominator)} cases in all: too few to state a rate.`,
  chosenTogether: (share: string) => `Chosen together ${share}`,
  byPeriodSummary: (title: string, who: string, range: string) =>
    `${title}, ${who}, ${range}, as a line over time. The table has every figure.`,
  byBodySummary: (title: string, who: string, range: string) =>
    `${title}, ${who}, ${range}, highest first. The table has every figure.`,
  cellsSummary: (title: string, who: string, range: string) =>
    `${title}, ${who}, ${range}: one row of cells for each, by name, one column for each period. The numbers are percent. The table has every figure.`,
  barsSummary: (title: string, who: string, range: string) =>
    `${title}, ${who}, ${range}, as bars from zero. The table has every figure.`,
  periodsCut: (drawn: number, all: number) =>
    `The latest ${count(drawn)} of ${count(all)} periods are drawn. The table has them all; choose fewer to see others drawn.`,
  chartsCut: (drawn: number, all: number) =>
    `Charts are drawn for the first ${count(drawn)} of ${count(all)}. The table has them all; choose fewer to see others drawn.`,
  noChart: (rows: number) =>
    `${count(rows)} rows are too many for one chart. The table has them all; choose fewer to see them drawn.`,

  table: (title: string) => `The figures: ${title}`,
  scrollHint: 'Table; scroll sideways if it is cut off',
  scrollHintLong: (rows: number) => `Table of ${count(rows)} rows; scroll to see them all`,
  sort: 'Sort by this column; once more turns the order round',
  sortedBy: (column: string, descending: boolean) => `Sorted by ${column}, ${descending ? 'descending' : 'ascending'}.`,
  numerator: 'Numerator',
  denominator: 'Denominator',
  rate: 'Rate',
  interval: '95% interval',
  remark: 'Remark',
  change: 'Change over a year',
  changeInPoints: 'Change over a year, percentage points',
  beyondChance: 'Beyond chance?',
  chance: { beyond: 'beyond chance', within: 'chance may explain it' },
  notCompared: {
    nothing: 'no figure of last year',
    small: 'fewer than 30 cases: not compared',
    break: 'series break: not compared',
    doubtful: 'doubtful figure: not compared',
  },
  tooFew: 'fewer than 10: no rate',
  nothing: 'no figures: cells are blank',
  low: 'low reliability',
  suppressed: 'withheld for privacy',
  leftOutSuppressed: (rows: number) =>
    rows === 1 ? '1 row left out: withheld for privacy' : `${count(rows)} rows left out: withheld for privacy`,
  leftOut: (rows: number) => (rows === 1 ? '1 row left out: blank' : `${count(rows)} rows left out: blank`),
  nothingFound: 'No row of the table meets these choices. Choose a longer period or fewer conditions.',
  cut: (shown: number, all: number) =>
    `The first ${count(shown)} of ${count(all)} rows are shown. The download has them all.`,
  scrollToAll: (all: number) => `All ${count(all)} rows: scroll in the table.`,
  download: 'Download these figures (CSV)',

  readingHint: 'The interval says how far chance alone may have moved a rate (Wilson, 95%).',
  lowHint: 'Low reliability: 10 to 29 cases. Chance moves such a rate a lot; do not compare it.',
  blankHint: 'A row whose cells are not all filled is in neither numerator nor denominator; a blank is no zero.',
  suppressedHint:
    'Withheld figures are small numbers that might tell of single persons. They are in neither numerator nor denominator, and no zero.',
  totalHint: 'A row for the whole stands beside its parts and is never added to them.',
  changeHint:
    'A change is beyond chance when the 99.8% interval of the difference (Newcombe) leaves out zero. Of many changes, two in a thousand are so by chance alone. Counts are compared without such a test.',
  stockHint:
    'This measure counts what is open at the end of a period. Over several periods it is the average of their ends.',
  provisionalHint: 'Provisional figures are still expected to change; part of a change may come from that alone.',
  how: 'How it is computed',
  divided: (numerator: string, denominator: string) =>
    `${numerator}, divided by ${denominator}; each summed over the rows.`,
  summed: (column: string) => `${column}, summed over the rows.`,
  plus: ' + ',
  atMost: (sum: string, column: string, most: number) => `${sum} (rows with ${column} of at most ${count(most)})`,
  sql: 'The same question in SQL (DuckDB)',

  built: (rows: number) => `${rowCount(rows)}, worked out when this page was built.`,
  answered: (rows: number, of: number, milliseconds: number) =>
    `${rowCount(rows)} from ${count(of)} rows of the table, worked out in this page in ${duration(milliseconds)}.`,
  answeredByDatabase: (version: string, rows: number, of: number, milliseconds: number) =>
    `${rowCount(rows)} from ${count(of)} rows of the table, answered by the database (DuckDB ${version}) in ${duration(milliseconds)}. The page’s own arithmetic gives the same figures.`,
  fetching: (file: string, bytes: number) => `Fetching ${file} (${size(bytes)}) …`,
  fetchingRows: (file: string, rows: number) => `Fetching ${file} (${count(rows)} rows, in its compact form) …`,
  source: (release: string, source: string) => `Release ${release}. ${source}`,

  offline:
    'Choosing your own figures needs JavaScript, which is switched off or has not arrived. The answer below was worked out when the page was built, and every figure is in these files:',
  file: (name: string, bytes: number, rows: number) => `${name} (CSV, ${count(rows)} rows, ${size(bytes)})`,

  databaseTitle: 'A second opinion',
  databaseHint:
    'This page works the figures out by itself. You can put the same question to DuckDB, a database that then runs in your browser; nothing is sent anywhere.',
  databaseStart: 'Use the database (DuckDB, about 8 MB)',
  databaseLoading: (loaded: number, total: number) =>
    loaded < total ? `Loading the database: ${size(loaded)} of ${size(total)} unpacked` : 'Starting the database …',
  databaseReady: 'The database answers now.',

  unknown: (codes: readonly string[]): Trouble => ({
    what: `The link asks for what this table does not have: ${list(codes)}.`,
    why: 'It may be mistyped, or made for another release or table.',
    todo: 'It was left out. Check your choices before you use the figures.',
  }),
};

/** A column's title inside a sentence: a small first letter, unless it begins an abbreviation. */
function midSentence(title: string): string {
  return /^.[a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function rowCount(rows: number): string {
  return rows === 1 ? '1 row' : `${count(rows)} rows`;
}

function duration(milliseconds: number): string {
  return milliseconds < 1 ? 'less than 1 ms' : `${count(Math.round(milliseconds))} ms`;
}
