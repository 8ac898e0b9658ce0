import { svg as html, type Svg as Markup, type MarkupText } from '../../../charts/kit/svg.ts';
import { type Dataset, fieldsOf, periodColumn, type Resource, resourceOf } from '../../../core/description/dataset.ts';
import { type Askable, askable, askableOf } from '../../../core/query/askable.ts';
import { groupable } from '../../../core/query/check-query.ts';
import type { Question } from '../../../core/query/query.ts';
import { plainQuestion } from '../../../core/query/query-url.ts';
import {
  type Choices,
  columnTitle,
  type ExploreSetup,
  type ExploreView,
  inTime,
  isAway,
  labelOf,
  namesOf,
  pluralOf,
  searchable,
  wordsOf,
} from '../setup.ts';

/** What of `FormData` is read. */
export interface Filled {
  get(name: string): unknown;
  getAll(name: string): readonly unknown[];
}

/** What the controls are set to. */
export type Asked = Pick<ExploreView, 'setup' | 'question' | 'resource' | 'choices'>;

/** The controls, set to what is asked. The same markup is made by the build and in the browser. */
export function formHtml(asked: Asked): MarkupText {
  const { setup, question, resource, choices } = asked;
  const { explore } = wordsOf(setup);
  const filters = fieldsOf(resource, 'dimension').map(({ name }) => filter(setup, resource, name, choices, question));
  return html`${tables(setup, question)}${measures(asked)}
${grouping(setup, resource, question)}
${range(setup, resource, choices, question)}
${filters}
<div class="explore-ways">
<a class="explore-down" href="#explore-title">${explore.toAnswer}</a>
<button type="button" class="explore-quiet" data-action="reset">${explore.reset}</button>
</div>`.toString();
}

