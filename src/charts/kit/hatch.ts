import type { Box } from './label-space.ts';
import { type Svg, svg } from './svg.ts';

const spacing = 5;

/** Diagonal lines over boxes, as the path data of one path. They run on from box to box, whatever the boxes' places. */
export function hatch(boxes: readonly Box[]): Svg {
  return svg`${boxes.map(({ left, top, right, bottom }) => {
    // On each line x + y is constant.
    const first = Math.ceil((left + top) / spacing) * spacing;
    const count = Math.max(0, Math.ceil((right + bottom - first) / spacing));
    return Array.from({ length: count }, (_, index) => {
      const sum = first + index * spacing;
      const x = Math.max(left, sum - bottom);
      const reach = Math.min(right, sum - top) - x;
      return reach > 0.5 && svg`M${x},${sum - x}l${reach},${-reach}`;
    });
  })}`;
}
