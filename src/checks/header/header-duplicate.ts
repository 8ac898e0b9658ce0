import { type Check, quoted } from '../check.ts';

export const headerDuplicate: Check = {
  code: 'header-duplicate',
  severity: 'error',
  title: { en: 'A column name stands twice', zh: '列名重复' },
  why: {
    en: 'Programs keep the first, the last or neither of two columns with one name.',
    zh: '同名的两列，有的软件取前者，有的取后者，有的都不要。',
  },
  run: (_subject, report) => ({
    header(cells) {
      cells.forEach((cell, place) => {
        const first = cells.indexOf(cell);
        if (first === place) return;
        report({
          row: 1,
          column: quoted(cell),
          value: quoted(cell),
          message: {
            en: `Columns ${first + 1} and ${place + 1} are both called "${quoted(cell)}".`,
            zh: `第 ${first + 1} 列和第 ${place + 1} 列的表头都是“${quoted(cell)}”。`,
          },
          fix: { en: 'Keep one of them, or give the other its own name.', zh: '请保留其中一列，或为另一列改名。' },
        });
      });
    },
  }),
};
