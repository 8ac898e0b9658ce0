import { type Interval, type Rate, reliabilityOf, z95, z998 } from './rate.ts';

/** How often chance alone leaves the limits on either side: 95 % limits 2.5 %, 99.8 % limits 0.1 %. */
export type Limits = '95' | '99.8';

const levels: Readonly<Record<Limits, { readonly z: number; readonly tail: number }>> = {
  '95': { z: z95, tail: 0.025 },
  '99.8': { z: z998, tail: 0.001 },
};

/** Where a body's rate lies against the rate of all together, once chance is set aside. */
export type Position = 'above' | 'similar' | 'below';

/**
 * The limits between which chance alone would leave the share of a body with `trials` cases, if its true rate were
 * `share` (Spiegelhalter 2005, "Funnel plots for comparing institutional performance"): exact binomial, interpolated as
 * there in appendix A.1.1, where the variance n p (1 - p) is below 9, normal from 18 on, between them from one to the
 * other, as a step in the limits would say something. `tauSquared` widens them by how much bodies differ anyway
 * (`overDispersion`).
 */
export function funnelLimits(share: number, trials: number, limits: Limits, tauSquared = 0): Interval {
  const { low, high } = chanceLimits(share, trials, limits);
  // Variances add up, so the halves of the intervals add up as the sides of a right angle.
  const tau = levels[limits].z * Math.sqrt(tauSquared);
  return {
    low: Math.max(0, share - Math.hypot(share - low, tau)),
    high: Math.min(1, share + Math.hypot(high - share, tau)),
  };
}

function chanceLimits(share: number, trials: number, limits: Limits): Interval {
  if (share <= 0 || share >= 1) return { low: share, high: share };
  const { z, tail } = levels[limits];
  const variance = trials * share * (1 - share);
  const half = (z * Math.sqrt(variance)) / trials;
  const normal = { low: share - half, high: share + half };
  const part = Math.min(1, Math.max(0, (variance - 9) / 9));
  if (part > 1 - 1e-9) return normal;
  const exact = exactLimits(share, trials, tail);
  return {
    low: exact.low + part * (normal.low - exact.low),
    high: exact.high + part * (normal.high - exact.high),
  };
}

/**
 * Above or below only beyond the 99.8 % limits around the pooled rate; undefined when the body rests on fewer than 30
 * or when one of the two is no proportion, since then nothing is compared. `tauSquared` as in `funnelLimits`.
 */
export function positionOf(rate: Rate, pooled: Rate, tauSquared = 0): Position | undefined {
  if (reliabilityOf(rate.denominator) !== 'sound' || rate.value === null || pooled.value === null) return undefined;
  if (rate.value > 1 || pooled.value > 1) return undefined;
  const { low, high } = funnelLimits(pooled.value, rate.denominator, '99.8', tauSquared);
  if (rate.value < low) return 'below';
  return rate.value > high ? 'above' : 'similar';
}

/**
 * Between the least and the greatest count whose tail probability is above `tail`, moved outward by the part of a count
 * that the tail leaves over: a smooth curve, which no possible share crosses that the counts themselves would not.
 */
function exactLimits(share: number, trials: number, tail: number): Interval {
  // The rarer outcome is counted: few of it are expected here (fewer than 20), so the sum below is short and the
  // chance of none of it does not underflow.
  const isCommon = share > 0.5;
  const { least, most } = likelyCounts(isCommon ? 1 - share : share, trials, tail);
  const [low, high] = isCommon ? [trials - most, trials - least] : [least, most];
  return { low: Math.max(0, low / trials), high: Math.min(1, high / trials) };
}

function likelyCounts(rare: number, trials: number, tail: number): { readonly least: number; readonly most: number } {
  let probability = Math.exp(trials * Math.log1p(-rare));
  let upToHere = probability;
  let count = 0;
  let least = upToHere > tail ? -(upToHere - tail) / probability : undefined;
  // The greatest count with P(X >= count) = 1 - P(X <= count - 1) above the tail.
  while (count < trials && 1 - upToHere > tail) {
    probability *= ((trials - count) / (count + 1)) * (rare / (1 - rare));
    count += 1;
    upToHere += probability;
    if (least === undefined && upToHere > tail) least = count - (upToHere - tail) / probability;
  }
  const leftOver = (1 - upToHere + probability - tail) / probability;
  return { least: least ?? count, most: count + Math.max(0, Math.min(1, leftOver)) };
}
