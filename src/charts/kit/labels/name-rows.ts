import { datum } from '../marks/datum.ts';
import { link } from '../marks/link.ts';
import { type Svg, svg } from '../svg.ts';
import { balanced, lineHeight, text, textWidth } from './text.ts';

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

/** How rows are laid out. */
interface RowLayout {
  readonly width: number;
  readonly top: number;
  /** How high what is drawn of a row is, in px. */
  readonly markHeight: number;
  /** Free height between two rows, in px. */
  readonly gap?: number;
  /** How much of the width names may take when they stand beside. */
  readonly portion?: number;
  /** Room that names leave free at the right when they stand above, in px. */
  readonly reserve?: number;
}

const usualPortion = 0.42;

/** Between a name and what is drawn under it, in px. */
const air = 4;

/** Between a name of several lines and the next at least, in px, so that it is seen where one ends. */
const nameGap = 8;

/** Where the drawing begins: behind the column of names, or at 0 where names stand above their rows. */
export function leftOf(rows: readonly Named[], width: number, portion = usualPortion): number {
  return width < sideBySide ? 0 : nameWidth(rows, width, portion) + 20;
}

function nameWidth(rows: readonly Named[], width: number, portion: number): number {
  return Math.min(width * portion, Math.max(0, ...rows.map(({ label }) => textWidth(label))));
}

/** Rows one below the other in the order of `order` (indexes of the input). */
export function nameRows<Row extends Named>(
  rows: readonly Row[],
  order: Iterable<number>,
  { width, top, markHeight, gap = 8, portion = usualPortion, reserve = 0 }: RowLayout,
): readonly NameRow<Row>[] {
  const isBeside = width >= sideBySide;
  const column = isBeside ? nameWidth(rows, width, portion) : width - reserve;
  let next = top;
  return [...order].flatMap((index) => {
    const row = rows[index];
    if (!row) return [];
    const name = balanced(row.label, column);
    const nameHeight = name.length * lineHeight;
    const beside = Math.max(markHeight + gap, nameHeight + (name.length > 1 ? Math.max(gap, nameGap) : gap));
    const height = isBeside ? beside : nameHeight + air + markHeight + gap + 4;
    const middle = isBeside ? next + height / 2 : next + nameHeight + air + markHeight / 2;
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

/**
 * A row with its name and what `draw` draws of it, as a group that is moved to its place: within it the middle is at 0, so
 * that rows that look alike are written alike, which compresses.
 */
export function drawNamed<Row extends Named>(
  set: NameRow<Row>,
  draw: (own: NameRow<Row>) => Svg,
  className?: string,
): Svg {
  const { row, index, name, nameMiddle, middle, top } = set;
  const own = { ...set, nameMiddle: nameMiddle - middle, top: top - middle, middle: 0 };
  const named = link(row.href, text(name, { x: 0, y: own.nameMiddle }, 'chart-name'));
  return svg`<g${className !== undefined && svg` class="${className}"`}${datum(index)} transform="translate(0 ${middle})">${named}${draw(own)}</g>
`;
}
