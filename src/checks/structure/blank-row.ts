import type { Check } from '../check.ts';

export const blankRow: Check = {
  code: 'blank-row',
  severity: 'error',
  title: { en: 'A row is blank', zh: '有空行' },
  why: {
    en: 'A blank row is either a figure that got lost or the seam between two tables.',
    zh: '空行要么是丢失的数据，要么是两张表的接缝。',
  },
  run: (_subject, report) => ({
    odd({ oddity, row }) {
      if (oddity !== 'blank') return;
      report({
        row,
        message: { en: `Row ${row} has no content.`, zh: `第 ${row} 行没有内容。` },
        fix: { en: 'Delete the row.', zh: '请删除该行。' },
        mend: { kind: 'drop-row' },
      });
    },
  }),
};
