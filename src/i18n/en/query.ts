import { formatsOf } from '../formats.ts';
import type { Trouble } from './explore.ts';

const { count, list, size } = formatsOf('en');

/** The SQL console. */
export const query = {
  title: 'Ask in SQL',
  description:
    'Every published table in a database that runs in your browser: ask in SQL, take the answer as a table, a chart or CSV.',
  opening: 'Ask every published table whatever you like, in SQL.',
  hint: 'The database (DuckDB) runs in your browser and nothing is sent anywhere. It starts when you press Run for the first time; that fetches about 8 MB, and of the tables only those your question names.',
  /** On pages of figures, the link here and what it offers. */
  link: 'Ask in SQL',
  linkHint: 'Every table and code list in a database in your browser, with examples to begin from.',
  needsScript:
    'Asking here needs JavaScript, which is switched off or has not arrived. The tables are listed with their files, and the examples run in any DuckDB once those files are loaded under these names.',

  editor: 'Your question in SQL',
  editorHint:
    'Ctrl+Enter (⌘Enter) runs, Ctrl+Space completes names, Tab leaves the editor. One question at a time: SELECT, FROM, WITH, VALUES, PIVOT, DESCRIBE, SUMMARIZE, SHOW.',
  completions: 'Completions',
  run: 'Run',
  stop: 'Stop',
  fromLink:
    'This question came with the link. It has not been run: read it, and press Run if you want to know the answer.',
  saveData:
    'Your browser asks to save data. The database is about 8 MB the first time: press Run once more to fetch it.',

  status: {
    idle: 'Nothing has been asked yet.',
    starting: (loaded: number, total: number) =>
      loaded < total ? `Loading the database: ${size(loaded)} of ${size(total)} unpacked` : 'Starting the database …',
    fetching: (name: string, bytes: number) => `Fetching the table ${name} (${size(bytes)}) …`,
    running: 'Running …',
    runningFor: (seconds: number) => `Running for ${count(seconds)} s. Stop ends it at once.`,
    stopped: 'Stopped. Starting the database again …',
    ready: (tables: number, seconds: string) =>
      `Stopped. The database is ready again after ${seconds} s, with ${tables === 1 ? '1 table' : `${count(tables)} tables`}.`,
    answered: (rows: number, took: string, version: string) =>
      `${rows === 1 ? '1 row' : `${count(rows)} rows`} in ${took} (DuckDB ${version}).`,
    failed: 'No answer.',
  },
  took: (milliseconds: number) =>
    milliseconds < 1000
      ? `${count(Math.max(1, Math.round(milliseconds)))} ms`
      : `${(milliseconds / 1000).toFixed(1)} s`,

  answer: 'The answer',
  answerTable: 'The answer as a table',
  scrollHint: 'Table; scroll sideways if it is cut off',
  noRows: 'The question has an answer without rows.',
  shown: (from: number, to: number, all: number) =>
    from === 1 && to === all
      ? all === 1
        ? 'This one row is all there is.'
        : `All ${count(all)} rows are shown.`
      : `Rows ${count(from)} to ${count(to)} of ${count(all)} are shown.`,
  cut: (fetched: number, all: number) =>
    `Of ${count(all)} rows the first ${count(fetched)} were fetched, for this table and for the CSV. Ask for fewer with WHERE, GROUP BY or LIMIT and OFFSET to see the others.`,
  longText: (characters: number) => ` … (${count(characters)} characters; the CSV has them all)`,
  previous: 'Previous rows',
  next: 'Next rows',
  csv: 'Download this answer (CSV)',
  blank: 'NULL',

  chartTitle: (value: string, key: string) => `${value} by ${key}`,
  chartSummary: (rows: number) => `As the question above asks for it: ${count(rows)} rows. The table has every figure.`,
  noChart: {
    rows: 'No chart: one row says all there is.',
    many: (most: number) => `No chart: more than ${count(most)} rows are too many for one.`,
    columns:
      'No chart: for one, give a period or a name in the first column and a number in another (a share between 0 and 1 is drawn as one; with the columns numerator and denominator, with its interval).',
    repeated: 'No chart: the first column names some rows twice.',
    negative: 'No chart: numbers below zero are not drawn.',
  },

  tables: 'The tables',
  tablesHint: 'Of the newest release of each dataset.',
  blanksHint: 'A blank number is NULL, a blank text is empty.',
  frozenTables: (tables: readonly string[]) =>
    `${list(tables)} ${tables.length === 1 ? 'holds' : 'hold'} the figures of this release, every other table those of the newest.`,
  codes: 'Code lists',
  rows: (rows: number) => (rows === 1 ? '1 row' : `${count(rows)} rows`),
  file: (bytes: number) => `CSV, ${size(bytes)}`,
  invented: 'invented figures',
  inventedAnswer: 'Among the tables of this question are some with invented figures, which describe no real body.',
  codeColumns: {
    code: 'The code that tables use',
    name_en: 'Name in English',
    name_zh: 'Name in Chinese',
    parent: 'Code of what it belongs to',
    valid_from: 'First period in which it is valid',
    valid_to: 'Last period in which it is valid',
    col: 'Column in the grid of tiles',
    row: 'Row in the grid of tiles',
    letters: 'Letters on a tile',
  } as Readonly<Record<string, string>>,

  examples: 'Examples',
  examplesHint: 'Each is run by a test, and its answer held against the figures of the pages.',
  take: 'Put into the editor',
  history: 'What you asked before',
  historyHint: 'Kept on this device only; the last 50.',
  historyEmpty: 'Nothing yet.',
  clear: 'Clear the history',
  cleared: 'The history is cleared.',
  again: (sql: string) => `Put into the editor: ${sql}`,

  trouble: {
    empty: (): Trouble => ({
      what: 'There is no question to run.',
      why: 'The editor is empty, or holds nothing but comments.',
      todo: 'Write one, or take one of the examples.',
    }),
    several: (): Trouble => ({
      what: 'This is more than one question.',
      why: 'A semicolon stands between two statements, and the console runs one at a time.',
      todo: 'Leave one of them. Intermediate tables can be made inside a question: WITH name AS (SELECT …) SELECT … FROM name.',
    }),
    refused: (message: string, line: number | undefined, advice = 'Mend the question and run it again.'): Trouble => ({
      what:
        line === undefined
          ? 'The database cannot answer this.'
          : `The database cannot answer this; it points at line ${count(line)}.`,
      why: message,
      todo: advice,
    }),
    /** What to do about faults that DuckDB's own message leaves the reader alone with. */
    advice: {
      extension:
        "That function needs an extension of DuckDB, and none can be fetched here. Without one there is no today() and no current_date, no time zone, no JSON and no order of Chinese words. Write a day out: DATE '2024-12-31'.",
      quotes: (text: string) =>
        `If “${text}” is a text and no column, put it between straight single quotes: '${text}'. Double quotes are for names of columns.`,
      tables: (names: readonly string[]) =>
        `A table is named with its dataset before it${names.length > 0 ? `: ${list(names)}` : ''}. All of them are listed under “The tables”.`,
    },
    notQuestion: (word: string): Trouble => ({
      what: `No question begins with “${word}”.`,
      why: 'The console answers questions and does nothing else.',
      todo: 'Begin with SELECT, FROM, WITH, VALUES, PIVOT, DESCRIBE, SUMMARIZE or SHOW. Files, settings, extensions and other addresses are out of its reach.',
    }),
    locked: (message: string): Trouble => ({
      what: 'The database is shut off from files and from the network.',
      why: message,
      todo: 'It has the published tables and nothing else. To join them with data of your own, take their files to a DuckDB of your own.',
    }),
  },
};
