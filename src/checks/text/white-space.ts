import type { Text } from '../../core/text.ts';
import { type Check, quoted } from '../check.ts';
import { isFormula } from '../security/formula.ts';
import { mustBeFilled } from './filled.ts';
import { withoutInvisible, withPlainSpaces } from './spacing.ts';

const kinds: readonly { readonly test: (text: string) => boolean; readonly says: Text }[] = [
  { test: (text) => withoutInvisible(text) !== text, says: { en: 'an invisible character', zh: '看不见的字符' } },
  { test: (text) => /[\u00A0\u2007\u202F]/.test(text), says: { en: 'a non-breaking space', zh: '不间断空格' } },
  { test: (text) => text.includes('\u3000'), says: { en: 'a full-width space', zh: '全角空格' } },
  {
    test: (text) => /[\u1680\u2000-\u2006\u2008-\u200A\u205F]/.test(text),
    says: { en: 'a space of unusual width', zh: '特殊宽度的空格' },
  },
  { test: (text) => text.includes('\t'), says: { en: 'a tab', zh: '制表符' } },
  { test: (text) => text.trimStart() !== text, says: { en: 'a space before the text', zh: '开头的空格' } },
  { test: (text) => text.trimEnd() !== text, says: { en: 'a space after the text', zh: '结尾的空格' } },
  { test: (text) => / {2}/.test(text.trim()), says: { en: 'a double space', zh: '连续的空格' } },
];

export const whiteSpace: Check = {
  code: 'white-space',
  severity: 'error',
  title: { en: 'Stray or invisible spaces in a cell', zh: '单元格里有多余或看不见的空格' },
  why: {
    en: 'To a program “Home Office” and “Home Office ” are two bodies; nobody sees the difference.',
    zh: '末尾多一个空格，在程序看来就是另一个机构，而人却看不出区别。',
  },
  run: ({ resource }) => ({
    // In numbers, days and periods a space is a fault of the form: `type` and `period-format` name it.
    cell({ field }, text) {
      if (field.type !== 'string' || field.huiyin.role === 'period' || /^(?:[!-~]+(?: [!-~]+)*)?$/.test(text))
        return undefined;
      const plain = withPlainSpaces(withoutInvisible(text));
      if (plain === text || isFormula(field, text) || (plain === '' && mustBeFilled(field, resource))) return undefined;
      const found = kinds.filter(({ test }) => test(text)).map(({ says }) => says);
      return {
        value: quoted(text),
        message:
          plain === ''
            ? { en: 'The cell holds nothing but spaces.', zh: '单元格里只有空格。' }
            : {
                en: `"${quoted(text)}" holds ${found.map(({ en }) => en).join(', ')}.`,
                zh: `“${quoted(text)}”含有${found.map(({ zh }) => zh).join('、')}。`,
              },
        fix:
          plain === ''
            ? { en: 'Leave the cell empty.', zh: '请把单元格清空。' }
            : { en: `Write "${quoted(plain)}".`, zh: `请写成“${quoted(plain)}”。` },
        mend: { kind: 'cell', text: plain },
      };
    },
  }),
};
