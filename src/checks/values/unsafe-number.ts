import { type Check, quoted } from '../check.ts';
import { isLegible } from '../text/legible.ts';
import { isStrictNumber } from './strict.ts';

export const unsafeNumber: Check = {
  code: 'unsafe-number',
  severity: 'error',
  title: { en: 'A number is too large to be exact', zh: '数字过大，无法精确表示' },
  why: {
    en: 'Beyond 9,007,199,254,740,991 browsers and spreadsheets silently round.',
    zh: '超过 9,007,199,254,740,991 的数，浏览器和电子表格会悄悄舍入。',
  },
  run: () => ({
    cell({ field }, text) {
      if (text.length < 16 || !isStrictNumber(text, field.type)) return undefined;
      if (Math.abs(Number(text)) <= Number.MAX_SAFE_INTEGER || !isLegible(field, text)) return undefined;
      return {
        value: quoted(text),
        message: {
          en: `${quoted(text)} cannot be held exactly by a browser or a spreadsheet.`,
          zh: `浏览器和电子表格都无法精确保存 ${quoted(text)}。`,
        },
        fix: {
          en: 'Check the figure; a number of this size is usually two cells run together.',
          zh: '请核对该数字；这么大的数往往是两个单元格连在了一起。',
        },
      };
    },
  }),
};
