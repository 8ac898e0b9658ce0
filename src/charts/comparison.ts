import { ordinalOf, type Period } from '../core/period.ts';
import { periodAxis, periodScale } from './kit/axes/period-axis.ts';
import { type ShareScale, shareGrid, shareScale, tickWidth } from './kit/axes/share-axis.ts';
import { stairs, stepOf, type TrendTarget } from './kit/axes/target-steps.ts';
import { conditionOf } from './kit/figure.ts';
import { type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import type { Box } from './kit/labels/label-space.ts';
import { sideBySide } from './kit/labels/name-rows.ts';
import { balanced, lineHeight, text, textWidth } from './kit/labels/text.ts';
import { type CaveatWords, caveatSigns } from './kit/marks/caveat.ts';
import { datum } from './kit/marks/datum.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { link } from './kit/marks/link.ts';
import { withheld } from './kit/marks/mark.ts';
import { bandOf, chanceSigns, lineOf, marksOf, referenceOf, type Scales } from './kit/marks/rate-line.ts';
import { extentOf, type Reference, runsOf, type ShownPoint, type TrendPoint } from './kit/series.ts';
import { type MarkupText, type Svg, svg } from './kit/svg.ts';

/** A body that is compared with the others. */
export interface ComparedRow {
  readonly code: string;
  readonly label: string;
  readonly href?: string;
  readonly points: readonly TrendPoint[];
  /** From these periods on its figures mean something else. */
  readonly breaks?: readonly { readonly from: Period }[];
}

/** The words and choices of a comparison. */
export interface ComparisonOptions extends ChartOptions {
  readonly formatShare: (share: number) => string;
  readonly formatTick?: (share: number) => string;
  /** Also asked for years (`frequency: 'A'`), which label the axis of quarters and months. */
  readonly formatPeriod: (period: Period) => string;
  readonly words: CaveatWords & {
    readonly chanceVariation: string;
    readonly suppressed: string;
    readonly seriesBreak: string;
    /** What the thin lines are: "the others chosen". */
    readonly others: string;
    /** Stand in a panel that has no line. */
    readonly tooFew: string;
    readonly missing: string;
    /** The sentence that stands there when no point may be shown. */
    readonly empty: string;
  };
  readonly targets: readonly TrendTarget[];
  /** The whole of which all are parts, in every panel. */
  readonly reference?: Reference;
  /** For ratios that are no proportion: the axis may pass 100 %, and no interval is drawn. */
  readonly mayExceedOne?: boolean;
}

type Runs = readonly (readonly ShownPoint[])[];

/** What all panels share. */
interface Common {
  readonly share: ShareScale;
  readonly first: Period;
  readonly last: Period;
  readonly runs: readonly Runs[];
  readonly reference: Runs;
  readonly width: number;
}

/** A body's panel: its left edge, the lines of its name, and the box of its plot. */
interface Panel {
  readonly left: number;
  readonly name: readonly string[];
  readonly nameTop: number;
  readonly plot: Box;
}

const plotHeight = 112;
const gap = 20;
/** The room under a plot for its years. */
const axisHeight = 26;

/**
 * Bodies over time, each in a panel of its own with its Wilson 95 % band, all on one scale; the lines of the others run
 * thin behind it. In the order given: no ranking. Gaps, breaks and marks are those of a trend.
 */
export function comparison(rows: readonly ComparedRow[], options: ComparisonOptions): MarkupText {
  const { width, words, mayExceedOne = false, formatShare, formatTick = formatShare } = options;
  const runs = rows.map(({ points, breaks }) => runsOf(points, breaks, mayExceedOne));
  const shown = runs.flat(2);
  if (shown.length === 0) return emptyFrame('comparison', options, words.empty);

  const { first, last } = extentOf(rows.flatMap(({ points }) => points));
  const during = (from: Period, to = from) => ordinalOf(from) <= ordinalOf(last) && ordinalOf(to) >= ordinalOf(first);
  const compared = options.reference?.points.filter(({ period }) => during(period)) ?? [];
  const reference = runsOf(compared, options.reference?.breaks, mayExceedOne);
  const targets = options.targets.filter(({ from, to }) => during(from, to ?? last));
  const share = shareScale(
    [
      ...shown.flatMap((point) => (point.interval ? [point.interval.low, point.interval.high] : [point.share])),
      ...reference.flat().map((point) => point.share),
      ...targets.map(({ value }) => value),
    ],
    { tickCount: 3, mayExceedOne },
  );
  const legend = key(signsOf(rows, runs, { ...options, targets }), width, 2);
  const ends = runs.flatMap((each) => each.at(-1)?.at(-1)?.share ?? []).map(formatShare);
  const margins = { left: tickWidth(share.ticks, formatTick), right: Math.max(...ends.map(textWidth)) + 12 };
  const panels = setPanels(rows, width, legend.height + 14, margins);
  const common: Common = { share, first, last, runs, reference, width };
  const bottom = Math.max(...panels.map(({ plot }) => plot.bottom));
  const content = svg`${legend.content}
${rows.map((row, index) => drawPanel(row, index, panels[index] as Panel, common, { ...options, targets }))}`;
  return frame('comparison', options, { height: bottom + axisHeight, content });
}

/** Two panels beside each other where there is room, one on a telephone. */
function setPanels(
  rows: readonly ComparedRow[],
  width: number,
  top: number,
  margins: { readonly left: number; readonly right: number },
): readonly Panel[] {
  const columns = width < sideBySide || rows.length === 1 ? 1 : 2;
  const panelWidth = (width - gap * (columns - 1)) / columns;
  const names = rows.map(({ label }) => balanced(label, panelWidth));
  let rowTop = top;
  return rows.map((_, index) => {
    const column = index % columns;
    const inRow = names.slice(index - column, index - column + columns);
    const nameHeight = Math.max(...inRow.map(({ length }) => length)) * lineHeight;
    const name = names[index] ?? [];
    const left = column * (panelWidth + gap);
    const plotTop = rowTop + nameHeight + 8;
    const plot = {
      left: left + margins.left,
      right: left + panelWidth - margins.right,
      top: plotTop,
      bottom: plotTop + plotHeight,
    };
    // Names stand on their plots, whatever the longest of the row needs.
    const nameTop = rowTop + nameHeight - name.length * lineHeight;
    if (column === columns - 1) rowTop = plot.bottom + axisHeight + gap / 2;
    return { left, name, nameTop, plot };
  });
}

function drawPanel(
  row: ComparedRow,
  index: number,
  { left, name, nameTop, plot }: Panel,
  { share, first, last, runs, reference, width }: Common,
  { words, formatShare, formatTick = formatShare, formatPeriod, targets }: ComparisonOptions,
): Svg {
  const own = runs[index] ?? [];
  const end = own.at(-1)?.at(-1);
  const x = periodScale(ordinalOf(first), ordinalOf(last), [plot.left + 6, plot.right - 4]);
  const at = share.at.copy().range([plot.bottom, plot.top]);
  const scales: Scales = { x, y: at };
  const inside = ({ from }: { readonly from: Period }) =>
    ordinalOf(from) > ordinalOf(first) && ordinalOf(from) <= ordinalOf(last);
  const cuts = (row.breaks ?? []).filter(inside).map(({ from }) => x(ordinalOf(from) - 0.5));
  const hidden = row.points.flatMap((point, place) =>
    point.suppressed ? withheld(x(ordinalOf(point.period)), plot.bottom - 6, place) : [],
  );
  const others = runs.filter((_, other) => other !== index).flat();
  const middle = { x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2, anchor: 'middle' } as const;
  const why = row.points.some((point) => conditionOf(point) === 'tooFew') ? words.tooFew : words.missing;
  return svg`<g${datum(index)}>${link(row.href, text(name, { x: left, y: nameTop + lineHeight / 2 }, 'chart-name'))}
${shareGrid({ ...share, at }, formatTick, plot)}
${own.map((run) => bandOf(run, scales))}
${cuts.map((cut) => svg`<path class="chart-break" d="M${cut},${plot.top}V${plot.bottom}"/>`)}
${end && stairs(targets.map((target) => stepOf(target, scales, plot)))}
${end && others.map((run) => referenceOf(run, scales, 'chart-behind'))}
${end && reference.map((run) => referenceOf(run, scales))}
${own.map((run) => lineOf(run, scales))}
${end && own.map((run) => marksOf(run, scales, end))}${hidden}
${end && text(formatShare(end.share), { x: x(end.ordinal) + 8, y: at(end.share) }, 'chart-value')}
${!end && hidden.length === 0 && text(why, middle, 'chart-note')}
${periodAxis(first, last, x, formatPeriod, { top: plot.bottom, width })}</g>
`;
}

function signsOf(
  rows: readonly ComparedRow[],
  runs: readonly Runs[],
  { words, targets, reference }: ComparisonOptions,
): readonly KeyItem[] {
  const caveats = runs.flat(2).map(({ caveat }) => caveat);
  const line =
    (className: string): KeyItem['draw'] =>
    (x, y) =>
      svg`<path class="${className}" d="M${x - 9},${y}h18"/>`;
  const rule: KeyItem['draw'] = (x, y) => svg`<path class="chart-break" d="M${x},${y - 7}v14"/>`;
  const labels = [...new Set(targets.map(({ label }) => label))];
  const isSuppressed = ({ points }: ComparedRow) => points.some(({ suppressed }) => suppressed);
  const lines: readonly (readonly [boolean, string, KeyItem['draw']])[] = [
    [reference !== undefined, reference?.label ?? '', line('chart-reference')],
    [rows.length > 1, words.others, line('chart-behind')],
    ...labels.map((label) => [true, label, line('chart-target')] as const),
    [rows.some(({ breaks = [] }) => breaks.length > 0), words.seriesBreak, rule],
  ];
  return [
    ...chanceSigns(runs.flat(), words.chanceVariation),
    ...lines.filter(([occurs]) => occurs).map(([, label, draw]) => ({ label, draw })),
    ...caveatSigns(caveats, words),
    ...(rows.some(isSuppressed) ? [{ label: words.suppressed, draw: withheld }] : []),
  ];
}
