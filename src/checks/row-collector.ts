import { fieldsOf, type Resource } from '../core/dataset.ts';
import type { Rows, RowView } from './check.ts';

/** How many records that do not fit the header are kept. */
const misfitsKept = 100;

/** Room for so many rows to begin with, then for four times as many: memory that is not written yet costs nothing. */
const roomAtFirst = 16_384;

interface Place {
  readonly name: string;
  readonly place: number;
}

/** Keeps the rows of a file by column, as numbers, while they go by: a tenth of what their texts would take. */
export class RowCollector {
  readonly #texts: readonly Place[];
  readonly #numbers: readonly Place[];
  readonly #index: Uint32Array[];
  readonly #cells: Float64Array[];
  readonly #unread: readonly Set<number>[];
  readonly #misfits: (readonly string[])[] = [];
  #rowNumbers = new Uint32Array(roomAtFirst);
  #length = 0;

  /** `header` is the file's own; described columns that are not in it are left out. */
  constructor(resource: Resource, header: readonly string[]) {
    const numeric = new Set([...fieldsOf(resource, 'count'), ...fieldsOf(resource, 'bin')].map(({ name }) => name));
    const present = resource.schema.fields
      .map(({ name }, place) => ({ name, place }))
      .filter(({ name }) => header.includes(name));
    this.#texts = present.filter(({ name }) => !numeric.has(name));
    this.#numbers = present.filter(({ name }) => numeric.has(name));
    this.#index = this.#texts.map(() => new Uint32Array(roomAtFirst));
    this.#cells = this.#numbers.map(() => new Float64Array(roomAtFirst));
    this.#unread = this.#numbers.map(() => new Set());
  }

  /** Keeps one row. */
  add(view: RowView): void {
    const { row, numbers, ids } = view;
    const at = this.#length;
    if (at === this.#rowNumbers.length) this.#grow();
    this.#length = at + 1;
    this.#rowNumbers[at] = row;
    for (let column = 0; column < this.#numbers.length; column += 1) {
      const { place } = this.#numbers[column] as Place;
      const number = numbers[place] as number;
      (this.#cells[column] as Float64Array)[at] = number;
      if (Number.isNaN(number) && view.text(place) !== '') this.#unread[column]?.add(at);
    }
    for (let column = 0; column < this.#texts.length; column += 1) {
      (this.#index[column] as Uint32Array)[at] = ids[(this.#texts[column] as Place).place] as number;
    }
  }

  /** Keeps a record that does not fit the header. */
  addMisfit(cells: readonly string[]): void {
    if (this.#misfits.length < misfitsKept) this.#misfits.push([...cells]);
  }

  /** The columns of all rows kept; `textsOf` gives the texts of a column by its place, in the order of their ids. */
  finish(textsOf: (place: number) => readonly string[]): Rows {
    const length = this.#length;
    const cut = <Column extends Uint32Array | Float64Array>(column: Column | undefined): Column =>
      column?.subarray(0, length) as Column;
    return {
      length,
      rowNumbers: cut(this.#rowNumbers),
      numbers: new Map(this.#numbers.map(({ name }, column) => [name, cut(this.#cells[column])])),
      unread: new Map(this.#numbers.map(({ name }, column) => [name, this.#unread[column] ?? new Set()])),
      texts: new Map(
        this.#texts.map(({ name, place }, column) => [
          name,
          { values: textsOf(place), index: cut(this.#index[column]) },
        ]),
      ),
      misfits: this.#misfits,
    };
  }

  #grow(): void {
    const size = 4 * this.#rowNumbers.length;
    this.#rowNumbers = grown(new Uint32Array(size), this.#rowNumbers);
    this.#cells.forEach((cells, column) => {
      this.#cells[column] = grown(new Float64Array(size), cells);
    });
    this.#index.forEach((index, column) => {
      this.#index[column] = grown(new Uint32Array(size), index);
    });
  }
}

function grown<Column extends Uint32Array | Float64Array>(larger: Column, column: Column): Column {
  larger.set(column);
  return larger;
}
