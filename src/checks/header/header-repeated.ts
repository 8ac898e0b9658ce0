import { type Check, quoted } from '../check.ts';

export const headerRepeated: Check = {
  code: 'header-repeated',
  severity: 'error',
  title: { en: 'The header stands there once more', zh: '表头重复出现' },
  why: {
    en: 'Files pasted together bring their headers along, and a header among the rows is read as a row.',
    zh: '拼接文件时表头会一并带入，夹在数据中间就被当成一行数据。',
  },
  run: (_subject, report) => ({
    odd({ oddity, cells, row }) {
      if (oddity !== 'header-repeated') return;
      report({
        row,
        value: quoted(cells.join(',')),
        message: { en: `Row ${row} names the columns again.`, zh: `第 ${row} 行又是一遍列名。` },
        fix: { en: 'Delete the row.', zh: '请删除该行。' },
        mend: { kind: 'drop-row' },
      });
    },
  }),
};
