import { svg as html, type Svg as Markup, type MarkupText } from '../../charts/kit/svg.ts';
import type { PublishedTable } from '../../checks/check.ts';
import type { Header } from '../../checks/header.ts';
import { masked } from '../../checks/security/personal.ts';
import { titleOf } from '../../core/description/code-list.ts';
import { fieldsOf, periodColumn, type Resource } from '../../core/description/dataset.ts';
import { parsePeriod } from '../../core/period.ts';
import { type Difference, difference, largestMovements } from '../../core/table/difference.ts';
import type { Observations } from '../../core/table/observations.ts';
import type { Language } from '../../core/text.ts';
import { formatsOf } from '../../i18n/formats.ts';
import type { Bench } from '../../intake/check-files.ts';
import { words } from './words.ts';

/** A table as it comes in and as it is published. */
export interface TablePair {
  readonly resource: Resource;
  readonly next: Observations;
  readonly published: PublishedTable | undefined;
  readonly header?: Header;
}

/** What surrounds every table of differences. */
interface Setting {
  readonly language: Language;
  readonly bench: Bench;
  readonly timeZone: string;
  /** How many changed cells are listed. */
  readonly most: number;
  readonly isPack: boolean;
}

/** How many of the largest movements are shown. */
const movementsShown = 10;

/** What changes in a table against the release before: how many rows and cells, where, the largest steps, the cells. */
export function differenceHtml(pair: TablePair, setting: Setting): MarkupText {
  const { language, bench, timeZone } = setting;
  const { check: said } = words(language);
  const formats = formatsOf(language);
  const { resource, next, published } = pair;
  const head = html`<h3>${resource.huiyin.title[language]}</h3>`;
  if (!published) return html`${bench.dataset.resources.length > 1 && head}<p>${said.firstRelease}</p>`.toString();
  const { release, observations } = published;
  const found = difference(observations, next, resource);
  if (!found) return html``.toString();
  const against = html`<p class="check-hint">${said.against(release.id, formats.day(release.published, timeZone))}</p>`;
  const counts = countsOf(found);
  const rows = [
    [said.added, found.added.length, periodsOf(setting, next, resource, found.added)],
    [said.filled, counts.filled.length, periodsOf(setting, next, resource, counts.filled)],
    [said.changed, counts.changed.length, periodsOf(setting, next, resource, counts.changed)],
    [said.removed, found.removed.length, periodsOf(setting, observations, resource, found.removed)],
  ] as const;
  const isSame = rows.every(([, count]) => count === 0);
  const summary = html`<div class="scroll" role="group" tabindex="0" aria-label="${said.differenceTitle}"><table class="figures check-counts"><thead><tr><th scope="col">${said.which}</th><th scope="col" class="number">${said.number}</th><th scope="col">${said.where}</th></tr></thead>
<tbody>${rows.map(([title, count, periods]) => html`<tr><th scope="row">${title}</th><td class="number">${formats.count(count)}</td><td class="flag">${periods}</td></tr>`)}</tbody></table></div>`;
  return html`${bench.dataset.resources.length > 1 && head}${against}${isSame ? html`<p>${said.noDifference}</p>` : html`${summary}${cellsHtml(pair, published, found, setting)}`}`.toString();
}

function countsOf({ columns }: Difference) {
  return {
    changed: columns.flatMap(({ changed }) => [...changed]),
    filled: columns.flatMap(({ filled }) => [...filled]),
  };
}

function cellsHtml(pair: TablePair, published: PublishedTable, found: Difference, setting: Setting): Markup {
  const { check: said } = words(setting.language);
  const { next } = pair;
  const all = found.columns.flatMap(({ column, isNumber, changed }) => {
    return [...changed.subarray(0, setting.most)].map((row) => cellOf(pair, published, found, column, isNumber, row));
  });
  if (all.length === 0) return html``;
  const total = countsOf(found).changed.length;
  // Cells of one row belong together.
  const cells = all.sort((one, other) => one.row - other.row).slice(0, setting.most);
  const movements: readonly Change[] = largestMovements(found, published.observations, next, movementsShown);
  const cut = setting.isPack ? said.cellsCutPack(cells.length, total) : said.cellsCut(cells.length, total);
  const list = html`${cells.length < total && html`<p class="check-hint">${cut}</p>`}${changesHtml(pair, cells, setting, said.cells)}`;
  const isShort = total <= movementsShown;
  return html`${!isShort && movements.length > 0 && changesHtml(pair, movements, setting, said.movements)}
${isShort || setting.isPack ? list : html`<details class="check-why"><summary>${said.cells}</summary>${list}</details>`}`;
}

