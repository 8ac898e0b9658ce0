import { inLanguage, type Translated } from '../../core/release/release.ts';
import { type Language, languageOfText } from '../../core/text.ts';
import { releases as releasesEn } from '../en/releases.ts';
import { releases as releasesZh } from '../zh/releases.ts';

const said = { en: releasesEn, zh: releasesZh } as const;

/**
 * Words of a publisher as a page says them: in the page's language where somebody wrote them in it; else as they were given,
 * with a word on the language they are in.
 */
export function remark<Name extends string>(
  language: Language,
  words: Translated<Name> & { readonly [name in Name]?: string },
  name: Name,
): string {
  const text: string = inLanguage(words, language)[name] ?? '';
  return text === '' || languageOfText(text) === language ? text : said[language].inOtherLanguage(text);
}
