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
  measure: 'Measure',
  rowsFor: 'One row for each',
  rowsForHint: 'Tick nothing for one figure of all together.',
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
  wholeTooFew: (denominator: number) =>
    denominator === 0
      ? 'There is nothing to divide by, so no rate can be stated.'
      : `Only ${count(denominator)} cases in all: too few to state a rate.`,
  chosenTogether: (share: string) => `Chosen together ${share}`,
  byPeriodSummary: (title: string, who: string, range: string) =>
    `${title}, ${who}, ${range}, as a line over time. The table has every figure.`,
  byBodySummary: (title: string, who: string, range: string) =>
    `${title}, ${who}, ${range}, highest first. The table has every figure.`,
  chartsCut: (drawn: number, all: number) =>
    `Charts are drawn for the first ${count(drawn)} of ${count(all)}. The table has them all; choose fewer to see others drawn.`,
  noChart: (rows: number) =>
    `${count(rows)} rows are too many for one chart. The table has them all; choose fewer to see them drawn.`,

  table: (title: string) => `The figures: ${title}`,
  scrollHint: 'Table; scroll sideways if it is cut off',
  numerator: 'Numerator',
  denominator: 'Denominator',
  rate: 'Rate',
  interval: '95% interval',
  remark: 'Remark',
  tooFew: 'fewer than 10: no rate',
  nothing: 'no figures: cells are blank',
  low: 'low reliability',
  leftOut: (rows: number) => (rows === 1 ? '1 row left out: blank' : `${count(rows)} rows left out: blank`),
  provisional: 'provisional',
  nothingFound: 'No row of the table meets these choices. Choose a longer period or fewer conditions.',
  cut: (shown: number, all: number) =>
    `The first ${count(shown)} of ${count(all)} rows are shown. The download has them all.`,
  showAll: (all: number) => `Show all ${count(all)} rows`,
  download: 'Download these figures (CSV)',

  readingHint: 'The interval says how far chance alone may have moved a rate (Wilson, 95%).',
  lowHint: 'Low reliability: 10 to 29 cases. Chance moves such a rate a lot; do not compare it.',
  blankHint: 'A row whose cells are not all filled is in neither numerator nor denominator; a blank is no zero.',
  stockHint:
    'This measure counts what is open at the end of a period. Over several periods it is the average of their ends.',
  provisionalHint: (periods: readonly string[]) => `Provisional, still expected to change: ${list(periods)}.`,
  how: 'How it is computed',
  divided: (numerator: string, denominator: string) =>
    `${numerator}, divided by ${denominator}; each summed over the rows.`,
  plus: ' + ',
  atMost: (sum: string, column: string, most: number) => `${sum} (rows with ${column} of at most ${count(most)})`,
  sql: 'The same question in SQL (DuckDB)',

  built: (rows: number) => `${rowCount(rows)}, worked out when this page was built.`,
  answered: (rows: number, of: number, milliseconds: number) =>
    `${rowCount(rows)} from ${count(of)} rows of the table, worked out in this page in ${duration(milliseconds)}.`,
  answeredByDatabase: (version: string, rows: number, of: number, milliseconds: number) =>
    `${rowCount(rows)} from ${count(of)} rows of the table, answered by the database (DuckDB ${version}) in ${duration(milliseconds)}. The page’s own arithmetic gives the same figures.`,
  fetching: (file: string, bytes: number) => `Fetching ${file} (${size(bytes)}) …`,
  source: (release: string, asOf: string) => `Release ${release}. ${asOf}.`,

  offline:
    'Choosing your own figures needs JavaScript, which is switched off or has not arrived. The answer below was worked out when the page was built, and every figure is in these files:',
  file: (name: string, bytes: number, rows: number) => `${name} (CSV, ${count(rows)} rows, ${size(bytes)})`,

  databaseTitle: 'A second opinion',
  databaseHint:
    'This page works the figures out by itself. You can put the same question to DuckDB, a database that then runs in your browser; nothing is sent anywhere.',
  databaseStart: 'Use the database (DuckDB, about 8 MB)',
  databaseLoading: (loaded: number, total: number) =>
    loaded < total ? `Loading the database: ${size(loaded)} of ${size(total)} unpacked` : 'Starting the database …',
  databaseReady: 'The database answers now.',

  fetchFailed: (file: string, reason: string): Trouble => ({
    what: `The figures (${file}) could not be fetched.`,
    why: reason,
    todo: 'What stands below is the last answer. Check the connection and choose again, or reload the page.',
  }),
  unreadable: (file: string, reason: string): Trouble => ({
    what: `The figures (${file}) came, but are not the table that is described.`,
    why: reason,
    todo: 'A new release may just have been published: reload the page. If it stays so, tell the publisher.',
  }),
  unknownCodes: (codes: readonly string[]): Trouble => ({
    what: `The link asks for what this table does not have: ${list(codes)}.`,
    why: 'It may be mistyped, or made for another release or table.',
    todo: 'It was left out. Check your choices before you use the figures.',
  }),
  unexpected: (reason: string): Trouble => ({
    what: 'Something on this page broke down.',
    why: reason,
    todo: 'Reload the page. The published files hold every figure.',
  }),
  /** Why DuckDB did not start or answer; in each case everything else on the page works. */
  database: {
    unreachable: (reason: string): Trouble => ({
      what: 'The database could not be loaded.',
      why: `Its file cannot be reached (${reason}).`,
      todo: 'Everything else works: the page goes on with its own arithmetic. Check the connection and press the button again.',
    }),
    stalled: (reason: string): Trouble => ({
      what: 'The database was given up.',
      why: `There was ${reason}; a slow connection or a browser’s protection settings can cause this.`,
      todo: 'Everything else works: the page goes on with its own arithmetic. You can press the button again.',
    }),
    crashed: (reason: string): Trouble => ({
      what: 'The database broke down.',
      why: `Your browser reports: ${reason}.`,
      todo: 'Everything else works: the page goes on with its own arithmetic. Another browser, or more free memory, may help.',
    }),
    refused: (reason: string): Trouble => ({
      what: 'The database refused the question or the figures.',
      why: `It says: ${reason}`,
      todo: 'Everything else works: the page goes on with its own arithmetic. Please tell the publisher.',
    }),
    differs: (): Trouble => ({
      what: 'The database and this page disagree.',
      why: 'Two ways of working out the same question gave different figures; one of them is wrong.',
      todo: 'Do not use these figures; the page shows its own. Please send the address of this page to the publisher.',
    }),
  },
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
