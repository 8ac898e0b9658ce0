import { bisectRight } from 'd3-array';
import { rateOf } from '../../../core/statistics/rate.ts';
import { type Caveat, caveatOf, conditionOf, type Figure, shareOf } from '../figure.ts';
import type { Box } from '../labels/label-space.ts';
import { fontSize, textWidth } from '../labels/text.ts';
import { type Svg, svg } from '../svg.ts';
import { type CaveatWords, caveatSigns, dotted } from './caveat.ts';
import { datum } from './datum.ts';
import { hatch } from './hatch.ts';
import type { KeyItem } from './key.ts';
import { withheld } from './mark.ts';

/** The four shares between the five classes, ascending; a share on a cut belongs above it. */
export type Cuts = readonly [number, number, number, number];

/** A figure as a coloured cell: where its middle is, how large it is, and its place in the input. */
export interface Cell {
  readonly figure: Figure;
  readonly index?: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The words for cells that are more or less than a class. */
export interface CellWords extends CaveatWords {
  readonly tooFew: string;
  readonly suppressed: string;
  /** What hatching means: "not reported", "not covered". */
  readonly missing: string;
}

/** 1 for the lowest class, 5 for the highest. */
function classOf(share: number, cuts: Cuts): number {
  return bisectRight(cuts, share) + 1;
}

/** How thick the frame of a cell is, in px: a ring is provisional, a thin line of low reliability. */
const frames = { ring: 3, low: 1.5 } as const;

/** How much of a corner is cut off at most, in px. */
const deepestCut = 7;

/** Cells, those that look alike as one path. */
export function drawCells(cells: readonly Cell[], cuts: Cuts): Svg {
  const alike = new Map<string, Cell[]>();
  for (const cell of cells) {
    const look = lookOf(cell.figure, cuts);
    alike.set(look, [...(alike.get(look) ?? []), cell]);
  }
  return svg`${[...alike].map(([look, group]) => drawAlike(look, group))}`;
}

/** The class a cell is drawn with, and its outline where that is not the usual one; its condition where it has no share. */
function lookOf(figure: Figure, cuts: Cuts): string {
  const share = shareOf(figure);
  if (share === undefined) return conditionOf(figure);
  const caveat = caveatOf(figure);
  return caveat === 'lowReliability' ? 'chart-cell-low' : cellClass(classOf(share, cuts), caveat);
}

/** A ring is not final; cut corners are those of a full diamond: not to be compared. */
function cellClass(step: number, caveat: Caveat | undefined): string {
  const frame = caveat === 'doubtful' ? '/cut' : caveat ? ` chart-ring${dotted(caveat)}` : '';
  return `chart-class-${step}${frame}`;
}

function drawAlike(look: string, cells: readonly Cell[]): Svg {
  const keys = cells.flatMap(({ index }) => index ?? []);
  const key = datum(keys.length > 0 ? keys : undefined);
  if (look === 'missing') return svg`<path class="chart-hatch"${key} d="${hatch(cells.map(boxOf))}"/>`;
  if (look === 'suppressed') return svg`${cells.map(({ x, y, index }) => withheld(x, y, index))}`;
  if (look === 'tooFew') {
    return svg`<path class="chart-too-few"${key} d="${cells.map(({ x, y }) => svg`M${x},${y}h.01`)}"/>`;
  }
  const inset = look === 'chart-cell-low' ? frames.low / 2 : look.includes('ring') ? frames.ring / 2 : 0;
  const [className = '', cut] = look.split('/');
  const draw = cut ? cutOutline : (cell: Cell) => outline(cell, inset);
  return svg`<path class="${className}"${key} d="${cells.map(draw)}"/>`;
}

/** From the middle, so that the path has one absolute point for each cell. */
function outline({ x, y, width, height }: Cell, inset: number): Svg {
  const [across, down] = [width - 2 * inset, height - 2 * inset];
  return svg`M${x},${y}m${-across / 2},${-down / 2}h${across}v${down}h${-across}z`;
}

/** The same without its corners. */
function cutOutline({ x, y, width, height }: Cell): Svg {
  const cut = Math.min(deepestCut, width / 2, height / 2);
  const [across, down] = [width - 2 * cut, height - 2 * cut];
  return svg`M${x},${y}m${-width / 2},${-down / 2}l${cut},${-cut}h${across}l${cut},${cut}v${down}l${-cut},${cut}h${-across}l${-cut},${-cut}z`;
}

function boxOf({ x, y, width, height }: Cell): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** The values of cells as one text for each colour of writing; none where the longest does not fit its cell. */
export function cellValues(cells: readonly Cell[], cuts: Cuts, formatShare: (share: number) => string): Svg | false {
  const written = cells.flatMap(({ figure, x, y, width, height }) => {
    const share = shareOf(figure);
    if (share === undefined) return [];
    const words = formatShare(share);
    return [
      {
        words,
        x,
        y,
        fits: textWidth(words) <= width - 1.5 && height >= fontSize + 2,
        size: sizeOf(words, width - 2 * frameOf(figure) - 3),
        ink: inkOf(figure, share, cuts),
      },
    ];
  });
  if (!written.every(({ fits }) => fits)) return false;
  return svg`${['chart-in-cell', 'chart-on-dark', 'chart-in-low'].map((className) => {
    const alike = written.filter(({ ink }) => ink === className);
    return (
      alike.length > 0 &&
      svg`<text class="${className}" text-anchor="middle">${alike.map(({ words, x, y, size }) => svg`<tspan x="${x}" y="${Math.round(y + size * 0.35)}"${size < fontSize && svg` font-size="${size}"`}>${words}</tspan>`)}</text>`
    );
  })}`;
}

function frameOf(figure: Figure): number {
  const caveat = caveatOf(figure);
  if (caveat === 'lowReliability') return frames.low;
  return caveat && caveat !== 'doubtful' ? frames.ring : 0;
}

/** The size at which digits have this room, in px; in the fonts of interfaces a digit is at most 0.6 em wide. */
function sizeOf(words: string, room: number): number {
  return Math.min(fontSize, Math.floor(room / (words.length * 0.6)));
}

/** The class of writing on a cell with this share. */
export function inkOf(figure: Figure, share: number, cuts: Cuts): string {
  const caveat = caveatOf(figure);
  if (caveat === 'lowReliability') return 'chart-in-low';
  const isFull = !caveat || caveat === 'doubtful';
  return isFull && classOf(share, cuts) > 3 ? 'chart-on-dark' : 'chart-in-cell';
}

/** The five classes for a key, lowest first; `formatClass` says "below 70 %", "70-80 %", "90 % and more". */
export function classSigns(
  cuts: Cuts,
  formatClass: (from: number | undefined, to: number | undefined) => string,
): readonly KeyItem[] {
  return [0, 1, 2, 3, 4].map((step) => ({
    label: formatClass(cuts[step - 1], cuts[step]),
    draw: (x, y) => svg`<rect class="chart-class-${step + 1}" x="${x - 9}" y="${y - 6}" width="18" height="12"/>`,
  }));
}

/** The sign for a key of figures that are not shown. */
export function conditionSign(condition: 'suppressed' | 'tooFew' | 'missing'): KeyItem['draw'] {
  const figure = { suppressed: { suppressed: true }, tooFew: { rate: rateOf(0, 0) }, missing: {} }[condition];
  return (x, y) => drawCells([{ figure, x, y, width: 18, height: 12 }], [0, 0, 0, 0]);
}

/** The other looks for a key, those that occur. */
export function conditionSigns(figures: readonly Figure[], words: CellWords): readonly KeyItem[] {
  const has = new Set(figures.map(conditionOf));
  const hidden = (['tooFew', 'suppressed', 'missing'] as const).filter((condition) => has.has(condition));
  const sign = (caveat: Caveat) => (x: number, y: number) => {
    const look = caveat === 'lowReliability' ? 'chart-cell-low' : cellClass(4, caveat);
    return drawAlike(look, [{ figure: {}, x, y, width: 18, height: 12 }]);
  };
  return [
    ...caveatSigns(figures.map(caveatOf), words, sign),
    ...hidden.map((condition) => ({ label: words[condition], draw: conditionSign(condition) })),
  ];
}
