import type { FieldType, Resource } from '../core/dataset.ts';
import type { CellFault, Column, RowView, Visitor } from './check.ts';
import { columnsWhere } from './check.ts';
import { isStrictNumber } from './values/strict.ts';

/** What the cell checks say of one distinct text: nothing, mostly. */
type Verdict = readonly { readonly from: number; readonly fault: CellFault }[];

/** Told of each fault in a cell; `from` is the place of its check among the visitors. */
export type OnCellFault = (from: number, column: Column, row: number, fault: CellFault) => void;

const noFault: Verdict = [];

/**
 * Turns the cells of a row into a `RowView` and asks the cell checks about texts it has not seen before. Millions of
 * rows hold few distinct texts, and plain counts need no asking: that is what makes checking fast.
 */
export class RowReader {
  readonly #columns: readonly Column[];
  readonly #isNumber: readonly boolean[];
  readonly #askers: readonly { readonly from: number; readonly ask: NonNullable<Visitor['cell']> }[];
  readonly #known: readonly Map<string, { readonly id: number; readonly verdict: Verdict }>[];
  readonly #onFault: OnCellFault;
  readonly #view: { row: number; cells: (string | undefined)[]; numbers: Float64Array; ids: Int32Array };
  #places: readonly number[] = [];

  constructor(resource: Resource, visitors: readonly Visitor[], onFault: OnCellFault) {
    this.#columns = columnsWhere(resource, () => true);
    this.#isNumber = this.#columns.map(({ field }) => field.type === 'integer' || field.type === 'number');
    this.#askers = visitors.flatMap((visitor, from) =>
      visitor.cell ? [{ from, ask: visitor.cell.bind(visitor) }] : [],
    );
    this.#known = this.#columns.map(() => new Map());
    this.#onFault = onFault;
    const width = this.#columns.length;
    this.#view = {
      row: 0,
      cells: new Array(width),
      numbers: new Float64Array(width),
      ids: new Int32Array(width).fill(-1),
    };
  }

  /** Learns where in the file each described column stands. */
  header(cells: readonly string[]): void {
    this.#places = this.#columns.map(({ field }) => cells.indexOf(field.name));
  }

  /** The row as the checks see it, after every cell of it has been asked about. */
  read(cells: readonly string[], row: number): RowView {
    const view = this.#view;
    view.row = row;
    for (let place = 0; place < this.#columns.length; place += 1) {
      const at = this.#places[place] ?? -1;
      const cell = at < 0 ? undefined : cells[at];
      view.cells[place] = cell;
      const number = this.#isNumber[place] && cell !== undefined ? plainNumber(cell) : Number.NaN;
      view.numbers[place] = number;
      if (cell === undefined || !Number.isNaN(number)) continue;
      this.#readText(place, cell);
    }
    return view;
  }

  #readText(place: number, cell: string): void {
    const column = this.#columns[place] as Column;
    const known = this.#known[place] as Map<string, { readonly id: number; readonly verdict: Verdict }>;
    let entry = known.get(cell);
    if (entry === undefined) {
      entry = { id: known.size, verdict: this.#judge(column, cell) };
      known.set(cell, entry);
    }
    if (this.#isNumber[place]) this.#view.numbers[place] = strictNumber(cell, column.field.type);
    else this.#view.ids[place] = entry.id;
    for (const { from, fault } of entry.verdict) this.#onFault(from, column, this.#view.row, fault);
  }

  #judge(column: Column, cell: string): Verdict {
    const verdict: { from: number; fault: CellFault }[] = [];
    for (const { from, ask } of this.#askers) {
      const fault = ask(column, cell);
      if (fault) verdict.push({ from, fault });
    }
    return verdict.length === 0 ? noFault : verdict;
  }
}

/** A whole number of one to ten plain digits without a leading zero, or NaN. Written out because it runs for every cell. */
function plainNumber(cell: string): number {
  const { length } = cell;
  if (length === 0 || length > 10) return Number.NaN;
  let number = 0;
  for (let index = 0; index < length; index += 1) {
    const digit = cell.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9 || (digit === 0 && index === 0 && length > 1)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** A number as the `type` check admits it in such a column, of any length and sign, or NaN. */
function strictNumber(cell: string, type: FieldType): number {
  return isStrictNumber(cell, type) ? Number(cell) : Number.NaN;
}
