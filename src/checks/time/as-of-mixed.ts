import { fieldsOf, periodColumn } from '../../core/description/dataset.ts';
import { reportAlike } from '../alike.ts';
import { type Check, quoted, type Rows, type Subject } from '../check.ts';
import { newsOf } from '../history/comparison.ts';
import { isStrictDate } from '../values/strict.ts';

export const asOfMixed: Check = {
  code: 'as-of-mixed',
  severity: 'warning',
  title: { en: 'One period was counted on different days', zh: '同一期的统计截止日不一致' },
  why: {
    en: 'Whoever is counted a month later has had a month more to answer, and looks better for it.',
    zh: '晚一个月统计的机构多出一个月来回复，数字自然更好看，彼此就不能比较。',
  },
  run: (subject, report) => {
    const column = fieldsOf(subject.resource, 'as-of')[0]?.name;
    if (column === undefined) return {};
    return {
      rows(rows) {
        reportAlike(report, oddDays(subject, rows, column), ({ row, day, period, usual }) => ({
          row: rows.rowNumbers[row] ?? null,
          column,
          value: quoted(day),
          message: {
            en: `This row of ${quoted(period)} describes ${quoted(day)}; most rows of the period describe ${quoted(usual)}.`,
            zh: `这一行 ${quoted(period)} 的统计截止日是 ${quoted(day)}，而该期多数行是 ${quoted(usual)}。`,
          },
          fix: {
            en: 'Count all bodies of a period on one day. If the day is right, give the reason.',
            zh: '同一期各机构请按同一截止日统计。如果日期无误，请说明原因。',
          },
        }));
      },
    };
  },
};

interface OddDay {
  readonly row: number;
  readonly day: string;
  readonly period: string;
  readonly usual: string;
}

/** The rows with something new that name another day than most rows of their period. */
function oddDays(subject: Subject, rows: Rows, column: string): readonly OddDay[] {
  const [days, periods] = [rows.texts.get(column), rows.texts.get(periodColumn(subject.resource))];
  if (!days || !periods || days.values.length < 2) return [];
  const width = days.values.length;
  // What is no day, or is still to come, is told by other checks.
  const isDay = days.values.map((day) => isStrictDate(day) && day <= subject.today);
  const counts = new Map<number, number>();
  const placeOf = (row: number): number => (periods.index[row] as number) * width + (days.index[row] as number);
  for (let row = 0; row < rows.length; row += 1) {
    if (!isDay[days.index[row] as number]) continue;
    counts.set(placeOf(row), (counts.get(placeOf(row)) ?? 0) + 1);
  }
  const usual = new Map<number, number>();
  for (const [place, count] of counts) {
    const period = Math.floor(place / width);
    if (count > (counts.get(usual.get(period) ?? -1) ?? 0)) usual.set(period, place);
  }
  if (usual.size === counts.size) return [];
  const news = newsOf(subject, rows);
  const odd: OddDay[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const period = periods.index[row] as number;
    const common = usual.get(period) ?? -1;
    const day = days.index[row] as number;
    if (news[row] !== 1 || !isDay[day] || common === placeOf(row)) continue;
    odd.push({
      row,
      day: days.values[day] ?? '',
      period: periods.values[period] ?? '',
      usual: days.values[common % width] ?? '',
    });
  }
  return odd;
}
