/** A table as it stands in a file: every cell text, every row with the number a spreadsheet shows. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Spreadsheet row of each entry of `rows`; the header is row 1. Same length as `rows`. */
  readonly rowNumbers: readonly number[];
}

/** The cells of a row of a sheet, which ends at its last filled cell, filled up with blanks to the width of the table. */
export function evened(cells: readonly string[], width: number): readonly string[] {
  return cells.length >= width ? cells : [...cells, ...new Array<string>(width - cells.length).fill('')];
}