/** Reads the controls into a question; what a table does not have is left out, periods are put in order. */
export function readForm(filled: Filled, dataset: Dataset, current: Question): Question {
  const texts = (name: string): readonly string[] =>
    filled.getAll(name).flatMap((value) => (typeof value === 'string' ? [value] : []));
  const [wanted = current.resource] = texts('table');
  const resource = dataset.resources.find(({ name }) => name === wanted) ?? resourceOf(dataset, current.resource);
  const base = resource.name === current.resource ? current : plainQuestion(resource);
  const measures = texts('measure').filter((name) => askableOf(resource, name));
  const grouped = texts('by');
  const where = fieldsOf(resource, 'dimension').flatMap(({ name }): [string, readonly string[]][] => {
    const codes = texts(`where:${name}`);
    return codes.length > 0 ? [[name, codes]] : [];
  });
  const [first, last] = [filled.get('from'), filled.get('to')].map((text) => (typeof text === 'string' ? text : ''));
  const [from, to] = first && last ? inTime([first, last]) : [first, last];
  return {
    resource: resource.name,
    // A question without a measure is none: the last one stays.
    measures: measures.length > 0 && resource.name === current.resource ? measures : base.measures,
    by: rowOrder(resource).filter((column) => grouped.includes(column)),
    where: Object.fromEntries(where),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

/** The sentence under a list that says what is ticked. */
export function chosenWords(
  setup: ExploreSetup,
  resource: Resource,
  dimension: string,
  codes: readonly string[],
): string {
  const { explore } = wordsOf(setup);
  return codes.length === 0 ? explore.allIncluded : explore.chosen(namesOf(setup, resource, dimension, codes));
}

/** What the chosen measures mean, in words. */
export function definitionsOf({ setup, question, resource }: Omit<Asked, 'choices'>): string {
  const asked = question.measures.flatMap((name) => askableOf(resource, name) ?? []);
  const rates = asked.filter(({ column }) => column === undefined);
  const [only] = rates;
  return only && rates.length === 1 ? only.definition[setup.language] : wordsOf(setup).explore.manyMeasures;
}

/** Dimensions first, so that the rows of one body stand together in the order of time. */
function rowOrder(resource: Resource): readonly string[] {
  const [period, ...dimensions] = groupable(resource);
  return [...dimensions, period as string];
}

function tables(setup: ExploreSetup, question: Question): Markup | false {
  const { explore } = wordsOf(setup);
  const all = setup.dataset.resources.filter(({ huiyin }) => huiyin.measures.length > 0);
  if (all.length < 2) return false;
  const options = all.map(({ name, huiyin }) => {
    return html`<option value="${name}"${name === question.resource && html` selected`}>${huiyin.title[setup.language]}</option>`;
  });
  return html`<div class="explore-field">
<label for="explore-from-table">${explore.fromTable}</label>
<select id="explore-from-table" name="table">${options}</select>
</div>
`;
}

function measures(asked: Asked): Markup {
  const { setup, question, resource } = asked;
  const { explore } = wordsOf(setup);
  const boxes = (all: readonly Askable[]) =>
    all.map(({ name, title }) => tick('measure', name, title[setup.language], question.measures.includes(name)));
  const rates = askable(resource).filter(({ column }) => column === undefined);
  const counts = askable(resource).filter(({ column }) => column !== undefined);
  const isCounting = counts.some(({ name }) => question.measures.includes(name));
  return html`<fieldset class="explore-field" aria-describedby="explore-definition">
<legend>${explore.measure}</legend>
<div class="explore-ticks">${boxes(rates)}</div>
<p class="explore-hint" id="explore-definition" data-part="definition">${definitionsOf(asked)}</p>
${counts.length > 0 && html`<details class="explore-counts"${isCounting && html` open`}><summary>${explore.counts}</summary><div class="explore-ticks">${boxes(counts)}</div></details>`}
</fieldset>`;
}

function tick(name: string, value: string, label: string, isChosen: boolean): Markup {
  return html`<label class="explore-tick"><input type="checkbox" name="${name}" value="${value}"${isChosen && html` checked`}> ${label}</label>`;
}

function grouping(setup: ExploreSetup, resource: Resource, question: Question): Markup {
  const { explore } = wordsOf(setup);
  const boxes = groupable(resource).map((column) =>
    tick('by', column, columnTitle(setup, resource, column), question.by.includes(column)),
  );
  return html`<fieldset class="explore-field" aria-describedby="explore-rows-hint">
<legend>${explore.rowsFor}</legend>
<p class="explore-hint" id="explore-rows-hint">${explore.rowsForHint}</p>
<div class="explore-ticks">${boxes}</div>
</fieldset>`;
}

function range(setup: ExploreSetup, resource: Resource, choices: Choices, question: Question): Markup {
  const { explore } = wordsOf(setup);
  const bounds = [question.from, question.to].filter((text) => text !== undefined);
  const periods = inTime([...new Set([...choices.periods, ...bounds])]);
  const label = (text: string) => labelOf(setup, resource, periodColumn(resource), text);
  const select = (name: 'from' | 'to', open: string) => html`<label for="explore-${name}">${explore[name]}</label>
<select id="explore-${name}" name="${name}"><option value="">${open}</option>${periods.map((text) => {
    return html`<option value="${text}"${text === question[name] && html` selected`}>${label(text)}</option>`;
  })}</select>`;
  return html`<fieldset class="explore-field explore-range">
<legend>${explore.period}</legend>
${select('from', explore.first(label(choices.periods[0] ?? '')))}
${select('to', explore.latest(label(choices.periods.at(-1) ?? '')))}
</fieldset>`;
}

function filter(
  setup: ExploreSetup,
  resource: Resource,
  dimension: string,
  choices: Choices,
  question: Question,
): Markup {
  const { explore } = wordsOf(setup);
  const away = isAway(setup, resource, dimension);
  const codes = away ? [] : (choices.codes.get(dimension) ?? []);
  const chosen = new Map(Object.entries(question.where)).get(dimension) ?? [];
  const plural = pluralOf(setup, resource, dimension);
  const ticked = new Set(chosen);
  const boxes = codes.map((code) =>
    tick(`where:${dimension}`, code, labelOf(setup, resource, dimension, code), ticked.has(code)),
  );
  const search = html`<label class="explore-search">${explore.search(plural)} <input type="search" data-search autocomplete="off"></label>
<p class="explore-hint" data-found role="status"></p>`;
  return html`<details class="explore-field explore-filter" data-dimension="${dimension}"${away && html` data-away`}${chosen.length > 0 && html` open`}>
<summary>${plural.charAt(0).toUpperCase()}${plural.slice(1)} <span class="explore-hint" data-chosen>${chosenWords(setup, resource, dimension, chosen)}</span></summary>
<fieldset>
<legend class="explore-hint">${explore.tickNone}</legend>
${codes.length > searchable && search}
<div class="explore-ticks explore-list">${boxes}</div>
<button type="button" class="explore-quiet" data-action="untick"${chosen.length === 0 && html` hidden`}>${explore.untick}</button>
</fieldset>
</details>`;
}
