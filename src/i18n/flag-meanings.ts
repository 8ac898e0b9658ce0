import { reliabilityOf } from '../core/statistics/rate.ts';
import type { SeriesPoint } from '../core/statistics/series.ts';
import type { Language } from '../core/text.ts';
import { figureWords } from './figure-words.ts';

/** A flag as tables name it, and what it means. */
export interface FlagMeaning {
  readonly name: string;
  readonly meaning: string;
}

/** The flags that occur in some figures, those of the publisher first, each with its meaning. */
export function flagMeanings(
  language: Language,
  points: readonly Pick<SeriesPoint, 'flags' | 'missing' | 'rate'>[],
): readonly FlagMeaning[] {
  const { figures, flags } = figureWords(language);
  const occurring = new Set(
    points.flatMap((point) => (point.missing && point.flags.length === 0 ? ['O'] : point.flags)),
  );
  const reported = Object.keys(flags.meanings).filter((flag) => occurring.has(flag));
  const reliabilities = new Set(
    points.filter(({ missing }) => !missing).map(({ rate }) => reliabilityOf(rate.denominator)),
  );
  return [
    ...reported.map((flag) => ({ name: figures.flags[flag] ?? flag, meaning: flags.meanings[flag] ?? '' })),
    ...(reliabilities.has('low') ? [{ name: figures.lowReliabilityShort, meaning: flags.low }] : []),
    ...(reliabilities.has('none') ? [{ name: figures.tooFew, meaning: flags.tooFew }] : []),
  ];
}
