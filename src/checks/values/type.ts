import type { FieldType } from '../../core/dataset.ts';
import type { Text } from '../../core/text.ts';
import { type CellFault, type Check, quoted } from '../check.ts';

const integer = /^(?:0|-?[1-9][0-9]*)$/;
const decimal = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Strict readings: what passes here means the same number or day to every program. */
const readings: Readonly<Record<FieldType, (cell: string) => boolean>> = {
  string: () => true,
  integer: (cell) => integer.test(cell),
  number: (cell) => decimal.test(cell),
  date: (cell) => isoDate.test(cell) && new Date(cell).toISOString().startsWith(cell),
};

const wanted: Readonly<Record<FieldType, Text>> = {
  string: { en: 'text', zh: '文本' },
  integer: { en: 'a whole number written in plain digits, such as 1234', zh: '只用数字书写的整数，例如 1234' },
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
  run: () => ({
    cell({ field }, text) {
      if (text === '' || readings[field.type](text)) return undefined;
      return {
        value: quoted(text),
        message: {
          en: `"${quoted(text)}" is not ${wanted[field.type].en}.`,
          zh: `“${quoted(text)}”不是${wanted[field.type].zh}。`,
        },
        ...remedy(text, field.type),
      };
    },
  }),
};

function remedy(cell: string, wantedType: FieldType): Pick<CellFault, 'fix' | 'mend'> {
  const plain = plainInteger(cell);
  if (wantedType === 'integer' && plain !== undefined) {
    return { fix: { en: `Write ${plain}.`, zh: `请写成 ${plain}。` }, mend: { kind: 'cell', text: plain } };
  }
  if (wantedType !== 'date') {
    return {
      fix: {
        en: 'Write a plain number; leave the cell empty when the figure is missing and say why in the status column.',
        zh: '请写纯数字；数字缺失时留空，并在状态列注明原因。',
      },
    };
  }
  return {
    fix: {
      en: 'Write the day as year-month-day with two digits each: 2026-09-30.',
      zh: '请按“年-月-日”书写：2026-09-30。',
    },
  };
}

/** The integer that a cell can only mean: full-width digits, spaces around and separators between exact groups of three go. */
function plainInteger(cell: string): string | undefined {
  const text = cell.normalize('NFKC').trim();
  const grouped = /^-?[1-9]\d{0,2}(?:([, '’])\d{3})(?:\1\d{3})*$/.test(text);
  const plain = grouped ? text.replace(/[, '’]/g, '') : text;
  return integer.test(plain) ? plain : undefined;
}
