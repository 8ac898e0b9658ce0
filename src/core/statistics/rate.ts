/** A rate with what it was divided from. `value` is numerator / denominator, null when there is nothing to divide by. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
}

/** An interval of shares (0-1 each). */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * How far a rate can be read: `none` (fewer than 10 in the denominator, no rate is shown), `low` (10-29, shown with
 * a flag and never compared), `sound`.
 */
export type Reliability = 'none' | 'low' | 'sound';

/** The standard normal quantile of two-sided 95 % limits. */
export const z95 = 1.959963984540054;
/** The standard normal quantile of two-sided 99.8 % limits. */
export const z998 = 3.090232306167813;

/** Numerator over denominator: counts in, a share out. */
export function rateOf(numerator: number, denominator: number): Rate {
  return { numerator, denominator, value: denominator > 0 ? numerator / denominator : null };
}

/** How far a rate with this denominator can be read. */
export function reliabilityOf(denominator: number): Reliability {
  if (denominator < 10) return 'none';
  return denominator < 30 ? 'low' : 'sound';
}

/** The share to show: null when nothing is to be divided or fewer than 10 stand below the line. */
export function shownShare(rate: Rate): number | null {
  return reliabilityOf(rate.denominator) === 'none' ? null : rate.value;
}

/**
 * The Wilson score interval for `successes` out of `trials` (Wilson 1927; Newcombe 1998, method 3), as shares.
 * Undefined when there are no trials, or when successes exceed them (then it is no proportion).
 */
export function wilson(successes: number, trials: number, z: number = z95): Interval | undefined {
  if (trials <= 0 || successes < 0 || successes > trials) return undefined;
  const share = successes / trials;
  const denominator = 1 + z ** 2 / trials;
  const centre = (share + z ** 2 / (2 * trials)) / denominator;
  const half = (z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2))) / denominator;
  // At either end the formula gives 0 and 1 exactly; rounding must not leave them just beside.
  return { low: successes === 0 ? 0 : centre - half, high: successes === trials ? 1 : centre + half };
}
