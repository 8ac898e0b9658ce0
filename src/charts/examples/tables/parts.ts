import { type ReplyBin, replyShares } from '../../../core/statistics/reply-times.ts';
import type { Language } from '../../../core/text.ts';
import type { OutcomeRow, OutcomesOptions } from '../../outcomes.ts';
import type { RatingRow, RatingsOptions } from '../../ratings.ts';
import type { ReplyCurveOptions } from '../../reply-curve.ts';
import { wording } from '../wording.ts';
import {
  countsFlagText,
  countText,
  type ExampleRow,
  type ExampleTable,
  nothing,
  ofNumbers,
  ofWords,
  shownCounts,
} from './table.ts';

/** What became of the messages: the count and the share of each part. */
export function outcomesTable(
  rows: readonly OutcomeRow[],
  { parts }: OutcomesOptions,
  language: Language,
): ExampleTable {
  const { headings, formatShare, shareOfPart } = wording(language);
  return {
    columns: [
      ofWords(headings.body),
      ...parts.flatMap(({ label }) => [ofNumbers(label), ofNumbers(shareOfPart(label))]),
      ofNumbers(headings.total),
      ofWords(headings.flag),
    ],
    rows: rows.map((row, key) => {
      const shown = shownCounts(row);
      const cells = parts.flatMap((_, part) => {
        const count = shown?.counts[part];
        const share = shown && count !== undefined ? formatShare(count / shown.total) : nothing;
        return [countText(count, language), share].map((text) => ({ text, key: part }));
      });
      return {
        key,
        name: row.label,
        cells: [...cells, { text: countText(shown?.total, language) }, { text: countsFlagText(row, language) }],
      };
    }),
  };
}

/** How many gave each rating, the worst first, of how many who could. */
export function ratingsTable(rows: readonly RatingRow[], { levels }: RatingsOptions, language: Language): ExampleTable {
  const { headings } = wording(language);
  return {
    columns: [
      ofWords(headings.body),
      ...[...levels, headings.total, headings.eligible].map(ofNumbers),
      ofWords(headings.flag),
    ],
    rows: rows.map((row, key) => {
      const shown = shownCounts(row);
      return {
        key,
        name: row.label,
        cells: [
          ...levels.map((_, level) => ({ text: countText(shown?.counts[level], language), key: level })),
          { text: countText(shown?.total, language) },
          { text: countText(shown && row.eligible, language) },
          { text: countsFlagText(row, language) },
        ],
      };
    }),
  };
}

/** How many were answered in each span of days, and which share by its end. */
export function daysTable(bins: readonly ReplyBin[], options: ReplyCurveOptions, language: Language): ExampleTable {
  const { headings, formatShare } = wording(language);
  const shares = options.suppressed ? [] : replyShares(bins, options.total);
  const rows = bins.map(({ from, to, replied, censored = 0 }, key): ExampleRow => {
    const share = to === undefined ? undefined : shares.findLast(({ day }) => day === to)?.share;
    const counts = options.suppressed
      ? [nothing, nothing]
      : [replied, censored].map((each) => countText(each, language));
    return {
      key,
      name: to === undefined ? `>\u00a0${from}` : `${from}–${to}`,
      cells: [...counts, share === undefined ? nothing : formatShare(share)].map((text) => ({ text })),
    };
  });
  return {
    columns: [
      ofWords(options.words.days),
      ...[headings.answered, headings.waiting, headings.cumulative].map(ofNumbers),
    ],
    rows,
  };
}
