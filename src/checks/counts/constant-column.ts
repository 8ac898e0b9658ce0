import type { Check } from '../check.ts';
import { columnPeriods } from './column-periods.ts';

/** How improbable (a power of ten) it must be that so many bodies report this very number by chance. */
const evidenceWanted = 4;

export const constantColumn: Check = {
  code: 'constant-column',
  severity: 'warning',
  title: { en: 'A column holds the same number in every row', zh: '整列都是同一个数' },
  why: {
    en: 'A formula dragged down without its references, or a default never overwritten, looks like this.',
    zh: '下拉公式时引用没有变，或默认值没有改，就会是这个样子。',
  },
  run: (subject, report) => ({
    rows(rows) {
      for (const { column, period, count, only } of columnPeriods(subject, rows)) {
        if (only === undefined || only === 0 || count < 3) continue;
        if (count * Math.log10(1 + Math.abs(only)) < evidenceWanted) continue;
        report({
          column,
          value: String(only),
          message: {
            en: `"${column}" is ${only} in all ${count} rows of ${period.en}.`,
            zh: `${period.zh}共 ${count} 行，“${column}”全是 ${only}。`,
          },
          fix: {
            en: 'Compare the column with its source. If every row really has this number, give the reason.',
            zh: '请与原始记录核对该列。如果每行确实都是这个数，请说明原因。',
          },
        });
      }
    },
  }),
};
