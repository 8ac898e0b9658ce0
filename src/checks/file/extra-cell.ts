import { type Check, quoted } from '../check.ts';

export const extraCell: Check = {
  code: 'extra-cell',
  severity: 'error',
  title: { en: 'A row has more cells than the header', zh: '某行的单元格比表头多' },
  why: {
    en: 'A comma too many moves every later figure into the wrong column.',
    zh: '多一个逗号，后面的数字就全部错列。',
  },
  run: (_subject, report) => {
    let width = 0;
    return {
      header: (cells) => {
        width = cells.length;
      },
      record(cells, row) {
        if (cells.length <= width) return;
        report({
          row,
          value: quoted(cells.slice(width).join(',')),
          message: {
            en: `Row ${row} has ${cells.length} cells, the header has ${width}.`,
            zh: `第 ${row} 行有 ${cells.length} 个单元格，表头只有 ${width} 个。`,
          },
          fix: {
            en: 'Remove the extra cell, or put quotes around a cell that contains a comma.',
            zh: '请删去多出的单元格；含逗号的内容请加引号。',
          },
        });
      },
    };
  },
};
