import { area, line } from 'd3-shape';
import type { Box } from '../labels/label-space.ts';
import type { ShownPoint } from '../series.ts';
import { type Svg, svg } from '../svg.ts';
import { caveatLook } from './caveat.ts';
import { datum } from './datum.ts';
import type { KeyItem } from './key.ts';
import { mark } from './mark.ts';

/** Ordinals of periods and shares (0-1) to px. */
export interface Scales {
  readonly x: (ordinal: number) => number;
  readonly y: (share: number) => number;
}

/** The line through one run of points, all of which it stands for; a lone point has none. */
export function lineOf(run: readonly ShownPoint[], scales: Scales, className = 'chart-line'): Svg | false {
  const keys = datum(run.map(({ index }) => index));
  return run.length > 1 && svg`<path class="${className}"${keys} d="${through(run, scales)}"/>`;
}

/** The line through one run of a series to compare with; a lone point is a dash, as its mark must not look like the body's. */
export function referenceOf(
  run: readonly ShownPoint[],
  scales: Scales,
  className = 'chart-reference',
): Svg | undefined {
  const [only] = run;
  const dash = only && svg`M${scales.x(only.ordinal) - 7},${scales.y(only.share)}h14`;
  return dash && svg`<path class="${className}" d="${run.length > 1 ? through(run, scales) : dash}"/>`;
}

function through(run: readonly ShownPoint[], { x, y }: Scales): string | null {
  const draw = line<ShownPoint>(
    ({ ordinal }) => x(ordinal),
    ({ share }) => y(share),
  );
  return draw.digits(1)(run);
}

/** The 95 % interval of one run: a band, or one upright line at a lone point. */
export function bandOf(run: readonly ShownPoint[], { x, y }: Scales): Svg | false {
  const [only] = run;
  if (!run.some(({ interval }) => interval)) return false;
  if (run.length === 1 && only?.interval) {
    return svg`<path class="chart-interval" d="M${x(only.ordinal)},${y(only.interval.low)}V${y(only.interval.high)}"/>`;
  }
  const draw = area<ShownPoint>(
    ({ ordinal }) => x(ordinal),
    (point) => y(lowest(point)),
    (point) => y(highest(point)),
  ).digits(1);
  return svg`<path class="chart-band" d="${draw(run)}"/>`;
}

/** What says "chance variation" in a key: a band, or the upright line where all that is drawn are lone points. */
export function chanceSigns(runs: readonly (readonly ShownPoint[])[], label: string): readonly KeyItem[] {
  const within = runs.filter((run) => run.some(({ interval }) => interval));
  if (within.length === 0) return [];
  const isBand = within.some(({ length }) => length > 1);
  return [
    {
      label,
      draw: (x, y) =>
        isBand
          ? svg`<rect class="chart-band" x="${x - 9}" y="${y - 5}" width="18" height="10"/>`
          : svg`<path class="chart-interval" d="M${x},${y - 7}v14"/>`,
    },
  ];
}

/**
 * The points of a run that a line alone would not show: lone, with a caveat, or the last of all. Only
 * a lone one stands for its datum, since the others lie on a line that does.
 */
export function marksOf(run: readonly ShownPoint[], { x, y }: Scales, last: ShownPoint): readonly Svg[] {
  return run
    .filter((point) => run.length === 1 || point.caveat || point === last)
    .map((point) => {
      const { shape, className, radius } = caveatLook(point.caveat, 'dot', 3.5);
      const index = run.length === 1 ? point.index : undefined;
      return mark(shape, x(point.ordinal), y(point.share), className, radius, index);
    });
}

/** The ground a run's line covers, as boxes about as wide as a letter; the mark or dash of a lone point is wider. */
export function lineGround(run: readonly ShownPoint[], scales: Scales): readonly Box[] {
  const [only] = run;
  if (only && run.length === 1) {
    const [x, y] = [scales.x(only.ordinal), scales.y(only.share)];
    return [{ left: x - 8, right: x + 8, top: y - 5, bottom: y + 5 }];
  }
  return along(run, scales, ({ share }) => share).map(({ x, ...reach }) => around(x, reach.top - 3, reach.bottom + 3));
}

/** The ground a run's band covers, likewise. */
export function bandGround(run: readonly ShownPoint[], scales: Scales): readonly Box[] {
  const lows = along(run, scales, lowest);
  return along(run, scales, highest).map(({ x, top, bottom }, index) => around(x, top, lows[index]?.bottom ?? bottom));
}

function around(x: number, top: number, bottom: number): Box {
  return { left: x - 4, right: x + 4, top, bottom };
}

/**
 * Places on the way from point to point, at most 8 px apart across and upright, also along the band: each with the
 * highest and the lowest that the way reaches half-way to its neighbours.
 */
function along(run: readonly ShownPoint[], { x, y }: Scales, shareOf: (point: ShownPoint) => number) {
  // Both scales are straight: what lies between two points is reckoned in px.
  const points = run.map((point) => ({
    x: x(point.ordinal),
    y: y(shareOf(point)),
    spread: [lowest(point), point.share, highest(point)].map((share) => y(share)),
  }));
  const places = points.flatMap((point, index) => {
    const next = points[index + 1] ?? point;
    const rises = point.spread.map((height, which) => Math.abs((next.spread[which] ?? height) - height));
    const steps = Math.max(1, Math.ceil(Math.max(next.x - point.x, ...rises) / 8));
    return Array.from({ length: steps }, (_, step) => ({
      x: point.x + ((next.x - point.x) * step) / steps,
      y: point.y + ((next.y - point.y) * step) / steps,
    }));
  });
  return places.map((place, index) => {
    const [before, after] = [places[index - 1] ?? place, places[index + 1] ?? place];
    const reached = [place.y, (before.y + place.y) / 2, (place.y + after.y) / 2];
    return { x: place.x, top: Math.min(...reached), bottom: Math.max(...reached) };
  });
}

function lowest({ interval, share }: ShownPoint): number {
  return interval?.low ?? share;
}

function highest({ interval, share }: ShownPoint): number {
  return interval?.high ?? share;
}
