import type { Identity } from '../../core/description/dataset.ts';
import type { KnownCells } from './known-cells.ts';

/** Why a reader knows that some cells add up: an identity of a row, a total of other rows, a stock carried over. */
export type Ground =
  | { readonly kind: 'identity'; readonly rule: Identity; readonly row: number }
  | { readonly kind: 'total'; readonly dimension: string; readonly whole: number; readonly parts: readonly number[] }
  | { readonly kind: 'carry-over'; readonly before: number; readonly row: number };

/** A sum that comes out as zero when every cell is counted with its factor. Only the unknown cells are kept. */
export interface Sum {
  readonly unknown: readonly { readonly cell: CellId; readonly factor: number }[];
  readonly ground: Ground;
}

/** A cell as one number: row times the number of count columns plus the place of its column. */
export type CellId = number;

/** The id of a cell. */
export function cellId({ columns }: KnownCells, row: number, column: number): CellId {
  return row * columns.length + column;
}

/** Collects the unknown cells of one sum; cells that stand on both sides cancel out. */
export function sumOver(
  known: KnownCells,
  cells: Iterable<readonly [row: number, column: number, factor: number]>,
  ground: Ground,
): Sum | undefined {
  const factors = new Map<CellId, number>();
  for (const [row, column, factor] of cells) {
    if (!Number.isNaN(known.columns[column]?.cells[row])) continue;
    const id = cellId(known, row, column);
    factors.set(id, (factors.get(id) ?? 0) + factor);
  }
  const unknown = Array.from(factors, ([cell, factor]) => ({ cell, factor })).filter(({ factor }) => factor !== 0);
  return unknown.length === 0 ? undefined : { unknown, ground };
}

/** Whether what should add up does so where every figure is known: only then can a hidden one be had from it. */
export class Held {
  #right = 0;
  #all = 0;

  /** Takes note of one case in which every figure is known. */
  note(isRight: boolean): void {
    this.#all += 1;
    if (isRight) this.#right += 1;
  }

  /** True when it holds in nine cases of ten, or when there is no case to judge by. */
  get isRule(): boolean {
    return this.#right >= 0.9 * this.#all;
  }
}
