import { respelledCheck } from './respelled.ts';

export const headerSpace = respelledCheck({
  code: 'header-space',
  spelling: 'space',
  title: { en: 'A column name is spaced otherwise', zh: '列名中的空格不对' },
  why: {
    en: 'To a program "received" and "received " are two columns, and the second one is missing.',
    zh: '末尾多一个空格，在程序看来就是另一列，原来的那一列则“缺失”了。',
  },
  says: (text, name) => ({
    en: `"${text}" differs from the column "${name}" in its spaces, hyphens or underscores.`,
    zh: `“${text}”与“${name}”列名的空格、连字符或下划线不一致。`,
  }),
});
