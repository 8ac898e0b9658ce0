import { respelledCheck } from './respelled.ts';

export const headerHomoglyph = respelledCheck({
  code: 'header-homoglyph',
  spelling: 'homoglyph',
  title: { en: 'A column name holds letters that only look right', zh: '列名中有形近而不同的字符' },
  why: {
    en: 'A full-width or Cyrillic letter in a name cannot be told from the right one, but no program finds the column.',
    zh: '全角字母或西里尔字母与正确的字母看起来一样，程序却认不出这一列。',
  },
  says: (text, name) => ({
    en: `"${text}" looks like the column "${name}" but is written with other letters.`,
    zh: `“${text}”看起来是“${name}”列，但用的是别的字符。`,
  }),
});
