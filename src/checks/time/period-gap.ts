import { formatPeriod, periodAt } from '../../core/period.ts';
import type { Check } from '../check.ts';
import { PeriodsSeen } from './periods-seen.ts';

export const periodGap: Check = {
  code: 'period-gap',
  severity: 'error',
  title: { en: 'A period is missing between others', zh: '中间缺少期间' },
  why: {
    en: 'A period that is not there cannot be told from one that was forgotten or left out on purpose.',
    zh: '不存在的一期，读者无从知道是漏了，还是有意不报。',
  },
  run: ({ dataset: { huiyin }, today }, report) => {
    const seen = new PeriodsSeen(huiyin, today);
    const text = (ordinal: number): string => formatPeriod(periodAt(huiyin.frequency, ordinal));
    return {
      cell(column, cell) {
        seen.note(column, cell);
        return undefined;
      },
      end() {
        const ordinals = seen.inOrder();
        for (const [index, ordinal] of ordinals.entries()) {
          const next = ordinals[index + 1] ?? ordinal + 1;
          const count = next - ordinal - 1;
          if (count === 0) continue;
          const span = count === 1 ? text(ordinal + 1) : `${text(ordinal + 1)} – ${text(next - 1)}`;
          report({
            column: seen.column,
            value: span,
            message: {
              en: `Between ${text(ordinal)} and ${text(next)} there is no row of ${span}.`,
              zh: `${text(ordinal)} 与 ${text(next)} 之间没有 ${span} 的数据行。`,
            },
            fix: {
              en: 'Add the rows; when nothing was collected, leave the counts empty and write L in the status column.',
              zh: '请补上这些行；确未采集的，数字留空，状态列填 L。',
            },
          });
        }
      },
    };
  },
};
