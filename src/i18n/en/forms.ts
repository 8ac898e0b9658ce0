import { formatsOf } from '../formats.ts';

const { count } = formatsOf('en');

/** The forms in which figures are given away: the download section, and the sheets of a workbook. */
export const forms = {
  /** Each form: its name, and whom it serves. */
  kinds: {
    csv: { name: 'CSV', use: 'for programs: UTF-8, no byte order mark' },
    excel: { name: 'CSV for Excel', use: 'opens with every character right; codes that begin with 0 need XLSX' },
    xlsx: { name: 'XLSX', use: 'workbook: figures, columns, measures, codes, notes, flags' },
    json: { name: 'JSON, by row', use: 'an array of objects' },
    columns: { name: 'JSON, by column', use: 'an object of arrays, a third of the size' },
    parquet: { name: 'Parquet', use: 'for DuckDB, R, Python and large engines' },
    zip: { name: 'ZIP', use: 'everything in one file, a BagIt bag' },
  },
  lead: (release: string) => `Release ${release}, the newest, whole: no form leaves a row out.`,
  form: 'Form',
  size: 'Size',
  formsCaption: (table: string) => `Forms of the table “${table}”`,
  wholeRelease: 'The whole release',
  archiveHint: (files: number) =>
    `${count(files)} files with their checksums: every table as CSV and Parquet, descriptions, codes and notes. Unpacked, it proves itself with \`sha256sum -c manifest-sha256.txt\`.`,
  tooLong: (most: number) =>
    `A table of more than ${count(most)} rows comes as CSV, Parquet and ZIP alone. Excel would cut it off; take it to a database.`,
  archiveFacts: (rows: number, size: string) => `${count(rows)} rows, ${size}`,
  newestOnly:
    'JSON is made of the newest release only: by row it is nearly four times as large as the CSV. Every other form stays at the address of its release for ever.',
  olderJson: (release: string) => `JSON of ${release}`,
  stable: 'Always the newest',
  stableHint:
    'This address does not change. Which release it gives, and each file’s size, rows, SHA-256 and an address for ever by that hash, is in',
  snippets: 'Read it in one line',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Press Ctrl+C or ⌘C',
  codesHint: 'What the codes in `obs_status` and `time_period` mean',
  toScale: 'Millions of rows: DuckDB, Spark, Trino, ClickHouse, BigQuery',
  allFiles: (number: number) => `All ${count(number)} published files of this release`,
  earlier: (number: number) => (number === 1 ? 'The earlier release' : `The ${count(number)} earlier releases`),
  earlierHint: (number: number): string =>
    number === 1
      ? 'is on the page of releases, with its files, its reason and its checksums.'
      : 'are on the page of releases, each with its files, its reason and its checksums.',
  /** The sheets of a workbook. Their names hold both languages, so that one file serves all. */
  sheets: {
    about: 'about',
    columns: 'columns',
    measures: 'measures',
    flags: 'flags',
    notes: 'notes',
  },
  item: 'Item',
  dataset: 'Dataset',
  table: 'Table',
  publisher: 'Publisher',
  releaseId: 'Release',
  published: 'Published',
  asOf: 'Figures as of',
  status: 'Status',
  rows: 'Rows',
  licence: 'Licence',
  source: 'Source',
  address: 'Address',
  correction: 'Why it changed',
  reading: 'How to read it',
  readingText:
    'Rates are sums of numerators over sums of denominators; never average rates. A blank is no zero: its status says why nothing stands there.',
  column: 'Column',
  type: 'Type',
  codeList: 'Codes',
  meaning: 'Meaning',
  measure: 'Measure',
  definition: 'Definition',
  numerator: 'Numerator',
  denominator: 'Denominator',
  code: 'Code',
  note: 'Note',
  language: 'English',
};
