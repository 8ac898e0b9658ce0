import { type Rate, reliabilityOf } from '../../core/statistics/rate.ts';

/** A figure as it was reported. */
export interface Figure {
  /** Left out where nothing was reported. */
  readonly rate?: Rate;
  /** True while the figure is still expected to change. */
  readonly provisional?: boolean;
  /** True where the figure is withheld to protect persons, whatever the rate. */
  readonly suppressed?: boolean;
}

/**
 * What may be shown of a figure: a `sound` rate, one of `low` reliability (10-29 below the line), or none, because it is
 * suppressed, rests on too few, or is missing. Each is drawn differently, and none of them as zero.
 */
export type Condition = 'sound' | 'low' | 'suppressed' | 'tooFew' | 'missing';

/** The condition of a figure. */
export function conditionOf({ rate, suppressed = false }: Figure): Condition {
  if (suppressed) return 'suppressed';
  if (!rate) return 'missing';
  const reliability = reliabilityOf(rate.denominator);
  return reliability === 'none' ? 'tooFew' : reliability;
}

/** The share to show, undefined where there is none. */
export function shareOf(figure: Figure): number | undefined {
  const condition = conditionOf(figure);
  return condition === 'sound' || condition === 'low' ? (figure.rate?.value ?? undefined) : undefined;
}
