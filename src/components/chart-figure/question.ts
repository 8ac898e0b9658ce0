import { formatQuery } from '../../core/query/query-url.ts';
import type { Recount } from '../../core/query/recount.ts';

/**
 * What is counted in a chart, as the search part of the explore page; sums of several columns, which that page does not
 * ask for, are left out. Undefined where nothing is left.
 */
export function questionOf(recount: Recount): string | undefined {
  if (!('sums' in recount)) return formatQuery(recount);
  const { sums, ...frame } = recount;
  const measures = sums.flatMap(([column, ...more]) => (more.length === 0 ? [`sum.${column}`] : []));
  return measures.length === 0 ? undefined : formatQuery({ ...frame, measures });
}
