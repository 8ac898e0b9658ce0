import type { Frequency } from '../../core/period.ts';
import { formatPeriod, parsePeriod } from '../../core/period.ts';
import type { Text } from '../../core/text.ts';
import { type Check, quoted } from '../check.ts';
import { isBlank, mustBeFilled } from '../text/filled.ts';
import { isLegible } from '../text/legible.ts';
import { withoutDirection } from '../text/spacing.ts';
import { readCountedDay, readDateLoosely } from '../values/date-form.ts';
import { readLoosely } from './loose-period.ts';

const shape: Readonly<Record<Frequency, Text>> = {
  A: { en: 'a year such as 2026', zh: '形如 2026 的年份' },
  Q: { en: 'a quarter such as 2026-Q3', zh: '形如 2026-Q3 的季度' },
  M: { en: 'a month such as 2026-09', zh: '形如 2026-09 的月份' },
};

export const periodFormat: Check = {
  code: 'period-format',
  severity: 'error',
  title: { en: 'A period is not written as the dataset writes it', zh: '期间的写法不符合规定' },
  why: {
    en: 'A period that cannot be read would drop its row out of every chart.',
    zh: '读不出的期间会让整行从所有图表中消失。',
  },
  run: ({ dataset: { huiyin }, resource }) => ({
    cell({ field }, text) {
      // A mark of direction is no fault of the form: `bidi-control` names it.
      if (field.huiyin.role !== 'period' || text === '' || parsePeriod(withoutDirection(text))) return undefined;
      if ((isBlank(text) && mustBeFilled(field, resource)) || !isLegible(field, text)) return undefined;
      const meant = readLoosely(text, huiyin.frequency) ?? spaced(text);
      const wanted = shape[huiyin.frequency];
      return {
        value: quoted(text),
        message: { en: `"${quoted(text)}" is not ${wanted.en}.`, zh: `“${quoted(text)}”不是${wanted.zh}。` },
        ...(meant === undefined
          ? { fix: dayAdvice(text, huiyin.frequency) ?? { en: `Write ${wanted.en}.`, zh: `请写成${wanted.zh}。` } }
          : { fix: { en: `Write ${meant}.`, zh: `请写成 ${meant}。` }, mend: { kind: 'cell', text: meant } as const }),
      };
    },
  }),
};

/** What to do with a day, or with the number under which spreadsheets keep one: the period it lies in may not be the one meant. */
function dayAdvice(text: string, frequency: Frequency): Text | undefined {
  const day = readDateLoosely(text) ?? readCountedDay(text);
  if (day === undefined) return undefined;
  const [year, month] = day.split('-').map(Number) as [number, number];
  const part = frequency === 'Q' ? Math.ceil(month / 3) : frequency === 'M' ? month : 1;
  const period = formatPeriod({ frequency, year, part });
  return {
    en: `It stands for the day ${day}, as a spreadsheet makes it of a period: format the column as text, look the period up and write it, as ${period}.`,
    zh: `这是日期 ${day}，可能是电子表格把期间变成了日期：请把该列设为文本格式，核对后写成 ${period} 这样的形式。`,
  };
}

/** A period of any frequency that has only spaces around it. */
function spaced(text: string): string | undefined {
  const plain = text.trim();
  return parsePeriod(plain) ? plain : undefined;
}
