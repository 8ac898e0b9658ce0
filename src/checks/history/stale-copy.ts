import { ordinalOf, periodAt, sameLastYear } from '../../core/period.ts';
import type { Check } from '../check.ts';
import { newPeriod, timelineOfRows } from './comparison.ts';
import { type PeriodPair, pairPeriods } from './two-periods.ts';

/** So much of the new period must be as before, and so improbable (a power of ten) must it be that chance did it. */
const shareAlike = 0.8;
const evidenceWanted = 5;

export const staleCopy: Check = {
  code: 'stale-copy',
  severity: 'warning',
  title: { en: 'The new period repeats an earlier one', zh: '新一期与以前某期雷同' },
  why: {
    en: 'Last quarter’s file sent once more, under a new date, is the easiest mistake to make and the hardest to see.',
    zh: '把上一期的文件换个日期再报一次，最容易发生，也最难看出来。',
  },
  run: (subject, report) => ({
    rows(rows) {
      const newest = newPeriod(subject, rows);
      const timeline = timelineOfRows(subject, rows);
      if (newest === undefined || !timeline) return;
      const lastYear = ordinalOf(sameLastYear(periodAt(timeline.frequency, newest)));
      for (const earlier of new Set([timeline.before(newest) ?? -1, lastYear])) {
        const pair = pairPeriods(subject, rows, earlier, newest);
        const alike = pair ? pairsAlike(pair) : 0;
        if (!pair || alike === 0) continue;
        const [now, then] = [timeline.text(newest), timeline.text(earlier)];
        report({
          column: subject.resource.schema.fields.find(({ huiyin }) => huiyin.role === 'period')?.name ?? null,
          value: now,
          message: {
            en: `${alike} of the ${pair.laterCount} rows of ${now} hold exactly the figures of ${then}.`,
            zh: `${now} 的 ${pair.laterCount} 行中，有 ${alike} 行的数字与 ${then} 完全相同。`,
          },
          fix: {
            en: `Put the figures of ${now} in. If they really are the same, give the reason.`,
            zh: `请填入 ${now} 的数字。如果确实相同，请说明原因。`,
          },
        });
        return;
      }
    },
  }),
};

/** How many rows repeat the earlier period, or 0 when that may be chance. */
function pairsAlike({ pairs, columns, laterCount }: PeriodPair): number {
  let alike = 0;
  let evidence = 0;
  for (const [before, now] of pairs) {
    const isSame = columns.every(({ cells }) => Object.is(cells[before], cells[now]));
    if (!isSame) continue;
    alike += 1;
    // The largest count is as a rule the total of the others and says nothing of its own.
    const weights = columns.map(({ cells }) => Math.log10(1 + Math.abs((cells[now] as number) || 0)));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    evidence += weights.length > 1 ? sum - Math.max(...weights) : sum;
  }
  return alike >= shareAlike * laterCount && evidence >= evidenceWanted ? alike : 0;
}
