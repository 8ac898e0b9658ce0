import { listed } from '../check.ts';
import { respelledCheck } from './respelled.ts';

export const headerInvisible = respelledCheck({
  code: 'header-invisible',
  spelling: 'invisible',
  title: { en: 'A column name holds an invisible character', zh: '列名中有看不见的字符' },
  why: {
    en: 'The name looks right and is not found: nobody who reads the file can see why.',
    zh: '列名看起来没错，程序却找不到，肉眼又看不出原因。',
  },
  says: (_text, name, raw) => ({
    en: `The name looks like the column "${name}" but holds a character that cannot be seen: ${hiddenIn(raw)}.`,
    zh: `列名看起来是“${name}”，但其中有看不见的字符：${hiddenIn(raw)}。`,
  }),
});

function hiddenIn(text: string): string {
  const hidden = text.match(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/gu) ?? [];
  return listed(
    [...new Set(hidden)].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`),
  );
}
