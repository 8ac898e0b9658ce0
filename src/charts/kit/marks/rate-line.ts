import { area, line } from 'd3-shape';
import type { Box } from '../labels/label-space.ts';
import type { ShownPoint } from '../series.ts';
import { type Svg, svg } from '../svg.ts';
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

/** What the 95 % interval looks like in the key: a band, or an upright line where no run is longer than a point. */
export function intervalSign(runs: readonly (readonly ShownPoint[])[]): KeyItem['draw'] {
  return runs.some((run) => run.length > 1 && run.some(({ interval }) => interval))
    ? (x, y) => svg`<rect class="chart-band" x="${x - 9}" y="${y - 5}" width="18" height="10"/>`
    : (x, y) => svg`<path class="chart-interval" d="M${x},${y - 6}v12"/>`;
}

/**
 * The points of a run that a line alone would not show: lone, provisional, of low reliability, or the last of all. Only
 * a lone one stands for its datum, since the others lie on a line that does.
 */
export function marksOf(run: readonly ShownPoint[], { x, y }: Scales, last: ShownPoint): readonly Svg[] {
  return run
    .filter((point) => run.length === 1 || point.provisional || isDiamond(point) || point === last)
    .map((point) => {
      const hollow = point.provisional || point.low;
      const className = hollow ? 'chart-mark chart-hollow' : 'chart-mark';
      const index = run.length === 1 ? point.index : undefined;
      return mark(
        isDiamond(point) ? 'diamond' : 'dot',
        x(point.ordinal),
        y(point.share),
        className,
        isDiamond(point) ? 3 : 3.5,
        index,
      );
    });
}

/** What is not compared has corners: hollow where it rests on few, full where it is marked as doubtful. */
function isDiamond({ low, doubtful }: ShownPoint): boolean {
  return low || doubtful;
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
  const places = run.flatMap((point, index) => {
    const next = run[index + 1] ?? point;
    const reach = [lowest, ({ share }: ShownPoint) => share, highest].map((of) => Math.abs(y(of(next)) - y(of(point))));
    const steps = Math.max(1, Math.ceil(Math.max(x(next.ordinal) - x(point.ordinal), ...reach) / 8));
    return Array.from({ length: steps }, (_, step) => {
      const between = (from: number, to: number) => from + ((to - from) * step) / steps;
      return { x: x(between(point.ordinal, next.ordinal)), y: y(between(shareOf(point), shareOf(next))) };
    });
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
