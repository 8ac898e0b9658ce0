import type { Check } from '../check.ts';

export const emptyFile: Check = {
  code: 'empty-file',
  severity: 'error',
  title: { en: 'The file is empty', zh: '文件是空的' },
  why: {
    en: 'An empty file would publish nothing as if nothing had happened.',
    zh: '空文件会让“没有数据”看起来像“没有发生”。',
  },
  run: (_subject, report) => {
    let seen = false;
    const see = (): void => {
      seen = true;
    };
    return {
      header: see,
      fault: see,
      end() {
        if (seen) return;
        report({
          message: { en: 'The file holds no header and no rows.', zh: '文件里既没有表头，也没有数据行。' },
          fix: {
            en: 'Export the table again and look at the file before you check it.',
            zh: '请重新导出表格，确认文件有内容后再检查。',
          },
        });
      },
    };
  },
};
