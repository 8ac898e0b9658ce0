import type { Check } from '../check.ts';
import { divisionFaults } from './divisions.ts';
import { exchangeFix, exchangeMendingRules } from './exchange.ts';

export const impossibleRate: Check = {
  code: 'impossible-rate',
  severity: 'error',
  title: { en: 'A rate is above 100 %', zh: '比率超过 100 %' },
  why: {
    en: 'A part cannot be more than its whole; such a rate discredits every other figure on the page.',
    zh: '部分不可能多于整体；出现这样的比率，页面上的其他数字也无人相信。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const faults = divisionFaults(subject, rows).aboveOne;
      // One cause, one finding: when an exchange of two columns explains all rows, the first row stands for them.
      const exchange = exchangeMendingRules(subject, rows);
      for (const { row, measure, numerator, denominator } of exchange ? faults.slice(0, 1) : faults) {
        const [above, below] = [measure.numerator.sum.join(' + '), measure.denominator.sum.join(' + ')];
        report({
          row: rows.rowNumbers[row] ?? null,
          column: [...new Set([...measure.numerator.sum, ...measure.denominator.sum])].join(', '),
          value: `${numerator} / ${denominator}`,
          message: {
            en: `${measure.title.en}: ${above} is ${numerator}, more than ${below}, which is ${denominator}.`,
            zh: `${measure.title.zh}：${above} 为 ${numerator}，大于 ${below} 的 ${denominator}。`,
          },
          fix: exchange
            ? exchangeFix(exchange)
            : {
                en: 'Find the wrong count at its source and write the right one; if the source itself says so, mark the row with the status U (low reliability) and a note.',
                zh: '请核对原始记录，改正有误的数字；如果原始资料确实如此，请填状态 U（可靠性低）并加注释。',
              },
          more: exchange ? faults.length - 1 : 0,
        });
      }
    },
  }),
};
