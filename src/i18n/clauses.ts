import type { Language } from '../core/text.ts';

/** The pieces of a sentence that large type should keep on one line: clauses in Chinese, the whole text otherwise. */
export function clausesOf(language: Language, text: string): readonly string[] {
  return language === 'zh' ? (text.match(/[^，。；：、]+[，。；：、]*/gu) ?? [text]) : [text];
}

/** The sentences of a text. */
export function sentencesOf(language: Language, text: string): readonly string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim());
}
