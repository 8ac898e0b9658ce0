import type { Fault } from '../../core/finding.ts';
import { type Check, quoted, type Rows, type Subject } from '../check.ts';
import { newsOf } from '../history/comparison.ts';
import { keyText } from '../keys/duplicates.ts';

export const smallCell: Check = {
  code: 'small-cell',
  severity: 'error',
  title: { en: 'A small count is not suppressed', zh: '过小的计数没有隐去' },
  why: {
    en: 'Where only a few are counted, neighbours can tell who they are and what they said.',
    zh: '计数只有几个人时，周围的人就能猜出是谁、说了什么。',
  },
  run: (subject, report) => ({
    rows(rows) {
      for (const fault of smallCells(subject, rows)) report(fault);
    },
  }),
};

/** Counts under the threshold that stand there. What is published already is public: hiding it now would hide nothing. */
function* smallCells(subject: Subject, rows: Rows): Generator<Fault> {
  const { columns = [], threshold = 0 } = subject.resource.huiyin.disclosure ?? {};
  const news = newsOf(subject, rows);
  for (const column of columns) {
    const cells = rows.numbers.get(column) ?? new Float64Array();
    for (let row = 0; row < cells.length; row += 1) {
      const cell = cells[row] as number;
      if (!(cell > 0 && cell < threshold) || news[row] === 0) continue;
      const key = quoted(keyText(subject, rows, row));
      yield {
        row: rows.rowNumbers[row] ?? null,
        column,
        // The figure is what must not get about: it is not repeated here.
        message: {
          en: `${column} of ${key} is below ${threshold} and not suppressed.`,
          zh: `${key} 的 ${column} 小于 ${threshold}，却没有隐去。`,
        },
        fix: {
          en: 'Empty the cell and write the status Q in its row. Empty a second one too where the first would follow by subtraction.',
          zh: '请清空该单元格，并在该行的状态列填 Q；如果能从合计倒推出来，还要再隐去一个单元格。',
        },
      };
    }
  }
}
