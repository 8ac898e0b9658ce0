import type { Line } from '../line.ts';

/** How the bytes of a file became text. */
export interface Source {
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** WHATWG name of the encoding the text was read in; `utf-8` for a good file. */
  readonly encoding: string;
  /** False when the encoding is only the likeliest one. */
  readonly isCertain: boolean;
  /** A text beyond ASCII as it was read, by which a person can tell whether the encoding is right; null when it is UTF-8. */
  readonly sample: string | null;
  readonly hasByteOrderMark: boolean;
  /** The character between two cells; a comma for a good file. */
  readonly delimiter: string;
  /** `csv`, or the workbook format the rows were taken from. */
  readonly format: 'csv' | 'xlsx';
}

/** What a reader stumbled over on the way from bytes to cells: what and where. The check of the same name gives the words. */
export interface ReadingFault {
  readonly kind:
    | 'encoding'
    | 'line-ends'
    | 'stray-quote'
    | 'unclosed-quote'
    | 'quoted-line'
    | 'not-a-table'
    | 'too-large'
    | 'hidden-cells'
    | 'other-sheet';
  /** Row as a spreadsheet shows it, when known. */
  readonly row: number | null;
  /**
   * What stands there, as far as it can be shown. Of `line-ends` the line end (`LF`, `CRLF`, `CR`), of `not-a-table` what
   * the file is (`xls`, `json`), of `too-large` the limit that is passed (`rows`), of `hidden-cells` what is hidden, as a
   * spreadsheet writes it (`5:7, 12` or `C:D`), of `other-sheet` the names of the sheets.
   */
  readonly value: string | null;
  /** True when there is no doubt how it is meant: the cells were read that way, and writing them out again mends it. */
  readonly isCertain?: boolean;
  /** Where in a workbook; of `hidden-cells` and `other-sheet`. */
  readonly place?: SheetPlace;
}

/** A part of the sheet that was read, and how many of it: rows, columns, or sheets beside it. */
export interface SheetPlace {
  readonly sheet: string;
  readonly part: 'rows' | 'columns' | 'sheet';
  readonly count: number;
}

/**
 * Receives a file in order: how it was read, its first row, the rows below it, and whatever the reader stumbled over. A row
 * whose quotes are broken is told as a fault only, since nobody knows its cells.
 */
export interface RowSink {
  source?(source: Source): void;
  header(cells: readonly string[]): void;
  row(cells: readonly string[], row: number): void;
  /** Told instead of `row`, where it is there, of rows whose cells are not cut yet. */
  line?(line: Line, row: number): void;
  fault(fault: ReadingFault): void;
}
