import { type Check, quoted } from '../check.ts';

export const quotedLine: Check = {
  code: 'quoted-line',
  severity: 'error',
  title: { en: 'Whole lines stand in quotes', zh: '整行被引号包住' },
  why: {
    en: 'Quotes around a whole line make one single cell of it: a program sees one column, and a comma is a part of its text.',
    zh: '整行加上引号就成了一个单元格：软件只看到一列，逗号只是其中的文字。',
  },
  run: (_subject, report) => ({
    fault({ kind, row, value }) {
      if (kind !== 'quoted-line') return;
      report({
        row,
        value: quoted(value ?? ''),
        message: {
          en: `From row ${row} on, each line stands in quotes as a whole; the rows were read without them.`,
          zh: `从第 ${row} 行起，每一行都被整行加了引号；以下各行已去掉这层引号读取。`,
        },
        fix: {
          en: 'Export the table again without quotes around whole lines; a file that was opened and saved with all of it in one column has them.',
          zh: '请重新导出，不要给整行加引号；文件打开后若所有内容都挤在一列、又原样保存，就会这样。',
        },
        mend: { kind: 'rewrite' },
      });
    },
  }),
};
