import type { Observations } from './observations.ts';

/** The rows of several tables by key: rows with equal keys share a number, from 0 on in the order first met. */
export interface NumberedKeys {
  /** For each table the number of each row's key. */
  readonly numbers: readonly Int32Array[];
  /** How many different keys there are. */
  readonly count: number;
}

/** One column of a key over the tables: `parts[table][row]` are whole numbers below `width`, equal for equal cells. */
interface KeyColumn {
  readonly parts: readonly ArrayLike<number>[];
  readonly width: number;
}

/**
 * Numbers the keys of all rows of all tables, so that rows are compared and grouped by one small number instead of
 * by texts. Undefined when a table lacks one of the columns.
 */
export function numberKeys(tables: readonly Observations[], names: readonly string[]): NumberedKeys | undefined {
  const columns = names.map((name) => textParts(tables, name) ?? numberParts(tables, name));
  if (columns.some((column) => column === undefined)) return undefined;
  const total = tables.reduce((sum, { length }) => sum + length, 0);
  const keys = new Float64Array(total);
  let width = 1;
  for (const column of columns as readonly KeyColumn[]) {
    // Beyond 2^53 keys would not be exact: what there is so far is numbered, and there are never more than rows.
    if (width * column.width > Number.MAX_SAFE_INTEGER) {
      const { numbers, count } = numberDistinct(keys, width);
      keys.set(numbers);
      width = count;
    }
    append(keys, column);
    width *= column.width;
  }
  const { numbers, count } = numberDistinct(keys, width);
  let start = 0;
  const perTable = tables.map(({ length }) => {
    start += length;
    return numbers.subarray(start - length, start);
  });
  return { numbers: perTable, count };
}

/** For each number the first row that has it, or -1. */
export function firstRows(numbers: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let row = numbers.length - 1; row >= 0; row -= 1) first[numbers[row] as number] = row;
  return first;
}

function append(keys: Float64Array, { parts, width }: KeyColumn): void {
  let at = 0;
  for (const table of parts) {
    for (let row = 0; row < table.length; row += 1) {
      keys[at] = (keys[at] as number) * width + (table[row] as number);
      at += 1;
    }
  }
}

/** The codes of a text column, renumbered so that all tables share them. */
function textParts(tables: readonly Observations[], name: string): KeyColumn | undefined {
  const shared = new Map<string, number>();
  const parts: ArrayLike<number>[] = [];
  for (const { texts } of tables) {
    const column = texts.get(name);
    if (!column) return undefined;
    const place = Int32Array.from(column.values, (value) => {
      const known = shared.get(value) ?? shared.size;
      shared.set(value, known);
      return known;
    });
    const isInPlace = place.every((shares, own) => shares === own);
    parts.push(isInPlace ? column.index : column.index.map((own) => place[own] as number));
  }
  return { parts, width: Math.max(1, shared.size) };
}

/** The distinct numbers of a number column (a bin's edge); all blanks are one of them. */
function numberParts(tables: readonly Observations[], name: string): KeyColumn | undefined {
  const shared = new Map<number, number>();
  const parts: Int32Array[] = [];
  for (const { numbers } of tables) {
    const column = numbers.get(name);
    if (!column) return undefined;
    parts.push(
      Int32Array.from(column, (cell) => {
        const known = shared.get(cell) ?? shared.size;
        shared.set(cell, known);
        return known;
      }),
    );
  }
  return { parts, width: Math.max(1, shared.size) };
}

/** Numbers equal keys alike, by a plain array when the keys are small and by hashing with open addressing when not. */
function numberDistinct(keys: Float64Array, width: number): { readonly numbers: Int32Array; readonly count: number } {
  return width <= 4 * keys.length + 1024 ? numberByArray(keys, width) : numberByHash(keys);
}

function numberByArray(keys: Float64Array, width: number) {
  const known = new Int32Array(width).fill(-1);
  const numbers = new Int32Array(keys.length);
  let count = 0;
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] as number;
    let number = known[key] as number;
    if (number < 0) {
      number = count;
      known[key] = number;
      count += 1;
    }
    numbers[row] = number;
  }
  return { numbers, count };
}

function numberByHash(keys: Float64Array) {
  let size = 16;
  while (size < 2 * keys.length) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  const distinct = new Float64Array(keys.length);
  const numbers = new Int32Array(keys.length);
  let count = 0;
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] as number;
    const hash = Math.imul((key | 0) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b), 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    let number = slots[slot] as number;
    while (number >= 0 && distinct[number] !== key) {
      slot = (slot + 1) & mask;
      number = slots[slot] as number;
    }
    if (number < 0) {
      number = count;
      slots[slot] = number;
      distinct[number] = key;
      count += 1;
    }
    numbers[row] = number;
  }
  return { numbers, count };
}
