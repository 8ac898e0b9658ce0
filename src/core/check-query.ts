import { fieldsOf, type Measure, measureOf, periodColumn, type Resource } from './dataset.ts';
import { type Period, parsePeriod } from './period.ts';
import type { Query } from './query.ts';

/** The columns a query may group by: the period and the dimensions, in the order of the file. */
export function groupable(resource: Resource): readonly string[] {
  return [periodColumn(resource), ...fieldsOf(resource, 'dimension').map((field) => field.name)];
}

/** The measure a query asks for; throws a sentence when anything in the query is not in the description. */
export function checkQuery(query: Query, resource: Resource): Measure {
  const fail = (what: string, known: readonly string[]): never => {
    throw new Error(`The query asks for ${what}. The table "${resource.name}" has: ${known.join(', ')}.`);
  };
  if (query.resource !== resource.name) {
    throw new Error(`The query is for the table "${query.resource}" but was put to "${resource.name}".`);
  }
  const measures = resource.huiyin.measures.map((measure) => measure.name);
  if (!measures.includes(query.measure)) fail(`the measure "${query.measure}"`, measures);
  const columns = groupable(resource);
  for (const [position, name] of query.by.entries()) {
    if (!columns.includes(name)) fail(`groups by "${name}"`, columns);
    if (query.by.indexOf(name) !== position) throw new Error(`The query groups by "${name}" twice; name it once.`);
  }
  for (const name of Object.keys(query.where)) {
    if (!columns.slice(1).includes(name)) fail(`a filter on "${name}"`, columns.slice(1));
  }
  boundsOf(query);
  return measureOf(resource, query.measure);
}

/** First and last period of a query, read; throws when one is no period or they are not of one frequency. */
export function boundsOf(query: Query): { readonly from: Period | undefined; readonly to: Period | undefined } {
  const [from, to] = [query.from, query.to].map((text) => {
    const period = text === undefined ? undefined : parsePeriod(text);
    if (text !== undefined && !period) {
      throw new Error(`"${text}" is no period; write it like 2026, 2026-Q3 or 2026-09.`);
    }
    return period;
  });
  if (from && to && from.frequency !== to.frequency) {
    throw new Error(`"${query.from}" and "${query.to}" are not of one frequency; write both in the same way.`);
  }
  return { from, to };
}
