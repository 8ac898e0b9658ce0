import { type Svg, svg } from '../svg.ts';
import { datum } from './datum.ts';

/** The shapes a value is drawn with. Never colour alone: each meaning has its own shape, or is hollow. */
export type Shape = 'dot' | 'diamond' | 'up' | 'down';

/** One value at its place, with its index in the input. The shapes have about the same area, so that none looks more important. */
export function mark(shape: Shape, x: number, y: number, className: string, radius = 4.5, index?: number): Svg {
  if (shape === 'dot') return svg`<circle class="${className}"${datum(index)} cx="${x}" cy="${y}" r="${radius}"/>`;
  return svg`<path class="${className}"${datum(index)} d="${outline(shape, x, y, radius * 1.15)}"/>`;
}

/** Many values that are told apart from each other in nothing but their place, as one small path. */
export function dots(places: readonly { readonly x: number; readonly y: number; readonly index: number }[]): Svg {
  return svg`<path class="chart-dots"${datum(places.map(({ index }) => index))} d="${places.map(({ x, y }) => svg`M${x},${y}h.01`)}"/>`;
}

function outline(shape: Exclude<Shape, 'dot'>, x: number, y: number, reach: number): Svg {
  if (shape === 'diamond') return svg`M${x},${y - reach}l${reach},${reach}l${-reach},${reach}l${-reach},${-reach}Z`;
  const rise = shape === 'up' ? reach : -reach;
  return svg`M${x},${y - rise}l${reach},${rise * 1.75}h${-2 * reach}Z`;
}

/** The sign of a figure that is withheld: a cross where its value would stand, or at the foot of the plot. */
export function withheld(x: number, y: number, index?: number): Svg {
  return svg`<path class="chart-withheld"${datum(index)} d="M${x - 3.5},${y - 3.5}l7,7m0,-7l-7,7"/>`;
}
