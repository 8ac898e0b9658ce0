import { RecordReader } from './records.ts';
import { TextPiece } from './text-piece.ts';

/** How many of the columns that a dataset describes a record names; 0 for one that is no header. */
export type KnownColumns = (cells: readonly string[]) => number;

/** What may stand between two cells; the full-width comma is what a Chinese keyboard types. */
export const delimiters = [',', ';', '\t', '|', '，'] as const;

/** How many records are looked at for a header: titles may stand above it. */
const lookedAt = 20;

/**
 * The delimiter that makes most described columns appear in one of the first records. When no column is known under any
 * of them it is the comma, unless the comma cuts nothing and another one cuts every record into the same number of cells.
 */
export function delimiterOf(start: string, known: KnownColumns = () => 0): string {
  const tried = delimiters.map((delimiter) => {
    const records = firstRecords(start, delimiter);
    const widths = new Set(records.filter((cells) => cells.some((cell) => cell !== '')).map(({ length }) => length));
    return {
      delimiter,
      known: Math.max(0, ...records.map(known)),
      width: widths.size === 1 ? Math.max(...widths) : 0,
      records,
    };
  });
  const most = Math.max(...tried.map((one) => one.known));
  if (most > 0) return tried.find((one) => one.known === most)?.delimiter ?? ',';
  const isCut = tried[0]?.records.some(({ length }) => length > 1);
  return isCut ? ',' : (tried.find(({ width }) => width > 1)?.delimiter ?? ',');
}

/** The first records of a text that may be cut off anywhere. */
export function firstRecords(start: string, delimiter: string): readonly (readonly string[])[] {
  const records: (readonly string[])[] = [];
  const reader = new RecordReader(delimiter, {
    record: (cells) => records.push(cells),
    line: (line) => records.push(line.texts()),
    fault: () => undefined,
  });
  reader.add(new TextPiece(start));
  if (records.length === 0) reader.end();
  return records.slice(0, lookedAt);
}
