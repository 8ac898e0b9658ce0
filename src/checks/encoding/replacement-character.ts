import { type Check, quoted } from '../check.ts';

export const replacementCharacter: Check = {
  code: 'replacement-character',
  severity: 'error',
  title: { en: 'A character was lost', zh: '有字符已丢失' },
  why: {
    en: '� stands where a program could not read a character. Which one it was can be told from the source alone.',
    zh: '� 表示某个软件没能读出的字符，究竟是什么字，只有原始记录知道。',
  },
  run: () => {
    let isBroken = false;
    return {
      // In a file with broken bytes the reader itself puts � in their place, and `encoding` says so.
      fault: ({ kind }) => {
        if (kind === 'encoding') isBroken = true;
      },
      anyText(text) {
        if (isBroken || !/\uFFFD|锟斤拷|锟斤/.test(text)) return undefined;
        const shown = quoted(text);
        return {
          value: shown,
          message: {
            en: `"${shown}" has lost a character on its way through some program.`,
            zh: `“${shown}”在某个软件里丢失了字符。`,
          },
          fix: {
            en: 'Look the text up at its source and type it again, or export it again as UTF-8.',
            zh: '请与原始记录核对后重新输入，或重新导出为 UTF-8。',
          },
        };
      },
    };
  },
};
