import {
  BufferType,
  Data,
  type DataType,
  Dictionary,
  Float64,
  Int8,
  Int16,
  Int32,
  makeData,
  makeVector,
  Table,
  tableFromIPC,
  tableToIPC,
  Uint8,
  Uint16,
  Uint32,
  Utf8,
  type Vector,
} from 'apache-arrow';
import type { Resource } from '../core/description/dataset.ts';
import type { CodedColumn, Observations } from '../core/table/observations.ts';

/** Whole numbers by the room they take, the smallest first. */
const wholes = [
  { least: 0, most: 0xff, type: () => new Uint8(), array: Uint8Array },
  { least: -0x80, most: 0x7f, type: () => new Int8(), array: Int8Array },
  { least: 0, most: 0xffff, type: () => new Uint16(), array: Uint16Array },
  { least: -0x8000, most: 0x7fff, type: () => new Int16(), array: Int16Array },
  { least: 0, most: 0xffffffff, type: () => new Uint32(), array: Uint32Array },
  { least: -0x80000000, most: 0x7fffffff, type: () => new Int32(), array: Int32Array },
] as const;

/**
 * The rows of a table as an Arrow IPC stream of one batch: texts as dictionaries, whole numbers in the least room, a
 * blank number as null. `readArrow` gives the same rows back, to the last bit.
 */
export function writeArrow(observations: Observations, resource: Resource): Uint8Array {
  return streamOf(observations, resource, (name, cells) => [[name, numberVector(cells)]]);
}

/**
 * The same with each number of several bytes in as many columns of one byte (`received`, `received#1`): high bytes are
 * alike and low ones are not, so that each packs better by itself.
 */
export function writeCompact(observations: Observations, resource: Resource): Uint8Array {
  return streamOf(observations, resource, (name, cells) => {
    const whole = numberVector(cells);
    const values = whole.data[0]?.values as ArrayLike<number> & { readonly BYTES_PER_ELEMENT: number };
    const bytes = values.BYTES_PER_ELEMENT;
    if (bytes === 1 || !(values instanceof Uint16Array || values instanceof Uint32Array)) return [[name, whole]];
    return Array.from({ length: bytes }, (_, plane) => {
      const part = new Float64Array(cells.length);
      for (let row = 0; row < part.length; row += 1) {
        part[row] =
          plane === 0 && Number.isNaN(cells[row]) ? Number.NaN : ((values[row] as number) >>> (8 * plane)) & 255;
      }
      return [plane === 0 ? name : planeOf(name, plane), numberVector(part)];
    });
  });
}

function streamOf(
  observations: Observations,
  resource: Resource,
  numbersOf: (name: string, cells: Float64Array) => readonly (readonly [string, Vector])[],
): Uint8Array {
  const columns = resource.schema.fields.flatMap(({ name }): readonly (readonly [string, Vector])[] => {
    const text = observations.texts.get(name);
    const numbers = observations.numbers.get(name);
    if (text) return [[name, textVector(text)]];
    if (numbers) return numbersOf(name, numbers);
    throw new Error(`The rows have no column "${name}"; were they read with another description?`);
  });
  return tableToIPC(new Table(Object.fromEntries(columns)), 'stream');
}

function planeOf(name: string, plane: number): string {
  return `${name}#${plane}`;
}

