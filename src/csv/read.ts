import { limits as usualLimits } from '../core/limits.ts';
import type { RowSink } from '../core/table/reading.ts';
import type { Table } from '../core/table/table.ts';
import { contentsOf, nonTable } from './contents.ts';
import type { ReadOptions } from './read-options.ts';
import { RowPasser } from './row-passer.ts';
import { delimiterOf } from './text/delimiter.ts';
import { encodingOf, exampleIn, piecesOf, startOf } from './text/encoding.ts';
import { QuotedLineReader, quotedLinesIn } from './text/quoted-lines.ts';
import { RecordReader } from './text/records.ts';
import { TextPiece } from './text/text-piece.ts';

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
  if (contentsOf(bytes, options.limits).kind !== 'workbook') {
    readBytes(bytes, sink, options);
    return;
  }
  // The library for workbooks is fetched by those who bring one.
  const { readWorkbook } = await import('./workbook/workbook.ts');
  await readWorkbook(bytes, sink, options);
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
  const quoted = quotedLinesIn(start, known);
  const delimiter = quoted?.inner ?? delimiterOf(start, known);
  const sample = name === 'utf-8' ? null : exampleIn(bytes, encoding);
  sink.source?.({ bytes: bytes.length, encoding: name, isCertain, sample, hasByteOrderMark, delimiter, format: 'csv' });
  const passer = new RowPasser(sink, limits, isBroken);
  const reader = quoted ? new QuotedLineReader(quoted, passer) : new RecordReader(delimiter, passer);
  if (quoted) sink.fault({ kind: 'quoted-line', row: quoted.row, value: quoted.line, isCertain: true });
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
