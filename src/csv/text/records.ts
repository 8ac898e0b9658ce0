import type { Line } from '../../core/line.ts';
import type { ReadingFault } from '../../core/table/reading.ts';
import { TextLine } from './text-line.ts';
import { TextPiece } from './text-piece.ts';

/** Receives the records of a text in order, the header among them as row 1. */
export interface RecordSink {
  record(cells: readonly string[], row: number): void;
  /** A record whose cells are not cut yet; the object is used again for the next. */
  line(line: Line, row: number): void;
  fault(fault: ReadingFault): void;
}

type LineEnd = 'LF' | 'CRLF' | 'CR';

/** A record of text with quotes in it: its cells and where they end, or why its line makes no sense. */
interface QuotedRecord {
  readonly cells: readonly string[];
  readonly end: number;
  readonly broken?: 'stray-quote' | 'unclosed-quote';
  /** An unquoted cell with a quote in it. */
  readonly stray?: string;
  /** Whether bare returns stand at the edge of a cell, where they mean nothing, or between its words. */
  readonly returns?: 'edge' | 'inside';
}

const [newline, carriageReturn, quote] = [10, 13, 34];

/**
 * Cuts text into records (RFC 4180), piece by piece. A record is a row whatever lines its quoted cells span, and the line
 * end after the last one makes no row. A quote out of place costs its own line only: reading goes on below it, so that
 * every other fault is still found. Written out because PapaParse can do neither that nor the pace that checking needs;
 * test/csv/records.test.ts holds the two against each other.
 */
export class RecordReader {
  readonly #delimiter: string;
  readonly #sink: RecordSink;
  readonly #line: TextLine;
  #row = 0;
  #width = 0;
  #lineEnd: LineEnd | undefined;
  #isMixed = false;
  #rest = '';
  /** How much text must be there before it is worth trying again: doubled while a quoted cell stays open. */
  #wanted = 0;

  constructor(delimiter: string, sink: RecordSink) {
    this.#delimiter = delimiter;
    this.#sink = sink;
    this.#line = new TextLine(delimiter);
  }

  /** Takes the next piece of the text, cut anywhere, and passes on every record that is complete. */
  add(next: TextPiece): void {
    const piece = this.#rest === '' ? next : new TextPiece(this.#rest + next.text);
    if (piece.length < this.#wanted) {
      this.#rest = piece.text;
      return;
    }
    const used = this.#read(piece.part(0, piece.linesEnd), false);
    this.#rest = used === piece.length ? '' : piece.text.slice(used);
    this.#wanted = used === 0 ? 2 * this.#rest.length : 0;
  }

  /** Passes on what is left after the last piece. */
  end(): void {
    this.#read(new TextPiece(this.#rest), true);
    this.#rest = '';
  }

