import { fieldsOf, periodColumn, type Resource } from '../description/dataset.ts';
import { type Period, parsePeriod } from '../period.ts';
import { type Askable, askable } from './askable.ts';
import { asQuestion, type Query, type Question } from './query.ts';

/** The columns a query may group by: the period and the dimensions, in the order of the file. */
export function groupable(resource: Resource): readonly string[] {
  return [periodColumn(resource), ...fieldsOf(resource, 'dimension').map((field) => field.name)];
}

/** The measures that are asked for; throws a sentence when anything in the question is not in the description. */
export function checkQuestion(asked: Query | Question, resource: Resource): readonly Askable[] {
  const question = asQuestion(asked);
  const fail = (what: string, known: readonly string[]): never => {
    throw new Error(`The query asks for ${what}. The table "${resource.name}" has: ${known.join(', ')}.`);
  };
  const refuseTwice = (what: string, names: readonly string[]): void => {
    const twice = names.find((name, position) => names.indexOf(name) !== position);
    if (twice !== undefined) throw new Error(`The query ${what} "${twice}" twice; name it once.`);
  };
  if (question.resource !== resource.name) {
    throw new Error(`The query is for the table "${question.resource}" but was put to "${resource.name}".`);
  }
  const known = new Map(askable(resource).map((each) => [each.name, each]));
  const measures = question.measures.map((name) => known.get(name) ?? fail(`the measure "${name}"`, [...known.keys()]));
  if (measures.length === 0) fail('no measure', [...known.keys()]);
  refuseTwice('asks for', question.measures);
  const columns = groupable(resource);
  for (const name of question.by) if (!columns.includes(name)) fail(`groups by "${name}"`, columns);
  refuseTwice('groups by', question.by);
  for (const name of Object.keys(question.where)) {
    if (!columns.slice(1).includes(name)) fail(`a filter on "${name}"`, columns.slice(1));
  }
  boundsOf(question);
  return measures;
}

/** First and last period of a query, read; throws when one is no period or they are not of one frequency. */
export function boundsOf(query: Pick<Query, 'from' | 'to'>): {
  readonly from: Period | undefined;
  readonly to: Period | undefined;
} {
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

/** A code that stands for all others of its dimension together. */
export interface Total {
  readonly column: string;
  readonly code: string;
}

/**
 * The rows of totals that are left out, since a total is never added to its parts: where a dimension has a code for all
 * together and its codes are added up. A question for that code alone gets it.
 */
export function totalsLeftOut({ by, where }: Pick<Question, 'by' | 'where'>, resource: Resource): readonly Total[] {
  const chosen = new Map(Object.entries(where));
  return totalsOf(resource).filter(({ column, code }) => {
    const codes = chosen.get(column);
    return !by.includes(column) && !(codes?.length === 1 && codes[0] === code);
  });
}

/** The dimensions of a table that have a code for all others together. */
export function totalsOf(resource: Resource): readonly Total[] {
  return fieldsOf(resource, 'dimension').flatMap(({ name, huiyin }) =>
    huiyin.total === undefined ? [] : [{ column: name, code: huiyin.total }],
  );
}
