import { type Rate, reliabilityOf } from '../../core/statistics/rate.ts';
import type { Caveats } from '../../core/statistics/series.ts';

/** A figure as it was reported. */
export interface Figure extends Caveats {
  /** Left out where nothing was reported. */
  readonly rate?: Rate;
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

/** What is to be said of a figure that is shown, apart from its share: each is drawn in a way of its own. */
export type Caveat = keyof Caveats | 'lowReliability';

/** The gravest caveat of a figure, which is the one that is drawn; the table says them all. */
export function gravest({ provisional, estimated, doubtful }: Caveats, isLow: boolean): Caveat | undefined {
  if (isLow) return 'lowReliability';
  if (doubtful) return 'doubtful';
  return estimated ? 'estimated' : provisional ? 'provisional' : undefined;
}

/** The caveat a figure is drawn with; undefined for a plain one, and for one that is not shown. */
export function caveatOf(figure: Figure): Caveat | undefined {
  return shareOf(figure) === undefined ? undefined : gravest(figure, conditionOf(figure) === 'low');
}

/** Whether a figure with this caveat may be held against others. */
export function isComparable(caveat: Caveat | undefined): boolean {
  return caveat !== 'lowReliability' && caveat !== 'doubtful';
}
