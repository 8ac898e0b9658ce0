import type { Check } from '../check.ts';
import { lineOf } from './line-of.ts';

export const secondTable: Check = {
  code: 'second-table',
  severity: 'error',
  title: { en: 'A second table stands below the first', zh: '下方还有第二张表' },
  why: {
    en: 'A file is one table; the columns of another one would be read as columns of the first.',
    zh: '一个文件只放一张表，否则第二张表的内容会被读进第一张表的列。',
  },
  run: (_subject, report) => ({
    odd({ oddity, cells, row }) {
      if (oddity !== 'second-table') return;
      const text = lineOf(cells);
      report({
        row,
        value: text,
        message: {
          en: `From row ${row} on stands another table; its rows were not checked.`,
          zh: `从第 ${row} 行起是另一张表，其中各行未作检查。`,
        },
        fix: {
          en: 'Save each table in a file of its own.',
          zh: '请把每张表分别保存为一个文件。',
        },
      });
    },
  }),
};
