import type { Language } from '../../core/text.ts';
import { compare as compareEn } from '../../i18n/en/compare.ts';
import { figureWords } from '../../i18n/figure-words.ts';
import { compare as compareZh } from '../../i18n/zh/compare.ts';

const all = {
  en: { compare: compareEn, ...figureWords('en') },
  zh: { compare: compareZh, ...figureWords('zh') },
} as const;

/** The words of this page and of its figures: the rest of the site's are not fetched for it. */
export function words(language: Language) {
  return all[language];
}
