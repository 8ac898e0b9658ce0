import { type Check, quoted } from '../check.ts';

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
        value: quoted(value ?? ''),
        message: {
          en: `The quote that opens in row ${row} is not closed before the file ends; the rows below it were read without it.`,
          zh: `第 ${row} 行打开的引号直到文件结束都没有闭合；其后各行已略过它读取。`,
        },
        fix: {
          en: 'Close the quote, or write a quote inside a cell twice ("").',
          zh: '请补上结束引号；单元格内的引号要写成两个（""）。',
        },
      });
    },
  }),
};
