import { sum } from 'd3-array';
import { reliabilityOf } from '../../core/statistics/rate.ts';
import type { Caveats } from '../../core/statistics/series.ts';
import { type Caveat, type Condition, gravest } from './figure.ts';

/** Counts of one row that add up to a whole. */
export interface Counts extends Caveats {
  /** In the order of the parts; left out where nothing was reported. */
  readonly counts?: readonly number[];
  /** True where the counts are withheld to protect persons. */
  readonly suppressed?: boolean;
}

/** What may be shown of counts, by their sum: as for a rate. */
export function conditionOfCounts({ counts, suppressed = false }: Counts): Condition {
  if (suppressed) return 'suppressed';
  if (!counts) return 'missing';
  const reliability = reliabilityOf(sum(counts));
  return reliability === 'none' ? 'tooFew' : reliability;
}

/** The caveat counts are drawn with; undefined for plain ones, and for those that are not shown. */
export function caveatOfCounts(counts: Counts): Caveat | undefined {
  const condition = conditionOfCounts(counts);
  return condition === 'sound' || condition === 'low' ? gravest(counts, condition === 'low') : undefined;
}
