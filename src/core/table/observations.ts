import { fieldsOf, type Resource } from '../description/dataset.ts';

/** A column of repeated texts: the distinct ones (sorted by code unit in a published table), and for each row which one it has. */
export interface CodedColumn {
  readonly values: readonly string[];
  readonly index: Uint32Array;
}

/**
 * The rows of a published table, by column: texts as codes, numbers as doubles (integers up to 2^53 - 1 are exact),
 * a blank as NaN. This is what a query is evaluated over, at build time and in the browser.
 */
export interface Observations {
  readonly length: number;
  readonly texts: ReadonlyMap<string, CodedColumn>;
  readonly numbers: ReadonlyMap<string, Float64Array>;
}

/** Collects rows one by one (cells in the order of the description's fields), so that no second copy of the file is held. */
export class ObservationsBuilder {
  readonly #fields: readonly { name: string; isNumber: boolean }[];
  readonly #codes: Map<string, number>[];
  readonly #cells: number[][];
  #length = 0;

  constructor(resource: Resource) {
    const numeric = new Set([...fieldsOf(resource, 'count'), ...fieldsOf(resource, 'bin')].map((field) => field.name));
    this.#fields = resource.schema.fields.map(({ name }) => ({ name, isNumber: numeric.has(name) }));
    this.#codes = this.#fields.map(() => new Map());
    this.#cells = this.#fields.map(() => []);
  }

  /** Adds one row of checked cells. */
  add(cells: readonly string[]): void {
    this.#fields.forEach(({ isNumber }, position) => {
      const cell = cells[position] ?? '';
      this.#cells[position]?.push(isNumber ? (cell === '' ? Number.NaN : Number(cell)) : this.#codeOf(position, cell));
    });
    this.#length += 1;
  }

  #codeOf(position: number, cell: string): number {
    const codes = this.#codes[position] as Map<string, number>;
    const known = codes.get(cell);
    if (known !== undefined) return known;
    codes.set(cell, codes.size);
    return codes.size - 1;
  }

  /** The finished columns. */
  build(): Observations {
    const texts = new Map<string, CodedColumn>();
    const numbers = new Map<string, Float64Array>();
    this.#fields.forEach(({ name, isNumber }, position) => {
      const cells = this.#cells[position] ?? [];
      if (isNumber) numbers.set(name, Float64Array.from(cells));
      else texts.set(name, sortedColumn([...(this.#codes[position]?.keys() ?? [])], cells));
    });
    return { length: this.#length, texts, numbers };
  }
}

/** The column with its distinct texts sorted, given in the order they were met and for each row which one it has. */
export function sortedColumn(inOrderSeen: readonly string[], cells: ArrayLike<number>): CodedColumn {
  const values = [...inOrderSeen].sort();
  const place = new Map(values.map((value, index) => [value, index]));
  const moved = Uint32Array.from(inOrderSeen, (value) => place.get(value) ?? 0);
  // A loop, because `from` with a function takes ten times as long, and there may be millions of rows.
  const index = new Uint32Array(cells.length);
  for (let row = 0; row < index.length; row += 1) index[row] = moved[cells[row] as number] as number;
  return { values, index };
}

/** The rows at these places, in this order, as a table of their own. */
export function selectRows(observations: Observations, places: ArrayLike<number>): Observations {
  const texts = new Map<string, CodedColumn>();
  for (const [name, { values, index }] of observations.texts) {
    texts.set(name, { values, index: picked(new Uint32Array(places.length), index, places) });
  }
  const numbers = new Map<string, Float64Array>();
  for (const [name, cells] of observations.numbers) {
    numbers.set(name, picked(new Float64Array(places.length), cells, places));
  }
  return { length: places.length, texts, numbers };
}

/** A table followed by some rows of another one, with the columns of the first; what the other lacks is blank. */
export function appendRows(table: Observations, other: Observations, places: ArrayLike<number>): Observations {
  const length = table.length + places.length;
  const texts = new Map<string, CodedColumn>();
  for (const [name, { values, index }] of table.texts) {
    const codes = new Map(values.map((value, code) => [value, code]));
    const from = other.texts.get(name);
    const codeOf = (value: string): number => {
      const code = codes.get(value) ?? codes.size;
      codes.set(value, code);
      return code;
    };
    const joined = new Uint32Array(length);
    joined.set(index);
    for (let row = 0; row < places.length; row += 1) {
      joined[table.length + row] = codeOf(from?.values[from.index[places[row] as number] as number] ?? '');
    }
    texts.set(name, { values: [...codes.keys()], index: joined });
  }
  const numbers = new Map<string, Float64Array>();
  for (const [name, cells] of table.numbers) {
    const from = other.numbers.get(name);
    const joined = new Float64Array(length).fill(Number.NaN);
    joined.set(cells);
    if (from) joined.set(picked(new Float64Array(places.length), from, places), table.length);
    numbers.set(name, joined);
  }
  return { length, texts, numbers };
}

function picked<Column extends Uint32Array | Float64Array>(
  into: Column,
  from: Column,
  places: ArrayLike<number>,
): Column {
  for (let row = 0; row < into.length; row += 1) into[row] = from[places[row] as number] as number;
  return into;
}
