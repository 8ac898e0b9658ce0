import { svg as html, type Svg as Markup, type MarkupText } from '../../../charts/kit/svg.ts';
import { type ExploreView, rowKeyOf, wordsOf } from '../setup.ts';
import { titleOf } from '../wording.ts';
import { type Column, columnsOf, orderOf } from './rows.ts';

/** So many rows stand in the page; where there are more, those are drawn that are scrolled to. */
export const mostStanding = 200;

/** The answer as a table, not yet drawn: its columns, and its rows in the order they are read. */
export interface Sheet {
  readonly seen: ExploreView;
  readonly columns: readonly Column[];
  readonly order: readonly number[];
}

/** Lays the answer out. */
export function sheetOf(seen: ExploreView): Sheet {
  const columns = columnsOf(seen);
  return { seen, columns, order: orderOf(seen, columns) };
}

/** The table: every row, or of many the first; a script then draws the others as they are scrolled to. */
export function tableHtml(sheet: Sheet): MarkupText {
  const { seen, columns, order } = sheet;
  const { explore } = wordsOf(seen.setup);
  if (order.length === 0) return html`<p>${explore.nothingFound}</p>`.toString();
  const isCut = order.length > mostStanding;
  const shown = order.slice(0, mostStanding);
  const heads = headRows(columns);
  return html`<div class="scroll explore-rows" role="region" tabindex="0" aria-label="${isCut ? explore.scrollHintLong(order.length) : explore.scrollHint}"${isCut && html` data-part="rows"`}>
<table class="figures"${isCut && html` aria-rowcount="${order.length + heads.length}"`}>
<caption id="explore-table">${explore.table(titleOf(seen))}</caption>
<thead>${heads.map((cells, at) => html`<tr${isCut && html` aria-rowindex="${at + 1}"`}>${cells}</tr>`)}</thead>
<tbody>
${shown.map((index, place) => rowHtml(sheet, index, isCut ? place + heads.length + 1 : undefined))}</tbody>
</table>
</div>
${isCut && html`<p class="explore-hint" data-part="cut">${explore.cut(shown.length, order.length)}</p>`}`.toString();
}

/** How many rows the head has: one more where columns belong to several measures. */
export function headCount(columns: readonly Column[]): number {
  return columns.some(({ group }) => group !== undefined) ? 2 : 1;
}

function headRows(columns: readonly Column[]): readonly (readonly Markup[])[] {
  const own = columns.map(({ name, title, isNumber }) => {
    return html`<th scope="col"${isNumber && html` class="number"`}${name !== undefined && html` data-column="${name}"`}>${title}</th>`;
  });
  return headCount(columns) === 1 ? [own] : [groupCells(columns), own];
}

function groupCells(columns: readonly Column[]): readonly Markup[] {
  const runs: { readonly group: string | undefined; length: number }[] = [];
  for (const { group } of columns) {
    const last = runs.at(-1);
    if (last && last.group === group) last.length += 1;
    else runs.push({ group, length: 1 });
  }
  return runs.map(({ group, length }) =>
    group === undefined
      ? html`<td colspan="${length}"></td>`
      : html`<th scope="colgroup" colspan="${length}" class="explore-group">${group}</th>`,
  );
}

/** One row; `place` is its number in the whole table, counted from 1 and the head, where not all rows are drawn. */
export function rowHtml({ seen, columns }: Sheet, index: number, place?: number): Markup {
  const row = seen.rows[index];
  const cells = columns.map(({ name, isNumber, words }) => {
    const said = words(index);
    if (name?.startsWith('by.')) return html`<th scope="row">${said}</th>`;
    return isNumber ? html`<td class="number">${said || '–'}</td>` : html`<td>${said}</td>`;
  });
  return html`<tr data-key="${row ? rowKeyOf(row) : ''}"${place !== undefined && html` aria-rowindex="${place}"`}>${cells}</tr>
`;
}
