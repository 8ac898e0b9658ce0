import type { Language } from '../core/text.ts';

/** The pieces of a sentence that large type should keep on one line: clauses in Chinese, the whole text otherwise. */
export function clausesOf(language: Language, text: string): readonly string[] {
  return language === 'zh' ? (text.match(/（?[^，。；：、？（]+[，。；：、？]*/gu) ?? [text]) : [text];
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of one character that belong to what follows them; any other belongs to what stands before. */
const leading = /^[在为由从比与和及或对向至较已未仅共每各不最约近无有被将再又却因]$/u;

/** Words that belong to what stands before them. */
const trailing = /^(?:中有|以来|以内|以上|以下|以前)$/u;

const opening = /^[（《“‘]/u;

/**
 * A Chinese clause as pieces at whose seams a line may break: between words, neither within a number and what is counted
 * nor before a lone character.
 */
export function phrasesOf(clause: string): readonly string[] {
  const phrases: string[] = [];
  let last = '';
  for (const { segment } of words.segment(clause)) {
    const before = phrases.at(-1);
    const isFree =
      before !== undefined &&
      /[\p{Script=Han}%]$/u.test(before) &&
      !leading.test(last) &&
      !/\d[个年]$|年第.$/u.test(before);
    if (
      before === undefined ||
      opening.test(segment) ||
      (isFree && !trailing.test(segment) && (leading.test(segment) || /^\p{Script=Han}{2,}$/u.test(segment)))
    )
      phrases.push(segment);
    else phrases.splice(-1, 1, before + segment);
    last = segment;
  }
  return phrases;
}

/** The sentences of a text. */
export function sentencesOf(language: Language, text: string): readonly string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim());
}
