import type { Language } from '../../core/text.ts';
import { check as checkEn } from '../../i18n/en/check.ts';
import { figureWords } from '../../i18n/figure-words.ts';
import { check as checkZh } from '../../i18n/zh/check.ts';

const all = {
  en: { check: checkEn, ...figureWords('en') },
  zh: { check: checkZh, ...figureWords('zh') },
} as const;

/** The words of this page and of its figures: the rest of the site's are not fetched for it. */
export function words(language: Language) {
  return all[language];
}
