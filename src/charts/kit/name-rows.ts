import { link } from './link.ts';
import type { Svg } from './svg.ts';
import { lineHeight, text, textWidth, wrap } from './text.ts';

/** Below this width charts are laid out for a telephone: a name stands above its row instead of at its left. */
export const sideBySide = 560;

/** What has a name that stands beside what is drawn of it, as a link where there is an address. */
interface Named {
  readonly label: string;
  readonly href?: string;
}

/** A row in its place: its name in lines from `nameMiddle` down, what is drawn of it around `middle`. */
export interface NameRow<Row extends Named> {
  readonly row: Row;
  /** Its place in the input. */
  readonly index: number;
  readonly name: readonly string[];
  readonly nameMiddle: number;
  readonly middle: number;
  readonly top: number;
  readonly height: number;
}

/** The width of the column of names, in px, and where the drawing begins behind it. */
export function nameColumn(rows: readonly Named[], width: number): { readonly names: number; readonly left: number } {
  if (width < sideBySide) return { names: width, left: 0 };
  const names = Math.min(width * 0.42, Math.max(0, ...rows.map(({ label }) => textWidth(label))));
  return { names, left: names + 20 };
}

/** Rows one below the other with what is drawn of each `markHeight` px high, in the order of `order` (indexes of the input). */
export function nameRows<Row extends Named>(
  rows: readonly Row[],
  order: readonly number[],
  { width, top, markHeight }: { readonly width: number; readonly top: number; readonly markHeight: number },
): readonly NameRow<Row>[] {
  const column = nameColumn(rows, width).names;
  let next = top;
  return order.flatMap((index) => {
    const row = rows[index];
    if (!row) return [];
    const name = wrap(row.label, column);
    const nameHeight = name.length * lineHeight;
    const isBeside = width >= sideBySide;
    const height = isBeside ? Math.max(markHeight, nameHeight) + 8 : nameHeight + markHeight + 12;
    const middle = isBeside ? next + height / 2 : next + nameHeight + markHeight / 2;
    const nameMiddle = isBeside ? middle - (nameHeight - lineHeight) / 2 : next + lineHeight / 2;
    const set = { row, index, name, nameMiddle, middle, top: next, height };
    next += height;
    return [set];
  });
}

/** The lower edge of the last row; `top` where there is none. */
export function bottomOf(set: readonly { readonly top: number; readonly height: number }[], top: number): number {
  const last = set.at(-1);
  return last ? last.top + last.height : top;
}

/** The name of a row in its place. */
export function drawName({ row, name, nameMiddle }: NameRow<Named>): Svg {
  return link(row.href, text(name, { x: 0, y: nameMiddle }, 'chart-name'));
}
