import type { ReadingFault } from '../core/reading.ts';
import type { Table } from '../core/table.ts';
import { readBytes } from './read.ts';

/** A whole file in memory, with what the reader stumbled over. For files that are read twice; others are streamed. */
export function tableOf(bytes: Uint8Array): { readonly table: Table; readonly faults: readonly ReadingFault[] } {
  let header: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  const rowNumbers: number[] = [];
  const faults: ReadingFault[] = [];
  readBytes(bytes, {
    header: (cells) => {
      header = cells;
    },
    row: (cells, row) => {
      rows.push(cells);
      rowNumbers.push(row);
    },
    fault: (fault) => {
      faults.push(fault);
    },
  });
  return { table: { header, rows, rowNumbers }, faults };
}
