/**
 * A row of a file whose cells are cut out of the text only when they are asked for: most are numbers or texts that stood
 * there before, and need no string of their own. The object is used again for the next row.
 */
export interface Line {
  /** How many cells it has. */
  readonly length: number;
  /** The text of a cell; empty beyond the last. */
  text(place: number): string;
  /** The whole number of one to ten plain digits without a leading zero that a cell holds, or NaN. Only of cells there are. */
  number(place: number): number;
  /** True when a cell holds exactly this text. Only of cells there are. */
  is(place: number, text: string): boolean;
  /** True when the line right above holds the same there. It may be false all the same: a line does not always know. */
  isSame(place: number): boolean;
  /** Code of the first character of a cell; 0 when it is empty. */
  first(place: number): number;
  /** Every cell. */
  texts(): readonly string[];
}

/** A line whose cells are cut already. */
export class CutLine implements Line {
  readonly #cells: readonly string[];

  constructor(cells: readonly string[]) {
    this.#cells = cells;
  }

  get length(): number {
    return this.#cells.length;
  }

  text(place: number): string {
    return this.#cells[place] ?? '';
  }

  number(place: number): number {
    return plainNumber(this.text(place));
  }

  is(place: number, text: string): boolean {
    return this.text(place) === text;
  }

  isSame(): boolean {
    return false;
  }

  first(place: number): number {
    return this.text(place).charCodeAt(0) || 0;
  }

  texts(): readonly string[] {
    return this.#cells;
  }
}

/** A whole number of one to ten plain digits without a leading zero, or NaN. Written out because it runs for every cell. */
export function plainNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > 10) return Number.NaN;
  let number = 0;
  for (let index = 0; index < length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9 || (digit === 0 && index === 0 && length > 1)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
