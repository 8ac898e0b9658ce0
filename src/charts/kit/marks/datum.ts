import { type Svg, svg } from '../svg.ts';

/**
 * Marks a shape as standing for rows or points of the input, by their indexes there, so that a page can find them in
 * the order of the drawing. A shape with one index stands for it as a whole; a path with several has one absolute point
 * (M or L) for each, in the same order. Within a group that has an index, indexes count within that row. Several shapes
 * may stand for the same row.
 */
export function datum(index: number | readonly number[] | undefined): Svg | undefined {
  if (index === undefined) return undefined;
  return svg` data-key="${typeof index === 'number' ? index : index.join(' ')}"`;
}
