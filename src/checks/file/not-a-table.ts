import type { Check } from '../check.ts';

export const notATable: Check = {
  code: 'not-a-table',
  severity: 'error',
  title: { en: 'The file is not a CSV table', zh: '文件不是 CSV 表格' },
  why: {
    en: 'A workbook, an archive or a web page with the name .csv holds no rows that can be read.',
    zh: '把工作簿、压缩包或网页改名为 .csv，里面并没有可读取的行。',
  },
  run: (_subject, report) => ({
    fault({ kind, value }) {
      if (kind !== 'not-a-table') return;
      report({
        value,
        message: {
          en: `The file is ${value}, not comma-separated text.`,
          zh: `该文件不是逗号分隔的文本（识别为：${value}）。`,
        },
        fix: {
          en: 'Open it in the program it comes from and save the sheet as "CSV UTF-8".',
          zh: '请用原来的软件打开，把工作表另存为“CSV UTF-8”。',
        },
      });
    },
    header(cells) {
      const first = cells[0]?.trimStart() ?? '';
      if (!/^(<|\{|\[)/.test(first)) return;
      report({
        row: 1,
        value: first.slice(0, 60),
        message: {
          en: 'The file begins like a web page or JSON, not like a table.',
          zh: '文件开头像是网页或 JSON，不像表格。',
        },
        fix: { en: 'Download the CSV file itself and check that one.', zh: '请下载 CSV 文件本身再检查。' },
      });
    },
  }),
};
