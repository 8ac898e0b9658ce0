import { type Check, listed, quoted } from '../check.ts';
import { withoutDirection } from '../text/spacing.ts';

/** Marks that turn the reading direction of what follows, so that the text does not read as it is stored. */
const turning = /[\u202B\u202E\u202D\u2067]/;

export const bidiControl: Check = {
  code: 'bidi-control',
  severity: 'error',
  title: { en: 'A hidden mark sets the direction of writing', zh: '含有改变书写方向的隐藏字符' },
  why: {
    en: 'Such a mark makes a text read differently from what is stored: “cod.exe” can be shown as “exe.doc”.',
    zh: '这类字符会让显示的内容与实际内容不同，例如把“cod.exe”显示成“exe.doc”。',
  },
  run: () => ({
    cell(_column, text) {
      const plain = withoutDirection(text);
      if (plain === text) return undefined;
      const marks = new Set(Array.from(text).filter((sign) => withoutDirection(sign) === ''));
      const named = listed(
        Array.from(marks, (mark) => `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`),
      );
      const shown = quoted(plain);
      return {
        value: shown,
        message: {
          en: `"${shown}" holds hidden marks of direction: ${named}.`,
          zh: `“${shown}”中藏有控制书写方向的字符：${named.replaceAll(', ', '、')}。`,
        },
        ...(turning.test(text)
          ? {
              fix: {
                en: 'Type the cell again: what it shows is not what it holds.',
                zh: '请重新输入该单元格：显示的内容与实际内容不一致。',
              },
            }
          : {
              fix: { en: `Write "${shown}" without the marks.`, zh: `请去掉隐藏字符，写成“${shown}”。` },
              mend: { kind: 'cell', text: plain } as const,
            }),
      };
    },
  }),
};
