import type { Position } from '../core/statistics/funnel.ts';
import type { Rate } from '../core/statistics/rate.ts';
import type { Caveats } from '../core/statistics/series.ts';
import { shareScale, shareTicks } from './kit/axes/share-axis.ts';
import { caveatOf, isComparable, shareOf } from './kit/figure.ts';
import { type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import { lineHeight, text, wrap } from './kit/labels/text.ts';
import { type CaveatWords, caveatLook, caveatSign, caveatSigns } from './kit/marks/caveat.ts';
import { flags } from './kit/marks/flags.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { crowds, type Look, mark, type Shape } from './kit/marks/mark.ts';
import { type MarkupText, type Svg, svg } from './kit/svg.ts';

/** One body. */
export interface StripRow extends Caveats {
  readonly label: string;
  readonly rate: Rate;
  /** Left out where nothing was compared; then the mark is plain. */
  readonly position?: Position;
  /** No table says its figures: it is drawn as one of the crowd, and cannot be asked for. */
  readonly untold?: boolean;
}

/** The words and choices of a dot strip. */
export interface DotStripOptions extends ChartOptions {
  /** A share on the axis. */
  readonly formatTick: (share: number) => string;
  readonly words: Readonly<Record<Position, string>> &
    CaveatWords & {
      /** How many have no place, since they have fewer than 10 cases: "3 with fewer than 10 cases are not drawn". */
      readonly unplaced: (count: number) => string;
      /** The sentence that stands there when there is nothing to draw. */
      readonly empty: string;
    };
  /** The rate of all bodies together, as a line across. */
  readonly pooled?: { readonly share: number; readonly label: string };
  /** For ratios that are no proportion: the axis may pass 100 %. */
  readonly mayExceedOne?: boolean;
}

/** A body in its place. */
interface Dot {
  readonly row: StripRow;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly look: Look & { readonly tone: string };
}

const shapes: Readonly<Record<Position, Shape>> = { above: 'up', similar: 'dot', below: 'down' };
const margin = 10;
/** The strip is never higher than this, in px: its dots shrink instead, and at last overlap. */
const highest = 150;
const radii = [5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5];

/**
 * All bodies in one period as dots over a scale of shares, those of about the same rate on top of each other: how far
 * they lie apart, at a glance. It names nobody and compares with the whole by shape and colour; a rate of doubt is a
 * diamond, hollow where it rests on 10-29, and one that rests on fewer is only counted.
 */
export function dotStrip(rows: readonly StripRow[], options: DotStripOptions): MarkupText {
  const { width, words, pooled, formatTick, mayExceedOne = false } = options;
  const placed = rows.flatMap((row, index) => {
    const share = shareOf(row);
    return share === undefined ? [] : [{ row, index, share }];
  });
  if (placed.length === 0) return emptyFrame('dot-strip', options, words.empty);

  const scale = shareScale([...placed.map(({ share }) => share), ...(pooled ? [pooled.share] : [])], {
    tickCount: width < 480 ? 4 : 8,
    mayExceedOne,
  });
  scale.at.range([margin, width - margin]);
  const xs = placed.map(({ share }) => scale.at(share));
  const origin = pooled ? scale.at(pooled.share) : (xs[0] ?? 0);
  const heaps = radii.map((radius) => heap(xs, radius, origin));
  const stacked = heaps.find(({ height }) => height <= highest) ?? heaps.at(-1);
  if (!stacked) return emptyFrame('dot-strip', options, words.empty);

  const legend = key(
    signsOf(
      placed.map(({ row }) => row),
      words,
    ),
    width,
    2,
  );
  const rules = pooled ? [{ x: scale.at(pooled.share), label: pooled.label, className: 'chart-reference' }] : [];
  const header = flags(rules, width, legend.height + 10, 4);
  const top = legend.height + header.height + 16;
  const floor = top + Math.min(highest, stacked.height) + 4;
  const left = rows.length - placed.length;
  const note = left > 0 ? wrap(words.unplaced(left), width) : [];
  const squeeze = Math.min(1, highest / stacked.height);
  const dots = placed.flatMap(({ row, index }, place): readonly Dot[] => {
    const at = stacked.places[place];
    return at ? [{ row, index, x: at.x, y: floor - 2 - at.up * squeeze, look: lookOf(row, stacked.radius) }] : [];
  });
  const content = svg`${legend.content}
${header.content}
${rules.map(({ x, className }) => svg`<path class="${className}" d="M${x},${top - 4}V${floor}"/>`)}
<path class="chart-grid" d="M${margin},${floor}H${width - margin}"/>
${crowds(dots.filter(({ row }) => row.untold).map(inCrowd))}${dots.filter(({ row }) => !row.untold).map(dotOf)}
${shareTicks(scale, formatTick, { y: floor + lineHeight / 2 + 4, width })}
${note.length > 0 && text(note, { x: 0, y: floor + lineHeight * 1.75 + 4 }, 'chart-note')}`;
  return frame('dot-strip', options, { height: floor + (1.25 + note.length) * lineHeight + 8, content });
}

/** Puts dots of a radius into columns as wide as they are, one of them at `origin`; each lies on those before it. */
function heap(xs: readonly number[], radius: number, origin: number) {
  const step = 2 * radius + 1;
  const columns = new Map<number, number>();
  const places = xs.map((x) => {
    const column = Math.round((x - origin) / step);
    const below = columns.get(column) ?? 0;
    columns.set(column, below + 1);
    return { x: origin + column * step, up: radius + below * step };
  });
  return { radius, places, height: Math.max(...columns.values()) * step };
}

/** In a crowd the mark itself has its tone. */
function inCrowd({ look, x, y }: Dot) {
  return { x, y, look: { ...look, className: `${look.className} chart-${look.tone}` } };
}

function dotOf({ look, x, y, index }: Dot): Svg {
  const { tone, shape, className, radius } = look;
  return svg`<g class="chart-${tone}">${mark(shape, x, y, className, radius, index)}</g>`;
}

function lookOf(row: StripRow, radius: number): Look & { readonly tone: string } {
  const caveat = caveatOf(row);
  const { position } = row;
  const tone = isComparable(caveat) ? (position ?? 'plain') : 'similar';
  return { tone, ...caveatLook(caveat, shapes[position ?? 'similar'], radius, radius * 0.8) };
}

function signsOf(rows: readonly StripRow[], words: DotStripOptions['words']): readonly KeyItem[] {
  const sound = rows.filter((row) => isComparable(caveatOf(row)));
  const positions = (['above', 'similar', 'below'] as const).filter((name) =>
    sound.some(({ position }) => position === name),
  );
  return [
    ...positions.map(
      (position): KeyItem => ({
        label: words[position],
        draw: (x, y) => svg`<g class="chart-${position}">${mark(shapes[position], x, y, 'chart-mark')}</g>`,
      }),
    ),
    ...caveatSigns(rows.map(caveatOf), words, caveatSign('chart-similar')),
  ];
}
