import { type Check, quoted } from '../check.ts';

export const strayQuote: Check = {
  code: 'stray-quote',
  severity: 'error',
  title: { en: 'A quote stands in the middle of a cell', zh: '单元格中间有多余的引号' },
  why: {
    en: 'Programs disagree about what such a cell holds, so two readers would see two figures.',
    zh: '不同软件对这种单元格的解读不同，同一文件会读出两种结果。',
  },
  run: (_subject, report) => ({
    fault({ kind, row, value, isCertain }) {
      if (kind !== 'stray-quote') return;
      const shown = quoted(value ?? '');
      report(
        isCertain
          ? {
              row,
              value: shown,
              message: {
                en: `In row ${row} the cell ${shown} holds a quote but is not in quotes itself.`,
                zh: `第 ${row} 行的单元格 ${shown} 含有引号，但整个单元格没有加引号。`,
              },
              fix: {
                en: 'Put the cell in quotes and write the quote inside it twice ("").',
                zh: '请给整个单元格加引号，其中的引号写成两个（""）。',
              },
              mend: { kind: 'rewrite' },
            }
          : {
              row,
              value: shown,
              message: {
                en: `In row ${row} something follows a closing quote before the next comma; the row cannot be read.`,
                zh: `第 ${row} 行的结束引号与下一个逗号之间还有内容，该行无法读取。`,
              },
              fix: {
                en: 'Write a quote inside a quoted cell twice (""), or remove it.',
                zh: '带引号的单元格里，引号要写成两个（""），或删去。',
              },
            },
      );
    },
  }),
};
