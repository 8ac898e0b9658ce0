import type { FieldType } from '../../core/description/dataset.ts';
import type { Text } from '../../core/text.ts';
import { type CellFault, type Check, quoted } from '../check.ts';
import { isBlank, mustBeFilled } from '../text/filled.ts';
import { isLegible } from '../text/legible.ts';
import { withoutDirection } from '../text/spacing.ts';
import { readCountedDay, readDateLoosely } from './date-form.ts';
import { isNoDataSymbol } from './no-data-symbol.ts';
import { misreadNumber } from './number-form.ts';
import { isStrictDate, isStrictNumber } from './strict.ts';

const wanted: Readonly<Record<Exclude<FieldType, 'string'>, Text>> = {
  integer: { en: 'a whole number in plain digits', zh: '只用数字书写的整数' },
  number: { en: 'a number in plain digits with a decimal point', zh: '只用数字和小数点书写的数' },
  date: { en: 'a day written as 2026-09-30', zh: '形如 2026-09-30 的日期' },
};

export const type: Check = {
  code: 'type',
  severity: 'error',
  title: { en: 'A cell is not of its column’s type', zh: '单元格与列的类型不符' },
  why: {
    en: 'Thousands separators, units, symbols and decimals are read differently by different programs; one program’s 1,234 is another’s 1.',
    zh: '千位分隔符、单位、符号和小数在不同软件里读法不同：同一个 1,234，有的会读成 1。',
  },
  run: ({ resource }) => ({
    cell({ field }, text) {
      const wantedType = field.type;
      if (wantedType === 'string' || text === '' || isStrict(text, wantedType)) return undefined;
      if ((isBlank(text) && mustBeFilled(field, resource)) || !isLegible(field, text)) return undefined;
      if (wantedType === 'date') return dateFault(text);
      return isNoDataSymbol(text) ? undefined : numberFault(text, wantedType);
    },
  }),
};

function isStrict(text: string, wantedType: FieldType): boolean {
  return wantedType === 'date' ? isStrictDate(text) : isStrictNumber(text, wantedType);
}

function numberFault(text: string, wantedType: 'integer' | 'number'): CellFault | undefined {
  const misread = misreadNumber(text, wantedType);
  if (!misread) return undefined;
  const { reasons, plain, advice } = misread;
  const shown = quoted(text);
  return {
    value: shown,
    message: {
      en: `"${shown}" is not ${wanted[wantedType].en}: ${reasons.map(({ en }) => en).join(', ')}.`,
      zh: `“${shown}”不是${wanted[wantedType].zh}：${reasons.map(({ zh }) => zh).join('，')}。`,
    },
    ...(plain === undefined
      ? { fix: advice ?? { en: 'Write the number in plain digits.', zh: '请只用数字书写。' } }
      : writes(plain)),
  };
}

function dateFault(text: string): CellFault | undefined {
  const plain = withoutDirection(text);
  if (isStrictDate(plain)) return undefined;
  const shown = quoted(text);
  const day = readDateLoosely(plain);
  const counted = dayCounted(plain);
  const isNoDay = /^\d{4}-\d{2}-\d{2}$/.test(plain);
  return {
    value: shown,
    message: isNoDay
      ? { en: `There is no day "${shown}" in the calendar.`, zh: `日历上没有“${shown}”这一天。` }
      : { en: `"${shown}" is not ${wanted.date.en}.`, zh: `“${shown}”不是${wanted.date.zh}。` },
    ...(day === undefined
      ? {
          fix: counted ?? {
            en: 'Write the day as year-month-day with two digits each: 2026-09-30.',
            zh: '请按“年-月-日”书写，月和日各两位：2026-09-30。',
          },
        }
      : writes(day)),
  };
}

/** What to do with a day as spreadsheets keep it; it is said and not mended, since there are two ways of counting. */
function dayCounted(text: string): Text | undefined {
  const day = readCountedDay(text);
  if (day === undefined) return undefined;
  return {
    en: `Spreadsheets keep the day ${day} under this number: give the column a date format and save again, or write ${day}.`,
    zh: `电子表格内部用这个数表示 ${day}：请把该列设为日期格式后重新保存，或直接写 ${day}。`,
  };
}

function writes(plain: string): Pick<CellFault, 'fix' | 'mend'> {
  const mend = { kind: 'cell', text: plain } as const;
  if (plain === '') return { fix: { en: 'Leave the cell empty.', zh: '请把单元格清空。' }, mend };
  return { fix: { en: `Write ${plain}.`, zh: `请写成 ${plain}。` }, mend };
}
