import { type Frequency, parsePeriod } from '../../core/period.ts';
import type { Text } from '../../core/text.ts';
import { type Check, quoted } from '../check.ts';

const names: Readonly<Record<Frequency, Text>> = {
  A: { en: 'year', zh: '年度' },
  Q: { en: 'quarter', zh: '季度' },
  M: { en: 'month', zh: '月份' },
};

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
          en: `"${text}" is a ${names[period.frequency].en}; this dataset reports by ${names[huiyin.frequency].en}.`,
          zh: `“${text}”是${names[period.frequency].zh}，而本数据集按${names[huiyin.frequency].zh}发布。`,
        },
        fix: {
          en: 'Delete the row when its figures are in the other rows already; otherwise write its own period.',
          zh: '如果该行数字已包含在其他行里，请删除；否则请改为正确的期间。',
        },
      };
    },
  }),
};
