import type { Place } from './steps.ts';
import { rowIn } from './table/whole-table.ts';

/** A mark of a drawing, in its own units, and the row or cell of the table that says the same in figures. */
export interface Mark extends Place {
  readonly figure: HTMLTableRowElement | HTMLTableCellElement;
  /** Where the mark leads, in charts whose names are links. */
  readonly link: SVGAElement | null;
}

/**
 * The table that says what a chart shows, and the keys of the chart's rows in it, where they are not their places; tabs
 * between the keys of the table's rows where each point of a chart's row has one of its own.
 */
export interface Figures {
  readonly table: HTMLTableElement;
  readonly keys: readonly string[] | undefined;
}

/** The marks of a drawing that the table knows: their `data-key` is that of a row, or of a row and a cell in it. */
export function marksOf(drawing: SVGSVGElement, figures: Figures): readonly Mark[] {
  const marks = new Map<Element, Mark>();
  for (const shape of drawing.querySelectorAll<SVGGraphicsElement>('[data-key]')) {
    if (shape.querySelector('[data-key]')) continue;
    const row = shape.parentElement?.closest<SVGElement>('[data-key]')?.dataset.key;
    const link = shape.closest('g')?.querySelector<SVGAElement>('a') ?? null;
    for (const [key, point] of placesOf(shape)) {
      const figure = figureIn(figures, row, key);
      // Several shapes may stand for the same figure; the first is enough.
      if (!figure || marks.has(figure)) continue;
      const isRow = shape.tagName === 'g' || (row !== undefined && figure.tagName === 'TR');
      const place = { ...point, key: row === undefined || isRow ? (row ?? key) : `${row}/${key}`, isRow };
      marks.set(figure, { ...place, figure, link });
    }
  }
  return [...marks.values()];
}

/** The cell with this key in the row of that key; the row itself where it has no such cell or none is asked for. */
function figureIn({ table, keys }: Figures, row: string | undefined, key: string): Mark['figure'] | null {
  const place = row ?? key;
  const name = keys ? keys[Number(place)] : place;
  if (name === undefined) return null;
  // A row of the chart may stand for several of the table, one for each of its points.
  const several = name.split('\t');
  if (row !== undefined && several.length > 1) return rowIn(table, several[Number(key)] ?? '');
  const own = rowIn(table, name);
  if (row === undefined) return own;
  const cell = `td${keyed(`${name}/${key}`)}`;
  return table.querySelector<HTMLTableCellElement>(cell) ?? own?.querySelector(`td${keyed(key)}`) ?? own;
}

function keyed(key: string): string {
  return `[data-key="${CSS.escape(key)}"]`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The keys of a shape, each with its place: the middle of a shape with one, the points of a path with several. */
function placesOf(shape: SVGGraphicsElement): readonly (readonly [key: string, place: Point])[] {
  const keys = shape.dataset.key?.split(' ') ?? [];
  if (keys.length < 2) return keys.map((key) => [key, middleOf(shape)]);
  const down = downOf(shape);
  const found = (shape.getAttribute('d') ?? '').matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g);
  const points = Array.from(found, ([, x, y]) => ({ x: Number(x), y: Number(y) + down }));
  // Hatching has several lines for one cell, so its places cannot be told.
  if (points.length !== keys.length) return [];
  return keys.flatMap((key, index) => (points[index] ? [[key, points[index]] as const] : []));
}

/** The middle of a shape; of a row, the middle of the last of what is drawn of it. */
function middleOf(shape: SVGGraphicsElement): Point {
  const drawn = [...shape.querySelectorAll<SVGGraphicsElement>('.chart-mark, rect, .chart-withheld')].at(-1);
  const { x, y, width, height } = (drawn ?? shape).getBBox();
  return { x: x + width / 2, y: y + height / 2 + downOf(shape) };
}

/** How far the row that a shape belongs to is moved down to its place. */
function downOf(shape: SVGGraphicsElement): number {
  return shape.closest<SVGGElement>('[transform]')?.transform.baseVal.consolidate()?.matrix.f ?? 0;
}
