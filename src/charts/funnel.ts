import { funnelLimits, type Limits, type Position, positionOf } from '../core/statistics/funnel.ts';
import type { Rate } from '../core/statistics/rate.ts';
import { type CountScale, countTicks, sizeScale } from './kit/axes/count-axis.ts';
import { type ShareScale, shareGrid, shareScale, tickWidth } from './kit/axes/share-axis.ts';
import { caveatOf, type Figure, isComparable, shareOf } from './kit/figure.ts';
import { type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import { type Box, boxOf, distance, LabelSpace, overlap } from './kit/labels/label-space.ts';
import { balanced, lineHeight, type Place, text, wrap } from './kit/labels/text.ts';
import { type CaveatWords, caveatLook, caveatSign, caveatSigns } from './kit/marks/caveat.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { leader, leaderGround } from './kit/marks/leader.ts';
import { link } from './kit/marks/link.ts';
import { crowds, type Look, dots as manyDots, mark, type Shape } from './kit/marks/mark.ts';
import { type FormatUnplaced, unplacedSigns } from './kit/marks/unplaced.ts';
import { type MarkupText, type Svg, svg, toTenth } from './kit/svg.ts';

/** One body. `href` makes its name a link, where it is named. */
export interface FunnelRow extends Figure {
  readonly code: string;
  readonly label: string;
  readonly href?: string;
  /** No table says its figures: it is drawn as one of the crowd, and cannot be asked for. */
  readonly untold?: boolean;
}

/** The words and choices of a funnel plot. */
export interface FunnelOptions extends ChartOptions {
  readonly formatShare: (share: number) => string;
  readonly formatTick?: (share: number) => string;
  readonly formatCount: (count: number) => string;
  /** Names those above or below whose name has no room beside their mark: "above the whole, also: A, B". */
  readonly formatAlso: (position: 'above' | 'below', names: readonly string[], areAll: boolean) => string;
  readonly formatUnplaced: FormatUnplaced;
  readonly words: Readonly<Record<Position, string>> &
    CaveatWords & {
      /** What is counted across: "valid messages received". */
      readonly cases: string;
      readonly limits95: string;
      readonly limits998: string;
      /** The sentence that stands there when no rate may be shown. */
      readonly empty: string;
    };
  /** The rate of all bodies together, around which the funnel lies. */
  readonly pooled: { readonly rate: Rate; readonly label: string };
  /** How much bodies differ anyway (`overDispersion` in core): widens the limits; then `words` should say so. */
  readonly tauSquared?: number;
}

const shapes: Readonly<Record<Position, Shape>> = { above: 'up', similar: 'dot', below: 'down' };

/** More marks than this are drawn as one. */
const mostElements = 250;

/** How wide a name may be beside its mark, and in how many lines. */
const nameWidth = 150;
const nameLines = 3;

/** How far a name stands beside the middle of its mark, in px. */
const beside = 9;

/** How little a label should cover each of these; it never covers a mark, or the line of all together. */
const weights = { line: 1, mark: 5 } as const;

/** A body in its place. */
interface Dot {
  readonly row: FunnelRow;
  readonly index: number;
  readonly share: number;
  readonly position: Position | undefined;
  readonly x: number;
  readonly y: number;
}

/** The plot's rectangle and its scales. */
interface Sheet {
  readonly plot: Box;
  readonly share: ShareScale;
  readonly count: CountScale;
  readonly centre: number;
}

/**
 * Bodies by their number of cases and their rate, with the limits that chance keeps to around the rate of all together
 * (Spiegelhalter 2005). Only what lies beyond the 99.8 % limits is coloured, shaped and named.
 */
export function funnel(rows: readonly FunnelRow[], options: FunnelOptions): MarkupText {
  const { width, words, pooled, formatShare, formatTick = formatShare, formatCount } = options;
  const centre = pooled.rate.value;
  const shown = rows.filter((row) => shareOf(row) !== undefined);
  if (centre === null || shown.length === 0) return emptyFrame('funnel', options, words.empty);

  const sheet = layOut(shown, centre, options);
  const { plot, share, count } = sheet;
  const dots = dotsOn(rows, sheet, options);
  const names = namesOn(dots, sheet, options);
  const axisTitle = wrap(words.cases, width);
  const titleTop = plot.bottom + 36;
  const keyTop = titleTop + axisTitle.length * lineHeight + 2;
  const foot = key(
    [...signsOf(dots, names, options), ...unplacedSigns(rows, (row) => row, options.formatUnplaced)],
    width,
    keyTop,
  );
  const content = svg`${shareGrid(share, formatTick, plot)}
${limitCurves(sheet, options)}
<path class="chart-reference" d="M${plot.left},${share.at(centre)}H${plot.right}"/>
${drawDots(dots)}
${names.content}
${countTicks(count, formatCount, { top: plot.bottom, width })}
${text(axisTitle, { x: (plot.left + plot.right) / 2, y: titleTop, anchor: 'middle' }, 'chart-tick')}
${foot.content}`;
  return frame('funnel', options, { height: keyTop + foot.height + 4, content });
}

function layOut(shown: readonly FunnelRow[], centre: number, options: FunnelOptions): Sheet {
  const { width, formatShare, formatTick = formatShare, tauSquared } = options;
  const sizes = shown.map(({ rate }) => rate?.denominator ?? 0);
  const widest = funnelLimits(centre, Math.min(...sizes), '95', tauSquared);
  const share = shareScale([...shown.map((row) => shareOf(row) ?? centre), widest.low, widest.high, centre]);
  const left = tickWidth(share.ticks, formatTick);
  const height = Math.max(260, Math.min(400, width * 0.56));
  const plot: Box = { left, right: width - 8, top: 12, bottom: 12 + height };
  share.at.range([plot.bottom, plot.top]);
  return { plot, share, count: sizeScale(sizes, [plot.left + 8, plot.right - 8]), centre };
}

function dotsOn(rows: readonly FunnelRow[], { share: scale, count }: Sheet, options: FunnelOptions): readonly Dot[] {
  const { pooled, tauSquared } = options;
  const dots = rows.flatMap((row, index): readonly Dot[] => {
    const share = shareOf(row);
    if (share === undefined || !row.rate) return [];
    const position = isComparable(caveatOf(row)) ? positionOf(row.rate, pooled.rate, tauSquared) : undefined;
    return [{ row, index, share, position, x: toTenth(count.at(row.rate.denominator)), y: toTenth(scale.at(share)) }];
  });
  // Those that are named are drawn last, over the others.
  return [...dots.filter((dot) => !isOutside(dot)), ...dots.filter(isOutside)];
}

function isOutside({ position }: Dot): boolean {
  return position === 'above' || position === 'below';
}

/** Of very many bodies those within the limits are a cloud, whose marks need no element each. */
function drawDots(dots: readonly Dot[]): Svg {
  const told = dots.filter(({ row }) => !row.untold);
  const untold = dots.filter(({ row }) => row.untold).map((dot) => ({ x: dot.x, y: dot.y, look: lookOf(dot) }));
  const plain = told.filter((dot) => !isOutside(dot) && !caveatOf(dot.row));
  const crowd = crowds(untold);
  if (plain.length <= mostElements) return svg`${crowd}${told.map(drawDot)}`;
  const others = told.filter((dot) => !plain.includes(dot));
  return svg`${crowd}<g class="chart-similar">${manyDots(plain)}</g>${others.map(drawDot)}`;
}

function drawDot(dot: Dot): Svg {
  const { shape, className, radius } = lookOf(dot);
  return mark(shape, dot.x, dot.y, className, radius, dot.index);
}

function lookOf({ row, position = 'similar' }: Dot): Look {
  const look = caveatLook(caveatOf(row), shapes[position], position === 'similar' ? 3 : 4.5);
  return { ...look, className: `${look.className} chart-${position}` };
}

/** Where the limits begin. */
function startOf({ plot, count }: Pick<Sheet, 'plot' | 'count'>): number {
  return Math.max(plot.left, count.at(Math.max(1, count.at.domain()[0] ?? 1)));
}

/** The 99.8 % limits as a band, the 95 % limits as dashed lines in it. */
function limitCurves({ plot, share, count, centre }: Sheet, { tauSquared }: FunnelOptions): Svg {
  const from = startOf({ plot, count });
  const steps = Math.ceil((plot.right - from) / 6);
  const sizes = Array.from({ length: steps + 1 }, (_, step) => {
    return Math.max(1, Math.round(count.at.invert(from + ((plot.right - from) * step) / steps)));
  });
  const side = (limits: Limits, end: 'low' | 'high') =>
    [...new Set(sizes)].map((size) => {
      const y = share.at(funnelLimits(centre, size, limits, tauSquared)[end]);
      return svg`${count.at(size).toFixed(1)},${Math.max(plot.top, Math.min(plot.bottom, y)).toFixed(1)}`;
    });
  const line = (points: readonly Svg[]) => points.map((point, index) => svg`${index === 0 ? 'M' : 'L'}${point}`);
  const back = side('99.8', 'low').toReversed();
  return svg`<path class="chart-band" d="${line(side('99.8', 'high'))}${back.map((point) => svg`L${point}`)}Z"/><path class="chart-limit" d="${line(side('95', 'high'))}${line(side('95', 'low'))}"/>`;
}

/** The names beside the marks outside the limits, and of the line of all together; who found no room goes to the key. */
function namesOn(
  dots: readonly Dot[],
  { plot, share, count, centre }: Sheet,
  { width, pooled, tauSquared }: FunnelOptions,
) {
  const space = new LabelSpace({ left: plot.left, right: width, top: 0, bottom: plot.bottom - 2 });
  space.avoid(
    dots.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 })),
    weights.mark,
  );
  const y = share.at(centre);
  space.avoid([{ left: plot.left, right: plot.right, top: y - 2, bottom: y + 2 }], weights.mark);
  for (let x = plot.left; x < plot.right; x += 8) {
    const { low, high } = funnelLimits(centre, Math.max(1, count.at.invert(x)), '99.8', tauSquared);
    space.avoid(
      [low, high].map((limit) => around(x, share.at(limit))),
      weights.line,
    );
  }
  const size = ({ row }: Dot) => Math.sqrt(row.rate?.denominator ?? 0);
  const farthest = dots
    .filter(isOutside)
    .sort((one, other) => Math.abs(other.share - centre) * size(other) - Math.abs(one.share - centre) * size(one));
  const taken: Box[] = [];
  const placed = farthest.map((dot) => {
    const lines = balanced(dot.row.label, nameWidth);
    const isFree = (ground: readonly Box[]) => !ground.some((box) => taken.some((name) => overlap(box, name)));
    // A name nearer to another mark that is named would be taken for that one's.
    const isItsOwn = (box: Box) =>
      farthest.every((other) => other === dot || distance(box, other) > Math.min(distance(box, dot), beside) + 3);
    // A name on the other side of the line of all together would say the opposite.
    const places = placesAround(dot, lines).filter(
      (each) => each.y < y === dot.y < y && isFree(leaderGround(dot, lines, each)) && isItsOwn(boxOf(lines, each)),
    );
    const place = lines.length <= nameLines ? space.place(lines, places, weights.line) : undefined;
    if (place) {
      taken.push(boxOf(lines, place));
      space.avoid(leaderGround(dot, lines, place), weights.mark);
    }
    return { dot, lines, place };
  });
  const along = [-11, 11].flatMap((offset): readonly Place[] => [
    { x: plot.right - 2, y: y + offset, anchor: 'end' },
    { x: startOf({ plot, count }) + 4, y: y + offset },
  ]);
  const pooledPlace = space.place(pooled.label, along, weights.line);
  const content = svg`${placed.map(({ dot, lines, place }) => place && svg`${leader(dot, lines, place)}${link(dot.row.href, text(lines, place, 'chart-name'))}`)}${pooledPlace && text(pooled.label, pooledPlace, 'chart-label chart-reference-label')}`;
  return {
    content,
    homeless: placed.filter(({ place }) => !place).map(({ dot }) => dot),
    pooledIsHomeless: !pooledPlace,
  };
}

