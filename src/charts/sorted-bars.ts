import { scaleLinear } from 'd3-scale';
import type { Caveats } from '../core/statistics/series.ts';
import { countTicks } from './kit/axes/count-axis.ts';
import { type Caveat, gravest, isComparable } from './kit/figure.ts';
import { type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import { bottomOf, drawNamed, leftOf, type NameRow, nameRows } from './kit/labels/name-rows.ts';
import { text, textWidth } from './kit/labels/text.ts';
import { type CaveatWords, caveatSigns, dotted } from './kit/marks/caveat.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { mark, withheld } from './kit/marks/mark.ts';
import type { Unplaced } from './kit/marks/unplaced.ts';
import { type MarkupText, type Svg, svg } from './kit/svg.ts';

/** A body, topic or channel with a volume or a share. */
export interface BarRow extends Caveats {
  readonly code: string;
  readonly label: string;
  readonly href?: string;
  /** At least 0; left out where nothing may be shown. */
  readonly value?: number;
  /** Why there is no value; `missing` when left out. */
  readonly absence?: Unplaced;
  /** True for a share that rests on 10-29. */
  readonly isLow?: boolean;
}

/** The words and choices of sorted bars. */
export interface SortedBarsOptions extends ChartOptions {
  /** A value as it is printed at the end of a bar: "1,240", "12.4%". */
  readonly formatValue: (value: number) => string;
  /** A value on the axis; `formatValue` when left out. */
  readonly formatTick?: (value: number) => string;
  /** True where the rows have an order of their own, such as that of time, and keep it. */
  readonly isSorted?: boolean;
  readonly words: Readonly<Record<Unplaced, string>> &
    CaveatWords & {
      /** The sentence that stands there when there are no rows. */
      readonly empty: string;
    };
}

const barHeight = 16;

/** A longer plot has its axis at the top too. */
const longPlot = 480;

/** Bars from zero, the longest first; who has no value comes last, with the reason. */
export function sortedBars(rows: readonly BarRow[], options: SortedBarsOptions): MarkupText {
  const { width, words, formatValue, formatTick = formatValue } = options;
  if (rows.length === 0) return emptyFrame('sorted-bars', options, words.empty);

  const values = rows.flatMap(({ value }) => value ?? []);
  const left = leftOf(rows, width);
  const right = width - Math.max(0, ...values.map((value) => textWidth(formatValue(value)))) - 8;
  const at = scaleLinear([0, Math.max(...values, 0) || 1], [left, right]);
  const legend = key(signsOf(rows, words), width, 2);
  const firstTop = legend.height + (legend.height > 0 ? 12 : 2);
  const place = (top: number) =>
    nameRows(rows, options.isSorted ? [...rows.keys()] : byValue(rows), { width, top, markHeight: barHeight, gap: 6 });
  const isLong = values.length > 0 && bottomOf(place(0), 0) > longPlot;
  const top = firstTop + (isLong ? 24 : 0);
  const set = place(top);
  const bottom = bottomOf(set, top);
  const ticks = at.ticks(width - left < 400 ? 3 : 5);
  const axis = (y: number, side: 'above' | 'below') => countTicks({ at, ticks }, formatTick, { top: y, width, side });
  const content = svg`${legend.content}${isLong && axis(firstTop, 'below')}
${values.length > 0 && ticks.map((tick) => svg`<path class="chart-grid" d="M${at(tick)},${top}V${bottom}"/>`)}
${set.map((row) => drawNamed(row, (own) => drawBar(own, at, options)))}${values.length > 0 && axis(bottom + 2, 'above')}`;
  return frame('sorted-bars', options, { height: bottom + (values.length > 0 ? 28 : 2), content, rows: set });
}

/** Indexes by the values, highest first; those without one last, as they came. */
function byValue(rows: readonly BarRow[]): readonly number[] {
  const rank = (index: number) => rows[index]?.value ?? -1;
  return [...rows.keys()].sort((one, other) => rank(other) - rank(one));
}

function drawBar(
  { row, middle }: NameRow<BarRow>,
  at: (value: number) => number,
  { words, formatValue }: SortedBarsOptions,
): Svg {
  const { value, absence = 'missing' } = row;
  const left = at(0);
  if (value === undefined) {
    const isWithheld = absence === 'suppressed';
    const place = { x: left + (isWithheld ? 14 : 0), y: middle };
    return svg`${isWithheld && withheld(left + 5, middle)}${text(words[absence], place, 'chart-note')}`;
  }
  const end = at(value);
  const caveat = caveatOfBar(row);
  const look = isComparable(caveat) ? 'chart-value' : 'chart-note';
  return svg`${bar(caveat, left, end, middle)}${text(formatValue(value), { x: end + 6, y: middle }, look)}`;
}

function caveatOfBar({ value, isLow = false, ...row }: BarRow): Caveat | undefined {
  return value === undefined ? undefined : gravest(row, isLow);
}

/**
 * Full, or hollow while it is not final, or hollow and grey where it rests on few; thin with a diamond at its end where it is
 * doubtful; a line where there is nothing to be full.
 */
function bar(caveat: Caveat | undefined, left: number, end: number, middle: number): Svg {
  if (caveat === 'doubtful') {
    return svg`<rect class="chart-bar" x="${left}" y="${middle - 2}" width="${Math.max(1, end - left)}" height="4"/>${mark('diamond', end, middle, 'chart-mark', 3.5)}`;
  }
  const inset = caveat ? 0.75 : 0;
  const hollow = caveat === 'lowReliability' ? 'chart-bar-low' : `chart-bar chart-outline${dotted(caveat)}`;
  const className = caveat ? hollow : 'chart-bar';
  const width = Math.max(1, end - left) - 2 * inset;
  if (width <= 0) return svg`<path class="chart-axis" d="M${left},${middle - barHeight / 2}v${barHeight}"/>`;
  return svg`<rect class="${className}" x="${left + inset}" y="${middle - barHeight / 2 + inset}" width="${width}" height="${barHeight - 2 * inset}"/>`;
}

function signsOf(rows: readonly BarRow[], words: SortedBarsOptions['words']): readonly KeyItem[] {
  return caveatSigns(rows.map(caveatOfBar), words, (caveat) => (x, y) => bar(caveat, x - 9, x + 6, y));
}
