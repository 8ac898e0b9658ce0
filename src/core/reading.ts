/** How the bytes of a file became text. */
export interface Source {
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** WHATWG name of the encoding the text was read in; `utf-8` for a good file. */
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
  /** The character between two cells; a comma for a good file. */
  readonly delimiter: string;
  /** `csv`, or the workbook format the rows were taken from. */
  readonly format: 'csv' | 'xlsx';
}

/** What a reader stumbled over on the way from bytes to cells: what and where. The check of the same name gives the words. */
export interface ReadingFault {
  readonly kind: 'encoding' | 'stray-quote' | 'unclosed-quote' | 'not-a-table' | 'too-large';
  /** Row as a spreadsheet shows it, when known. */
  readonly row: number | null;
  /** What stands there, as far as it can be shown. */
  readonly value: string | null;
}

/** Receives a file in order: how it was read, its text, its header, its rows, and whatever the reader stumbled over. */
export interface RowSink {
  source?(source: Source): void;
  /** A piece of the text as it stands in the file, cut after a line end, with the number of its first line. */
  text?(piece: string, firstLine: number): void;
  header(cells: readonly string[]): void;
  row(cells: readonly string[], row: number): void;
  fault(fault: ReadingFault): void;
}
