import type { Check } from '../check.ts';

export const headerOnly: Check = {
  code: 'header-only',
  severity: 'error',
  title: { en: 'The file has a header and no rows', zh: '文件只有表头，没有数据' },
  why: {
    en: 'A release without rows would say that nobody was counted.',
    zh: '没有数据行的发布等于宣称没有任何统计对象。',
  },
  run: (_subject, report) => {
    let headerRow: number | undefined;
    let hasRows = false;
    return {
      header: ({ row, places }) => {
        // A first row that names no column is not a header without rows but no header at all.
        if (places.some((place) => place >= 0)) headerRow = row;
      },
      rows: () => {
        hasRows = true;
      },
      odd: ({ oddity }) => {
        if (oddity === 'extra-cell' || oddity === 'missing-cell') hasRows = true;
      },
      fault: ({ kind }) => {
        // A row whose quotes are broken is one all the same.
        hasRows ||= kind === 'stray-quote' || kind === 'unclosed-quote' || kind === 'too-large';
      },
      end() {
        if (headerRow === undefined || hasRows) return;
        report({
          row: headerRow,
          message: { en: 'After the header there is no row.', zh: '表头之后没有任何数据行。' },
          fix: { en: 'Export the table again with its rows.', zh: '请连同数据行重新导出。' },
        });
      },
    };
  },
};
