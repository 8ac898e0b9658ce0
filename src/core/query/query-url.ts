import { type Dataset, fieldsOf, periodColumn, type Resource } from '../description/dataset.ts';
import { type Frequency, ordinalOf, parsePeriod } from '../period.ts';
import { askable, askableOf } from './askable.ts';
import { groupable } from './check-query.ts';
import { asQuestion, type Query, type Question } from './query.ts';

/** What of `URLSearchParams` is needed here; core knows no browser. */
export interface Parameters {
  get(name: string): string | null;
}

/** Names that mean something else than the dimension of that name. */
const reserved: ReadonlySet<string> = new Set([
  'table',
  'measure',
  'by',
  'from',
  'to',
  'chart',
  'sort',
  'change',
  'release',
]);

/** Nobody picks more codes than this by hand; a longer list in a URL is cut. */
const mostCodes = 500;

/**
 * The question as the text of a URL's search part, without `?`: `table=replies&by=quarter&body=a,b&from=2019-Q1`.
 * What it does not ask for is left out.
 */
export function formatQuery(asked: Query | Question): string {
  const { resource, measures, by, from = '', to = '', where } = asQuestion(asked);
  const filters = Object.entries(where).sort(([one], [other]) => (one < other ? -1 : 1));
  const pairs = [
    ['table', resource],
    ['measure', joinList(measures)],
    ['by', joinList(by)],
    ['from', from],
    ['to', to],
    ...filters.map(([name, codes]) => [parameterOf(name), joinList(codes)] as const),
  ] as const;
  return pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${encode(name)}=${encode(value).replaceAll('%2C', ',')}`)
    .join('&');
}

/**
 * Reads a question from a URL's parameters. Whatever is unknown, malformed or missing is taken from `defaults` (or, in
 * another table, left open), so the result is always a question that `answer` accepts. Never throws.
 */
export function parseQuery(
  parameters: Parameters,
  dataset: Dataset,
  defaults: Question = defaultQuestion(dataset),
): Question {
  const asked = parameters.get('table');
  const known = (name: string | null) => dataset.resources.find((candidate) => candidate.name === name);
  const resource = known(asked) ?? known(defaults.resource);
  if (!resource) return defaults;
  const base = resource.name === defaults.resource ? defaults : plainQuestion(resource);
  const asks = splitList(parameters.get('measure') ?? '').filter((name) => askableOf(resource, name));
  const bounds = readBounds(parameters, base, dataset.huiyin.frequency);
  return {
    resource: resource.name,
    measures: asks.length > 0 ? asks : base.measures,
    by: readGrouping(parameters.get('by'), groupable(resource)) ?? base.by,
    where: readFilters(parameters, resource, base),
    ...bounds,
  };
}

/**
 * What parameters ask for and the description does not have, as they say it: a table, measures, groupings, periods. Codes
 * are not looked at: which of them there are, the figures know.
 */
export function unknownIn(parameters: Parameters, dataset: Dataset): readonly string[] {
  const asked = parameters.get('table');
  const name = asked ?? dataset.huiyin.headline.resource;
  const resource = dataset.resources.find((candidate) => candidate.name === name);
  if (!resource) return [name];
  const columns = groupable(resource);
  const period = periodColumn(resource);
  const ofOne = parameters.get(period);
  return [
    ...splitList(parameters.get('measure') ?? '').filter((measure) => !askableOf(resource, measure)),
    ...splitList(parameters.get('by') ?? '').filter((column) => !columns.includes(column)),
    ...['from', 'to'].flatMap((bound) => {
      const text = parameters.get(bound) ?? '';
      return text === '' || parsePeriod(text)?.frequency === dataset.huiyin.frequency ? [] : [text];
    }),
    // A period is asked for with `from` and `to`.
    ...(ofOne === null ? [] : [`${period}=${ofOne}`]),
  ];
}

/** The headline measure as one figure: what is asked when nothing is. */
function defaultQuestion(dataset: Dataset): Question {
  const { resource, measure } = dataset.huiyin.headline;
  return { resource, measures: [measure], by: [], where: {} };
}

/** The first measure of a table as one figure. */
export function plainQuestion(resource: Resource): Question {
  const [first] = askable(resource);
  return { resource: resource.name, measures: first ? [first.name] : [], by: [], where: {} };
}

function readGrouping(text: string | null, columns: readonly string[]): readonly string[] | undefined {
  if (text === null) return undefined;
  const names = splitList(text);
  const known = names.filter((name) => columns.includes(name));
  return names.length > 0 && known.length === 0 ? undefined : known;
}

function readFilters(parameters: Parameters, resource: Resource, base: Question): Question['where'] {
  const byDefault = new Map(Object.entries(base.where));
  const filters = fieldsOf(resource, 'dimension').flatMap(({ name }): [string, readonly string[]][] => {
    const text = parameters.get(parameterOf(name));
    const codes = text === null ? (byDefault.get(name) ?? []) : splitList(text).slice(0, mostCodes);
    return codes.length > 0 ? [[name, codes]] : [];
  });
  // `fromEntries` defines own properties, so that a dimension named `__proto__` stays a plain key.
  return Object.fromEntries(filters);
}

function readBounds(parameters: Parameters, base: Question, frequency: Frequency): Pick<Question, 'from' | 'to'> {
  const [from, to] = (['from', 'to'] as const).map((name) => {
    const text = parameters.get(name);
    if (text === '') return undefined;
    return parsePeriod(text ?? '')?.frequency === frequency ? (text as string) : base[name];
  });
  const [first, last] = [from, to].map((text) => (text === undefined ? undefined : parsePeriod(text)));
  const isReversed = first && last && ordinalOf(first) > ordinalOf(last);
  const [earlier, later] = isReversed ? [to, from] : [from, to];
  return { ...(earlier === undefined ? {} : { from: earlier }), ...(later === undefined ? {} : { to: later }) };
}

/** A dimension's parameter: its name, after a dot where it would be taken for something else. */
function parameterOf(dimension: string): string {
  return reserved.has(dimension) || dimension.startsWith('.') ? `.${dimension}` : dimension;
}

/** Codes with commas between; a comma within is `*c`, an empty code `*e`, a star `**`. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll('*', '**').replaceAll(',', '*c') || '*e').join(',');
}

/** The items of such a list, each once. */
export function splitList(text: string): readonly string[] {
  const items = text.split(',').filter((item) => item !== '');
  const plain: Readonly<Record<string, string>> = { '**': '*', '*c': ',', '*e': '' };
  return [...new Set(items.map((item) => item.replace(/\*[*ce]/g, (mark) => plain[mark] ?? mark)))];
}

/** Percent-encodes text; half a surrogate pair, which `encodeURIComponent` refuses, becomes a replacement character. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
