import { type Check, quoted } from '../check.ts';

export const missingCell: Check = {
  code: 'missing-cell',
  severity: 'error',
  title: { en: 'A row has fewer cells than the header', zh: '某行的单元格比表头少' },
  why: { en: 'It cannot be known which figure is missing.', zh: '无法判断缺的是哪一个数字。' },
  run: (_subject, report) => {
    let width = 0;
    return {
      header: ({ cells }) => {
        width = cells.length;
      },
      odd({ oddity, cells, row }) {
        if (oddity !== 'missing-cell') return;
        report({
          row,
          value: quoted(cells.join(',')),
          message: {
            en: `Row ${row} has ${cells.length} cells, the header has ${width}.`,
            zh: `第 ${row} 行只有 ${cells.length} 个单元格，表头有 ${width} 个。`,
          },
          fix: {
            en: 'Fill in the missing cell; leave it empty between two commas when the figure is missing.',
            zh: '请补上缺少的单元格；数字缺失时在两个逗号之间留空。',
          },
        });
      },
    };
  },
};
