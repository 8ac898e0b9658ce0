import { ordinalOf, type Period } from '../core/period.ts';
import type { Caveats } from '../core/statistics/series.ts';
import { type CountScale, countGrid, zeroScale } from './kit/axes/count-axis.ts';
import { periodAxis, periodScale } from './kit/axes/period-axis.ts';
import { type Caveat, gravest } from './kit/figure.ts';
import { type Block, type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import type { Box } from './kit/labels/label-space.ts';
import { lineHeight, text, textWidth, wrap } from './kit/labels/text.ts';
import { type CaveatWords, caveatLook, caveatSign, caveatSigns, dotted } from './kit/marks/caveat.ts';
import { datum } from './kit/marks/datum.ts';
import { type Flag, flags } from './kit/marks/flags.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { mark, withheld } from './kit/marks/mark.ts';
import { lineOf, type Scales } from './kit/marks/rate-line.ts';
import { spread } from './kit/marks/spread.ts';
import { cutIntoRuns, extentOf, type ShownPoint } from './kit/series.ts';
import { type MarkupText, type Svg, svg } from './kit/svg.ts';

/** What came in, went out and stayed in one period; a count that was not reported is left out. */
export interface FlowPoint extends Caveats {
  readonly period: Period;
  readonly received?: number;
  readonly closed?: number;
  /** Open at the end of the period, and of those the overdue and the ones older than 90 days. */
  readonly open?: number;
  readonly overdue?: number;
  readonly over90?: number;
  /** True where the counts are withheld to protect persons. */
  readonly suppressed?: boolean;
}

/** The words and choices of a flow chart. */
export interface FlowOptions extends ChartOptions {
  readonly formatCount: (count: number) => string;
  readonly formatPeriod: (period: Period) => string;
  readonly words: CaveatWords & {
    /** What the upper panel counts: "received and closed in the quarter". */
    readonly flows: string;
    readonly received: string;
    readonly closed: string;
    /** What the lower panel counts: "open at the end of the quarter". */
    readonly stock: string;
    /** The three ages of the stock: all that is left, overdue, over 90 days. */
    readonly open: string;
    readonly overdue: string;
    readonly over90: string;
    readonly suppressed: string;
    /** The sentence that stands there when there is no count. */
    readonly empty: string;
  };
  readonly breaks?: readonly { readonly from: Period; readonly label: string }[];
}

type Flow = 'received' | 'closed';
type Stock = 'open' | 'overdue' | 'over90';

const flowNames: readonly Flow[] = ['received', 'closed'];
/** Of the width, what the names of the lines may take at its right. */
const nameShare = 0.22;
const stockNames: readonly Stock[] = ['open', 'overdue', 'over90'];
const looks: Readonly<Record<Flow | Stock, string>> = {
  received: 'chart-received',
  closed: 'chart-line',
  open: 'chart-class-2',
  overdue: 'chart-class-4',
  over90: 'chart-class-5',
};

/** One panel in its place, with its title above it. */
interface Panel {
  readonly title: readonly string[];
  readonly titleMiddle: number;
  readonly box: Box;
  readonly count: CountScale;
}

/** What both panels share: the periods, and the rules of the breaks with their labels. */
interface Sheet {
  readonly upper: Panel | undefined;
  readonly lower: Panel | undefined;
  readonly bottom: number;
  readonly x: (ordinal: number) => number;
  readonly slot: number;
  readonly rules: readonly Flag[];
  readonly header: Block;
}

/**
 * Is it piling up? What was received and what was closed as two lines, and under them, on an axis of its own from zero, the
 * open stock by age as bars. Counts that are missing are gaps; lines are cut at a series break.
 */
export function flow(points: readonly FlowPoint[], options: FlowOptions): MarkupText {
  const { width, words, formatCount, formatPeriod } = options;
  const sheet = layOut(points, options);
  const { upper, lower, bottom, x, rules, header } = sheet;
  const panels = [upper, lower].flatMap((panel) => panel ?? []);
  if (panels.length === 0) return emptyFrame('flow', options, words.empty);

  const { first, last } = extentOf(points);
  const keyTop = bottom + 34;
  const foot = key(signsOf(points, options), width, keyTop);
  const hidden = points.flatMap(({ period, suppressed }, index) =>
    suppressed ? panels.map(({ box }) => withheld(x(ordinalOf(period)), box.bottom - 6, index)) : [],
  );
  const content = svg`${header.content}
${panels.map(({ title, titleMiddle, count, box }) => svg`${text(title, { x: 0, y: titleMiddle }, 'chart-label')}${countGrid(count, formatCount, box)}`)}
${lower && barsOf(points, lower, sheet)}
${rules.map((rule) => svg`<path class="chart-break" d="${panels.map(({ box }) => svg`M${rule.x},${box.top}V${box.bottom}`)}"/>`)}
${upper && linesOf(points, upper, sheet, options)}${hidden}
${periodAxis(first, last, x, formatPeriod, { top: bottom, width })}
${foot.content}`;
  return frame('flow', options, { height: keyTop + foot.height + 4, content });
}

function layOut(points: readonly FlowPoint[], { width, words, formatCount, breaks = [] }: FlowOptions): Sheet {
  const shown = points.filter(({ suppressed }) => !suppressed);
  const [flows, stocks] = [flowNames, stockNames].map((names) => {
    const counts = shown.flatMap((point) => names.flatMap((name) => point[name] ?? []));
    return counts.length > 0 ? zeroScale(Math.max(...counts)) : undefined;
  });
  const { first, last } = extentOf(points);
  const [from, to] = [ordinalOf(first), ordinalOf(last)];
  const ticks = [flows, stocks].flatMap((scale) => scale?.ticks ?? []);
  const left = Math.max(0, ...ticks.map((tick) => textWidth(formatCount(tick)))) + 6;
  const names = flows ? flowNames.flatMap((name) => wrap(words[name], width * nameShare)) : [];
  const right = width - Math.max(0, ...names.map(textWidth)) - (flows ? 14 : 4);
  const slot = (right - left) / (to - from + 1);
  const x = periodScale(from, to, [left + slot / 2, right - slot / 2]);
  const rules = breaks
    .filter((each) => ordinalOf(each.from) > from && ordinalOf(each.from) <= to)
    .map((each) => ({ x: x(ordinalOf(each.from) - 0.5), label: each.label, className: 'chart-break' }));

  // The labels of the breaks stand between the title of the first panel and the panel.
  const firstTitle = wrap(flows ? words.flows : words.stock, width);
  const header = flags(rules, width, firstTitle.length * lineHeight + 2, 10);
  let top = 0;
  let labelHeight = header.height;
  const [upper, lower] = [flows, stocks].map((scale, index): Panel | undefined => {
    if (!scale) return undefined;
    const title = wrap(index === 0 ? words.flows : words.stock, width);
    const titleMiddle = top + lineHeight / 2;
    const boxTop = top + title.length * lineHeight + labelHeight + 10;
    labelHeight = 0;
    const box: Box = { left, right, top: boxTop, bottom: boxTop + Math.max(110, Math.min(180, width * 0.25)) };
    top = box.bottom + 22;
    return { title, titleMiddle, box, count: { ...scale, at: scale.at.range([box.bottom, box.top]) } };
  });
  return { upper, lower, bottom: (lower ?? upper)?.box.bottom ?? 0, x, slot, rules, header };
}

/** Points with this count, as runs that may each be drawn as one line. */
function runsOf(points: readonly FlowPoint[], name: Flow, breaks: FlowOptions['breaks'] = []) {
  const known = points.flatMap((point, index): readonly ShownPoint[] => {
    const share = point.suppressed ? undefined : point[name];
    if (share === undefined) return [];
    return [{ index, ordinal: ordinalOf(point.period), share, interval: undefined, caveat: gravest(point, false) }];
  });
  return cutIntoRuns(known, breaks);
}

/** Both lines, with their names at the end, moved apart where they would touch. */
function linesOf(
  points: readonly FlowPoint[],
  { box, count }: Panel,
  { x }: Sheet,
  { width, words, breaks }: FlowOptions,
): Svg {
  const scales: Scales = { x, y: count.at };
  const lines = flowNames
    .map((name) => ({ name, runs: runsOf(points, name, breaks) }))
    .filter(({ runs }) => runs.length > 0);
  const labels = lines.map(({ name, runs }) => {
    const last = runs.at(-1)?.at(-1) as ShownPoint;
    return { lines: wrap(words[name], width * nameShare), x: x(last.ordinal), y: count.at(last.share) };
  });
  const middles = spread(
    labels.map((label) => ({ y: label.y, height: label.lines.length * lineHeight })),
    box.top - lineHeight / 2,
    box.bottom + lineHeight / 2,
  );
  return svg`${lines.map(({ name, runs }) => [
    runs.map((run) => lineOf(run, scales, looks[name])),
    runs.map((run) => flowMarks(run, name, scales)),
  ])}${labels.map((label, index) => {
    const y = (middles[index] ?? 0) - ((label.lines.length - 1) * lineHeight) / 2;
    return text(
      label.lines,
      { x: box.right + 8, y },
      index === lines.findIndex(({ name }) => name === 'closed') ? 'chart-value' : 'chart-label',
    );
  })}`;
}

/** Marks where a line alone would not show the point: lone, or with a caveat. */
function flowMarks(run: readonly ShownPoint[], name: Flow, { x, y }: Scales): readonly Svg[] {
  const side = name === 'closed' ? '' : ' chart-received-mark';
  return run
    .filter(({ caveat }) => run.length === 1 || caveat)
    .map(({ ordinal, share, caveat, index }) => {
      const { shape, className, radius } = caveatLook(caveat, 'dot', 3);
      return mark(shape, x(ordinal), y(share), className + side, radius, run.length === 1 ? index : undefined);
    });
}

/** The stock as bars from zero that stand in front of each other, all of one age as one path. */
function barsOf(points: readonly FlowPoint[], { box, count: scale }: Panel, { x, slot }: Sheet): Svg {
  const barWidth = Math.max(1, Math.min(30, slot * 0.7));
  return svg`${stockNames.flatMap((name) =>
    [undefined, 'provisional' as const, 'estimated' as const].map((edge) => {
      const bars = points.flatMap((point, index) => {
        const count = point.suppressed ? undefined : point[name];
        if (count === undefined || edgeOf(point) !== edge) return [];
        const inset = edge ? 0.75 : 0;
        const middle = x(ordinalOf(point.period));
        const half = barWidth / 2 - inset;
        // A bar of nothing is a line, not a gap.
        const top = Math.min(scale.at(count) + inset, box.bottom - 1);
        return { index, d: svg`M${middle},${top}h${-half}V${box.bottom}h${2 * half}V${top}z` };
      });
      const keys = name === 'open' ? datum(bars.map(({ index }) => index)) : undefined;
      return bars.length > 0 && svg`<path class="${barLook(name, edge)}"${keys} d="${bars.map(({ d }) => d)}"/>`;
    }),
  )}${points.map((point) => {
    const top = point.suppressed || gravest(point, false) !== 'doubtful' ? undefined : point.open;
    return top !== undefined && mark('diamond', x(ordinalOf(point.period)), scale.at(top), 'chart-mark', 3);
  })}`;
}

/** The caveat that the edge of a bar says; what is doubtful has a full bar with a diamond on it. */
function edgeOf(point: FlowPoint): 'provisional' | 'estimated' | undefined {
  const caveat = gravest(point, false);
  return caveat === 'provisional' || caveat === 'estimated' ? caveat : undefined;
}

function barLook(name: Stock, edge: Caveat | undefined): string {
  return edge ? `${looks[name]} chart-outline${dotted(edge)}` : looks[name];
}

function signsOf(points: readonly FlowPoint[], { words }: FlowOptions): readonly KeyItem[] {
  const shown = points.filter(({ suppressed }) => !suppressed);
  const rect =
    (className: string): KeyItem['draw'] =>
    (x, y) =>
      svg`<rect class="${className}" x="${x - 8.5}" y="${y - 5.5}" width="17" height="11"/>`;
  const stock = stockNames.filter((name) => shown.some((point) => point[name] !== undefined));
  return [
    ...stock.map((name) => ({ label: words[name], draw: rect(looks[name]) })),
    ...caveatSigns(
      shown.map((point) => gravest(point, false)),
      words,
      (caveat) => (caveat === 'doubtful' ? caveatSign()(caveat) : rect(barLook('overdue', caveat))),
    ),
    ...(points.some(({ suppressed }) => suppressed) ? [{ label: words.suppressed, draw: withheld }] : []),
  ];
}
