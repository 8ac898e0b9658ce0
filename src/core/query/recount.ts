import { type FieldType, measureOf, periodColumn, type Resource, type Term } from '../description/dataset.ts';
import { totalsLeftOut } from './check-query.ts';
import type { Query } from './query.ts';

/** The figures of a chart as a question to their table: the rate of a measure, or sums of counts. */
export type Recount = Query | SumQuery;

/** Sums of counts instead of a rate: each over the rows in which every one of the columns is filled. */
export interface SumQuery extends Omit<Query, 'measure'> {
  readonly sums: readonly (readonly string[])[];
}

/** A recount with nothing left to look up: what a program in any language has to do. */
export interface Reckoning {
  /** The columns to group by, in order. */
  readonly by: readonly string[];
  /** Only rows that have one of these texts in the column. */
  readonly where: readonly { readonly column: string; readonly codes: readonly string[] }[];
  /** No row that has this text in the column: a total is not added to its parts. */
  readonly without: readonly { readonly column: string; readonly code: string }[];
  readonly period: { readonly column: string; readonly from?: string | undefined; readonly to?: string | undefined };
  /** What is summed, under names that no column of `by` has. */
  readonly terms: readonly NamedTerm[];
  /** Under which name the first term is divided by the second; undefined where there are only sums. */
  readonly share: string | undefined;
  readonly typeOf: ReadonlyMap<string, FieldType>;
}

/** A term under the name of its column in the answer. */
export interface NamedTerm extends Term {
  readonly name: string;
}

/** Looks up what a recount names. Throws when its table has no such measure. */
export function reckoningOf(recount: Recount, resource: Resource): Reckoning {
  const { by, where, from, to } = recount;
  // A name with a line below it is no name of a term, so that one step is enough.
  const free = (name: string): string => (by.includes(name) ? `${name}_` : name);
  const measure = 'sums' in recount ? undefined : measureOf(resource, recount.measure);
  const terms =
    'sums' in recount
      ? recount.sums.map((sum) => ({ name: free(sum.join('_and_')), sum }))
      : [
          { name: free('numerator'), ...measure?.numerator },
          { name: free('denominator'), ...measure?.denominator },
        ];
  return {
    by,
    where: Object.entries(where).map(([column, codes]) => ({ column, codes })),
    without: totalsLeftOut({ by, where }, resource),
    period: { column: periodColumn(resource), from, to },
    terms: terms.map((term) => ({ sum: [], ...term })),
    share: measure && free('share'),
    typeOf: new Map(resource.schema.fields.map(({ name, type }) => [name, type])),
  };
}
