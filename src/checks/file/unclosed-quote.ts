import type { Check } from '../check.ts';

export const unclosedQuote: Check = {
  code: 'unclosed-quote',
  severity: 'error',
  title: { en: 'A quoted cell never ends', zh: '引号没有闭合' },
  why: {
    en: 'Everything after an open quote is swallowed into one cell.',
    zh: '未闭合的引号会把后面的内容全部吞进同一个单元格。',
  },
  run: (_subject, report) => ({
    fault({ kind, row, value }) {
      if (kind !== 'unclosed-quote') return;
      report({
        row,
        value,
        message: {
          en: `The quote that opens in row ${row} is not closed before the file ends.`,
          zh: `第 ${row} 行打开的引号直到文件结束都没有闭合。`,
        },
        fix: {
          en: 'Close the quote, or write a quote inside a cell twice ("").',
          zh: '请补上结束引号；单元格内的引号要写成两个（""）。',
        },
      });
    },
  }),
};
