/** The middle of a set of numbers and how far they usually lie from it, untouched by a few extreme ones. */
export interface Spread {
  readonly median: number;
  /** Median absolute deviation times 1.4826, which is the standard deviation of normal figures (Hampel 1974). */
  readonly deviation: number;
  readonly least: number;
  readonly most: number;
}

/** Throws when there is nothing to describe. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = Float64Array.from(figures).sort();
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) throw new Error('a spread needs at least one figure');
  const median = middleOf(sorted);
  const distances = sorted.map((figure) => Math.abs(figure - median)).sort();
  return { median, deviation: 1.4826 * middleOf(distances), least, most };
}

function middleOf(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}
