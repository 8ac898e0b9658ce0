import { firstDayOf, lastDayOf, parsePeriod } from '../../core/period.ts';
import { type Check, quoted } from '../check.ts';

/** No service statistics of today begin earlier; a dataset may say a later start (`firstPeriod`). */
export const earliest = '1900';

export const periodAncient: Check = {
  code: 'period-ancient',
  severity: 'error',
  title: { en: 'A period lies before the figures begin', zh: '期间早于数据的起点' },
  why: {
    en: 'One mistyped year stretches every chart over centuries of nothing.',
    zh: '写错一个年份，所有图表都会被拉长，前面几百年都是空白。',
  },
  run: ({ dataset: { huiyin } }) => {
    const begin = parsePeriod(huiyin.firstPeriod ?? earliest);
    const firstDay = begin ? firstDayOf(begin, huiyin.yearEndsIn) : '';
    return {
      cell({ field }, text) {
        const period = field.huiyin.role === 'period' ? parsePeriod(text) : undefined;
        if (period?.frequency !== huiyin.frequency || lastDayOf(period, huiyin.yearEndsIn) >= firstDay)
          return undefined;
        return {
          value: quoted(text),
          message: {
            en: `${text} lies before ${huiyin.firstPeriod ?? earliest}, where the figures can begin at the earliest.`,
            zh: `${text} 早于数据可能的起点 ${huiyin.firstPeriod ?? earliest}。`,
          },
          fix: { en: 'Check the year and write the right period.', zh: '请核对年份，填写正确的期间。' },
        };
      },
    };
  },
};
