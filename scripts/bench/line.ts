/** One measured thing beside its baseline, both from the same run. */
export interface Line {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  /** What ours is held against; a fixed limit where there is nothing to run. */
  readonly baseline: string;
  readonly theirs: number;
  /** Ours over theirs. */
  readonly ratio: number;
  /** What the ratio must be, where something is promised. */
  readonly bar?: { readonly atMost: number } | { readonly atLeast: number } | undefined;
  /** Slowest run over fastest of ours and of the baseline: how far the machine can be trusted. */
  readonly spread?: readonly [ours: number, theirs: number];
  readonly details?: Readonly<Record<string, number | string>>;
}

/** A line with its ratio. */
export function lineOf(line: Omit<Line, 'ratio'>): Line {
  return { ...line, ratio: line.ours / line.theirs };
}

/** Whether a line keeps what is promised. */
export function isKept({ ratio, bar }: Line): boolean {
  if (!bar) return true;
  return 'atMost' in bar ? ratio <= bar.atMost : ratio >= bar.atLeast;
}

/** A line as a row of the table on the terminal. */
export function textOf(line: Line): string {
  const { what, unit, ours, baseline, theirs, ratio, bar, spread, details } = line;
  const promised = bar
    ? ` (${'atMost' in bar ? `at most ${bar.atMost}` : `at least ${bar.atLeast}`}${isKept(line) ? '' : ': MISSED'})`
    : '';
  const noise = spread ? `; spread ${spread.map(short).join(' and ')}` : '';
  const more = Object.entries(details ?? {}).map(
    ([name, value]) => `; ${name} ${typeof value === 'number' ? short(value) : value}`,
  );
  return `${what}: ${short(ours)} ${unit}, ${short(ratio)} x ${baseline} ${short(theirs)} ${unit}${promised}${noise}${more.join('')}`;
}

function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3);
}

/** The middle value; throws when there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

/** Largest over smallest. */
export function spreadOf(values: readonly number[]): number {
  return Math.max(...values) / Math.min(...values);
}
