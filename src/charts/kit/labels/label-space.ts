import { sum } from 'd3-array';
import { lineHeight, type Place, textWidth } from './text.ts';

/** A rectangle in px; y grows downward. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One line of text, or several set one under the other. */
type Lines = string | readonly string[];

/** The rectangle a text takes. */
export function boxOf(lines: Lines, { x, y, anchor = 'start' }: Place): Box {
  const all = typeof lines === 'string' ? [lines] : lines;
  const width = Math.max(...all.map(textWidth));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - lineHeight / 2, bottom: y + (all.length - 0.5) * lineHeight };
}

/** Whether two rectangles share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** How far a point is from a rectangle, in px; 0 within it. */
export function distance({ left, right, top, bottom }: Box, { x, y }: Pick<Place, 'x' | 'y'>): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Between two labels at least, in px, beside each other and one over the other: else they read as one. */
const air = 4;

/** Keeps the labels of one drawing off each other, inside its bounds, and off the marks as far as is asked for. */
export class LabelSpace {
  readonly #bounds: Box;
  readonly #labels: Box[] = [];
  readonly #marks: { readonly box: Box; readonly weight: number }[] = [];

  constructor(bounds: Box) {
    this.#bounds = bounds;
  }

  /** Marks that labels should rather not stand on, the less the more they weigh. */
  avoid(marks: readonly Box[], weight: number): void {
    this.#marks.push(...marks.map((box) => ({ box, weight })));
  }

  /** Takes the place for a label that cannot stand elsewhere. */
  take(lines: Lines, place: Place): void {
    const { left, right, top, bottom } = boxOf(lines, place);
    this.#labels.push({ left: left - air, right: right + air, top: top - air, bottom: bottom + air });
  }

  /**
   * Takes, of these places, the one that covers the least weight of marks (the earlier of equals), and returns it: undefined
   * when everywhere the label would leave the bounds, touch another label, or cover a mark heavier than `heaviest`.
   */
  place<Candidate extends Place>(
    lines: Lines,
    candidates: readonly Candidate[],
    heaviest = Number.POSITIVE_INFINITY,
  ): Candidate | undefined {
    let best: { place: Candidate; covered: number } | undefined;
    for (const place of candidates) {
      const box = boxOf(lines, place);
      if (!this.#holds(box) || this.#labels.some((label) => overlap(label, box))) continue;
      const marks = this.#marks.filter((mark) => overlap(mark.box, box));
      if (marks.some(({ weight }) => weight > heaviest)) continue;
      const covered = sum(marks, ({ weight }) => weight);
      if (!best || covered < best.covered) best = { place, covered };
      if (covered === 0) break;
    }
    if (best) this.take(lines, best.place);
    return best?.place;
  }

  #holds({ left, right, top, bottom }: Box): boolean {
    const bounds = this.#bounds;
    return left >= bounds.left && right <= bounds.right && top >= bounds.top && bottom <= bounds.bottom;
  }
}
