/** The languages every sentence of the site is written in. */
export const languages = ['en', 'zh'] as const;

/** A language of the site, as the first part of a URL and as a BCP 47 tag. */
export type Language = (typeof languages)[number];

/** One sentence, in every language of the site. */
export type Text = Readonly<Record<Language, string>>;

/** The language that a text is written in, as far as its script tells. */
export function languageOfText(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** Remarks one after the other; '' when there are none. */
export function inOneLine(language: Language, remarks: readonly string[]): string {
  return remarks.filter((remark) => remark !== '').join(language === 'zh' ? '；' : '; ');
}

/** The language of a tag such as `zh-Hans-CN`, or undefined when the site does not speak it. */
export function parseLanguage(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary);
}
