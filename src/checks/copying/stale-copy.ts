import type { Check } from '../check.ts';
import { type PeriodPair, pairsCopied } from '../history/two-periods.ts';
import { type Repeat, repeatsIn } from './repeats.ts';

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
      for (const { pair, now, earlier } of pairsCopied(subject, rows)) {
        const alike = repeatsIn(pair);
        if (!isWholeCopy(pair, alike)) continue;
        report({
          column: subject.resource.schema.fields.find(({ huiyin }) => huiyin.role === 'period')?.name ?? null,
          value: now,
          message: {
            en: `${alike.length} of the ${pair.laterCount} rows of ${now} hold exactly the figures of ${earlier}.`,
            zh: `${now} 的 ${pair.laterCount} 行中，有 ${alike.length} 行的数字与 ${earlier} 完全相同。`,
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

/** Whether the rows that repeat the earlier period are nearly all there are, and too many to be chance. */
export function isWholeCopy({ laterCount }: PeriodPair, alike: readonly Repeat[]): boolean {
  const evidence = alike.reduce((sum, one) => sum + one.evidence, 0);
  return alike.length >= shareAlike * laterCount && evidence >= evidenceWanted;
}
