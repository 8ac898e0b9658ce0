import type { Language } from '../core/text.ts';
import { exhibits } from './zh/reading/exhibits.ts';

/** What an example shows of its chart, in a language; as it is written in the example where there is no other yet. */
export function aboutExhibit(
  language: Language,
  about: string,
): { readonly language: Language; readonly text: string } {
  const text = language === 'zh' ? exhibits[about] : undefined;
  return text === undefined ? { language: 'en', text: about } : { language, text };
}
