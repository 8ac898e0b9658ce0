import type { FieldType } from '../../core/description/dataset.ts';
import type { Text } from '../../core/text.ts';
import { halfWidth } from '../text/half-width.ts';
import { withoutDirection, withoutInvisible, withPlainSpaces } from '../text/spacing.ts';
import { isStrictNumber } from './strict.ts';

/** What keeps a text from being a number, and the number it can only mean, when there is no doubt. */
export interface Misread {
  /** Clauses after "it": has thousands separators, begins with a plus sign. */
  readonly reasons: readonly Text[];
  readonly plain?: string;
  /** What to do when the number is not plain to see. */
  readonly advice?: Text;
}

/** One way in which people and programs write numbers that are none, in the order in which they are looked for. */
interface Form {
  readonly test: RegExp;
  /** `$1` and so on stand for what the expression caught. */
  readonly says: Text;
  /** The text without this fault; without it nobody can be sure of the number. */
  readonly mended?: (text: string) => string;
  readonly advice?: Text;
}

const atSource: Text = {
  en: 'Look the number up at its source and write it in plain digits.',
  zh: '请查对原始记录，只用数字重新填写。',
};
const inFull: Text = { en: 'Write the number with all its digits.', zh: '请写出完整的数字。' };

/** Faults of the writing around the number. */
const surface: readonly { readonly peel: (text: string) => string; readonly says: Text }[] = [
  { peel: withoutInvisible, says: { en: 'it holds an invisible character', zh: '含有看不见的字符' } },
  { peel: withPlainSpaces, says: { en: 'it has spaces around it or in it', zh: '带有空格' } },
  { peel: halfWidth, says: { en: 'it is written in full-width characters', zh: '用了全角字符' } },
  {
    peel: (text) => text.replace(/^['‘’`](?=-?\d)/, ''),
    says: {
      en: 'it has an apostrophe before it, as spreadsheets mark texts',
      zh: '前面有撇号，这是电子表格标记文本的写法',
    },
  },
  {
    peel: (text) => text.replace(/^\u2212/, '-'),
    says: { en: 'its minus sign is another character', zh: '负号用了别的字符' },
  },
];

/** Faults of the number itself. */
const forms: readonly Form[] = [
  {
    test: /^[+-]?0[xob][0-9a-f]+$/i,
    says: { en: 'it is not in decimal digits', zh: '不是十进制写法' },
    advice: atSource,
  },
  {
    test: /^[+-]?(?:nan|inf|infinity|∞)$/i,
    says: { en: 'it is what a program writes when a calculation failed', zh: '是程序计算失败时的输出' },
    advice: {
      en: 'Mend the calculation; leave the cell empty when there is no figure and say why in the status column.',
      zh: '请修正计算；确无数字时留空，并在状态列注明原因。',
    },
  },
  {
    test: /^(?:true|false|yes|no|是|否)$/i,
    says: { en: 'it says yes or no', zh: '是“是/否”而不是数字' },
    advice: atSource,
  },
  {
    test: /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i,
    says: { en: 'it has an exponent', zh: '用了科学计数法' },
    advice: {
      en: 'A spreadsheet shortened it and may have lost digits: format the column as a number without decimals and export again.',
      zh: '电子表格把它缩写了，可能已丢失数位：请把该列格式设为“数值”（小数位数 0）后重新导出。',
    },
  },
  {
    test: /^(?:\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|\d{1,2}[-/ ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ ]?\d{1,4}|(?:\d+年)?\d{1,2}月(?:\d{1,2}日)?|\d{1,2}:\d{2}(?::\d{2})?)$/i,
    says: { en: 'it is a date or a time', zh: '是日期或时间' },
    advice: {
      en: 'A spreadsheet may have turned the number into a date: look it up at its source and write it again.',
      zh: '可能是电子表格把数字变成了日期：请查对原始记录后重新填写。',
    },
  },
  {
    test: /[%‰]$/,
    says: { en: 'it is a share', zh: '是百分比' },
    advice: { en: 'Publish the count; the share is worked out from the counts.', zh: '请填写件数，比例由件数算出。' },
  },
  {
    test: /^-?\d[\d,.]*\s*(?:[[(【]\s*(?:注|note|[a-z*†‡]|\d{1,2})[^\])】]*[\])】]|[①-⑳⁰¹²³⁴-⁹†‡])$/i,
    says: { en: 'it has a footnote mark beside it', zh: '带有注释标记' },
    advice: {
      en: 'Write the number alone; the note column says what the note says.',
      zh: '请只写数字；注释内容写进备注列。',
    },
  },
  {
    test: /^\([\d.,]+\)$/,
    says: { en: 'it stands in brackets', zh: '写在括号里' },
    advice: {
      en: 'Brackets mean a negative number to some and a note to others: write the number itself.',
      zh: '括号有人理解为负数，有人理解为备注：请直接写数字。',
    },
  },
  {
    test: /^[¥￥$€£₩₽]|(?:元|rmb|cny|usd|eur|gbp)$/i,
    says: { en: 'it has a currency beside it', zh: '带有货币符号' },
    advice: {
      en: 'Write the number alone; the currency belongs in the column’s title.',
      zh: '请只写数字，币种写在列名里。',
    },
  },
  {
    test: /^[-+]?[\d.,]+\s*(?:[百千万亿]+|[kmb]|bn|mn|mil|million|billion|thousand)/i,
    says: { en: 'it is shortened', zh: '是缩写的数字' },
    advice: inFull,
  },
  {
    test: /^(?:[~≈]|约|近|超|逾|大于|不少于|>|≥).*\d|\d\s*(?:\+|[余多]\p{Script=Han}?|\p{Script=Han}?(?:左右|以上|以下|以内|上下)|[-–—~至到]\s*\d+)$/u,
    says: { en: 'it is an estimate or a range', zh: '是约数或区间' },
    advice: atSource,
  },
  {
    test: /^[\dOolI|]*(?:\d[OolI|]|[OolI|]\d)[\dOolI|]*$/,
    says: { en: 'it has a letter that looks like a digit', zh: '含有形似数字的字母' },
    advice: atSource,
  },
  {
    test: /(?![0-9])\p{Nd}|^[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+$/u,
    says: { en: 'its digits are not 0 to 9', zh: '用的不是 0 到 9 的数字' },
    advice: { en: 'Write the number with the digits 0 to 9.', zh: '请用 0 到 9 的数字书写。' },
  },
  {
    test: /^\+\d/,
    says: { en: 'it begins with a plus sign', zh: '带有正号' },
    mended: (text) => text.slice(1),
  },
];

/** Faults that mean one thing where decimals are allowed and another where they are not. */
const separators: Readonly<Record<'integer' | 'number', readonly Form[]>> = {
  integer: [
    {
      test: /^-?[1-9]\d{0,2}(?:([, '’_])\d{3}(?:\1\d{3})*|(?:\.\d{3}){2,})$/,
      says: { en: 'it has thousands separators', zh: '带有千位分隔符' },
      mended: (text) => text.replace(/[, '’_.]/g, ''),
    },
    {
      test: /^-?[1-9]\d{0,2}(?:,\d{3})+\.0{1,2}$/,
      says: { en: 'it has thousands separators and decimals', zh: '带有千位分隔符和小数' },
      mended: (text) => text.replace(/\.0+$/, '').replaceAll(',', ''),
    },
    {
      test: /^-?\d+\.0{1,2}$/,
      says: { en: 'it has decimals', zh: '带有小数' },
      mended: (text) => text.replace(/\.0+$/, ''),
    },
    {
      test: /^-?[1-9]\d{0,2}\.\d{3}$/,
      says: { en: 'its point may mark decimals or thousands', zh: '其中的点可能是小数点，也可能是千位分隔符' },
      advice: atSource,
    },
    {
      test: /^-?\d*\.\d*$/,
      says: { en: 'it has decimals', zh: '带有小数' },
      advice: {
        en: 'A count is whole: look it up at its source; a mean or a share does not belong in this column.',
        zh: '件数只能是整数：请查对原始记录；平均数或比例不应填在这一列。',
      },
    },
    { test: /^-?\d+,\d+$/, says: { en: 'it has a decimal comma', zh: '用逗号作小数点' }, advice: atSource },
  ],
  number: [
    {
      test: /^-?[1-9]\d{0,2}(?:([, '’_])\d{3}(?:\1\d{3})*\.\d+|([ '’_])\d{3}(?:\2\d{3})*|,\d{3}(?:,\d{3})+)$/,
      says: { en: 'it has thousands separators', zh: '带有千位分隔符' },
      mended: (text) => text.replace(/[, '’_]/g, ''),
    },
    {
      test: /^-?[1-9]\d{0,2},\d{3}$/,
      says: { en: 'its comma may mark decimals or thousands', zh: '其中的逗号可能是小数点，也可能是千位分隔符' },
      advice: atSource,
    },
    {
      test: /^-?\d+,\d+$/,
      says: { en: 'it has a decimal comma', zh: '用逗号作小数点' },
      mended: (text) => text.replace(',', '.'),
    },
    {
      test: /^-?\.\d+$/,
      says: { en: 'no digit stands before the point', zh: '小数点前缺少数字' },
      mended: (text) => text.replace('.', '0.'),
    },
    {
      test: /^-?\d+\.$/,
      says: { en: 'no digit stands after the point', zh: '小数点后缺少数字' },
      mended: (text) => text.slice(0, -1),
    },
  ],
};

const isText: Form & { readonly advice: Text } = {
  test: /^/,
  says: { en: 'it is a text', zh: '是文字' },
  advice: {
    en: 'Write a number; leave the cell empty when the figure is missing and say why in the status column.',
    zh: '请填写数字；数字缺失时留空，并在状态列注明原因。',
  },
};

/** What is left when every form of number has been tried. */
const rest: readonly Form[] = [
  {
    test: /^-0+(?:\.0*)?$/,
    says: { en: 'it is a zero with a minus sign', zh: '是带负号的零' },
    mended: () => '0',
  },
  {
    test: /^-?0\d+(?:\.\d+)?$/,
    says: { en: 'it begins with a zero', zh: '以 0 开头' },
    advice: {
      en: 'Leading zeros make it a code: write the number without them, or check that the cell is in its column.',
      zh: '带前导零的是代码：请去掉前导零，或核对是否填错了列。',
    },
  },
  {
    test: /^-?\d[\d,. '’_]*$/,
    says: { en: 'its separators do not stand between groups of three digits', zh: '分隔符不在每三位数字之间' },
    advice: atSource,
  },
  {
    test: /^(\D+)-?\d[\d,. ]*$|^-?\d[\d,. ]*(\D+)$/,
    says: { en: 'it has “$1” beside the number', zh: '数字旁边有“$1”' },
    advice: {
      en: 'Write the number alone: a unit belongs in the column’s title, a flag in the status column.',
      zh: '请只写数字：单位写在列名里，标记写在状态列。',
    },
  },
  isText,
];

/** No number is longer than this, whatever surrounds it. */
const longest = 100;

/** Why a text is no number of this type; undefined when its only faults are marks of direction, which have a check of their own. */
export function misreadNumber(text: string, type: FieldType): Misread | undefined {
  if (text.length > longest) return { reasons: [isText.says], advice: isText.advice };
  let left = withoutDirection(text);
  const reasons: Text[] = [];
  for (const { peel, says } of surface) {
    const peeled = peel(left);
    if (peeled !== left) reasons.push(says);
    left = peeled;
  }
  for (const form of [...forms, ...separators[type === 'number' ? 'number' : 'integer'], ...rest]) {
    if (left === '' || isStrictNumber(left, type)) return reasons.length === 0 ? undefined : { reasons, plain: left };
    const found = form.test.exec(left);
    if (!found) continue;
    reasons.push(filledIn(form.says, (found.slice(1).find((group) => group !== undefined) ?? '').trim()));
    if (!form.mended) return { reasons, advice: form.advice ?? atSource };
    left = form.mended(left);
  }
  return { reasons, advice: isText.advice };
}

function filledIn({ en, zh }: Text, caught: string): Text {
  return { en: en.replace('$1', () => caught), zh: zh.replace('$1', () => caught) };
}
