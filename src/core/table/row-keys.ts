import type { Observations } from './observations.ts';

/** The rows of several tables by key: rows with equal keys share a number, from 0 on in the order first met. */
export interface NumberedKeys {
  /** For each table the number of each row's key. */
  readonly numbers: readonly Int32Array[];
  /** How many different keys there are. */
  readonly count: number;
}

/** One column of a key in one table: rows with equal cells have equal whole numbers below `width`. */
interface KeyPart {
  /** The number of a row's cell is `shared[index[row]]`, or `index[row]` itself when the table is the first. */
  readonly index: Uint32Array;
  readonly shared: Uint32Array | undefined;
}

interface KeyColumn {
  /** For each table its part. */
  readonly parts: readonly KeyPart[];
  readonly width: number;
}

/**
 * Numbers the keys of all rows of all tables, so that rows are compared and grouped by one small number instead of
 * by texts. Undefined when a table lacks one of the columns.
 */
export function numberKeys(tables: readonly Observations[], names: readonly string[]): NumberedKeys | undefined {
  const columns = names.map((name) => textColumn(tables, name) ?? numberColumn(tables, name));
  if (columns.some((column) => column === undefined)) return undefined;
  // A column with one text for all rows tells none of them apart.
  const known = (columns as readonly KeyColumn[]).filter(({ width }) => width > 1);
  const rows = tables.reduce((sum, { length }) => sum + length, 0);
  const combinations = known.reduce((product, { width }) => product * width, 1);
  if (combinations <= 4 * rows + 1024) return numberByArray(tables, known, combinations);
  return numberByHash(tables, known, rows);
}

/** For each number the first row that has it, or -1. */
export function firstRows(numbers: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let row = numbers.length - 1; row >= 0; row -= 1) first[numbers[row] as number] = row;
  return first;
}

/** The codes of a text column, renumbered where needed so that all tables share them. */
function textColumn(tables: readonly Observations[], name: string): KeyColumn | undefined {
  const numbers = new Map<string, number>();
  const parts: KeyPart[] = [];
  for (const { texts } of tables) {
    const column = texts.get(name);
    if (!column) return undefined;
    const shared = new Uint32Array(column.values.length);
    column.values.forEach((value, own) => {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      shared[own] = number;
    });
    const isSame = shared.every((number, own) => number === own);
    parts.push({ index: column.index, shared: isSame ? undefined : shared });
  }
  return { parts, width: Math.max(1, numbers.size) };
}

/** The distinct numbers of a number column (a bin's edge); all blanks are one of them. */
function numberColumn(tables: readonly Observations[], name: string): KeyColumn | undefined {
  const shared = new Map<number, number>();
  const parts: KeyPart[] = [];
  for (const { numbers } of tables) {
    const cells = numbers.get(name);
    if (!cells) return undefined;
    const index = new Uint32Array(cells.length);
    for (let row = 0; row < index.length; row += 1) {
      const cell = cells[row] as number;
      let number = shared.get(cell);
      if (number === undefined) {
        number = shared.size;
        shared.set(cell, number);
      }
      index[row] = number;
    }
    parts.push({ index, shared: undefined });
  }
  return { parts, width: Math.max(1, shared.size) };
}

/** Writes the place of each row's key among all combinations of codes. */
function placesOf(table: number, length: number, columns: readonly KeyColumn[], into: Int32Array | Float64Array): void {
  for (const { parts, width } of columns) {
    const { index, shared } = parts[table] as KeyPart;
    // Two loops, so that neither looks up what it need not: they run over all rows.
    if (shared) {
      for (let row = 0; row < length; row += 1) {
        into[row] = (into[row] as number) * width + (shared[index[row] as number] as number);
      }
    } else {
      for (let row = 0; row < length; row += 1) into[row] = (into[row] as number) * width + (index[row] as number);
    }
  }
}

/** Numbers keys by a plain array with a slot for each combination of codes. */
function numberByArray(
  tables: readonly Observations[],
  columns: readonly KeyColumn[],
  combinations: number,
): NumberedKeys {
  const known = new Int32Array(combinations).fill(-1);
  let count = 0;
  const numbers = tables.map(({ length }, table) => {
    const places = new Int32Array(length);
    placesOf(table, length, columns, places);
    for (let row = 0; row < length; row += 1) {
      const place = places[row] as number;
      let number = known[place] as number;
      if (number < 0) {
        number = count;
        known[place] = number;
        count += 1;
      }
      places[row] = number;
    }
    return places;
  });
  return { numbers, count };
}

/** Numbers keys by hashing with open addressing. */
function numberByHash(tables: readonly Observations[], columns: readonly KeyColumn[], rows: number): NumberedKeys {
  // Beyond 2^53 places would not be exact: the first columns are numbered by themselves then, and stand for one.
  let [first, width] = [0, 1];
  while (first < columns.length && width * (columns[first] as KeyColumn).width <= Number.MAX_SAFE_INTEGER) {
    width *= (columns[first] as KeyColumn).width;
    first += 1;
  }
  const places = tables.map(({ length }, table) => {
    const own = new Float64Array(length);
    placesOf(table, length, columns.slice(0, first), own);
    return own;
  });
  const numbered = numberPlaces(places, rows);
  if (first === columns.length) return numbered;
  const joined: KeyColumn = {
    parts: numbered.numbers.map((numbers) => ({ index: new Uint32Array(numbers), shared: undefined })),
    width: numbered.count,
  };
  return numberByHash(tables, [joined, ...columns.slice(first)], rows);
}

function numberPlaces(tables: readonly Float64Array[], rows: number): NumberedKeys {
  let size = 16;
  while (size < 2 * rows) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  const distinct = new Float64Array(rows);
  let count = 0;
  const numbers = tables.map((places) => {
    const own = new Int32Array(places.length);
    for (let row = 0; row < places.length; row += 1) {
      const place = places[row] as number;
      const hash = Math.imul((place | 0) ^ Math.imul((place / 4294967296) | 0, 0x85ebca6b), 0x9e3779b1);
      let slot = (hash ^ (hash >>> 15)) & mask;
      let number = slots[slot] as number;
      while (number >= 0 && distinct[number] !== place) {
        slot = (slot + 1) & mask;
        number = slots[slot] as number;
      }
      if (number < 0) {
        number = count;
        slots[slot] = number;
        distinct[number] = place;
        count += 1;
      }
      own[row] = number;
    }
    return own;
  });
  return { numbers, count };
}
