import { type Limits, limits as usualLimits } from '../core/limits.ts';
import type { Line } from '../core/line.ts';
import type { ReadingFault, RowSink } from '../core/reading.ts';
import type { Table } from '../core/table.ts';
import { contentsOf, nonTable } from './contents.ts';
import { delimiterOf, type KnownColumns } from './delimiter.ts';
import { encodingOf, exampleIn, piecesOf, startOf } from './encoding.ts';
import { RecordReader, type RecordSink } from './records.ts';
import { TextPiece } from './text-piece.ts';
import { readWorkbook } from './workbook.ts';

/** Told how much of the file is read, 0-1. */
export type Progress = (share: number) => void;

export interface ReadOptions {
  readonly progress?: Progress;
  /** Tells a header by the columns it names: by it the delimiter is found. */
  readonly known?: KnownColumns;
  /** The sheet to take from a workbook that has one of this name; of any other the first is taken. */
  readonly sheet?: string;
  readonly limits?: Limits;
}

/** How many characters are cut into records at a time. */
const pieceLength = 128 * 1024;

/** Reads comma-separated text into a sink: what this project wrote itself, so that nothing about it needs finding out. */
export function readText(text: string, sink: RowSink): void {
  const reader = new RecordReader(',', new RowPasser(sink, usualLimits));
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let from = start; from < text.length; from += pieceLength)
    reader.add(new TextPiece(text.slice(from, from + pieceLength)));
  reader.end();
}

/**
 * Reads a file of any usual kind into a sink: delimited text in any usual encoding, or a workbook. What is not as it is
 * published is named by the source or as a fault; whatever can be read is passed on.
 */
export async function readFile(bytes: Uint8Array, sink: RowSink, options: ReadOptions = {}): Promise<void> {
  if (contentsOf(bytes, options.limits).kind === 'workbook') await readWorkbook(bytes, sink, options);
  else readBytes(bytes, sink, options);
}

/** Reads delimited text into a sink, at once. What is no text, a workbook too, reaches it as a fault. */
export function readBytes(bytes: Uint8Array, sink: RowSink, options: ReadOptions = {}): void {
  const { progress, known, limits = usualLimits } = options;
  const contents = contentsOf(bytes, limits);
  const encoding = contents.kind === 'text' ? encodingOf(bytes) : undefined;
  const start = encoding ? startOf(bytes, encoding) : '';
  const what = encoding ? nonTable(start) : contents.kind === 'text' ? 'binary' : contents.what;
  if (!encoding || what !== undefined) {
    sink.fault({ kind: contents.kind === 'too-large' ? 'too-large' : 'not-a-table', row: null, value: what ?? null });
    return;
  }
  const { name, isCertain, isBroken, hasByteOrderMark } = encoding;
  const delimiter = delimiterOf(start, known);
  const sample = name === 'utf-8' ? null : exampleIn(bytes, encoding);
  sink.source?.({ bytes: bytes.length, encoding: name, isCertain, sample, hasByteOrderMark, delimiter, format: 'csv' });
  const passer = new RowPasser(sink, limits, isBroken);
  const reader = new RecordReader(delimiter, passer);
  let done = 0;
  for (const piece of piecesOf(bytes, encoding)) {
    reader.add(piece);
    if (passer.isFull) break;
    done += piece.length;
    progress?.(Math.min(0.99, done / bytes.length));
  }
  reader.end();
  progress?.(1);
}

/** Passes a table on to a sink, as if it had been read from a file. */
export function readTable(table: Table, sink: RowSink): void {
  sink.header(table.header);
  table.rows.forEach((cells, index) => {
    sink.row(cells, table.rowNumbers[index] ?? index + 2);
  });
}

/** Passes records on as the first row and the rest, up to the limits. */
export class RowPasser implements RecordSink {
  readonly #sink: RowSink;
  readonly #limits: Limits;
  readonly #isBroken: boolean;
  /** True once a limit is passed: nothing more is let through. */
  isFull = false;

  /** In broken text every record is named that has lost a character. */
  constructor(sink: RowSink, limits: Limits, isBroken = false) {
    this.#sink = sink;
    this.#limits = limits;
    this.#isBroken = isBroken;
  }

  record(cells: readonly string[], row: number): void {
    if (this.#refuses(cells.length, row)) return;
    const lost = this.#isBroken ? cells.find((cell) => cell.includes('\uFFFD')) : undefined;
    if (lost !== undefined) this.fault({ kind: 'encoding', row, value: lost });
    if (row === 1) this.#sink.header(cells);
    else this.#sink.row(cells, row);
  }

  line(line: Line, row: number): void {
    if (row === 1 || this.#isBroken || !this.#sink.line) this.record(line.texts(), row);
    else if (!this.#refuses(line.length, row)) this.#sink.line(line, row);
  }

  #refuses(width: number, row: number): boolean {
    if (this.isFull) return true;
    if (row <= this.#limits.rows + 1 && width <= this.#limits.columns) return false;
    this.isFull = true;
    this.fault({ kind: 'too-large', row, value: width > this.#limits.columns ? 'columns' : 'rows' });
    return true;
  }

  fault(fault: ReadingFault): void {
    this.#sink.fault(fault);
  }
}
