import type { Dataset } from '../description/dataset.ts';
import { type ChartKind, chartKinds } from './chart-choice.ts';
import type { Question } from './query.ts';
import { encode, formatQuery, type Parameters, parseQuery } from './query-url.ts';

/** By which column rows are sorted: `by.body`, `rate.on_time`, `change.on_time`. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** A question and how its answer is shown: everything that an address holds. */
export interface View {
  readonly question: Question;
  /** The chart the reader chose; the one that suits the question when left out. */
  readonly chart?: ChartKind;
  /** By name, periods newest first, when left out. */
  readonly sort?: Sorting;
  /** Whether each figure stands beside that of the same period of last year. */
  readonly overYear: boolean;
}

/** The view as the text of an address's search part, without `?`: `by=body&sort=-rate.on_time&change=year`. */
export function formatView({ question, chart, sort, overYear }: View): string {
  const pairs = [
    formatQuery(question),
    chart && `chart=${chart}`,
    sort && `sort=${sort.descending ? '-' : ''}${encode(sort.column)}`,
    overYear && 'change=year',
  ];
  return pairs.filter(Boolean).join('&');
}

/** Reads a view from an address; what is unknown is as if it were not said. Never throws. */
export function parseView(parameters: Parameters, dataset: Dataset, defaults?: Question): View {
  const [, minus = '', column] =
    /^(-?)((?:by|rate|numerator|denominator|change)\..+)$/s.exec(parameters.get('sort') ?? '') ?? [];
  const chart = chartKinds.find((kind) => kind === parameters.get('chart'));
  return {
    question: parseQuery(parameters, dataset, defaults),
    ...(chart && { chart }),
    ...(column !== undefined && { sort: { column, descending: minus === '-' } }),
    overYear: parameters.get('change') === 'year',
  };
}