  /** Reads a stretch of text that ends with a line, and gives how far it came: to the record whose quoted cell is still open. */
  #read(piece: TextPiece, isLast: boolean): number {
    let hasBareReturn = false;
    for (let at = 0; at < piece.length; ) {
      const plainEnd: number = hasBareReturn ? at : piece.quotedLineAfter(at);
      if (plainEnd > at) {
        at += this.#readPlain(piece.part(at, plainEnd));
        hasBareReturn = at < plainEnd;
        continue;
      }
      const { text } = piece;
      const { cells, end, broken, stray, returns } = this.#recordAt(text, at);
      if (broken === 'unclosed-quote' && !isLast) return at;
      if (broken) this.#giveUp(text.slice(at, end), broken);
      else this.#pass(cells);
      const row = this.#row;
      if (stray !== undefined) this.#sink.fault({ kind: 'stray-quote', row, value: stray, isCertain: true });
      if (returns) this.#sink.fault({ kind: 'line-ends', row, value: 'CR', isCertain: returns === 'edge' });
      at = this.#passLineEnd(text, end);
    }
    return piece.length;
  }

  /** Lines without a quote are records. This is the loop in which most files are read; it stops at a bare return. */
  #readPlain(lines: TextPiece): number {
    const line = this.#line;
    const { codes } = lines;
    for (let start = 0; start < lines.length; ) {
      const end = line.take(lines, start);
      const isReturn = codes[end] === carriageReturn;
      if (isReturn && codes[end + 1] !== newline) return start;
      this.#row += 1;
      if (this.#row === 1) this.#width = line.length;
      this.#sink.line(line, this.#row);
      if (end < lines.length) this.#ended(isReturn ? 'CRLF' : 'LF');
      start = isReturn ? end + 2 : end + 1;
    }
    return lines.length;
  }

  #recordAt(text: string, start: number): QuotedRecord {
    const cells: string[] = [];
    let stray: string | undefined;
    let returns: QuotedRecord['returns'];
    for (let at = start; ; at += 1) {
      if (text.charCodeAt(at) === quote) {
        const close = closingQuote(text, at);
        const broken = close < 0 ? 'unclosed-quote' : this.#endsCell(text, close + 1) ? undefined : 'stray-quote';
        if (broken) return { cells, end: lineEndAfter(text, at), broken };
        cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
        at = close + 1;
      } else {
        const end = this.#plainEnd(text, at, start, cells.length + 1);
        const cell = text.slice(at, end);
        const trimmed = cell.includes('\r') ? cell.replace(/^\r+|\r+$/g, '') : cell;
        if (trimmed !== cell) returns ??= 'edge';
        if (trimmed.includes('\r')) returns = 'inside';
        if (cell.includes('"')) stray ??= cell;
        cells.push(trimmed.replaceAll('\r', ' '));
        at = end;
      }
      if (text[at] !== this.#delimiter) return { cells, end: at, stray, returns };
    }
  }

  #pass(cells: readonly string[]): void {
    this.#row += 1;
    if (this.#row === 1) this.#width = cells.length;
    this.#sink.record(cells, this.#row);
  }

  /** Gives up a line whose quotes make no sense; the header is passed on as it stands, for nothing can be said without one. */
  #giveUp(line: string, kind: 'stray-quote' | 'unclosed-quote'): void {
    if (this.#row === 0) this.#pass(line.split(this.#delimiter));
    else this.#row += 1;
    this.#sink.fault({ kind, row: this.#row, value: line.slice(0, 200) });
  }

  #passLineEnd(text: string, at: number): number {
    const isReturn = text.charCodeAt(at) === carriageReturn;
    const isCrlf = isReturn && text.charCodeAt(at + 1) === newline;
    if (at < text.length) this.#ended(isCrlf ? 'CRLF' : isReturn ? 'CR' : 'LF');
    return isCrlf ? at + 2 : at + 1;
  }

  /** Notes how a record ended and names the first that ends otherwise than the header, or with a bare return. */
  #ended(lineEnd: LineEnd): void {
    if (lineEnd === this.#lineEnd) return;
    const isGood = this.#lineEnd === undefined && lineEnd !== 'CR';
    this.#lineEnd ??= lineEnd;
    if (isGood || this.#isMixed) return;
    this.#isMixed = true;
    this.#sink.fault({ kind: 'line-ends', row: this.#row, value: lineEnd, isCertain: true });
  }

  #endsCell(text: string, at: number): boolean {
    const sign = text.charCodeAt(at);
    return at >= text.length || sign === newline || sign === carriageReturn || text[at] === this.#delimiter;
  }

  /**
   * Where an unquoted cell ends. A bare return ends the line in a file that has no other line ends, and where the row is
   * complete; else it belongs to the cell.
   */
  #plainEnd(text: string, from: number, start: number, cellCount: number): number {
    for (let at = from; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign === newline || text[at] === this.#delimiter) return at;
      if (sign !== carriageReturn) continue;
      if (text.charCodeAt(at + 1) === newline || at + 1 === text.length || this.#lineEnd === 'CR') return at;
      if (this.#row === 0 && this.#width === 0) {
        if (!text.includes('\n')) return at;
        this.#width = this.#widthBelow(text, start, at);
      }
      if (cellCount === this.#width) return at;
    }
    return text.length;
  }

  /** How many cells the line below a bare return in the header has; one more than can be when that line is no row like it. */
  #widthBelow(text: string, start: number, at: number): number {
    const cellsIn = (from: number, to: number): number => text.slice(from, to).split(this.#delimiter).length;
    const [above, below] = [cellsIn(start, at), cellsIn(at + 1, lineEndAfter(text, at + 1))];
    return above === below ? above : Number.POSITIVE_INFINITY;
  }
}

/** The place of the next line end of any kind, or the length of the text. */
function lineEndAfter(text: string, from: number): number {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = from;
  return lineEnd.exec(text)?.index ?? text.length;
}

/** The quote that closes the one at `open`: the next that is not written twice. -1 when there is none. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quote) return at;
  }
  return -1;
}
