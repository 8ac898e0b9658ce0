import { type Language, languages, type Text } from '../core/text.ts';

/** A JSON-LD node or document. */
export interface JsonObject {
  readonly [name: string]: unknown;
}

/** BCP 47 tags of the site's languages: its Chinese is written in simplified characters. */
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

/** A text in every language, as JSON-LD values. */
export function languageTagged(text: Text): readonly JsonObject[] {
  return languages.map((language) => ({ '@value': text[language], '@language': languageTags[language] }));
}
