import { formatsOf } from '../formats.ts';

const { count } = formatsOf('en');

/** How a reader counts a figure anew, in the menu under a chart. */
export const reproduce = {
  button: 'Reproduce this number',
  hint: 'Each of these counts the chart’s figures anew from the published file.',
  release: (release: string, file: string, rows: number | undefined) =>
    rows === undefined ? `Release ${release}, ${file}` : `Release ${release}, ${file}, ${count(rows)} rows`,
  file: 'Published file',
  hash: 'SHA-256 of the file',
  program: 'For which program',
  programs: {
    sql: 'SQL, for the console here',
    duckdb: 'DuckDB, on the command line',
    python: 'Python',
    r: 'R',
  },
  copy: 'Copy',
  open: 'Open in the SQL console',
  remark: (dataset: string, release: string) => `${dataset}, release ${release}`,
  failed: (reason: string) =>
    `The description of the tables could not be fetched (${reason}). Check the connection and press the button again.`,
};
