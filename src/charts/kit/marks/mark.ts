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

/**
 * Very many values that are not read one by one, as one path for each look, in whole pixels: those that would lie on
 * each other are drawn once.
 */
export function crowds(marks: readonly { readonly x: number; readonly y: number; readonly look: Look }[]): Svg {
  const looks = new Map<string, { readonly look: Look; readonly places: Map<string, Svg> }>();
  for (const { look, ...exact } of marks) {
    const [x, y] = [Math.round(exact.x), Math.round(exact.y)];
    const name = `${look.shape} ${look.className}`;
    const { places } = looks.get(name) ?? { places: new Map<string, Svg>() };
    looks.set(name, { look, places: places.set(`${x},${y}`, crowded(look, x, y)) });
  }
  return svg`${[...looks.values()].map(({ look, places }) => {
    return svg`<path class="${look.className}" d="${[...places.values()]}"/>`;
  })}`;
}

function crowded({ shape, radius }: Look, x: number, y: number): Svg {
  if (shape !== 'dot') return outline(shape, x, y, radius * 1.15);
  return svg`M${x - radius},${y}a${radius},${radius} 0 1 1 ${2 * radius},0a${radius},${radius} 0 1 1 ${-2 * radius},0`;
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
