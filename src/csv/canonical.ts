import { fieldsOf, type Resource } from '../core/description/dataset.ts';
import { ordinalOf, parsePeriod } from '../core/period.ts';
import { csvText } from './write.ts';

/** A table as it is published, byte for byte. `rows` are in the order of the description. */
export function canonicalCsv(resource: Resource, rows: Iterable<readonly string[]>): Uint8Array {
  const table = new CanonicalTable(resource);
  for (const row of rows) table.add(row);
  return table.bytes();
}

/**
 * Writes a table as it is published: every described column, rows in the order of their key (periods in time, numbers by
 * size, texts by code unit), the same on every machine. Rows are held as bytes, so that a million take little room.
 */
export class CanonicalTable {
  readonly #keys: readonly KeyColumn[];
  readonly #places: readonly number[];
  readonly #encoder = new TextEncoder();
  #lines: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 16);
  /** Where each line ends; the first is the header's. */
  #ends = new Uint32Array(1 << 12);
  #length = 0;

  constructor(resource: Resource) {
    const { fields, primaryKey } = resource.schema;
    const periods = new Set(fieldsOf(resource, 'period').map(({ name }) => name));
    this.#places = primaryKey.map((name) => fields.findIndex((field) => field.name === name));
    this.#keys = primaryKey.map((name, index) => {
      const type = fields[this.#places[index] ?? -1]?.type;
      const isNumber = type === 'integer' || type === 'number';
      return new KeyColumn(periods.has(name) ? orderOfPeriod : isNumber ? Number : (text) => text);
    });
    this.#write(fields.map(({ name }) => name));
  }

  /** Adds a row: cells in the order of the description. */
  add(row: readonly string[]): void {
    for (let index = 0; index < this.#keys.length; index += 1) {
      this.#keys[index]?.add(row[this.#places[index] as number] ?? '', this.#length - 1);
    }
    this.#write(row);
  }

  /** The file. */
  bytes(): Uint8Array<ArrayBuffer> {
    const order = this.#order();
    if (!order) return this.#lines.subarray(0, this.#endOf(this.#length - 1));
    const sorted = new Uint8Array(this.#endOf(this.#length - 1));
    let at = this.#endOf(0);
    sorted.set(this.#lines.subarray(0, at));
    for (const row of order) {
      const line = this.#lines.subarray(this.#endOf(row), this.#endOf(row + 1));
      sorted.set(line, at);
      at += line.length;
    }
    return sorted;
  }

  /** The rows in the order of their key; undefined when they came in it. */
  #order(): Uint32Array | undefined {
    const ranks = this.#keys.map((key) => key.ranks());
    const compare = (one: number, other: number): number => {
      for (const rank of ranks) {
        const step = (rank[one] as number) - (rank[other] as number);
        if (step !== 0) return step;
      }
      return one - other;
    };
    const rows = this.#length - 1;
    let row = 1;
    while (row < rows && compare(row - 1, row) < 0) row += 1;
    return row >= rows ? undefined : Uint32Array.from({ length: rows }, (_, index) => index).sort(compare);
  }

  #write(cells: readonly string[]): void {
    const line = lineOf(cells);
    const start = this.#endOf(this.#length - 1);
    // One character is three bytes at most.
    if (start + 3 * line.length > this.#lines.length) {
      this.#lines = moved(this.#lines, new Uint8Array(room(start + 3 * line.length)));
    }
    const { written } = this.#encoder.encodeInto(line, this.#lines.subarray(start));
    if (this.#length === this.#ends.length) this.#ends = moved(this.#ends, new Uint32Array(room(this.#length + 1)));
    this.#ends[this.#length] = start + written;
    this.#length += 1;
  }

  #endOf(line: number): number {
    return line < 0 ? 0 : (this.#ends[line] as number);
  }
}

/** A column of the key: its texts, each once, and which of them each row has. */
class KeyColumn {
  readonly #orderOf: (text: string) => string | number;
  readonly #numbers = new Map<string, number>();
  #rows = new Uint32Array(1 << 12);
  #length = 0;

  constructor(orderOf: (text: string) => string | number) {
    this.#orderOf = orderOf;
  }

  add(text: string, row: number): void {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    if (row === this.#rows.length) this.#rows = moved(this.#rows, new Uint32Array(room(row + 1)));
    this.#rows[row] = number;
    this.#length = row + 1;
  }

  /** For each row the place of its text among the texts in order; equal ones share it. */
  ranks(): Uint32Array {
    const texts = Array.from(this.#numbers.keys(), (text, number) => ({ number, order: this.#orderOf(text) }));
    texts.sort((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0));
    const rankOf = new Uint32Array(texts.length);
    let rank = 0;
    for (const [index, { number, order }] of texts.entries()) {
      if (index > 0 && order !== texts[index - 1]?.order) rank += 1;
      rankOf[number] = rank;
    }
    return this.#rows.subarray(0, this.#length).map((number) => rankOf[number] as number);
  }
}

function orderOfPeriod(text: string): string | number {
  const period = parsePeriod(text);
  return period ? ordinalOf(period) : text;
}

/** What is written with quotes around it, or might be: left to the writer of quotes. */
const special = /[",\r\n\uFEFF]|^\s|\s$/;

function lineOf(cells: readonly string[]): string {
  return cells.some((cell) => special.test(cell)) ? csvText(cells, []) : `${cells.join(',')}\r\n`;
}

/** The larger one with what was in the other. */
function moved<Cells extends { set(cells: Cells): void }>(cells: Cells, larger: Cells): Cells {
  larger.set(cells);
  return larger;
}

/** Room for at least so many, and for half as many again. */
function room(length: number): number {
  return Math.ceil(length * 1.5);
}
