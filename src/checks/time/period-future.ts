import { fieldsOf, periodColumn } from '../../core/description/dataset.ts';
import { firstDayOf, lastDayOf, type Period, parsePeriod } from '../../core/period.ts';
import type { Text } from '../../core/text.ts';
import { type CellFault, type Check, quoted } from '../check.ts';
import { judgePairs } from '../pairs.ts';
import { isStrictDate } from '../values/strict.ts';

const fix: Text = {
  en: 'Write the right period or day; if it is right, leave the row out until the period is over.',
  zh: '请改正期间或日期；如果没有写错，请等该期间结束后再填这一行。',
};

export const periodFuture: Check = {
  code: 'period-future',
  severity: 'error',
  title: { en: 'A period is not over yet', zh: '期间尚未结束' },
  why: {
    en: 'What has not happened cannot be counted, and half a quarter beside whole ones reads as a collapse.',
    zh: '还没发生的事无从统计；半个季度与整季度并列，看上去就像断崖式下跌。',
  },
  run: ({ dataset, resource, today }, report) => {
    const { frequency, yearEndsIn } = dataset.huiyin;
    // Another frequency is the business of `period-mixed`.
    const periodIn = (text: string): Period | undefined => {
      const period = parsePeriod(text);
      return period?.frequency === frequency ? period : undefined;
    };
    const asOf = fieldsOf(resource, 'as-of')[0]?.name;
    /** A period that had begun, but was not over on the day its figures describe. */
    const judge = (text: string, day: string): CellFault | undefined => {
      const period = periodIn(text);
      const end = period ? lastDayOf(period, yearEndsIn) : '';
      if (!period || !isStrictDate(day) || end <= day || firstDayOf(period, yearEndsIn) > today) return undefined;
      return {
        value: quoted(text),
        message: {
          en: `${text} ends on ${end}, after the day its figures describe, ${day}.`,
          zh: `${text} 到 ${end} 才结束，晚于该行的数据截止日 ${day}。`,
        },
        fix,
      };
    };
    return {
      cell({ field: { huiyin } }, text) {
        if (huiyin.role === 'as-of' && isStrictDate(text) && text > today) {
          return {
            value: text,
            message: { en: `${text} has not come yet; today is ${today}.`, zh: `${text} 还没有到，今天是 ${today}。` },
            fix,
          };
        }
        const period = huiyin.role === 'period' ? periodIn(text) : undefined;
        const start = period ? firstDayOf(period, yearEndsIn) : '';
        if (start <= today) return undefined;
        return {
          value: quoted(text),
          message: {
            en: `${text} begins on ${start}; today is ${today}.`,
            zh: `${text} 从 ${start} 开始，今天是 ${today}。`,
          },
          fix,
        };
      },
      rows(rows) {
        if (asOf !== undefined) judgePairs(rows, { column: periodColumn(resource), beside: asOf, judge }, report);
      },
    };
  },
};
