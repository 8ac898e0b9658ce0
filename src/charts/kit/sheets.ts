import { type Svg, svg } from './svg.ts';

/** Less than the height of a sheet, in px of a drawing as wide as the sheet: what is lower stays whole. */
const lowest = 600;

/** How many rows stay together on a sheet. */
const together = 5;

/**
 * Where a drawing of many rows may be cut to go on over several sheets of paper: between rows, in px from its top. Never
 * behind the first rows, which stay with the key and the axis above them, nor before the last.
 */
export function cutsBetween(rows: readonly { readonly top: number; readonly height: number }[]): readonly number[] {
  const last = rows.at(-1);
  if (!last || last.top + last.height < lowest) return [];
  return rows.flatMap(({ top }, place) =>
    place > 0 && place % together === 0 && rows.length - place >= together ? [top] : [],
  );
}

/**
 * The drawing once more for paper, in pieces between which a sheet may end; nothing where it stays whole. Browsers cut a
 * picture that is higher than a sheet wherever the sheet ends, through the middle of a row.
 */
export function sheetsOf(drawing: string): Svg | undefined {
  const [, listed, width, height, id = ''] =
    /<svg [^>]* data-cuts="([\d. ]+)" width="(\d+)" height="(\d+)"[\s\S]*?<g id="([^"]+)"/.exec(drawing) ?? [];
  if (listed === undefined) return undefined;
  const edges = [0, ...listed.split(' ').map(Number), Number(height)];
  const pieces = edges.slice(1).map((bottom, place) => {
    const top = edges[place] ?? 0;
    return svg`<svg class="chart" viewBox="0 ${top} ${Number(width)} ${bottom - top}"><use href="#${id}"/></svg>`;
  });
  return svg`<div class="chart-sheets" aria-hidden="true">${pieces}</div>`;
}
