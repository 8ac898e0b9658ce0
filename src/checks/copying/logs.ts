import type { PeriodPair } from '../history/two-periods.ts';
import { once } from '../once.ts';

/** The counts of a column in the rows of two periods, as logarithms of one more. */
export interface Logs {
  readonly name: string;
  readonly before: Float64Array;
  readonly now: Float64Array;
}

/** The logarithms of every column, at the places of the pairs. */
export const logsOf = once((pair: PeriodPair): readonly Logs[] =>
  pair.columns.map(({ name, cells }) => ({ name, ...logsIn(pair, cells) })),
);

function logsIn({ pairs }: PeriodPair, cells: Float64Array): Omit<Logs, 'name'> {
  const [before, now] = [new Float64Array(pairs.length), new Float64Array(pairs.length)];
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at] as readonly [number, number];
    before[at] = Math.log(1 + (cells[pair[0]] as number));
    now[at] = Math.log(1 + (cells[pair[1]] as number));
  }
  return { before, now };
}
