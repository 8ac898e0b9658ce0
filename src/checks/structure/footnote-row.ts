import type { Check } from '../check.ts';
import { lineOf } from './line-of.ts';

export const footnoteRow: Check = {
  code: 'footnote-row',
  severity: 'error',
  title: { en: 'A note stands below the table', zh: '表格下方有附注' },
  why: {
    en: 'Below the rows a note is read as one more row, and whoever takes only the rows loses it.',
    zh: '写在数据下方的附注会被当成一行数据；只取数据的人又看不到它。',
  },
  run: (_subject, report) => ({
    odd({ oddity, cells, row }) {
      if (oddity !== 'footnote') return;
      const text = lineOf(cells);
      report({
        row,
        value: text,
        message: {
          en: `Row ${row} stands below the table and is no row of it: "${text}".`,
          zh: `第 ${row} 行在表格下方，不是数据行：“${text}”。`,
        },
        fix: {
          en: 'Move what a reader must know into the notes of the dataset or the note column of its rows, then delete the row.',
          zh: '请把读者需要知道的内容移到数据集说明或相应行的注释列，然后删除该行。',
        },
      });
    },
  }),
};
