import { type Box, boxOf } from '../labels/label-space.ts';
import type { Place } from '../labels/text.ts';
import { type Svg, svg } from '../svg.ts';

/** The middle of a mark. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line from a mark to its name where that does not stand right beside it. */
export function leader(mark: Point, lines: readonly string[], place: Place): Svg | undefined {
  const [from, to] = endsOf(mark, lines, place);
  return from && to && svg`<path class="chart-leader" d="M${from.x},${from.y}L${to.x},${to.y}"/>`;
}

/** The ground that line covers, as small boxes. */
export function leaderGround(mark: Point, lines: readonly string[], place: Place): readonly Box[] {
  const [from, to] = endsOf(mark, lines, place);
  if (!from || !to) return [];
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const [x, y] = [from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps];
    return { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 };
  });
}

/** From the edge of the mark to the nearest edge of the name; nothing where both lie close. */
function endsOf({ x, y }: Point, lines: readonly string[], place: Place): readonly Point[] {
  const { left, right, top, bottom } = boxOf(lines, place);
  const to = { x: Math.max(left, Math.min(right, x)), y: Math.max(top + 2, Math.min(bottom - 3, y)) };
  const length = Math.hypot(to.x - x, to.y - y);
  const start = 6 / length;
  return length > 14 ? [{ x: x + (to.x - x) * start, y: y + (to.y - y) * start }, to] : [];
}
