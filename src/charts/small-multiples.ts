import { ordinalOf, type Period } from '../core/period.ts';
import { periodScale } from './kit/axes/period-axis.ts';
import { type ShareScale, shareScale } from './kit/axes/share-axis.ts';
import { conditionOf } from './kit/figure.ts';
import { type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import type { Box } from './kit/labels/label-space.ts';
import { sideBySide } from './kit/labels/name-rows.ts';
import { shortNames } from './kit/labels/short-names.ts';
import { balanced, lineHeight, text, textWidth, wrap } from './kit/labels/text.ts';
import { type CaveatWords, caveatSigns } from './kit/marks/caveat.ts';
import { conditionSign, drawCells } from './kit/marks/cell.ts';
import { datum } from './kit/marks/datum.ts';
import { type KeyItem, key } from './kit/marks/key.ts';
import { link } from './kit/marks/link.ts';
import { withheld } from './kit/marks/mark.ts';
import { lineOf, marksOf, referenceOf, type Scales } from './kit/marks/rate-line.ts';
import { extentOf, type Reference, runsOf, type ShownPoint, type TrendPoint } from './kit/series.ts';
import { type MarkupText, type Svg, svg } from './kit/svg.ts';

/** One body over time. Where all have a `col` and a `row` (counted from wherever the list begins) they stand as tiles. */
export interface MultiplesRow {
  readonly code: string;
  readonly label: string;
  /** Stands over the panel where the label has no room: "NM". */
  readonly abbreviation?: string;
  readonly href?: string;
  readonly col?: number;
  readonly row?: number;
  readonly points: readonly TrendPoint[];
  /** From these periods on its figures mean something else. */
  readonly breaks?: readonly { readonly from: Period }[];
}

/** The words and choices of small multiples. */
export interface SmallMultiplesOptions extends ChartOptions {
  readonly formatShare: (share: number) => string;
  readonly formatTick?: (share: number) => string;
  readonly formatPeriod: (period: Period) => string;
  /** Says what every panel spans: "Each from 70% (bottom) to 100% (top), 2019 Q1 to 2024 Q4". */
  readonly formatScale: (low: string, high: string, first: string, last: string) => string;
  readonly words: CaveatWords & {
    readonly suppressed: string;
    readonly tooFew: string;
    readonly missing: string;
    /** The sentence that stands there when no point may be shown. */
    readonly empty: string;
  };
  /** A share to be reached, as a dashed line in every panel. */
  readonly target?: { readonly share: number; readonly label: string };
  /** A series to compare with, such as the whole, thin in every panel. */
  readonly reference?: Reference;
  /** Breaks in all rows. */
  readonly breaks?: readonly { readonly from: Period }[];
  /** For ratios that are no proportion. */
  readonly mayExceedOne?: boolean;
}

/** A body in its panel: `box` is the ground of the line. */
interface Panel {
  readonly row: MultiplesRow;
  readonly index: number;
  readonly name: readonly string[];
  readonly nameMiddle: number;
  readonly box: Box;
  readonly runs: readonly (readonly ShownPoint[])[];
}

/** What all panels share. */
interface Common {
  readonly share: ShareScale;
  readonly first: number;
  readonly last: number;
  readonly reference: readonly (readonly ShownPoint[])[];
  /** The room for the last value at the right of each line; 0 where panels are too small for it. */
  readonly valueWidth: number;
}

const gap = 14;
const smallGap = 6;
const widestPanel = 240;

/**
 * Bodies as sparklines on one common scale, in the order given or as tiles, each with its last value where there is room.
 * Gaps, breaks and marks are those of a trend; a body without a line keeps its panel and says why.
 */
export function smallMultiples(rows: readonly MultiplesRow[], options: SmallMultiplesOptions): MarkupText {
  const { width, words, target, reference, breaks = [], mayExceedOne = false } = options;
  const runs = rows.map((row) => runsOf(row.points, [...breaks, ...(row.breaks ?? [])], mayExceedOne));
  const shown = runs.flat(2);
  if (shown.length === 0) return emptyFrame('small-multiples', options, words.empty);

  const { first, last } = extentOf(rows.flatMap(({ points }) => points));
  const [from, to] = [ordinalOf(first), ordinalOf(last)];
  const compared = reference?.points.filter(({ period }) => ordinalOf(period) >= from && ordinalOf(period) <= to) ?? [];
  const references = runsOf(compared, [...breaks, ...(reference?.breaks ?? [])], mayExceedOne);
  const share = shareScale(
    [...shown, ...references.flat()].map((point) => point.share).concat(target ? [target.share] : []),
    { mayExceedOne },
  );
  const grid = gridOf(rows, width);
  const values = runs.flatMap((each) => each.at(-1)?.at(-1)?.share ?? []).map(options.formatShare);
  const valueWidth = grid.width < 110 ? 0 : Math.max(...values.map(textWidth)) + 10;
  const common: Common = { share, first: from, last: to, reference: references, valueWidth };

  const { formatTick = options.formatShare, formatPeriod, formatScale } = options;
  const [low = 0, high = 1] = share.at.domain();
  const scaleWords = formatScale(formatTick(low), formatTick(high), formatPeriod(first), formatPeriod(last));
  const note = wrap(scaleWords, width);
  const legend = key(signsOf(rows, runs, options), width, note.length * lineHeight + 4);
  const panels = setPanels(rows, runs, grid, note.length * lineHeight + legend.height + 16);
  const bottom = Math.max(...panels.map(({ box }) => box.bottom));
  const content = svg`${text(note, { x: 0, y: lineHeight / 2 }, 'chart-note')}
${legend.content}
${panels.map((panel) => drawPanel(panel, common, options))}`;
  return frame('small-multiples', options, { height: bottom + 6, content });
}

/** How panels lie: how wide one is, in which column and row each, and the height of its line. */
interface Grid {
  readonly width: number;
  readonly gap: number;
  readonly lineHeight: number;
  readonly places: readonly { readonly col: number; readonly row: number }[];
  readonly names: readonly (readonly string[])[];
}

function gridOf(rows: readonly MultiplesRow[], width: number): Grid {
  const tiles = rows.flatMap(({ col, row }) => (col === undefined || row === undefined ? [] : { col, row }));
  if (tiles.length === rows.length) {
    const [firstCol, firstRow] = [Math.min(...tiles.map(({ col }) => col)), Math.min(...tiles.map(({ row }) => row))];
    const places = tiles.map(({ col, row }) => ({ col: col - firstCol, row: row - firstRow }));
    const panel = width / (Math.max(...places.map(({ col }) => col)) + 1);
    const names = shortNames(rows, panel - smallGap, panel < 72 ? 1 : 2);
    return { width: panel, gap: smallGap, lineHeight: panel < 72 ? 28 : 38, places, names };
  }
  const columns = Math.max(1, Math.min(rows.length, Math.floor(width / (width < sideBySide ? 150 : 170))));
  const panel = Math.min(widestPanel, width / columns);
  const places = rows.map((_, index) => ({ col: index % columns, row: Math.floor(index / columns) }));
  return { width: panel, gap, lineHeight: 44, places, names: rows.map(({ label }) => balanced(label, panel - gap)) };
}

function setPanels(
  rows: readonly MultiplesRow[],
  runs: readonly (readonly (readonly ShownPoint[])[])[],
  grid: Grid,
  top: number,
): readonly Panel[] {
  const lastRow = Math.max(...grid.places.map(({ row }) => row));
  const tops: number[] = [top];
  const nameLines = Array.from({ length: lastRow + 1 }, (_, row) =>
    Math.max(0, ...grid.names.filter((_, index) => grid.places[index]?.row === row).map(({ length }) => length)),
  );
  nameLines.forEach((lines, row) => {
    tops[row + 1] = (tops[row] ?? 0) + lines * lineHeight + grid.lineHeight + 6 + grid.gap;
  });
  return rows.map((row, index) => {
    const { col, row: line } = grid.places[index] ?? { col: 0, row: 0 };
    const name = grid.names[index] ?? [];
    const left = col * grid.width;
    const lineTop = (tops[line] ?? 0) + (nameLines[line] ?? 0) * lineHeight + 4;
    const box = { left, right: left + grid.width - grid.gap, top: lineTop, bottom: lineTop + grid.lineHeight };
    // Names stand on their lines, whatever the longest of the row needs.
    return {
      row,
      index,
      name,
      nameMiddle: lineTop - 4 - (name.length - 0.5) * lineHeight,
      box,
      runs: runs[index] ?? [],
    };
  });
}

function drawPanel(
  { row, index, name, nameMiddle, box, runs }: Panel,
  common: Common,
  options: SmallMultiplesOptions,
): Svg {
  const { left, top, bottom } = box;
  const right = box.right - common.valueWidth;
  const scales: Scales = {
    x: periodScale(common.first, common.last, [left + 3, right - 3]),
    y: common.share.at.copy().range([bottom - 4, top + 4]),
  };
  const last = runs.at(-1)?.at(-1);
  const { target } = options;
  const y = target && scales.y(target.share);
  const hidden = row.points.flatMap((point, place) =>
    point.suppressed ? withheld(scales.x(ordinalOf(point.period)), bottom - 5, place) : [],
  );
  const value = last && common.valueWidth > 0 && { words: options.formatShare(last.share), y: scales.y(last.share) };
  return svg`<g${datum(index)}>${link(name.some(Boolean) ? row.href : undefined, text(name, { x: left, y: nameMiddle }, 'chart-name'))}<path class="chart-grid" d="M${left},${top}H${right}M${left},${bottom}H${right}"/>${last && y !== undefined && svg`<path class="chart-target" d="M${left},${y}H${right}"/>`}${last && common.reference.map((run) => referenceOf(run, scales))}${runs.map((run) => lineOf(run, scales))}${last && runs.map((run) => marksOf(run, scales, last))}${hidden}${!last && hidden.length === 0 && emptySign(row, { ...box, right })}${value && text(value.words, { x: right + 6, y: Math.max(top + 4, Math.min(bottom - 4, value.y)) }, 'chart-note')}</g>
`;
}

/** Why a panel has no line: its figures rest on too few, or there are none. */
function emptySign({ points }: MultiplesRow, { left, right, top, bottom }: Box): Svg {
  const tooFew = points.find((point) => conditionOf(point) === 'tooFew');
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return drawCells([{ figure: tooFew ?? {}, x, y, width: right - left, height: bottom - top }], [0, 0, 0, 0]);
}

function signsOf(
  rows: readonly MultiplesRow[],
  runs: readonly (readonly (readonly ShownPoint[])[])[],
  { words, target, reference }: SmallMultiplesOptions,
): readonly KeyItem[] {
  const caveats = runs.flat(2).map(({ caveat }) => caveat);
  const line =
    (className: string): KeyItem['draw'] =>
    (x, y) =>
      svg`<path class="${className}" d="M${x - 9},${y}h18"/>`;
  const isSuppressed = (row: MultiplesRow) => row.points.some(({ suppressed }) => suppressed);
  const without = rows.filter((row, index) => runs[index]?.length === 0 && !isSuppressed(row));
  const isTooFew = ({ points }: MultiplesRow) => points.some((point) => conditionOf(point) === 'tooFew');
  const absent: readonly (readonly [boolean, string, KeyItem['draw']])[] = [
    [rows.some(isSuppressed), words.suppressed, withheld],
    [without.some(isTooFew), words.tooFew, conditionSign('tooFew')],
    [!without.every(isTooFew), words.missing, conditionSign('missing')],
  ];
  return [
    ...(reference ? [{ label: reference.label, draw: line('chart-reference') }] : []),
    ...(target ? [{ label: target.label, draw: line('chart-target') }] : []),
    ...caveatSigns(caveats, words),
    ...absent.filter(([occurs]) => occurs).map(([, label, draw]) => ({ label, draw })),
  ];
}
