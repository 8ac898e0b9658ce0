import { ordinalOf, type Period } from '../../../core/period.ts';
import type { Box } from '../labels/label-space.ts';
import { type Place, textWidth } from '../labels/text.ts';
import type { Scales } from '../marks/rate-line.ts';
import { type Svg, svg } from '../svg.ts';

/** A share (0-1) to be reached from a period until another, both included; open at the end when `to` is left out. */
export interface TrendTarget {
  readonly value: number;
  readonly from: Period;
  readonly to?: Period;
  readonly label: string;
}

/** A target as it is drawn: from and until which x, at what height. */
export interface Step {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly label: string;
}

/** The step of a target, within the plot. */
export function stepOf({ value, from, to, label }: TrendTarget, { x, y }: Scales, { left, right }: Box): Step {
  const within = (position: number) => Math.max(left, Math.min(right, position));
  return {
    left: within(x(ordinalOf(from) - 0.5)),
    right: to ? within(x(ordinalOf(to) + 0.5)) : right,
    y: y(value),
    label,
  };
}

/** The targets as one line: an upright edge where one follows another at once, a gap where it does not. */
export function stairs(steps: readonly Step[]): Svg | false {
  const pieces = climbed(steps).map(
    ({ step: { left, right, y }, before }) => svg`${before ? svg`V${y}` : svg`M${left},${y}`}H${right}`,
  );
  return pieces.length > 0 && svg`<path class="chart-target" d="${pieces}"/>`;
}

/** The ground that line covers. */
export function stairsGround(steps: readonly Step[]): readonly Box[] {
  return climbed(steps).flatMap(({ step: { left, right, y }, before }) => {
    const tread = { left, right, top: y - 2, bottom: y + 2 };
    const edge = before && {
      left: left - 2,
      right: left + 2,
      top: Math.min(before.y, y),
      bottom: Math.max(before.y, y),
    };
    return edge ? [tread, edge] : [tread];
  });
}

/** The steps in the order of time, each with the one that ends where it begins. */
function climbed(steps: readonly Step[]): readonly { readonly step: Step; readonly before: Step | undefined }[] {
  const inOrder = [...steps].sort((one, other) => one.left - other.left);
  return inOrder.map((step, index) => {
    const before = inOrder[index - 1];
    return { step, before: before && Math.abs(before.right - step.left) < 0.5 ? before : undefined };
  });
}

/**
 * Where the label of a step may stand: on it or under it, from its start, to its end or anywhere between. A step shorter
 * than its label is left on one side only, and no label leaves the plot.
 */
export function placesAlong({ left, right, y, label }: Step, plot: Box): readonly Place[] {
  const wide = textWidth(label);
  const first = left + 2;
  const last = right - 2 - wide;
  const between = Array.from(
    { length: Math.max(0, Math.floor((last - first) / 12)) },
    (_, index) => first + (index + 1) * 12,
  );
  return [first, last, ...between]
    .filter((x) => x >= plot.left && x + wide <= plot.right)
    .flatMap((x) => [-11, 11].map((offset) => ({ x, y: y + offset })));
}
