import type { ReadingFault, Source } from '../core/table/reading.ts';
import { evened, type Table } from '../core/table/table.ts';
import { readFile } from './read.ts';

/** A whole file in memory, with how it was read and what the reader stumbled over. For raw files; tidy ones are streamed. */
export interface ReadTable {
  readonly table: Table;
  /** Undefined when there was nothing to read. */
  readonly source: Source | undefined;
  readonly faults: readonly ReadingFault[];
}

/** Reads a file whole. Row 1 is the header, whatever stands in it. */
export async function tableOf(bytes: Uint8Array): Promise<ReadTable> {
  let source: Source | undefined;
  let header: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  const rowNumbers: number[] = [];
  const faults: ReadingFault[] = [];
  await readFile(bytes, {
    source: (read) => {
      source = read;
    },
    header: (cells) => {
      header = cells;
    },
    row: (cells, row) => {
      rows.push(source?.format === 'xlsx' ? evened(cells, header.length) : cells);
      rowNumbers.push(row);
    },
    fault: (fault) => {
      faults.push(fault);
    },
  });
  return { table: { header, rows, rowNumbers }, source, faults };
}
