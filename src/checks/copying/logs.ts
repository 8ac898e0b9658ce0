import type { PeriodPair } from '../history/two-periods.ts';

/** The counts of a column in the rows of two periods, as logarithms of one more. */
export interface Logs {
  readonly name: string;
  readonly before: Float64Array;
  readonly now: Float64Array;
}

const known = new WeakMap<PeriodPair, readonly Logs[]>();

/** The logarithms of every column, at the places of the pairs; taken once for all checks. */
export function logsOf(pair: PeriodPair): readonly Logs[] {
  const logs = known.get(pair) ?? pair.columns.map(({ name, cells }) => ({ name, ...logsIn(pair, cells) }));
  known.set(pair, logs);
  return logs;
}

function logsIn({ pairs }: PeriodPair, cells: Float64Array): Omit<Logs, 'name'> {
  const [before, now] = [new Float64Array(pairs.length), new Float64Array(pairs.length)];
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at] as readonly [number, number];
    before[at] = Math.log(1 + (cells[pair[0]] as number));
    now[at] = Math.log(1 + (cells[pair[1]] as number));
  }
  return { before, now };
}
