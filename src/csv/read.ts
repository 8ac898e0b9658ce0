import Papa from 'papaparse';
import type { RowSink } from '../core/reading.ts';
import type { Table } from '../core/table.ts';
import { decode } from './decode.ts';

/** How many characters are parsed before the sink is served and, between two chunks, progress is told. */
const chunkSize = 1_000_000;

/** Told how much of the text is read, 0-1. */
export type Progress = (share: number) => void;

const noProgress: Progress = () => undefined;

/**
 * Reads comma-separated text into a sink. Row numbers are those of a spreadsheet: a record is a row, whatever lines
 * its quoted cells span, and the header is row 1. The line end after the last record makes no row.
 */
export function readText(text: string, sink: RowSink, progress: Progress = noProgress): void {
  let row = 0;
  let held: readonly string[] | undefined;
  const pass = (): void => {
    if (!held) return;
    row += 1;
    if (row === 1) sink.header(held);
    else sink.row(held, row);
  };
  Papa.parse<string[]>(text, {
    delimiter: ',',
    chunkSize,
    chunk: ({ data, errors, meta }: Papa.ParseResult<string[]>) => {
      for (const error of errors) {
        if (error.type !== 'Quotes') continue;
        // After a stray quote the parser runs on to the end of the file: that end is no fault of its own.
        const isEcho =
          error.code === 'MissingQuotes' &&
          errors.some((other) => other.code === 'InvalidQuotes' && other.row === error.row);
        if (isEcho) continue;
        const at = row + (held ? 2 : 1) + (error.row ?? 0);
        const kind = error.code === 'MissingQuotes' ? 'unclosed-quote' : 'stray-quote';
        sink.fault({ kind, row: at, value: (data[error.row ?? 0] ?? []).join(',').slice(0, 60) });
      }
      for (const cells of data) {
        pass();
        held = cells;
      }
      progress(text.length === 0 ? 1 : Math.min(1, meta.cursor / text.length));
    },
    complete: () => {
      const isLineEnd = held?.length === 1 && held[0] === '' && /[\r\n]$/.test(text);
      if (!isLineEnd) pass();
    },
  });
}

/** Reads a file's bytes into a sink; bytes that are no text reach it as a fault. */
export function readBytes(bytes: Uint8Array, sink: RowSink, progress?: Progress): void {
  const decoded = decode(bytes);
  if ('fault' in decoded) sink.fault(decoded.fault);
  else readText(decoded.text, sink, progress);
}

/** Passes a table on to a sink, as if it had been read from a file. */
export function readTable(table: Table, sink: RowSink): void {
  sink.header(table.header);
  table.rows.forEach((cells, index) => {
    sink.row(cells, table.rowNumbers[index] ?? index + 2);
  });
}
