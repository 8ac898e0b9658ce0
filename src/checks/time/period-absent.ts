import { formatPeriod, ordinalOf, parsePeriod, periodAt } from '../../core/period.ts';
import type { Check, Subject } from '../check.ts';
import { timelineOf } from '../timeline.ts';
import { PeriodsSeen } from './periods-seen.ts';

export const periodAbsent: Check = {
  code: 'period-absent',
  severity: 'error',
  title: { en: 'The release’s own period is not in the file', zh: '文件里没有本次发布的期间' },
  why: {
    en: 'An older export was picked: the release would announce a period and show none of it.',
    zh: '很可能选错了旧文件：宣布发布某一期，里面却没有这一期的数字。',
  },
  run: (subject, report) => {
    const { huiyin } = subject.dataset;
    const seen = new PeriodsSeen(huiyin, subject.today);
    return {
      cell(column, cell) {
        seen.note(column, cell);
        return undefined;
      },
      end() {
        const ordinals = seen.inOrder();
        const [oldest, newest] = [ordinals[0], ordinals.at(-1)];
        // Without a readable period nothing can be said that other checks have not.
        if (oldest === undefined || newest === undefined) return;
        const own = namedPeriod(subject) ?? periodReached(subject, newest);
        // A hole in the middle is a gap.
        if (own === undefined || ordinals.includes(own) || (oldest < own && own < newest)) return;
        const text = (ordinal: number): string => formatPeriod(periodAt(huiyin.frequency, ordinal));
        report({
          column: seen.column,
          value: text(newest),
          message: {
            en: `This release is to hold ${text(own)}; the newest period in the file is ${text(newest)}.`,
            zh: `本次发布应包含 ${text(own)}，而文件中最新的期间是 ${text(newest)}。`,
          },
          fix: {
            en: `Export the table again with ${text(own)} in it, and check that this is the newest file.`,
            zh: `请重新导出包含 ${text(own)} 的表，并确认选的是最新的文件。`,
          },
        });
      },
    };
  },
};

/** The period the publisher has named. */
function namedPeriod({ dataset, period }: Subject): number | undefined {
  const named = parsePeriod(period ?? '');
  return named?.frequency === dataset.huiyin.frequency ? ordinalOf(named) : undefined;
}

/** The newest published period when the file ends before it: no release ends before the one it follows, corrected or not. */
function periodReached({ dataset, history }: Subject, newest: number): number | undefined {
  const last = history.at(-1);
  const reached = last && timelineOf(last.observations, last.resource, dataset.huiyin)?.newest;
  return reached !== undefined && newest < reached ? reached : undefined;
}
