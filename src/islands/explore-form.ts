import { svg as html, type Svg as Markup } from '../charts/kit/svg.ts';
import { groupable } from '../core/check-query.ts';
import { type Dataset, fieldsOf, type Measure, periodColumn, type Resource } from '../core/dataset.ts';
import type { Query } from '../core/query.ts';
import {
  type Choices,
  columnTitle,
  type ExploreSetup,
  type ExploreView,
  inTime,
  labelOf,
  namesOf,
  pluralOf,
  wordsOf,
} from './explore-setup.ts';

/** Lists longer than this can be searched. */
const searchable = 12;

/** What of `FormData` is read. */
export interface Filled {
  get(name: string): unknown;
  getAll(name: string): readonly unknown[];
}

/** The controls, set to what the query asks. The same markup is made by the build and in the browser. */
export function formHtml(view: Pick<ExploreView, 'setup' | 'query' | 'resource' | 'measure' | 'choices'>): string {
  const { setup, query, resource, measure, choices } = view;
  const { explore } = wordsOf(setup);
  const filters = fieldsOf(resource, 'dimension').map(({ name }) => filter(setup, resource, name, choices, query));
  return html`<div class="explore-field">
<label for="explore-measure">${explore.measure}</label>
<select id="explore-measure" name="measure" aria-describedby="explore-definition">${measureOptions(setup, query)}</select>
<p class="explore-hint" id="explore-definition">${measure.definition[setup.language]}</p>
</div>
${grouping(setup, resource, query)}
${range(setup, resource, choices, query)}
${filters}
<div class="explore-ways">
<a class="explore-down" href="#explore-title">${explore.toAnswer}</a>
<button type="button" class="explore-quiet" data-action="reset">${explore.reset}</button>
</div>`.toString();
}

/** Reads the controls into a query; what a table does not have is left out, periods are put in order. */
export function readForm(filled: Filled, dataset: Dataset, current: Query): Query {
  const chosen = pairs(dataset).find(({ value }) => value === filled.get('measure'));
  if (!chosen) return current;
  const { resource, measure } = chosen;
  const texts = (name: string) => filled.getAll(name).filter((value) => typeof value === 'string');
  const grouped = texts('by');
  const where = fieldsOf(resource, 'dimension').flatMap(({ name }): [string, readonly string[]][] => {
    const codes = texts(`where:${name}`);
    return codes.length > 0 ? [[name, codes]] : [];
  });
  const [first, last] = [filled.get('from'), filled.get('to')].map((text) => (typeof text === 'string' ? text : ''));
  const [from, to] = first && last ? inTime([first, last]) : [first, last];
  return {
    resource: resource.name,
    measure: measure.name,
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

/** Dimensions first, so that the rows of one body stand together in the order of time. */
function rowOrder(resource: Resource): readonly string[] {
  const [period, ...dimensions] = groupable(resource);
  return [...dimensions, period as string];
}

function pairs(dataset: Dataset): readonly { resource: Resource; measure: Measure; value: string }[] {
  return dataset.resources.flatMap((resource) =>
    resource.huiyin.measures.map((measure) => ({ resource, measure, value: `${resource.name}/${measure.name}` })),
  );
}

function measureOptions(setup: ExploreSetup, query: Query): readonly Markup[] {
  const options = (resource: Resource) =>
    pairs(setup.dataset)
      .filter((pair) => pair.resource === resource)
      .map(({ measure, value }) => {
        const isChosen = resource.name === query.resource && measure.name === query.measure;
        return html`<option value="${value}"${isChosen && html` selected`}>${measure.title[setup.language]}</option>`;
      });
  const resources = setup.dataset.resources.filter(({ huiyin }) => huiyin.measures.length > 0);
  if (resources.length === 1) return resources.flatMap(options);
  return resources.map((resource) => {
    return html`<optgroup label="${resource.huiyin.title[setup.language]}">${options(resource)}</optgroup>`;
  });
}

function grouping(setup: ExploreSetup, resource: Resource, query: Query): Markup {
  const { explore } = wordsOf(setup);
  const boxes = groupable(resource).map((column) => {
    const isChosen = query.by.includes(column);
    return html`<label class="explore-tick"><input type="checkbox" name="by" value="${column}"${isChosen && html` checked`}> ${columnTitle(setup, resource, column)}</label>`;
  });
  return html`<fieldset class="explore-field" aria-describedby="explore-rows-hint">
<legend>${explore.rowsFor}</legend>
<p class="explore-hint" id="explore-rows-hint">${explore.rowsForHint}</p>
<div class="explore-ticks">${boxes}</div>
</fieldset>`;
}

function range(setup: ExploreSetup, resource: Resource, choices: Choices, query: Query): Markup {
  const { explore } = wordsOf(setup);
  const bounds = [query.from, query.to].filter((text) => text !== undefined);
  const periods = inTime([...new Set([...choices.periods, ...bounds])]);
  const label = (text: string) => labelOf(setup, resource, periodColumn(resource), text);
  const select = (name: 'from' | 'to', open: string) => html`<label for="explore-${name}">${explore[name]}</label>
<select id="explore-${name}" name="${name}"><option value="">${open}</option>${periods.map((text) => {
    return html`<option value="${text}"${text === query[name] && html` selected`}>${label(text)}</option>`;
  })}</select>`;
  return html`<fieldset class="explore-field explore-range">
<legend>${explore.period}</legend>
${select('from', explore.first(label(choices.periods[0] ?? '')))}
${select('to', explore.latest(label(choices.periods.at(-1) ?? '')))}
</fieldset>`;
}

function filter(setup: ExploreSetup, resource: Resource, dimension: string, choices: Choices, query: Query): Markup {
  const { explore } = wordsOf(setup);
  const codes = choices.codes.get(dimension) ?? [];
  const chosen = new Map(Object.entries(query.where)).get(dimension) ?? [];
  const plural = pluralOf(setup, resource, dimension);
  const boxes = codes.map((code) => {
    const label = labelOf(setup, resource, dimension, code);
    const isChosen = chosen.includes(code);
    return html`<label class="explore-tick"><input type="checkbox" name="where:${dimension}" value="${code}"${isChosen && html` checked`}> ${label}</label>`;
  });
  const search = html`<label class="explore-search">${explore.search(plural)} <input type="search" data-search autocomplete="off"></label>
<p class="explore-hint" data-found role="status"></p>`;
  return html`<details class="explore-field explore-filter" data-dimension="${dimension}"${chosen.length > 0 && html` open`}>
<summary>${plural.charAt(0).toUpperCase()}${plural.slice(1)} <span class="explore-hint" data-chosen>${chosenWords(setup, resource, dimension, chosen)}</span></summary>
<fieldset>
<legend class="explore-hint">${explore.tickNone}</legend>
${codes.length > searchable && search}
<div class="explore-ticks explore-list">${boxes}</div>
<button type="button" class="explore-quiet" data-action="untick"${chosen.length === 0 && html` hidden`}>${explore.untick}</button>
</fieldset>
</details>`;
}
