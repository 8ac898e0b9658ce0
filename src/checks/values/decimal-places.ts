import { type Check, quoted } from '../check.ts';
import { isStrictNumber } from './strict.ts';

export const decimalPlaces: Check = {
  code: 'decimal-places',
  severity: 'error',
  title: { en: 'A number has more decimals than its column', zh: '小数位数超出规定' },
  why: {
    en: 'Decimals that nobody measured pretend to a precision that is not there, and mostly come from a division.',
    zh: '没有量到的小数位是虚假的精确，多半是除法留下的。',
  },
  run: () => ({
    cell({ field }, text) {
      const most = field.huiyin.decimalPlaces;
      if (most === undefined || field.type !== 'number' || !isStrictNumber(text, 'number')) return undefined;
      const count = text.split('.')[1]?.length ?? 0;
      if (count <= most) return undefined;
      const spare = text.slice(text.length - count + most);
      return {
        value: quoted(text),
        message: {
          en: `${quoted(text)} has ${count} decimals; "${field.name}" has at most ${most}.`,
          zh: `${quoted(text)} 有 ${count} 位小数，“${field.name}”最多 ${most} 位。`,
        },
        ...(/^0+$/.test(spare)
          ? {
              fix: { en: `Write ${text.slice(0, -spare.length)}.`, zh: `请写成 ${text.slice(0, -spare.length)}。` },
              mend: { kind: 'cell', text: text.slice(0, -spare.length) } as const,
            }
          : {
              fix: {
                en: 'Write the number as it was recorded, rounded once and at its source.',
                zh: '请按原始记录填写，只在源头四舍五入一次。',
              },
            }),
      };
    },
  }),
};
