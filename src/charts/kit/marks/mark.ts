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

/** How a mark looks, wherever it stands. */
export interface Look {
  readonly shape: Shape;
  readonly className: string;
  readonly radius: number;
}

/** Marks of a crowd stand on a grid of so many px: their places are told no finer by eye, and cost less. */
const grid = 2;

/** Very many values that are not read one by one, as one path for each look; those that would lie on each other are one. */
export function crowds(marks: readonly { readonly x: number; readonly y: number; readonly look: Look }[]): Svg {
  const crowds = new Map<string, { readonly look: Look; readonly columns: Map<number, Set<number>> }>();
  for (const { look, ...exact } of marks) {
    const [x, y] = [exact.x, exact.y].map((place) => grid * Math.round(place / grid)) as [number, number];
    const name = `${look.shape} ${look.className}`;
    const crowd = crowds.get(name) ?? { look, columns: new Map<number, Set<number>>() };
    crowds.set(name, crowd);
    crowd.columns.set(x, (crowd.columns.get(x) ?? new Set()).add(y));
  }
  return svg`${[...crowds.values()].map(({ look, columns }) => {
    const inOrder = [...columns].sort(([one], [other]) => one - other);
    return svg`<path class="${look.className}" d="${inOrder.map(([x, ys]) => columnOf(look, x, ys))}"/>`;
  })}`;
}

/** The marks of one column from the top down, each from where the last one began: such steps are short to write. */
function columnOf({ shape, radius }: Look, x: number, ys: ReadonlySet<number>): Svg {
  const inOrder = [...ys].sort((one, other) => one - other);
  const reach = shape === 'dot' ? radius : radius * 1.15;
  const strokes = strokesOf(shape, reach);
  return svg`${inOrder.map((y, place) => {
    const step = place === 0 ? svg`M${x},${y - riseOf(shape, reach)}` : svg`m0,${y - (inOrder[place - 1] ?? 0)}`;
    return svg`${step}${strokes}`;
  })}`;
}

function outline(shape: Shape, x: number, y: number, reach: number): Svg {
  return svg`M${x},${y - riseOf(shape, reach)}${strokesOf(shape, reach)}`;
}

/** The strokes of a shape from its tip, or from the top of a dot. */
function strokesOf(shape: Shape, reach: number): Svg {
  if (shape === 'dot') return svg`a${reach},${reach} 0 1 1 0,${2 * reach}a${reach},${reach} 0 1 1 0,${-2 * reach}Z`;
  if (shape === 'diamond') return svg`l${reach},${reach}l${-reach},${reach}l${-reach},${-reach}Z`;
  return svg`l${reach},${riseOf(shape, reach) * 1.75}h${-2 * reach}Z`;
}

/** How far the tip of a shape lies above its middle. */
function riseOf(shape: Shape, reach: number): number {
  return shape === 'down' ? -reach : reach;
}

/** The sign of a figure that is withheld: a cross where its value would stand, or at the foot of the plot. */
export function withheld(x: number, y: number, index?: number): Svg {
  return svg`<path class="chart-withheld"${datum(index)} d="M${x - 3.5},${y - 3.5}l7,7m0,-7l-7,7"/>`;
}
