import type { Field } from '../../core/description/dataset.ts';
import { type CellFault, type Check, quoted } from '../check.ts';
import { halfWidth } from '../text/half-width.ts';
import { withoutDirection, withoutInvisible, withPlainSpaces } from '../text/spacing.ts';
import { personalIn } from './personal.ts';

/** Small forms of the four signs (U+FE50 block), which some programs take for the plain ones. */
const smallForms: Readonly<Record<string, string>> = { '\uFE62': '+', '\uFE63': '-', '\uFE66': '=', '\uFE6B': '@' };

const negativeNumber = /^-\s?[\d.,]+\s?%?$/;
const calculation = /^[+-]\s*(?:[a-z@=(]|[\d.,\s]+[-+*/^&(|])/i;
const phoneNumber = /^\+[\d\s().-]+$/;

/**
 * True when a spreadsheet would take the cell for a formula: after spaces and hidden characters it begins with = + - @,
 * in any width, and more follows; or it begins with a tab or a line end, which spreadsheets drop. A negative number is none.
 */
export function isFormula({ type }: Field, text: string): boolean {
  if (type === 'string' && /^[\t\r\n]/.test(text)) return true;
  const shown = halfWidth(withoutInvisible(withoutDirection(text))).trim();
  const plain = (smallForms[shown.charAt(0)] ?? shown.charAt(0)) + shown.slice(1);
  if (!/^[=+\-@]/.test(plain) || /^[=+\-@\s]*$/.test(plain) || negativeNumber.test(plain)) return false;
  if (phoneNumber.test(plain) && personalIn(text).length > 0) return false;
  // In a number column +5 and -5件 are badly written numbers; a formula goes on to calculate.
  const isNumeric = type === 'integer' || type === 'number';
  return !isNumeric || /^[=@]/.test(plain) || calculation.test(plain);
}

function beginsBlank(text: string, plain: string): CellFault {
  return {
    value: quoted(text),
    message: {
      en: `"${quoted(text)}" begins with a tab or a line end, which a spreadsheet drops before it reads on.`,
      zh: `“${quoted(text)}”以制表符或换行开头，电子表格会先丢掉它再读后面的内容。`,
    },
    fix: { en: `Write "${quoted(plain)}".`, zh: `请写成“${quoted(plain)}”。` },
    mend: { kind: 'cell', text: plain },
  };
}

export const formula: Check = {
  code: 'formula',
  severity: 'error',
  title: { en: 'A cell begins like a formula', zh: '单元格以公式开头' },
  why: {
    en: 'A spreadsheet that opens the file would calculate it; such a cell can call programs on the reader’s computer or send figures away.',
    zh: '用电子表格打开文件时它会被执行，可能在读者的电脑上运行程序或外传数据。',
  },
  run: () => {
    let isSheet = false;
    return {
      source({ format }) {
        isSheet = format === 'xlsx';
      },
      cell({ field }, text) {
        if (!isFormula(field, text)) return undefined;
        const plain = withPlainSpaces(withoutInvisible(text));
        // Only the tab or line end before harmless words makes it dangerous: it can go.
        if (!isFormula(field, plain)) return beginsBlank(text, plain);
        return {
          value: quoted(text),
          message: {
            en: `"${quoted(text)}" would be taken for a formula by a spreadsheet.`,
            zh: `电子表格会把“${quoted(text)}”当成公式。`,
          },
          fix:
            isSheet && text.startsWith('=')
              ? calculated
              : {
                  en: 'Write the result or the words themselves; let a text begin with a letter or a digit, not with = + - @ or a tab.',
                  zh: '请直接写结果或文字；文字应以字母、汉字或数字开头，不要以 = + - @ 或制表符开头。',
                },
        };
      },
    };
  },
};

/** In a workbook a formula is read as its result; it stands there itself only where a program has saved none. */
const calculated = {
  en: 'The workbook holds a formula without its result: open it in Excel or WPS and save it again, or paste the results as values.',
  zh: '工作簿里只有公式，没有计算结果：请用 Excel 或 WPS 打开后重新保存，或把结果粘贴为数值。',
};
