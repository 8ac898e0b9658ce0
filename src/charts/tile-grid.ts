import { conditionOf, type Figure, shareOf } from './kit/figure.ts';
import { type ChartOptions, emptyFrame, frame } from './kit/frame.ts';
import { shortNames } from './kit/labels/short-names.ts';
import { lineHeight, text, wrap } from './kit/labels/text.ts';
import {
  type Cell,
  type CellWords,
  type Cuts,
  classSigns,
  conditionSigns,
  drawCells,
  inkOf,
} from './kit/marks/cell.ts';
import { datum } from './kit/marks/datum.ts';
import { key } from './kit/marks/key.ts';
import { link } from './kit/marks/link.ts';
import { type MarkupText, type Svg, svg } from './kit/svg.ts';

/** A region at its place: `col` and `row` count from 1, or from wherever the list begins. Without a rate it is not covered. */
export interface Tile extends Figure {
  readonly code: string;
  readonly label: string;
  /** Stands on the tile where the label has no room: "NM". */
  readonly abbreviation?: string;
  readonly href?: string;
  readonly col: number;
  readonly row: number;
}

/** The words and choices of a tile grid. */
export interface TileGridOptions extends ChartOptions {
  /** The shares between the five classes. They stay the same from release to release, so that colours keep their meaning. */
  readonly cuts: Cuts;
  readonly formatClass: (from: number | undefined, to: number | undefined) => string;
  /** A share (0-1) as it is printed on a tile, as short as can be: "91". */
  readonly formatCell: (share: number) => string;
  readonly words: CellWords & {
    /** Says what the picture is not: "示意图，非地图", "diagram, not a map". */
    readonly notAMap: string;
    /** The sentence that stands there when there are no regions. */
    readonly empty: string;
  };
}

const gap = 3;

/** How tiles are laid out: their size, what stands on each, and the first column and row. */
interface Grid {
  readonly width: number;
  readonly height: number;
  readonly names: readonly (readonly string[])[];
  readonly firstCol: number;
  readonly firstRow: number;
  readonly top: number;
}

/**
 * Regions as tiles of one size where they lie to each other, each rate in one of five classes with its value. A region
 * that is not covered stays visible, hatched: it is neither zero nor left out. The words say that this is no map.
 */
export function tileGrid(tiles: readonly Tile[], options: TileGridOptions): MarkupText {
  const { width, cuts, formatClass, words } = options;
  if (tiles.length === 0) return emptyFrame('tile-grid', options, words.empty);

  const legend = key([...classSigns(cuts, formatClass), ...conditionSigns(tiles, words)], width, 2);
  const grid = layOut(tiles, width, legend.height + 14);
  const bottom = grid.top + (Math.max(...tiles.map(({ row }) => row)) - grid.firstRow + 1) * grid.height;
  const note = wrap(words.notAMap, width);
  const content = svg`${legend.content}
${tiles.map((tile, index) => drawTile(tile, index, grid, options))}${text(note, { x: 0, y: bottom + lineHeight }, 'chart-note')}`;
  return frame('tile-grid', options, { height: bottom + (note.length + 0.8) * lineHeight, content });
}

function layOut(tiles: readonly Tile[], width: number, top: number): Grid {
  const cols = tiles.map(({ col }) => col);
  const firstCol = Math.min(...cols);
  const tileWidth = Math.min(104, width / (Math.max(...cols) - firstCol + 1));
  const nameLines = tileWidth < 72 ? 1 : 2;
  return {
    width: tileWidth,
    height: (nameLines + 1) * lineHeight + 12,
    names: shortNames(tiles, tileWidth - gap - 4, nameLines),
    firstCol,
    firstRow: Math.min(...tiles.map(({ row }) => row)),
    top,
  };
}

function drawTile(tile: Tile, index: number, grid: Grid, { cuts, formatCell }: TileGridOptions): Svg {
  const x = (tile.col - grid.firstCol + 0.5) * grid.width;
  const y = grid.top + (tile.row - grid.firstRow + 0.5) * grid.height;
  const [width, height] = [grid.width - gap, grid.height - gap];
  const name = grid.names[index] ?? [];
  const share = shareOf(tile);
  const isHatched = conditionOf(tile) === 'missing';
  // Name and value stand in the middle together; a sign in place of a value stands where the value would.
  const nameMiddle = y - ((name.length - (isHatched ? 1 : 0)) * lineHeight) / 2;
  const valueMiddle = nameMiddle + name.length * lineHeight;
  const cell: Cell = { figure: tile, x, y: share === undefined && !isHatched ? valueMiddle : y, width, height };
  const ink = share === undefined ? 'chart-note' : inkOf(tile, share, cuts);
  const place = { x, y: nameMiddle, anchor: 'middle' } as const;
  return svg`<g${datum(index)}>${share === undefined && svg`<rect class="chart-tile" x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}"/>`}${drawCells([cell], cuts)}${link(name.some(Boolean) ? tile.href : undefined, text(name, place, ink))}${share !== undefined && text(formatCell(share), { ...place, y: valueMiddle }, `chart-tile-value ${ink}`)}</g>
`;
}
