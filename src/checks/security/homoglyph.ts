import type { CodeList } from '../../core/description/code-list.ts';
import type { Field } from '../../core/description/dataset.ts';
import { type Check, listed, quoted } from '../check.ts';
import { hasCodes, isKnownCode } from '../codes/known-code.ts';
import { asItLooks, deceivers, latinOf, mayDeceive } from './look-alikes.ts';

/** The code of the field's list that a text prints like without being it. */
export function disguisedCode(field: Field, text: string, codes: ReadonlyMap<string, CodeList>): string | undefined {
  const looks = latinOf(asItLooks(text)).trim();
  if (looks === text.trim()) return undefined;
  return hasCodes(field, codes) && isKnownCode(field, looks, codes) ? looks : undefined;
}

export const homoglyph: Check = {
  code: 'homoglyph',
  severity: 'error',
  title: { en: 'A letter only looks like the right one', zh: '字形相同、实为另一个字符' },
  why: {
    en: 'A Cyrillic а in a Latin name cannot be seen, but no search finds it, no code list knows it, and a forger can hide behind it.',
    zh: '混入的形近字符肉眼看不出来，却搜不到、对不上代码表，还可能被人用来冒名。',
  },
  run: ({ codes }) => ({
    cell({ field }, text) {
      if (field.type !== 'string' || !mayDeceive(text)) return undefined;
      const code = disguisedCode(field, text, codes);
      const signs =
        code === undefined ? deceivers(text) : [...new Set(text)].filter((sign) => asItLooks(latinOf(sign)) !== sign);
      if (signs.length === 0) return undefined;
      const named = listed(signs.map((sign) => `${sign} (U+${hex(sign)})`));
      const meant = code ?? asItLooks(text);
      return {
        value: quoted(text),
        message: {
          en: `"${quoted(text)}" holds characters that only look like the right ones: ${named}.`,
          zh: `“${quoted(text)}”含有形近而不同的字符：${named.replaceAll(', ', '、')}。`,
        },
        ...(deceivers(meant).length === 0
          ? {
              fix: { en: `Write "${quoted(meant)}".`, zh: `请改为“${quoted(meant)}”。` },
              mend: { kind: 'cell', text: meant } as const,
            }
          : {
              fix: {
                en: 'Type the word again on a keyboard of its own language.',
                zh: '请用相应语言的键盘重新输入这个词。',
              },
            }),
      };
    },
  }),
};

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
