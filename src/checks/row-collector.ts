import { fieldsOf, type Resource } from '../core/description/dataset.ts';
import type { Rows } from './check.ts';

/** How many records that do not fit the header are kept. */
const misfitsKept = 100;

/** Room for so many rows to begin with, then for so many times more: memory that is not written yet costs nothing. */
const [roomAtFirst, roomLater] = [16_384, 64];

/** A column of the table while it is being read: numbers, or the codes of texts, and where it stands. */
export interface FilledColumn<Cells extends Float64Array | Uint32Array> {
  /** Its place in the description. */
  readonly place: number;
  /** Its place in a line of the file. */
  readonly at: number;
  cells: Cells;
}

/** A column of numbers, and the rows that are filled with something else. */
interface NumberColumn extends FilledColumn<Float64Array> {
  readonly unread: Set<number>;
}

/** Keeps the rows of a file by column, as numbers, while they go by: a tenth of what their texts would take. */
export class RowCollector {
  /** The counts and bins that the file has. */
  readonly numbers: readonly NumberColumn[];
  /** The other described columns that it has. */
  readonly texts: readonly FilledColumn<Uint32Array>[];
  readonly #resource: Resource;
  readonly #misfits: (readonly string[])[] = [];
  #rowNumbers = new Uint32Array(roomAtFirst);
  #length = 0;

  /** `places` are those of the described columns in a line of the file, below 0 for one that it lacks. */
  constructor(resource: Resource, places: readonly number[]) {
    this.#resource = resource;
    const numeric = new Set([...fieldsOf(resource, 'count'), ...fieldsOf(resource, 'bin')]);
    const present = resource.schema.fields.flatMap((field, place) => {
      const at = places[place] ?? -1;
      return at < 0 ? [] : [{ field, place, at }];
    });
    this.numbers = present.flatMap(({ field, ...where }) =>
      numeric.has(field) ? [{ ...where, cells: new Float64Array(roomAtFirst), unread: new Set<number>() }] : [],
    );
    this.texts = present.flatMap(({ field, ...where }) =>
      numeric.has(field) ? [] : [{ ...where, cells: new Uint32Array(roomAtFirst) }],
    );
  }

  /** Makes room for the next row, by its number in a spreadsheet, and gives its place: its cells are to be written there. */
  next(row: number): number {
    const place = this.#length;
    if (place === this.#rowNumbers.length) this.#grow();
    this.#length = place + 1;
    this.#rowNumbers[place] = row;
    return place;
  }

  /** Keeps a record that does not fit the header. */
  addMisfit(cells: readonly string[]): void {
    if (this.#misfits.length < misfitsKept) this.#misfits.push([...cells]);
  }

  /** The columns of all rows kept; `textsOf` gives the texts of a column by its place, in the order of their ids. */
  finish(textsOf: (place: number) => readonly string[]): Rows {
    const length = this.#length;
    const nameOf = ({ place }: { readonly place: number }): string => this.#resource.schema.fields[place]?.name ?? '';
    return {
      length,
      rowNumbers: this.#rowNumbers.subarray(0, length),
      numbers: new Map(this.numbers.map((column) => [nameOf(column), column.cells.subarray(0, length)])),
      unread: new Map(this.numbers.map((column) => [nameOf(column), column.unread])),
      texts: new Map(
        this.texts.map((column) => [
          nameOf(column),
          { values: textsOf(column.place), index: column.cells.subarray(0, length) },
        ]),
      ),
      misfits: this.#misfits,
    };
  }

  #grow(): void {
    // From 16 thousand to a million rows at once, so that columns are hardly ever copied.
    const size = this.#rowNumbers.length === roomAtFirst ? roomLater * roomAtFirst : 2 * this.#rowNumbers.length;
    this.#rowNumbers = grown(new Uint32Array(size), this.#rowNumbers);
    for (const column of this.numbers) column.cells = grown(new Float64Array(size), column.cells);
    for (const column of this.texts) column.cells = grown(new Uint32Array(size), column.cells);
  }
}

function grown<Column extends Uint32Array | Float64Array>(larger: Column, column: Column): Column {
  larger.set(column);
  return larger;
}
