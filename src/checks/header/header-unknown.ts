import { nearest } from '../../core/nearest.ts';
import { type Check, quoted } from '../check.ts';

export const headerUnknown: Check = {
  code: 'header-unknown',
  severity: 'error',
  title: { en: 'A column is not described', zh: '存在未规定的列' },
  why: {
    en: 'A column that nobody described would be published without anyone having said what it means, or whose data it is.',
    zh: '没有说明的列一旦发布，谁也不知道它是什么意思、涉及谁的信息。',
  },
  run: ({ resource }, report) => ({
    header(cells) {
      const names = resource.schema.fields.map((field) => field.name);
      const free = names.filter((name) => !cells.includes(name));
      for (const cell of cells) {
        if (names.includes(cell)) continue;
        const guess = nearest(cell, free);
        report({
          row: 1,
          column: quoted(cell),
          value: quoted(cell),
          message: {
            en: `The column "${quoted(cell)}" is not in the description.`,
            zh: `数据说明中没有“${quoted(cell)}”这一列。`,
          },
          fix: guess
            ? {
                en: `Did you mean "${guess}"? Rename it, or delete the column.`,
                zh: `是否应为“${guess}”？请改名，或删除该列。`,
              }
            : {
                en: 'Delete the column, or add it to the description first.',
                zh: '请删除该列，或先把它写进数据说明。',
              },
        });
      }
    },
  }),
};
