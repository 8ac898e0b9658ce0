import { sum } from 'd3-array';
import { reliabilityOf } from '../../core/statistics/rate.ts';
import type { Condition } from './figure.ts';

/** Counts of one row that add up to a whole. */
export interface Counts {
  /** In the order of the parts; left out where nothing was reported. */
  readonly counts?: readonly number[];
  readonly provisional?: boolean;
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