function around(x: number, y: number): Box {
  return { left: x - 4, right: x + 4, top: y - 3, bottom: y + 3 };
}

/** Beside the mark, and farther off. */
function placesAround({ x, y }: Dot, lines: readonly string[]): readonly Place[] {
  const reach = (lines.length - 1) * lineHeight;
  return [0, 16, 34].flatMap((away): readonly Place[] => {
    const [above, below] = [y - 14 - reach - away, y + 14 + away];
    const middle = y - reach / 2;
    return [
      { x: x + beside + away, y: middle },
      { x: x - beside - away, y: middle, anchor: 'end' },
      { x, y: above, anchor: 'middle' },
      { x, y: below, anchor: 'middle' },
      { x: x + 7, y: above },
      { x: x - 7, y: above, anchor: 'end' },
      { x: x + 7, y: below },
      { x: x - 7, y: below, anchor: 'end' },
    ];
  });
}

interface Names {
  readonly homeless: readonly Dot[];
  readonly pooledIsHomeless: boolean;
}

function signsOf(dots: readonly Dot[], names: Names, { words, pooled, formatAlso }: FunnelOptions): readonly KeyItem[] {
  const line = (className: string) => (x: number, y: number) => svg`<path class="${className}" d="M${x - 9},${y}h18"/>`;
  const positions = (['above', 'similar', 'below'] as const).flatMap((position): readonly KeyItem[] => {
    const all = dots.filter((dot) => dot.position === position);
    if (all.length === 0) return [];
    const others = names.homeless.filter((dot) => dot.position === position).map(({ row }) => row.label);
    const isPlain = position === 'similar' || others.length === 0;
    const label = isPlain ? words[position] : formatAlso(position, others, others.length === all.length);
    return [{ label, draw: (x, y) => mark(shapes[position], x, y, `chart-mark chart-${position}`) }];
  });
  const limits: readonly KeyItem[] = [
    { label: words.limits95, draw: line('chart-limit') },
    {
      label: words.limits998,
      draw: (x, y) => svg`<rect class="chart-band" x="${x - 9}" y="${y - 5}" width="18" height="10"/>`,
    },
  ];
  const caveats = dots.map(({ row }) => caveatOf(row));
  return [
    ...positions,
    ...limits,
    ...(names.pooledIsHomeless ? [{ label: pooled.label, draw: line('chart-reference') }] : []),
    ...caveatSigns(caveats, words, caveatSign('chart-similar')),
  ];
}
