/** A cell of a sheet: text stays text whatever it looks like, a number is a number, null is blank. */
export type SheetCell = string | number | null;

/** A sheet of a workbook; the first row is its header. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** True where long texts are broken into lines. */
  readonly isWrapped?: boolean;
}
