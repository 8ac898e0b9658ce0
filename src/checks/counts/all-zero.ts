import type { Fault } from '../../core/finding.ts';
import type { Text } from '../../core/text.ts';
import type { Check, Rows, Subject } from '../check.ts';
import { newPeriod, timelineOfRows } from '../history/comparison.ts';
import { pairPeriods } from '../history/two-periods.ts';
import { cellText } from '../keys/duplicates.ts';
import { columnPeriods } from './column-periods.ts';

/** A body that counted fewer than this in the period before may well have nothing now. */
const wasActive = 10;

const fix: Text = {
  en: 'Leave the cells empty, with the status O or L, if nothing was counted. If it really was zero, give the reason.',
  zh: '如果没有统计，请留空并填状态 O 或 L。如果确实是零，请说明原因。',
};

export const allZero: Check = {
  code: 'all-zero',
  severity: 'warning',
  title: { en: 'A column or a body’s row holds nothing but zeros', zh: '整列或某机构整行都是零' },
  why: {
    en: 'Zero says that it was counted and there was none; what was not counted must be left empty.',
    zh: '零表示统计过而没有发生；没有统计的应当留空。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const columns = columnPeriods(subject, rows);
      if (columns.some(({ only }) => only !== 0)) for (const zero of emptiedRows(subject, rows)) report(zero);
      for (const { column, period, count, only, wasAllZero } of columns) {
        if (only !== 0 || count < 3 || wasAllZero) continue;
        report({
          column,
          value: '0',
          message: {
            en: `"${column}" is 0 in all ${count} rows of ${period.en}.`,
            zh: `${period.zh}共 ${count} 行，“${column}”全是 0。`,
          },
          fix,
        });
      }
    },
  }),
};

/** Rows of the new period with zeros only, of bodies that had something to count the period before. */
function emptiedRows(subject: Subject, rows: Rows): readonly Fault[] {
  const { dataset, resource } = subject;
  const newest = newPeriod(subject, rows);
  const timeline = timelineOfRows(subject, rows);
  const before = newest === undefined ? undefined : timeline?.before(newest);
  // With topics or channels beside the body, a row of zeros is nothing unusual.
  const isByBody = resource.schema.primaryKey.length === 2;
  if (!isByBody || newest === undefined || before === undefined || !timeline) return [];
  const { pairs, columns } = pairPeriods(subject, rows, before, newest) ?? { pairs: [], columns: [] };
  return pairs.flatMap(([old, row]) => {
    const isZero = columns.length > 0 && columns.every(({ cells }) => cells[row] === 0);
    if (!isZero || !columns.some(({ cells }) => (cells[old] as number) >= wasActive)) return [];
    const body = cellText(rows, dataset.huiyin.body, row);
    return [
      {
        row: rows.rowNumbers[row] ?? null,
        column: dataset.huiyin.body,
        value: body,
        message: {
          en: `Every count of "${body}" in ${timeline.text(newest)} is 0; in ${timeline.text(before)} it had some.`,
          zh: `“${body}”在 ${timeline.text(newest)} 的计数全是 0，而 ${timeline.text(before)} 并不是。`,
        },
        fix,
      },
    ];
  });
}
