import { sum } from 'd3-array';
import { type Rate, wilson } from '../../../core/statistics/rate.ts';
import type { Caveats } from '../../../core/statistics/series.ts';
import { inOneLine, type Language } from '../../../core/text.ts';
import { type Counts, conditionOfCounts } from '../../kit/counts.ts';
import { type Condition, conditionOf, type Figure, shareOf } from '../../kit/figure.ts';
import { wording } from '../wording.ts';

/** A cell of an example's table; `key` is that of the mark that stands for it within its row's. */
export interface ExampleCell {
  readonly text: string;
  /** What must be known about the figure, in small type behind it. */
  readonly remark?: string;
  readonly key?: number;
}

/** A row with the key of the mark that stands for it. */
export interface ExampleRow {
  readonly key: number;
  readonly name: string;
  readonly cells: readonly ExampleCell[];
}

/** The figures an example is drawn from, to be read mark by mark and taken away. */
export interface ExampleTable {
  /** The first is that of the rows' names. */
  readonly columns: readonly ExampleColumn[];
  readonly rows: readonly ExampleRow[];
}

/** A column with its heading. */
export interface ExampleColumn {
  readonly heading: string;
  readonly isNumeric: boolean;
}

/** How a table writes that there is nothing. */
export const nothing = '–';

/** A column of words. */
export const ofWords = (heading: string): ExampleColumn => ({ heading, isNumeric: false });

/** A column of numbers. */
export const ofNumbers = (heading: string): ExampleColumn => ({ heading, isNumeric: true });

/** The share of a figure as it is printed, a dash where none may be shown. */
export function shareText(figure: Figure, language: Language): string {
  const share = shareOf(figure);
  return share === undefined ? nothing : wording(language).formatShare(share);
}

/** A count as it is printed, a dash where there is none. */
export function countText(count: number | undefined, language: Language): string {
  return count === undefined ? nothing : wording(language).formatCount(count);
}

/** The two counts of a rate, neither of them where the figure is withheld or missing. */
export function countCells({ rate, suppressed = false }: Figure, language: Language): readonly ExampleCell[] {
  const known: Partial<Rate> = suppressed ? {} : (rate ?? {});
  return [known.numerator, known.denominator].map((count) => ({ text: countText(count, language) }));
}

/** The 95 % interval of a figure, from end to end. */
export function intervalText(figure: Figure, language: Language): string {
  const { formatShare } = wording(language);
  const { numerator = 0, denominator = 0 } = figure.rate ?? {};
  const interval = shareOf(figure) === undefined ? undefined : wilson(numerator, denominator);
  return interval ? `${formatShare(interval.low)}–${formatShare(interval.high)}` : nothing;
}

/** What must be known about a figure, in words; `missing` where the chart has a word of its own for that. */
export function flagText(figure: Figure, language: Language, missing?: string): string {
  return remarks(conditionOf(figure), figure, language, missing);
}

/** What must be known about counts, in words. */
export function countsFlagText(counts: Counts, language: Language): string {
  return remarks(conditionOfCounts(counts), counts, language);
}

/** The counts of a row where they may be shown, and their sum. */
export function shownCounts(row: Counts): { readonly counts: readonly number[]; readonly total: number } | undefined {
  const condition = conditionOfCounts(row);
  if (condition !== 'sound' && condition !== 'low') return undefined;
  const { counts = [] } = row;
  return { counts, total: sum(counts) };
}

/** The caveats of a figure, in words. */
export function caveatTexts(figure: Caveats, language: Language): readonly string[] {
  const { words } = wording(language);
  return (['provisional', 'estimated', 'doubtful'] as const).filter((name) => figure[name]).map((name) => words[name]);
}

function remarks(condition: Condition, figure: Caveats, language: Language, missing?: string): string {
  const { words } = wording(language);
  const said = { sound: '', low: words.lowReliability, ...words, missing: missing ?? words.missing };
  return inOneLine(language, [...caveatTexts(figure, language), said[condition]]);
}
