import { type Rate, reliabilityOf } from './rate.ts';

/** How much more bodies differ than chance explains. */
export interface OverDispersion {
  /** Their mean squared z-score, extremes pulled in: about 1 or less when chance explains it all. */
  readonly phi: number;
  /** The variance of their true rates, in squared shares: 0 when chance explains it all. */
  readonly tauSquared: number;
}

/** From so many cases a body on average, chance explains next to nothing, and nearly every body would lie outside its limits. */
const hugeCases = 1000;

/**
 * How much wider than chance the limits of a comparison are (`funnelLimits`): tau^2 where bodies have 1,000 cases or more
 * on average, 0 where they have fewer, since there chance itself leaves room enough.
 */
export function tauSquaredOf(rates: readonly Rate[], pooled: Rate): number {
  const cases = sum(rates.map(({ denominator }) => denominator));
  return cases >= hugeCases * rates.length ? overDispersion(rates, pooled).tauSquared : 0;
}

/** The part of the scores that is pulled in, at either end. */
const winsorisedPart = 0.1;

/**
 * Over-dispersion around the pooled rate, of the bodies with 30 cases or more: z-scores winsorised at 10 % on either
 * side, then the additive random-effects variance tau^2 by the method of moments (Spiegelhalter 2005, "Handling
 * over-dispersion of performance indicators", Qual Saf Health Care 14:347-351); phi is his multiplicative factor.
 */
export function overDispersion(rates: readonly Rate[], pooled: Rate): OverDispersion {
  const none = { phi: 1, tauSquared: 0 };
  const share = pooled.value;
  if (share === null || share <= 0 || share >= 1) return none;
  const sound = rates.filter(({ denominator }) => reliabilityOf(denominator) === 'sound');
  if (sound.length < 2) return none;
  const precisions = sound.map(({ denominator }) => denominator / (share * (1 - share)));
  const scores = sound.map(({ value }, index) => ((value ?? 0) - share) * Math.sqrt(precisions[index] ?? 0));
  return spreadOf(scores, precisions);
}

/** The same of any z-scores and the precisions (1 / variance by chance) they are measured with; two at least. */
export function spreadOf(scores: readonly number[], precisions: readonly number[]): OverDispersion {
  const squares = sum(winsorised(scores).map((score) => score ** 2));
  const precision = sum(precisions);
  const spread = precision - sum(precisions.map((each) => each ** 2)) / precision;
  return {
    phi: squares / scores.length,
    tauSquared: Math.max(0, (squares - (scores.length - 1)) / spread),
  };
}

/** The scores, those of the tenth at either end set to the nearest one that stays. */
function winsorised(scores: readonly number[]): readonly number[] {
  const sorted = [...scores].sort((one, other) => one - other);
  const cut = Math.floor(scores.length * winsorisedPart);
  const [low = 0, high = 0] = [sorted[cut], sorted[sorted.length - 1 - cut]];
  return scores.map((score) => Math.max(low, Math.min(high, score)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
