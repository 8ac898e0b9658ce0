import { type Check, listed } from '../check.ts';

export const headerMissing: Check = {
  code: 'header-missing',
  severity: 'error',
  title: { en: 'A described column is missing', zh: '缺少规定的列' },
  why: {
    en: 'Every figure of the release needs its column; a missing one cannot be guessed.',
    zh: '发布的每个数字都要有自己的列，缺了无法推测。',
  },
  run: ({ resource }, report) => ({
    header(cells) {
      for (const { name } of resource.schema.fields) {
        if (cells.includes(name)) continue;
        report({
          row: 1,
          column: name,
          message: {
            en: `The column "${name}" is missing. The file has: ${listed(cells)}.`,
            zh: `缺少“${name}”列。文件中的列有：${listed(cells)}。`,
          },
          fix: {
            en: `Add a column with the header "${name}", or rename the column that holds it.`,
            zh: `请添加表头为“${name}”的列，或把对应的列改成这个名称。`,
          },
        });
      }
    },
  }),
};
