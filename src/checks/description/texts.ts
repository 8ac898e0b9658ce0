import { unseenIn } from '../../core/unseen.ts';
import type { Say } from './say.ts';

/**
 * Looks at every text of a description, or of the site's settings. One that is blank, or whose Chinese is the English
 * sentence again, has not been translated. A name of one word, such as GOV.UK, may be the same in both. None holds a
 * character that nobody sees.
 */
export function checkTexts(document: object, say: Say): void {
  visit(document, '', (path, { en, zh }) => {
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
  visitStrings(document, '', (path, text) => {
    const found = unseenIn(text);
    if (!found) return;
    say(
      path,
      null,
      {
        en: `${path} holds the character ${found}, which nobody sees and which makes the text read otherwise than it is stored.`,
        zh: `${path} 含有看不见的字符 ${found}，它会让显示的文字与存储的不一致。`,
      },
      { en: 'Delete the text and type it again.', zh: '请删去这段文字并重新输入。' },
    );
  });
}

function visitStrings(value: unknown, path: string, onString: (path: string, text: string) => void): void {
  if (typeof value === 'string') onString(path, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) visitStrings(child, `${path}/${key}`, onString);
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
