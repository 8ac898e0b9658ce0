import { type Check, quoted } from '../check.ts';
import type { Header } from '../header.ts';
import { isStrictDate } from '../values/strict.ts';

export const extraCell: Check = {
  code: 'extra-cell',
  severity: 'error',
  title: { en: 'A row has more cells than the header', zh: '某行的单元格比表头多' },
  why: {
    en: 'A comma too many moves every later figure into the wrong column.',
    zh: '多一个逗号，后面的数字就全部错列。',
  },
  run: (_subject, report) => {
    let width = 0;
    let dayPlace = -1;
    return {
      header: (header) => {
        width = header.cells.length;
        dayPlace = lastDayPlace(header);
      },
      odd({ oddity, cells, row }) {
        if (oddity !== 'extra-cell') return;
        const extra = cells.slice(width);
        // A day under its own header: no comma inside a number has moved the cells before it.
        const isBlank = extra.every((cell) => cell.trim() === '') && isStrictDate(cells[dayPlace] ?? '');
        report({
          row,
          value: quoted(extra.join(',')),
          message: {
            en: `Row ${row} has ${cells.length} cells, the header has ${width}.`,
            zh: `第 ${row} 行有 ${cells.length} 个单元格，表头只有 ${width} 个。`,
          },
          fix: isBlank
            ? { en: 'Remove the commas at the end of the row.', zh: '请删去行末多余的逗号。' }
            : {
                en: 'Remove the extra cell, or put quotes around a cell that contains a comma.',
                zh: '请删去多出的单元格；含逗号的内容请加引号。',
              },
          ...(isBlank && { mend: { kind: 'cut-row', width } as const }),
        });
      },
    };
  },
};

/** The place of the last column that is no text, when it holds days; else -1. */
function lastDayPlace({ cells }: Header): number {
  const last = cells.findLastIndex(({ field }) => field !== undefined && field.type !== 'string');
  return cells[last]?.field?.type === 'date' ? last : -1;
}
