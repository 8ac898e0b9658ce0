import type { Check } from '../check.ts';

export const encoding: Check = {
  code: 'encoding',
  severity: 'error',
  title: { en: 'The file is not UTF-8', zh: '文件编码不是 UTF-8' },
  why: {
    en: 'Names read in the wrong encoding turn into other characters, and nobody can tell afterwards which ones they were.',
    zh: '编码读错，名称就会变成别的字，事后无从还原。',
  },
  run: (_subject, report) => ({
    fault({ kind, row, value }) {
      if (kind !== 'encoding') return;
      report({
        row,
        value,
        message: {
          en: `The bytes in row ${row} are not UTF-8; the file was probably saved as GB18030, UTF-16 or Windows-1252.`,
          zh: `第 ${row} 行的字节不是 UTF-8，文件很可能是以 GB18030、UTF-16 或 Windows-1252 保存的。`,
        },
        fix: {
          en: 'Save the file again as "CSV UTF-8" (Excel: File, Save as, CSV UTF-8).',
          zh: '请另存为“CSV UTF-8”（Excel：文件 → 另存为 → CSV UTF-8）。',
        },
      });
    },
  }),
};
