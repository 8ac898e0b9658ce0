import type { PeriodPair } from '../history/two-periods.ts';
import { once } from '../once.ts';

/** A row of a period that holds exactly the figures the same row had in an earlier one. */
export interface Repeat {
  /** Its place in `Rows`. */
  readonly row: number;
  /** How improbable it is that chance did it, as a power of ten. */
  readonly evidence: number;
}

/** The rows of the later period that repeat the earlier one. */
export const repeatsIn = once(findRepeats);

function findRepeats({ pairs, columns }: PeriodPair): readonly Repeat[] {
  let alike = pairs;
  for (const { cells } of columns) alike = alike.filter(([before, now]) => Object.is(cells[before], cells[now]));
  return alike.map(([, row]) => {
    // The largest count is as a rule the total of the others and says nothing of its own.
    const weights = columns.map(({ cells }) => Math.log10(1 + Math.abs((cells[row] as number) || 0)));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return { row, evidence: weights.length > 1 ? sum - Math.max(...weights) : sum };
  });
}
