import type { Figure } from '../charts/kit/figure.ts';
import type { CodeList } from '../core/description/code-list.ts';
import { titleOf } from '../core/description/code-list.ts';
import { fieldsOf, type Resource } from '../core/description/dataset.ts';
import type { Topic } from '../core/description/topic.ts';
import type { CountsPoint } from '../core/statistics/counts.ts';
import { caveatsOf, type SeriesPoint } from '../core/statistics/series.ts';
import type { Language } from '../core/text.ts';
import { formatsOf, words } from '../i18n/index.ts';
import { addresses } from './addresses.ts';

/** A picture with its words, ready to be drawn at any width. */
export interface DrawnFigure {
  readonly title: string;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly draw: (id: string, width: number) => string;
  /** The keys under which a table has the rows of the picture, where it is not their place. */
  readonly keys?: readonly string[];
}

/** A body as a row of a picture: its code, its name, the address of its page. */
export function bodyRow(language: Language, { dataset }: Topic, codes: CodeList | undefined, code: string) {
  return { code, label: titleOf(codes, code, language), href: addresses.body(language, dataset.name, code) };
}

/** Orders rows by name, as the language does. */
export function byName(
  language: Language,
): (one: { readonly label: string }, other: { readonly label: string }) => number {
  const collator = new Intl.Collator(language === 'zh' ? 'zh-Hans-CN' : 'en');
  return (one, other) => collator.compare(one.label, other.label);
}

/** A point of a series as a chart takes it: nothing where it was not reported, no rate where it is withheld. */
export function figureOf(point: SeriesPoint | undefined): Figure {
  if (!point) return {};
  if (point.missing) return point.flags.includes('Q') ? { suppressed: true } : {};
  return { rate: point.rate, ...caveatsOf(point) };
}

/** What a sum of count columns is called: the title of the column when it is one alone. */
export function titleOfSum(resource: Resource, columns: readonly string[], language: Language): string | undefined {
  if (columns.length !== 1) return undefined;
  return fieldsOf(resource, 'count').find(({ name }) => name === columns[0])?.huiyin.title[language];
}

/** Names who is not in the counts of a period, as a sentence under the picture; none where nobody is left out. */
export function leftOutNotes(
  language: Language,
  { dataset }: Topic,
  codes: CodeList | undefined,
  points: readonly CountsPoint[],
): readonly string[] {
  const missing = points
    .filter(({ leftOut, missing }) => leftOut.length > 0 && !missing)
    .map(({ period, leftOut }) => ({
      period: formatsOf(language).shortPeriod(period, dataset.huiyin.yearEndsIn),
      names: leftOut.map((code) => titleOf(codes, code, language)),
    }));
  return missing.length > 0 ? [words(language).charts.leftOut(missing)] : [];
}
