import { periodColumn } from '../core/description/dataset.ts';
import type { Topic } from '../core/description/topic.ts';
import { formatPeriod, type Period } from '../core/period.ts';
import type { Query } from '../core/query/query.ts';
import type { SumQuery } from '../core/query/recount.ts';

/** Which of the figures: of one body, from and until a period (both included). */
export interface Extent {
  readonly code?: string | undefined;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

/** The rates of a topic as a question, one for each of the columns `by` together. */
export function ratesOf(topic: Topic, by: readonly string[], extent: Extent = {}): Query {
  return { ...frameOf(topic, by, extent), measure: topic.measure.name };
}

/** Sums of counts of a topic's table as a question. */
export function sumsIn(
  topic: Topic,
  sums: readonly (readonly string[])[],
  by: readonly string[],
  extent: Extent = {},
): SumQuery {
  return { ...frameOf(topic, by, extent), sums: sums.filter(({ length }) => length > 0) };
}

function frameOf({ dataset, resource }: Topic, by: readonly string[], { code, from, to }: Extent) {
  return {
    resource: resource.name,
    by,
    where: code === undefined ? {} : { [dataset.huiyin.body]: [code] },
    ...(from && { from: formatPeriod(from) }),
    ...(to && { to: formatPeriod(to) }),
  };
}

/** The column of the periods, and that of the bodies. */
export function keysOf({ dataset, resource }: Topic): { readonly period: string; readonly body: string } {
  return { period: periodColumn(resource), body: dataset.huiyin.body };
}
