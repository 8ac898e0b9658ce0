import { delimiterOf, delimiters, firstRecords, type KnownColumns } from './delimiter.ts';
import { RecordReader, type RecordSink } from './records.ts';
import { TextPiece } from './text-piece.ts';

/** How a text is cut whose lines stand in quotes as a whole (`"a,b,c"`): the signs between its cells outside the quotes and inside. */
export interface QuotedLines {
  readonly outer: string;
  readonly inner: string;
  /** The first such line and its row. */
  readonly line: string;
  readonly row: number;
}

/** Finds out whether most of the first lines of a text are single cells in quotes that hold a row each. */
export function quotedLinesIn(start: string, known: KnownColumns = () => 0): QuotedLines | undefined {
  if (!start.includes('"')) return undefined;
  const stands = (line: string): boolean => start.includes(`"${line.replaceAll('"', '""')}"`);
  for (const outer of delimiters) {
    const records = firstRecords(start, outer);
    const lone = records.map((cells) => (isLone(cells) && stands(cells[0] ?? '') ? (cells[0] ?? '') : ''));
    const filled = records.filter((cells) => cells.some((cell) => cell !== '')).length;
    const inner = delimiterOf(lone.filter((line) => line !== '').join('\n'), known);
    const lines = lone.map((line) => firstRecords(line, inner)[0] ?? []);
    const widths = lines.map(({ length }) => length);
    const widest = Math.max(0, ...widths);
    const count = widths.filter((width) => width === widest).length;
    // A header alone is believed when it names columns.
    const isEnough = count > 1 || lines.some((cells) => known(cells) > 1);
    if (widest < 2 || !isEnough || 2 * count < filled) continue;
    const at = widths.indexOf(widest);
    return { outer, inner, line: lone[at] ?? '', row: at + 1 };
  }
  return undefined;
}

/** The first records of a text, without quotes around whole lines. */
export function startingRecords(start: string, known: KnownColumns): readonly (readonly string[])[] {
  const quoted = quotedLinesIn(start, known);
  if (!quoted) return firstRecords(start, delimiterOf(start, known));
  const lines = firstRecords(start, quoted.outer).map((cells) => lineOf(cells, quoted.inner));
  return lines.map((line) => firstRecords(line, quoted.inner)[0] ?? []);
}

/** Cuts text whose lines stand in quotes into the records inside them; the rows are numbered as those of the file. */
export class QuotedLineReader {
  readonly #outer: RecordReader;
  readonly #inner: RecordReader;

  constructor({ outer, inner }: QuotedLines, sink: RecordSink) {
    const cutter = new RecordReader(inner, sink);
    const read = (cells: readonly string[]): void => cutter.add(new TextPiece(`${lineOf(cells, inner)}\r\n`));
    this.#outer = new RecordReader(outer, {
      record: read,
      line: (line) => read(line.texts()),
      fault: (fault) => sink.fault(fault),
    });
    this.#inner = cutter;
  }

  /** Takes the next piece of the text, cut anywhere. */
  add(piece: TextPiece): void {
    this.#outer.add(piece);
  }

  /** Passes on what is left after the last piece. */
  end(): void {
    this.#outer.end();
    this.#inner.end();
  }
}

/** One cell, and blanks at most after it. */
function isLone(cells: readonly string[]): boolean {
  return cells.slice(1).every((cell) => cell === '');
}

/** The line inside the quotes; a line that stands without them, such as the header, as it is. */
function lineOf(cells: readonly string[], delimiter: string): string {
  if (isLone(cells)) return cells[0] ?? '';
  const needsQuotes = (cell: string): boolean => /["\r\n]/.test(cell) || cell.includes(delimiter);
  return cells.map((cell) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
}
