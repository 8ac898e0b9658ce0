import { type Position, positionOf } from '../../../core/statistics/funnel.ts';
import { inOneLine, type Language } from '../../../core/text.ts';
import type { FunnelOptions, FunnelRow } from '../../funnel.ts';
import { caveatOf, type Figure, isComparable, shareOf } from '../../kit/figure.ts';
import type { SlopeOptions, SlopeRow } from '../../slope.ts';
import type { BarRow, SortedBarsOptions } from '../../sorted-bars.ts';
import { wording } from '../wording.ts';
import {
  caveatTexts,
  countCells,
  type ExampleTable,
  flagText,
  intervalText,
  nothing,
  ofNumbers,
  ofWords,
  shareText,
} from './table.ts';

interface Body extends Figure {
  readonly label: string;
  readonly position?: Position;
}

/** Bodies with their rate, what it is divided from, its interval and where it lies. */
export function bodiesTable(
  rows: readonly Body[],
  {
    mayExceedOne = false,
    words: own = { empty: '' },
  }: { readonly mayExceedOne?: boolean; readonly words?: { readonly empty: string; readonly missing?: string } },
  language: Language,
): ExampleTable {
  const { words, headings } = wording(language);
  const isCompared = rows.some(({ position }) => position !== undefined);
  return {
    columns: [
      ofWords(headings.body),
      ...[headings.rate, headings.numerator, headings.denominator].map(ofNumbers),
      ...(mayExceedOne ? [] : [ofNumbers(headings.interval)]),
      ...(isCompared ? [ofWords(headings.comparison)] : []),
      ofWords(headings.flag),
    ],
    rows: rows.map((row, key) => ({
      key,
      name: row.label,
      cells: [
        { text: shareText(row, language) },
        ...countCells(row, language),
        ...(mayExceedOne ? [] : [{ text: intervalText(row, language) }]),
        ...(isCompared ? [{ text: row.position ? words[row.position] : nothing }] : []),
        { text: flagText(row, language, own.missing) },
      ],
    })),
  };
}

/** The same where a body's position follows from the funnel. */
export function funnelTable(
  rows: readonly FunnelRow[],
  { pooled, tauSquared }: FunnelOptions,
  language: Language,
): ExampleTable {
  const placed = rows.map((row): Body => {
    const isCompared = shareOf(row) !== undefined && isComparable(caveatOf(row));
    const position = row.rate && isCompared ? positionOf(row.rate, pooled.rate, tauSquared) : undefined;
    return { ...row, ...(position && { position }) };
  });
  return bodiesTable(placed, {}, language);
}

/** Bodies in two periods, and by how many percentage points they moved. */
export function slopeTable(rows: readonly SlopeRow[], { words }: SlopeOptions, language: Language): ExampleTable {
  const { headings, formatPoints } = wording(language);
  return {
    columns: [
      ofWords(headings.body),
      ...[words.before, words.now, headings.difference].map(ofNumbers),
      ofWords(headings.flag),
    ],
    rows: rows.map(({ label, before, now, isBroken = false }, key) => {
      const [earlier, later] = [before, now].map(shareOf);
      const isCompared = !isBroken && [before, now].every((figure) => isComparable(caveatOf(figure)));
      const flag = flagText(now, language) || flagText(before, language);
      return {
        key,
        name: label,
        cells: [
          { text: shareText(before, language) },
          { text: shareText(now, language) },
          {
            text: isCompared && earlier !== undefined && later !== undefined ? formatPoints(later - earlier) : nothing,
          },
          { text: isBroken ? words.seriesBreak : flag },
        ],
      };
    }),
  };
}

/** Bodies with one value. */
export function barsTable(
  rows: readonly BarRow[],
  { formatValue }: SortedBarsOptions,
  language: Language,
): ExampleTable {
  const { words, headings } = wording(language);
  return {
    columns: [ofWords(headings.body), ofNumbers(headings.value), ofWords(headings.flag)],
    rows: rows.map(({ label, value, absence = 'missing', isLow, ...row }, key) => {
      const remarks = [...caveatTexts(row, language), isLow ? words.lowReliability : ''];
      return {
        key,
        name: label,
        cells: [
          { text: value === undefined ? nothing : formatValue(value) },
          { text: value === undefined ? words[absence] : inOneLine(language, remarks) },
        ],
      };
    }),
  };
}
