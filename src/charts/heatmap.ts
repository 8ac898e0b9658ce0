import { ordinalOf, type Period } from '../core/period.ts';
import { periodAxis } from './kit/axes/period-axis.ts';
import { type Figure, shareOf } from './kit/figure.ts';
import { type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import { bottomOf, drawNamed, leftOf, type NameRow, nameRows } from './kit/labels/name-rows.ts';
import {
  type Cell,
  type CellWords,
  type Cuts,
  cellValues,
  classSigns,
  conditionSigns,
  drawCells,
} from './kit/marks/cell.ts';
import { flags } from './kit/marks/flags.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { extentOf } from './kit/series.ts';
import { type MarkupText, type Svg, svg } from './kit/svg.ts';

/** The figure of one period. */
export interface HeatmapPoint extends Figure {
  readonly period: Period;
}

/** One body over time. `href` makes its name a link. */
export interface HeatmapRow {
  readonly code: string;
  readonly label: string;
  readonly href?: string;
  readonly points: readonly HeatmapPoint[];
  /** From these periods on its figures mean something else. */
  readonly breaks?: readonly { readonly from: Period }[];
}

/** The words and choices of a heatmap. */
export interface HeatmapOptions extends ChartOptions {
  /** The shares between the five classes. They stay the same from release to release, so that colours keep their meaning. */
  readonly cuts: Cuts;
  readonly formatClass: (from: number | undefined, to: number | undefined) => string;
  /** A share (0-1) as it is printed in a cell, as short as can be: "91". */
  readonly formatCell: (share: number) => string;
  readonly formatPeriod: (period: Period) => string;
  readonly words: CellWords & {
    readonly seriesBreak: string;
    /** The sentence that stands there when there is nothing to draw. */
    readonly empty: string;
  };
  /** Breaks in all rows, with the reason in two or three words. */
  readonly breaks?: readonly { readonly from: Period; readonly label: string }[];
}

const cellHeight = 20;
const widestCell = 46;

/** Of the width, what names may take beside the cells. */
const portion = 0.34;

/** A plot longer than this has its axis at the bottom too. */
const longPlot = 480;

/** The columns: which periods, how wide, and the left edge of each. */
interface Columns {
  readonly first: Period;
  readonly last: Period;
  readonly count: number;
  readonly width: number;
  readonly edge: (ordinal: number) => number;
}

/**
 * Bodies by periods in the order given, each rate a cell in one of five classes, its value printed where all have room.
 * What is missing is hatched, what is suppressed crossed, what is provisional a ring; a line stands at a series break.
 */
export function heatmap(rows: readonly HeatmapRow[], options: HeatmapOptions): MarkupText {
  const { width, cuts, words, formatPeriod, breaks = [] } = options;
  const points = rows.flatMap((row) => row.points);
  if (points.length === 0) return emptyFrame('heatmap', options, words.empty);

  const columns = columnsOf(points, leftOf(rows, width, portion), width);
  const { first, last, count, edge } = columns;
  const isInside = ({ from }: { readonly from: Period }) =>
    ordinalOf(from) > ordinalOf(first) && ordinalOf(from) <= ordinalOf(last);
  const hasBreak = [...breaks, ...rows.flatMap((row) => row.breaks ?? [])].some(isInside);
  const legend = key(signsOf(rows, count, hasBreak, options), width, 2);
  const rules = breaks.filter(isInside).map(({ from, label }) => {
    return { x: edge(ordinalOf(from)), label, className: 'chart-break' };
  });
  const header = flags(rules, width, legend.height + 10, 24);
  const axisTop = legend.height + 10 + header.height;
  const rowsTop = axisTop + 24;
  const set = nameRows(rows, rows.keys(), { width, top: rowsTop, markHeight: cellHeight, gap: 2, portion });
  const bottom = bottomOf(set, rowsTop);
  const isLong = bottom - rowsTop > longPlot;
  const middle = (ordinal: number) => edge(ordinal) + columns.width / 2;
  const axis = (top: number, side: 'above' | 'below') =>
    periodAxis(first, last, middle, formatPeriod, { top, width, side });
  const hasValues = fitsAll(
    set.flatMap((row) => cellsOf(row, columns)),
    options,
  );

  const content = svg`${legend.content}
${header.content}
${axis(axisTop, 'below')}
${set.map((row) =>
  drawNamed(row, (own) => {
    const cells = cellsOf(own, columns);
    const gaps = [...breaks, ...(own.row.breaks ?? [])].filter(isInside);
    return svg`${drawCells(cells, cuts)}${hasValues && cellValues(cells, cuts, options.formatCell)}${gaps.map(({ from }) => gapLine(edge(ordinalOf(from)), own))}`;
  }),
)}${isLong && axis(bottom + 2, 'above')}`;
  return frame('heatmap', options, { height: bottom + (isLong ? 28 : 2), content, rows: set });
}

function columnsOf(points: readonly HeatmapPoint[], left: number, width: number): Columns {
  const { first, last } = extentOf(points);
  const start = ordinalOf(first);
  const count = ordinalOf(last) - start + 1;
  const room = Math.min(widestCell, (width - left) / count);
  // Whole px where there is room for it: sharp edges, and half the bytes.
  const cellWidth = room > 8 ? Math.floor(room) : room;
  const edge = Math.round(left);
  return { first, last, count, width: cellWidth, edge: (ordinal) => edge + (ordinal - start) * cellWidth };
}

/** A cell for every column, hatched where the row has no point. */
function cellsOf({ row, middle }: NameRow<HeatmapRow>, { first, count, width, edge }: Columns): readonly Cell[] {
  const start = ordinalOf(first);
  const place = (ordinal: number) => ({
    x: edge(ordinal) + width / 2,
    y: middle,
    width: width - (width > 8 ? 1 : 0),
    height: cellHeight,
  });
  const known = new Set(row.points.map(({ period }) => ordinalOf(period)));
  const gaps = Array.from({ length: count }, (_, column) => start + column).filter((ordinal) => !known.has(ordinal));
  return [
    ...row.points.map((figure, index) => ({ figure, index, ...place(ordinalOf(figure.period)) })),
    ...gaps.map((ordinal) => ({ figure: {}, ...place(ordinal) })),
  ];
}

/** Whether every value fits its cell, so that none is printed where not all can be. */
function fitsAll(cells: readonly Cell[], { cuts, formatCell }: HeatmapOptions): boolean {
  return cellValues(cells, cuts, formatCell) !== false && cells.some(({ figure }) => shareOf(figure) !== undefined);
}

/** A line in a gap where the row's figures change their meaning. */
function gapLine(x: number, { middle }: NameRow<HeatmapRow>): Svg {
  const down = `M${x},${middle - cellHeight / 2 - 1}v${cellHeight + 2}`;
  return svg`<path class="chart-gap" d="${down}"/><path class="chart-break" d="${down}"/>`;
}

function signsOf(
  rows: readonly HeatmapRow[],
  count: number,
  hasBreak: boolean,
  { cuts, formatClass, words }: HeatmapOptions,
): readonly KeyItem[] {
  const gaps = rows.some(({ points }) => points.length < count) ? [{}] : [];
  const figures = [...rows.flatMap(({ points }) => points), ...gaps];
  const seriesBreak: KeyItem = {
    label: words.seriesBreak,
    draw: (x, y) => svg`<path class="chart-break" d="M${x},${y - 7}v14"/>`,
  };
  return [...classSigns(cuts, formatClass), ...conditionSigns(figures, words), ...(hasBreak ? [seriesBreak] : [])];
}
