import type { CodeList } from '../../core/description/code-list.ts';
import type { Field } from '../../core/description/dataset.ts';
import type { Text } from '../../core/text.ts';
import { type Check, listed } from '../check.ts';
import { type Personal, type PersonalKind, personalIn } from './personal.ts';

const names: Readonly<Record<PersonalKind, Text>> = {
  'resident-id': { en: 'a resident identity number', zh: '居民身份证号' },
  'bank-card': { en: 'a bank card number', zh: '银行卡号' },
  mobile: { en: 'a mobile phone number', zh: '手机号' },
  landline: { en: 'a telephone number', zh: '固定电话号码' },
  'e-mail': { en: 'an e-mail address', zh: '电子邮箱地址' },
  'national-id': { en: 'a national insurance or social security number', zh: '境外社会保险号' },
  passport: { en: 'a passport or travel permit number', zh: '护照或通行证号' },
};

/**
 * What in a cell points to a person. Codes of a code list do not, whatever they look like; in a number column only numbers
 * too long for a count do, since 13,812,345,678 may be a cost.
 */
export function personalInCell(field: Field, text: string, codes: ReadonlyMap<string, CodeList>): readonly Personal[] {
  if (codes.get(field.huiyin.codes ?? '')?.has(text)) return [];
  const found = personalIn(text, { bare: field.huiyin.role === 'note' });
  const isNumber = (field.type === 'integer' || field.type === 'number') && /^[-\d.,\s]+$/.test(text);
  return isNumber ? found.filter(({ kind }) => kind === 'resident-id' || kind === 'bank-card') : found;
}

export const personalData: Check = {
  code: 'personal-data',
  severity: 'error',
  title: { en: 'A cell points to one person', zh: '单元格里有个人信息' },
  why: {
    en: 'Only sums are published here; a number or an address that leads to one person can never be called back.',
    zh: '这里只发布汇总数字；能找到具体个人的号码或地址，一旦公开就再也收不回来。',
  },
  run: ({ codes }) => ({
    cell({ field }, text) {
      const found = personalInCell(field, text, codes);
      if (found.length === 0) return undefined;
      const kinds = [...new Set(found.map(({ kind }) => kind))];
      return {
        value: listed(found.map(({ masked }) => masked)),
        message: {
          en: `The cell holds ${kinds.map((kind) => names[kind].en).join(' and ')}; it is shown masked here.`,
          zh: `单元格中含有${kinds.map((kind) => names[kind].zh).join('、')}，此处已遮盖。`,
        },
        fix: {
          en: 'Delete it here and in the system the file came from, and check who else has received the file.',
          zh: '请删除该内容，并在导出系统中一并处理；同时核查该文件还发给了谁。',
        },
      };
    },
  }),
};
