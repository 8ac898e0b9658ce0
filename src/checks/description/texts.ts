import type { Dataset } from '../../core/dataset.ts';
import type { Say } from './say.ts';

/**
 * Looks at every text of the description: one that is blank, or whose Chinese is the English sentence again, has not been
 * translated. A name of one word, such as GOV.UK, may be the same in both.
 */
export function checkTexts(dataset: Dataset, say: Say): void {
  visit(dataset, '', (path, { en, zh }) => {
    const wordsInCommon = en.trim() === zh.trim() ? en.trim().split(/\s+/).length : 0;
    if (zh.trim() === '' || wordsInCommon > 2) {
      say(
        `${path}/zh`,
        zh,
        { en: `${path} has no Chinese text.`, zh: `${path} 没有中文。` },
        { en: `Translate "${en}".`, zh: `请翻译“${en}”。` },
      );
    }
    if (en.trim() === '' || (/\p{Script=Han}/u.test(en) && !/[A-Za-z]/.test(en))) {
      say(
        `${path}/en`,
        en,
        { en: `${path} has no English text.`, zh: `${path} 没有英文。` },
        { en: `Translate "${zh}".`, zh: `请翻译“${zh}”。` },
      );
    }
  });
}

type OnText = (path: string, text: { readonly en: string; readonly zh: string }) => void;

function visit(value: unknown, path: string, onText: OnText): void {
  if (typeof value !== 'object' || value === null) return;
  if ('en' in value && 'zh' in value && typeof value.en === 'string' && typeof value.zh === 'string') {
    onText(path, { en: value.en, zh: value.zh });
    return;
  }
  for (const [key, child] of Object.entries(value)) visit(child, `${path}/${key}`, onText);
}
