import { fieldsOf, type Resource } from '../core/dataset.ts';
import type { CodedColumn } from '../core/observations.ts';
import type { Rows, RowView } from './check.ts';

interface TextColumn {
  readonly name: string;
  readonly place: number;
  index: Uint32Array;
  /** The distinct texts in the order first met. */
  readonly codes: Map<string, number>;
  /** The codes by the number the row reader gives equal texts, so that a known text is not looked up again. */
  readonly byId: number[];
}

interface NumberColumn {
  readonly name: string;
  readonly place: number;
  cells: Float64Array;
  readonly unread: Set<number>;
}

/** How many records that do not fit the header are kept. */
const misfitsKept = 100;

/** Keeps the rows of a file by column, as numbers, while they go by: a tenth of what their texts would take. */
export class RowCollector {
  readonly #texts: TextColumn[];
  readonly #numbers: NumberColumn[];
  #rowNumbers = new Uint32Array(1024);
  #length = 0;
  readonly #misfits: (readonly string[])[] = [];

  /** `header` is the file's own; described columns that are not in it are left out. */
  constructor(resource: Resource, header: readonly string[]) {
    const numeric = new Set([...fieldsOf(resource, 'count'), ...fieldsOf(resource, 'bin')].map(({ name }) => name));
    const places = resource.schema.fields.map(({ name }, place) => ({ name, place }));
    const present = places.filter(({ name }) => header.includes(name));
    this.#texts = present
      .filter(({ name }) => !numeric.has(name))
      .map((column) => ({ ...column, index: new Uint32Array(1024), codes: new Map(), byId: [] }));
    this.#numbers = present
      .filter(({ name }) => numeric.has(name))
      .map((column) => ({ ...column, cells: new Float64Array(1024), unread: new Set() }));
  }

  /** Keeps one row. */
  add(view: RowView): void {
    const at = this.#length;
    if (at === this.#rowNumbers.length) this.#grow();
    this.#length = at + 1;
    this.#rowNumbers[at] = view.row;
    for (const column of this.#numbers) {
      const number = view.numbers[column.place] as number;
      column.cells[at] = number;
      if (Number.isNaN(number) && view.cells[column.place] !== '') column.unread.add(at);
    }
    for (const column of this.#texts) {
      const id = view.ids[column.place] as number;
      column.index[at] = column.byId[id] ?? codeOf(column, id, view.cells[column.place] ?? '');
    }
  }

  /** Keeps a record that does not fit the header. */
  addMisfit(cells: readonly string[]): void {
    if (this.#misfits.length < misfitsKept) this.#misfits.push([...cells]);
  }

  /** The columns of all rows kept. */
  finish(): Rows {
    const length = this.#length;
    return {
      length,
      rowNumbers: this.#rowNumbers.subarray(0, length),
      unread: new Map(this.#numbers.map(({ name, unread }) => [name, unread])),
      misfits: this.#misfits,
      numbers: new Map(this.#numbers.map(({ name, cells }) => [name, cells.subarray(0, length)])),
      texts: new Map(
        this.#texts.map(({ name, codes, index }): [string, CodedColumn] => [
          name,
          { values: [...codes.keys()], index: index.subarray(0, length) },
        ]),
      ),
    };
  }

  #grow(): void {
    const size = 2 * this.#rowNumbers.length;
    const grown = new Uint32Array(size);
    grown.set(this.#rowNumbers);
    this.#rowNumbers = grown;
    for (const column of this.#numbers) {
      const cells = new Float64Array(size);
      cells.set(column.cells);
      column.cells = cells;
    }
    for (const column of this.#texts) {
      const index = new Uint32Array(size);
      index.set(column.index);
      column.index = index;
    }
  }
}

function codeOf({ codes, byId }: TextColumn, id: number, text: string): number {
  const code = codes.get(text) ?? codes.size;
  codes.set(text, code);
  // Numbers in a text column (a year as a code) have no id of their own.
  if (id >= 0) byId[id] = code;
  return code;
}
