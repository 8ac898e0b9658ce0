import { type Rate, reliabilityOf, shownShare } from '../core/statistics/rate.ts';
import { inOneLine, type Language } from '../core/text.ts';
import { figureWords } from './figure-words.ts';
import { formatsOf } from './formats.ts';

/** The rate as a cell of a table; a dash where the figure is missing, words where it rests on too few. */
export function rateInWords(language: Language, rate: Rate, missing = false): string {
  const share = shownShare(rate);
  if (share !== null) return formatsOf(language).share(share);
  return missing ? '–' : figureWords(language).dataset.noRate;
}

/** Everything that must be known about a figure: the publisher's flags and those that follow from its size. */
export function flagsInWords(language: Language, rate: Rate, flags: readonly string[], missing = false): string {
  const { figures } = figureWords(language);
  const reliability = reliabilityOf(rate.denominator);
  return inOneLine(language, [
    statusesInWords(language, missing && flags.length === 0 ? ['O'] : flags),
    ...(!missing && reliability === 'none' ? [figures.tooFew] : []),
    ...(!missing && reliability === 'low' ? [figures.lowReliabilityShort] : []),
  ]);
}

/** The publisher's flags, where nothing else is to be known. */
export function statusesInWords(language: Language, flags: readonly string[]): string {
  const { figures } = figureWords(language);
  return inOneLine(
    language,
    flags.map((flag) => figures.flags[flag] ?? flag),
  );
}
