import { respelledCheck } from './respelled.ts';

export const headerCase = respelledCheck({
  code: 'header-case',
  spelling: 'case',
  title: { en: 'A column name is in other capitals', zh: '列名大小写不一致' },
  why: {
    en: 'Some programs tell capitals apart and others do not; the same file has the column in one and lacks it in another.',
    zh: '有的软件区分大小写，有的不区分，同一文件在这里有这一列，在那里就没有。',
  },
  says: (text, name) => ({
    en: `"${text}" is the column "${name}" in other capitals.`,
    zh: `“${text}”与“${name}”列名的大小写不一致。`,
  }),
});