/** A cell that changes: numbers where they are, texts as they stand. */
interface Change {
  readonly row: number;
  readonly column: string;
  readonly old: number | string | null;
  readonly new: number | string | null;
}

function cellOf(
  pair: TablePair,
  { observations }: PublishedTable,
  found: Difference,
  column: string,
  isNumber: boolean,
  row: number,
): Change {
  const from = found.publishedRows[row] ?? -1;
  const at = (table: Observations, place: number): number | string | null => {
    if (isNumber) return numberOrNull(table.numbers.get(column)?.[place]);
    return textAt(table, column, place) || null;
  };
  return { row, column, old: at(observations, from), new: at(pair.next, row) };
}

function changesHtml(
  { resource, next }: TablePair,
  changes: readonly Change[],
  { language, bench }: Setting,
  caption: string,
): Markup {
  const { check: said } = words(language);
  const formats = formatsOf(language);
  const { count } = formats;
  const cell = (value: number | string | null): string =>
    value === null ? said.blank : typeof value === 'number' ? count(value) : masked(value);
  const keys = resource.schema.fields.filter(({ name }) => resource.schema.primaryKey.includes(name));
  const titleOfColumn = (name: string): string =>
    resource.schema.fields.find((field) => field.name === name)?.huiyin.title[language] ?? name;
  const keyOf = (name: string, codes: string | undefined, row: number): string => {
    const text = textAt(next, name, row) || cell(numberOrNull(next.numbers.get(name)?.[row]));
    const period = name === periodColumn(resource) ? parsePeriod(text) : undefined;
    if (period) return formats.shortPeriod(period, bench.dataset.huiyin.yearEndsIn);
    return codes === undefined ? masked(text) : titleOf(bench.codes.get(codes), text, language);
  };
  const rows = changes.map((change) => {
    const [old, now] = [change.old, change.new];
    const step = typeof old === 'number' && typeof now === 'number' ? now - old : undefined;
    const signed = step === undefined ? '' : `${step > 0 ? '+' : '−'}${count(Math.abs(step))}`;
    return html`<tr>${keys.map(({ name, huiyin }) => html`<td>${keyOf(name, huiyin.codes, change.row)}</td>`)}<td>${titleOfColumn(change.column)}</td><td class="number">${cell(old)}</td><td class="number"><strong>${cell(now)}</strong></td><td class="number">${signed}</td></tr>
`;
  });
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${caption}"><table class="figures"><caption>${caption}</caption>
<thead><tr>${keys.map(({ huiyin }) => html`<th scope="col">${huiyin.title[language]}</th>`)}<th scope="col">${said.which}</th><th scope="col" class="number">${said.published}</th><th scope="col" class="number">${said.now}</th><th scope="col" class="number">${said.step}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** The periods of some rows, the latest first, five at most by name. */
function periodsOf(
  { language, bench }: Setting,
  table: Observations,
  resource: Resource,
  rows: ArrayLike<number>,
): string {
  const column = table.texts.get(periodColumn(resource));
  if (!column || rows.length === 0) return '';
  const codes = new Set<number>();
  for (let at = 0; at < rows.length; at += 1) codes.add(column.index[rows[at] as number] as number);
  const texts = [...codes]
    .map((code) => column.values[code] ?? '')
    .sort()
    .reverse();
  const formats = formatsOf(language);
  const named = texts.slice(0, 5).map((text) => {
    const period = parsePeriod(text);
    return period ? formats.shortPeriod(period, bench.dataset.huiyin.yearEndsIn) : masked(text);
  });
  return words(language).check.inPeriods(named, texts.length - named.length);
}

function textAt(table: Observations, column: string, row: number): string {
  const found = table.texts.get(column);
  return found?.values[found.index[row] ?? -1] ?? '';
}

function numberOrNull(cell: number | undefined): number | null {
  return cell === undefined || Number.isNaN(cell) ? null : cell;
}

/** The day the figures describe, as the rows say it: the latest. */
export function asOfIn({ resource, next }: TablePair): string | undefined {
  const [field] = fieldsOf(resource, 'as-of');
  return (
    field &&
    [...(next.texts.get(field.name)?.values ?? [])]
      .filter((text) => text !== '')
      .sort()
      .at(-1)
  );
}
