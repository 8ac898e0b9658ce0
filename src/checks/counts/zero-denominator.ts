import type { Check } from '../check.ts';
import { divisionFaults } from './divisions.ts';

export const zeroDenominator: Check = {
  code: 'zero-denominator',
  severity: 'error',
  title: { en: 'Something is counted out of nothing', zh: '分母为零，分子却不为零' },
  why: {
    en: 'No rate can be made of such a row, and it says that a count is missing: answers need something that was answered.',
    zh: '这样的行算不出比率，也说明有数字漏填：没有来件，哪来答复。',
  },
  run: (subject, report) => ({
    rows(rows) {
      for (const { row, measure, numerator } of divisionFaults(subject, rows).overZero) {
        const [above, below] = [measure.numerator.sum.join(' + '), measure.denominator.sum.join(' + ')];
        report({
          row: rows.rowNumbers[row] ?? null,
          column: measure.denominator.sum.join(', '),
          value: `${numerator} / 0`,
          message: {
            en: `${measure.title.en}: ${above} is ${numerator}, but ${below} is 0.`,
            zh: `${measure.title.zh}：${above} 为 ${numerator}，${below} 却为 0。`,
          },
          fix: {
            en: 'Write the true denominator; leave it empty, with the status O, when it is not known.',
            zh: '请填写真实的分母；如果不知道，请留空并填状态 O。',
          },
        });
      }
    },
  }),
};
