import { svg as html, type Svg as Markup } from '../../charts/kit/svg.ts';
import { masked } from '../../checks/security/personal.ts';
import { inSight } from '../../checks/text/in-sight.ts';
import type { Finding } from '../../core/finding.ts';
import { type Language, languageOfText } from '../../core/text.ts';
import type { CheckedTable } from '../../intake/check-files.ts';
import { rowsNumbered, type Witness } from './witness.ts';
import { words } from './words.ts';

/** The rows that findings speak of, with their neighbours, by file name. */
export interface Excerpts {
  readonly fileCount: number;
  readonly files: ReadonlyMap<string, FileExcerpt>;
}

interface FileExcerpt {
  readonly witness: Witness;
  readonly rows: ReadonlyMap<number, readonly string[]>;
}

/** Up to so many columns a row is shown whole. */
const wholeRow = 6;

/** Reads the tables once more and keeps the rows concerned: so that a large file is never held in memory. */
export async function excerptsOf(
  tables: readonly Pick<CheckedTable, 'resource' | 'findings' | 'again'>[],
  witnesses: ReadonlyMap<string, Witness>,
  fileCount: number,
): Promise<Excerpts> {
  const files = new Map<string, FileExcerpt>();
  for (const { resource, findings, again } of tables) {
    const witness = witnesses.get(resource.name);
    const wanted = new Set(findings.flatMap(({ row }) => (row === null ? [] : [row - 1, row, row + 1])));
    const file = findings[0]?.file;
    if (!witness || wanted.size === 0 || file === null || file === undefined) continue;
    const rows = new Map<number, readonly string[]>();
    await again(rowsNumbered(wanted, rows));
    files.set(file, { witness, rows });
  }
  return { fileCount, files };
}

/** The row of a finding between its neighbours, the cell marked; nothing where no row is meant. */
export function excerptHtml(
  language: Language,
  { row, column, file }: Finding,
  { files }: Excerpts,
): Markup | undefined {
  const excerpt = files.get(file ?? '');
  if (row === null || !excerpt?.rows.has(row)) return undefined;
  const { check: said } = words(language);
  const header = excerpt.witness.header?.cells ?? [];
  const isHeader = row <= (excerpt.witness.header?.row ?? 1);
  const names = new Set(column === null ? [] : [column, ...column.split(', ')]);
  const marked = header.flatMap(({ text, field }, place) =>
    names.has(inSight(masked(text))) || names.has(field?.name ?? '') ? [place] : [],
  );
  const width = Math.max(header.length, excerpt.rows.get(row)?.length ?? 0);
  const places = isHeader ? range(0, Math.min(width, 2 * wholeRow)) : shownPlaces(excerpt, width, marked);
  // What Chinese a file holds is Chinese on an English page too.
  const spoken = (text: string) => language === 'en' && languageOfText(text) === 'zh' && html` lang="zh-Hans"`;
  const heads = withGaps(
    places,
    (place) =>
      header[place]?.text.trim()
        ? html`<th scope="col"${spoken(header[place].text)}>${visible(header[place].text)}</th>`
        : html`<td></td>`,
    html`<td title="${said.leftOut}">…</td>`,
  );
  const lines = [row - 1, row, row + 1].flatMap((number) => {
    const cells = excerpt.rows.get(number);
    if (!cells || (number <= (excerpt.witness.header?.row ?? 1) && !isHeader)) return [];
    const isHere = number === row;
    const shown = withGaps(
      places,
      (place) => {
        const text = visible(cells[place] ?? '');
        return isHere && marked.includes(place)
          ? html`<td class="check-here"${spoken(text)}><mark>${text || html`<span class="visually-hidden">${said.blank}</span>`}</mark></td>`
          : html`<td${spoken(text)}>${text}</td>`;
      },
      html`<td>…</td>`,
    );
    return [html`<tr${isHere && html` class="check-row"`}><th scope="row">${number}</th>${shown}</tr>`];
  });
  return html`<div class="scroll check-excerpt" role="group" tabindex="0" aria-label="${said.excerpt(row)}"><table class="figures">
${!isHeader && html`<thead><tr><th scope="col">${said.spreadsheetRow}</th>${heads}</tr></thead>`}
<tbody>${lines}</tbody></table></div>`;
}

/** The key, the column concerned and those beside it; all columns where there are few or none is meant. */
function shownPlaces({ witness }: FileExcerpt, width: number, marked: readonly number[]): readonly number[] {
  if (width <= wholeRow || marked.length === 0) return range(0, width);
  const { primaryKey } = witness.resource.schema;
  const keys = (witness.header?.cells ?? []).flatMap(({ field }, place) =>
    field && primaryKey.includes(field.name) ? [place] : [],
  );
  const around = marked.flatMap((place) => range(Math.max(0, place - 1), Math.min(width, place + 2)));
  return [...new Set([...keys, ...around])].sort((one, other) => one - other);
}

function withGaps(places: readonly number[], cell: (place: number) => Markup, gap: Markup): readonly Markup[] {
  return places.flatMap((place, index) => {
    const before = index === 0 ? -1 : (places[index - 1] as number);
    return place > before + 1 ? [gap, cell(place)] : [cell(place)];
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** A cell as it can be shown, in a pack that is passed on too: what points to a person masked, cut, its invisible characters named. */
function visible(text: string): string {
  const shown = masked(text.slice(0, 1000));
  const cut = shown.length > 80 ? `${shown.slice(0, 79)}…` : shown;
  return inSight(cut.replace(/[\r\n]+/g, '␊'));
}
