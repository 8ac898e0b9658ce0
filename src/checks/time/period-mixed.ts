import { parsePeriod } from '../../core/period.ts';
import { type Check, quoted } from '../check.ts';

export const periodMixed: Check = {
  code: 'period-mixed',
  severity: 'error',
  title: { en: 'A row speaks of another kind of period', zh: '混入了其他类型的期间' },
  why: {
    en: 'A year among its quarters counts everything twice.',
    zh: '季度数据里混入全年数据，所有数字都会重复计算。',
  },
  run: ({ dataset: { huiyin } }) => ({
    cell({ field }, text) {
      const period = field.huiyin.role === 'period' ? parsePeriod(text) : undefined;
      if (!period || period.frequency === huiyin.frequency) return undefined;
      return {
        value: quoted(text),
        message: {
          en: `"${text}" is of the frequency ${period.frequency}; this dataset reports ${huiyin.frequency} (A year, Q quarter, M month).`,
          zh: `“${text}”的频率是 ${period.frequency}，本数据集的频率是 ${huiyin.frequency}（A 年，Q 季，M 月）。`,
        },
        fix: {
          en: 'Delete the row when its figures are in the other rows already; otherwise write its own period.',
          zh: '如果该行数字已包含在其他行里，请删除；否则请改为正确的期间。',
        },
      };
    },
  }),
};
