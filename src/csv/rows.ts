import { readText } from './read.ts';

/** A published table: its header and its rows, every cell as it stands in the file. */
export interface PublishedRows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a table that this project has published. Throws where it is not as it was published. */
export function publishedRows(text: string): PublishedRows {
  let header: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  readText(text, {
    header: (cells) => {
      header = cells;
    },
    row: (cells) => {
      rows.push(cells);
    },
    fault: ({ kind, row }) => {
      throw new Error(`the table is not as it was published: ${kind} in row ${row}`);
    },
  });
  return { header, rows };
}