/** The rows of either. Throws a sentence when they are not of the table that is described. */
export function readArrow(bytes: Uint8Array, resource: Resource): Observations {
  const table = tableFromIPC(bytes);
  const columns = new Map(table.schema.fields.map(({ name }) => [name, table.getChild(name)?.data ?? []]));
  const expected = resource.schema.fields.map(({ name }) => name);
  const lacking = expected.filter((name) => !columns.has(name));
  if (lacking.length > 0)
    throw new Error(
      `it has the columns "${[...columns.keys()].join(',')}" where "${expected.join(',')}" are described`,
    );
  const texts = new Map<string, CodedColumn>();
  const numbers = new Map<string, Float64Array>();
  for (const name of expected) {
    const data = columns.get(name) ?? [];
    if (data.every(({ dictionary }) => dictionary)) {
      texts.set(name, codesOf(data, table.numRows));
      continue;
    }
    const cells = numbersOf(data, table.numRows);
    for (let plane = 1; columns.has(planeOf(name, plane)); plane += 1) {
      const part = numbersOf(columns.get(planeOf(name, plane)) ?? [], table.numRows);
      const factor = 256 ** plane;
      for (let row = 0; row < cells.length; row += 1)
        cells[row] = (cells[row] as number) + factor * (part[row] as number);
    }
    numbers.set(name, cells);
  }
  return { length: table.numRows, texts, numbers };
}

function textVector({ values, index }: CodedColumn): Vector {
  const room = wholes.find(({ most, least }) => least === 0 && values.length <= most) ?? wholes[4];
  const type = new Dictionary(new Utf8(), room.type());
  const dictionary = wordVector(values);
  return makeVector(makeData({ type, length: index.length, data: room.array.from(index), dictionary }));
}

/** Texts end to end with where each begins. Arrow's own builder of texts compiles code, which no page of the site may. */
function wordVector(words: readonly string[]): Vector<Utf8> {
  const encoded = words.map((word) => new TextEncoder().encode(word));
  const valueOffsets = new Int32Array(words.length + 1);
  for (const [at, { length }] of encoded.entries()) valueOffsets[at + 1] = (valueOffsets[at] as number) + length;
  const data = new Uint8Array(valueOffsets.at(-1) ?? 0);
  for (const [at, word] of encoded.entries()) data.set(word, valueOffsets[at]);
  return makeVector(makeData({ type: new Utf8(), length: words.length, valueOffsets, data }));
}

function numberVector(cells: Float64Array): Vector {
  let [least, most, blanks, isWhole] = [0, 0, 0, true];
  for (const cell of cells) {
    if (Number.isNaN(cell)) {
      blanks += 1;
      continue;
    }
    if (cell < least) least = cell;
    if (cell > most) most = cell;
    // Only a double knows a zero below zero.
    if (!Number.isInteger(cell) || Object.is(cell, -0)) isWhole = false;
  }
  const room = isWhole ? wholes.find((each) => each.least <= least && most <= each.most) : undefined;
  const buffers = {
    [BufferType.DATA]: room ? room.array.from(cells) : cells,
    ...(blanks > 0 && { [BufferType.VALIDITY]: filledBits(cells) }),
  };
  return makeVector(new Data<DataType>(room ? room.type() : new Float64(), 0, cells.length, blanks, buffers));
}

/** A bit for each cell, 1 where it is filled. */
function filledBits(cells: Float64Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(cells.length / 8));
  for (let row = 0; row < cells.length; row += 1) {
    if (!Number.isNaN(cells[row])) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
  }
  return bits;
}

function codesOf(data: readonly Data[], length: number): CodedColumn {
  const values = [...(data[0]?.dictionary ?? [])].map(String);
  const index = new Uint32Array(length);
  let start = 0;
  for (const chunk of data) {
    index.set((chunk.values as Uint8Array).subarray(0, chunk.length), start);
    start += chunk.length;
  }
  return { values, index };
}

function numbersOf(data: readonly Data[], length: number): Float64Array {
  const cells = new Float64Array(length);
  let start = 0;
  for (const chunk of data) {
    cells.set((chunk.values as Float64Array).subarray(0, chunk.length), start);
    if (chunk.nullCount > 0) {
      const bits = chunk.nullBitmap;
      for (let row = 0; row < chunk.length; row += 1) {
        if (((bits[row >> 3] as number) & (1 << (row & 7))) === 0) cells[start + row] = Number.NaN;
      }
    }
    start += chunk.length;
  }
  return cells;
}
