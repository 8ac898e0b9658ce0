import type { Position } from '../core/statistics/funnel.ts';
import { type Rate, wilson } from '../core/statistics/rate.ts';
import type { Caveats } from '../core/statistics/series.ts';
import { shareScale, shareTicks } from './kit/axes/share-axis.ts';
import { caveatOf, isComparable, shareOf } from './kit/figure.ts';
import { type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import { bottomOf, drawNamed, leftOf, type NameRow, nameRows, sideBySide } from './kit/labels/name-rows.ts';
import { lineHeight, text, textWidth } from './kit/labels/text.ts';
import { type CaveatWords, caveatLook, caveatSign, caveatSigns } from './kit/marks/caveat.ts';
import { flags } from './kit/marks/flags.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { mark, type Shape, withheld } from './kit/marks/mark.ts';
import { type MarkupText, type Svg, svg, toTenth } from './kit/svg.ts';

/** One body. `href` makes its name a link. */
export interface DotRow extends Caveats {
  readonly code: string;
  readonly label: string;
  readonly href?: string;
  readonly rate: Rate;
  /** Left out where nothing was compared; then the mark is plain. */
  readonly position?: Position;
  /** True where the figure is withheld to protect persons, whatever the rate. */
  readonly suppressed?: boolean;
}

/** The words and choices of a dot plot. */
export interface DotPlotOptions extends ChartOptions {
  /** A share (0-1) as it is printed at the end of a row: "91.2 %". */
  readonly formatShare: (share: number) => string;
  /** A share on the axis, where round numbers need no decimals; `formatShare` when left out. */
  readonly formatTick?: (share: number) => string;
  readonly words: Readonly<Record<Position, string>> &
    CaveatWords & {
      readonly chanceVariation: string;
      /** Printed in place of a rate whose denominator is below 10: "fewer than 10". */
      readonly tooFew: string;
      /** Printed in place of a withheld rate, where there may be such. */
      readonly suppressed?: string;
      /** The sentence that stands there when there are no rows. */
      readonly empty: string;
    };
  /** The rate of all bodies together, as a line through the rows. */
  readonly pooled?: { readonly share: number; readonly label: string };
  readonly target?: { readonly share: number; readonly label: string };
  /** For ratios that are no proportion: the axis may pass 100 %, and no interval is drawn. */
  readonly mayExceedOne?: boolean;
}

const shapes: Readonly<Record<Position, Shape>> = { above: 'up', similar: 'dot', below: 'down' };

/** A longer plot has its axis at the bottom too. */
const longPlot = 480;

/** The plot's left and right end, and the scale between them. */
interface Across {
  readonly left: number;
  readonly right: number;
  readonly x: (share: number) => number;
}

/**
 * Bodies one below the other by their rate, highest first, each with its Wilson 95 % interval; no ordinal rank. A
 * rate of doubt is a diamond, hollow where it rests on 10-29; one on fewer or withheld is not drawn and comes last.
 */
export function dotPlot(rows: readonly DotRow[], options: DotPlotOptions): MarkupText {
  const { width, words, pooled, target, formatShare, formatTick = formatShare, mayExceedOne = false } = options;
  if (rows.length === 0) return emptyFrame('dot-plot', options, words.empty);

  const shown = rows.flatMap((row) => shareOf(row) ?? []);
  const lines = [
    ...(pooled ? [{ ...pooled, className: 'chart-reference' }] : []),
    ...(target ? [{ ...target, className: 'chart-target' }] : []),
  ];
  const scale = shareScale(
    [...shown, ...lines.map(({ share }) => share), ...rows.flatMap((row) => intervalOf(row, mayExceedOne))],
    { tickCount: width < sideBySide ? 4 : 6, mayExceedOne },
  );
  const left = toTenth(Math.max(12, leftOf(rows, width)));
  const right = toTenth(width - Math.max(0, ...shown.map((share) => textWidth(formatShare(share)))) - 16);
  const at = scale.at.range([left, right]);
  const across: Across = { left, right, x: (share) => toTenth(at(share)) };
  const drawAxis = (top: number) =>
    shown.length > 0 && shareTicks(scale, formatTick, { y: top + lineHeight / 2, width });

  const legend = key(signsOf(rows, words, mayExceedOne), width, 2);
  const axisTop = legend.height + 12;
  const flagsTop = axisTop + (shown.length > 0 ? lineHeight + 2 : 0);
  const rules = lines.map(({ share, label, className }) => ({ x: scale.at(share), label, className }));
  const header = flags(rules, width, flagsTop, 4);
  const rowsTop = flagsTop + header.height + 4;
  const set = nameRows(rows, byRate(rows), { width, top: rowsTop, markHeight: 12 });
  const bottom = bottomOf(set, rowsTop);
  const isLong = bottom - rowsTop > longPlot;
  // Below the last mark there is nothing to hold against a rule, and words stand in its way.
  const marked = set.filter(({ row }) => shareOf(row) !== undefined);

  const content = svg`${legend.content}
${drawAxis(axisTop)}
${header.content}
${marked.length > 0 && rules.map((rule) => svg`<path class="${rule.className}" d="${besideNames(rule.x, marked, width)}"/>`)}
${set.map((item) => drawNamed(item, (own) => drawRate(own, across, options), shareOf(item.row) === undefined ? undefined : classOf(item.row)))}
${isLong && drawAxis(bottom + 4)}`;
  return frame('dot-plot', options, { height: bottom + (isLong ? lineHeight + 8 : 4), content, rows: set });
}

/** Indexes by the rates, highest first; those without a rate last, as they came. */
function byRate(rows: readonly DotRow[]): readonly number[] {
  const rank = (index: number) => shareOf(rows[index] ?? {}) ?? -1;
  return [...rows.keys()].sort((one, other) => rank(other) - rank(one));
}

/** A rule through the rows that stops where a name stands in its way. */
function besideNames(x: number, set: readonly NameRow<DotRow>[], width: number): Svg {
  const crossed = set.filter(({ name }) => width < sideBySide && name.some((line) => textWidth(line) > x - 6));
  const [first, last] = [set[0], set.at(-1)];
  if (!first || !last) return svg``;
  return svg`M${x},${first.top}${crossed.map(({ top, name }) => svg`V${top}m0,${name.length * lineHeight}`)}V${last.top + last.height}`;
}

function drawRate({ row, middle: y }: NameRow<DotRow>, across: Across, options: DotPlotOptions): Svg {
  const { width, words, formatShare, mayExceedOne = false } = options;
  const share = shareOf(row);
  const atEnd = { x: width, y, anchor: 'end' } as const;
  if (share === undefined) {
    const why = row.suppressed ? (words.suppressed ?? '') : words.tooFew;
    const sign = row.suppressed && withheld(width - textWidth(why) - 10, y);
    return svg`${sign}${text(why, atEnd, 'chart-note')}`;
  }

  const [from, to] = intervalOf(row, mayExceedOne).map(across.x);
  return svg`<path class="chart-grid" d="M${across.left},${y}H${across.right}"/>
${from !== undefined && svg`<path class="chart-interval" d="M${from},${y}H${to}"/>`}${dotOf(row, across.x(share), y)}
${text(formatShare(share), atEnd, isComparable(caveatOf(row)) ? 'chart-value' : 'chart-note')}`;
}

/** Both ends of the interval, or nothing where none is drawn. */
function intervalOf(row: DotRow, mayExceedOne: boolean): readonly number[] {
  const { numerator, denominator } = row.rate;
  const interval = mayExceedOne || shareOf(row) === undefined ? undefined : wilson(numerator, denominator);
  return interval ? [interval.low, interval.high] : [];
}

// A rate of doubt is compared with nothing, so it takes no look that says it was.
function classOf(row: DotRow): string {
  if (!isComparable(caveatOf(row))) return 'chart-similar';
  return row.position ? `chart-${row.position}` : 'chart-plain';
}

function dotOf(row: DotRow, x: number, y: number): Svg {
  const { shape, className, radius } = caveatLook(caveatOf(row), shapes[row.position ?? 'similar'], 4.5, 3.5);
  return mark(shape, x, y, className, radius);
}

function signsOf(rows: readonly DotRow[], words: DotPlotOptions['words'], mayExceedOne: boolean): readonly KeyItem[] {
  const sound = rows.filter((row) => shareOf(row) !== undefined && isComparable(caveatOf(row)));
  const positions = (['above', 'similar', 'below'] as const).filter((name) =>
    sound.some(({ position }) => position === name),
  );
  const interval: KeyItem = {
    label: words.chanceVariation,
    draw: (x, y) => svg`<path class="chart-interval chart-similar" d="M${x - 9},${y}h18"/>`,
  };
  return [
    ...positions.map(
      (position): KeyItem => ({
        label: words[position],
        draw: (x, y) => svg`<g class="chart-${position}">${mark(shapes[position], x, y, 'chart-mark')}</g>`,
      }),
    ),
    ...(rows.some((row) => intervalOf(row, mayExceedOne).length > 0) ? [interval] : []),
    ...caveatSigns(rows.map(caveatOf), words, caveatSign('chart-similar')),
  ];
}
