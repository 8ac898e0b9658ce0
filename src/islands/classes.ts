import type { Cuts } from '../charts/kit/marks/cell.ts';
import type { Measure } from '../core/description/dataset.ts';
import type { Language } from '../core/text.ts';
import { figureWords } from '../i18n/figure-words.ts';
import { formatsOf } from '../i18n/formats.ts';

/** The shares between the five classes of a measure: its own, or fifths of the whole. They never follow the figures. */
export function classesOf({ classes }: Measure): Cuts {
  return classes ?? [0.2, 0.4, 0.6, 0.8];
}

/** A class in words: "below 70%", "70% to 80%", "90% and more". */
export function formatClass(language: Language, from: number | undefined, to: number | undefined): string {
  const { charts } = figureWords(language);
  const [low, high] = [from, to].map((share) => formatsOf(language).tick(share ?? 0));
  if (from === undefined) return charts.classBelow(high ?? '');
  return to === undefined ? charts.classFrom(low ?? '') : charts.classBetween(low ?? '', high ?? '');
}
