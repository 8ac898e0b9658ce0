import { reportAlike } from '../alike.ts';
import { type Check, quoted } from '../check.ts';
import { cellText, differingColumns, duplicatesIn, keyText } from './duplicates.ts';

export const duplicateKey: Check = {
  code: 'duplicate-key',
  severity: 'error',
  title: { en: 'Two rows speak of the same thing and disagree', zh: '两行描述同一对象，内容不一' },
  why: {
    en: 'Both would be added up and counted twice, and nobody could say which of the two is right.',
    zh: '两行都会被相加，重复计算；哪一行才对，谁也说不清。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const duplicates = duplicatesIn(subject, rows).filter(({ isWhole }) => !isWhole);
      reportAlike(report, duplicates, (duplicate) => {
        const { first, row } = duplicate;
        const key = quoted(keyText(subject, rows, row));
        const [one, other] = [rows.rowNumbers[first], rows.rowNumbers[row]];
        const differ = differingColumns(subject, rows, duplicate);
        const shown = differ.slice(0, 6).map((name) => {
          const cells = [first, row].map((at) => quoted(cellText(rows, name, at)) || '∅');
          return `${name} ${cells.join(' | ')}`;
        });
        const rest = differ.length > shown.length ? ' …' : '';
        return {
          row: other ?? null,
          column: subject.resource.schema.primaryKey.join(', '),
          value: key,
          message: {
            en: `Rows ${one} and ${other} both hold ${key} and differ: ${shown.join('; ')}${rest}.`,
            zh: `第 ${one} 行和第 ${other} 行都是 ${key}，但内容不同：${shown.join('；')}${rest}。`,
          },
          fix: {
            en: 'Keep the row that agrees with the source and delete the other; if both are true, one of them has the wrong period or code.',
            zh: '请保留与原始记录一致的一行，删除另一行；如果两行都属实，其中一行的期间或代码有误。',
          },
        };
      });
    },
  }),
};
