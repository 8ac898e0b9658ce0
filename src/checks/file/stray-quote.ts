import type { Check } from '../check.ts';

export const strayQuote: Check = {
  code: 'stray-quote',
  severity: 'error',
  title: { en: 'A quote stands in the middle of a cell', zh: '单元格中间有多余的引号' },
  why: {
    en: 'Programs disagree about what such a cell holds, so two readers would see two figures.',
    zh: '不同软件对这种单元格的解读不同，同一文件会读出两种结果。',
  },
  run: (_subject, report) => ({
    fault({ kind, row, value }) {
      if (kind !== 'stray-quote') return;
      report({
        row,
        value,
        message: {
          en: `In row ${row} something follows a closing quote before the next comma.`,
          zh: `第 ${row} 行的结束引号与下一个逗号之间还有内容。`,
        },
        fix: { en: 'Write a quote inside a quoted cell twice ("").', zh: '带引号的单元格里，引号要写成两个（""）。' },
      });
    },
  }),
};
