import type { Box } from '../labels/label-space.ts';
import { type Svg, svg } from '../svg.ts';

const spacing = 5;

/**
 * Diagonal lines over boxes, as the path data of one path. They run on from box to box, whatever the boxes' places.
 * Each box begins in its middle and goes on from there, so that the path has one absolute point for each.
 */
export function hatch(boxes: readonly Box[]): Svg {
  return svg`${boxes.map(({ left, top, right, bottom }) => {
    let at = { x: rounded((left + right) / 2), y: rounded((top + bottom) / 2) };
    const middle = at;
    // On each line x + y is constant.
    const first = Math.ceil((left + top) / spacing) * spacing;
    const count = Math.max(0, Math.ceil((right + bottom - first) / spacing));
    const lines = Array.from({ length: count }, (_, index) => {
      const sum = first + index * spacing;
      const x = Math.max(left, sum - bottom);
      const reach = rounded(Math.min(right, sum - top) - x);
      if (reach <= 0.5) return false;
      const [across, down] = [rounded(x - at.x), rounded(sum - x - at.y)];
      at = { x: at.x + across + reach, y: at.y + down - reach };
      return svg`m${across},${down}l${reach},${-reach}`;
    });
    return svg`M${middle.x},${middle.y}${lines}`;
  })}`;
}

/** As it is written, so that what follows is measured from there. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
