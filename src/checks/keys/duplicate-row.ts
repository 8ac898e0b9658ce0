import { reportAlike } from '../alike.ts';
import { type Check, quoted } from '../check.ts';
import { duplicatesIn, keyText } from './duplicates.ts';

export const duplicateRow: Check = {
  code: 'duplicate-row',
  severity: 'error',
  title: { en: 'A row stands twice', zh: '同一行出现两次' },
  why: {
    en: 'A row pasted twice counts everything in it twice.',
    zh: '一行被粘贴两次，其中的数字就会重复计算。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const duplicates = duplicatesIn(subject, rows).filter(({ isWhole }) => isWhole);
      reportAlike(report, duplicates, ({ first, row }) => {
        const [one, other] = [rows.rowNumbers[first], rows.rowNumbers[row]];
        const key = quoted(keyText(subject, rows, row));
        return {
          row: other ?? null,
          column: null,
          value: key,
          message: {
            en: `Row ${other} is the same as row ${one} in every cell (${key}).`,
            zh: `第 ${other} 行与第 ${one} 行的每个单元格都相同（${key}）。`,
          },
          fix: { en: `Delete row ${other}.`, zh: `请删除第 ${other} 行。` },
        };
      });
    },
  }),
};
