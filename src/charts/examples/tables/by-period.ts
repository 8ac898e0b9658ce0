import { ordinalOf, type Period, periodAt } from '../../../core/period.ts';
import { inOneLine, type Language } from '../../../core/text.ts';
import type { FlowOptions, FlowPoint } from '../../flow.ts';
import type { Figure } from '../../kit/figure.ts';
import { extentOf, type TrendPoint } from '../../kit/series.ts';
import { wording } from '../wording.ts';
import {
  caveatTexts,
  countCells,
  countText,
  type ExampleTable,
  flagText,
  intervalText,
  nothing,
  ofNumbers,
  ofWords,
  shareText,
} from './table.ts';

/** A series, newest period first. */
export function seriesTable(
  points: readonly TrendPoint[],
  { mayExceedOne = false }: { readonly mayExceedOne?: boolean },
  language: Language,
): ExampleTable {
  const { headings, formatPeriod } = wording(language);
  const rows = points.map((point, key) => ({
    key,
    name: formatPeriod(point.period),
    cells: [
      { text: shareText(point, language) },
      ...countCells(point, language),
      ...(mayExceedOne ? [] : [{ text: intervalText(point, language) }]),
      { text: flagText(point, language) },
    ],
  }));
  return {
    columns: [
      ofWords(headings.period),
      ...[headings.rate, headings.numerator, headings.denominator].map(ofNumbers),
      ...(mayExceedOne ? [] : [ofNumbers(headings.interval)]),
      ofWords(headings.flag),
    ],
    rows: rows.toReversed(),
  };
}

/** What came in, went out and stayed, newest period first. */
export function flowTable(points: readonly FlowPoint[], { words }: FlowOptions, language: Language): ExampleTable {
  const { headings, formatPeriod } = wording(language);
  const names = ['received', 'closed', 'open', 'overdue', 'over90'] as const;
  const rows = points.map((point, key) => ({
    key,
    name: formatPeriod(point.period),
    cells: [
      ...names.map((name) => ({ text: point.suppressed ? nothing : countText(point[name], language) })),
      { text: point.suppressed ? words.suppressed : inOneLine(language, caveatTexts(point, language)) },
    ],
  }));
  return {
    columns: [
      ofWords(headings.period),
      ...names.map((name) => ofNumbers(name === 'open' ? words.stock : words[name])),
      ofWords(headings.flag),
    ],
    rows: rows.toReversed(),
  };
}

interface Body {
  readonly label: string;
  readonly points: readonly (Figure & { readonly period: Period })[];
}

/** Bodies by periods. */
export function historyTable(bodies: readonly Body[], _: object, language: Language): ExampleTable {
  const { headings, formatPeriod } = wording(language);
  const points = bodies.flatMap((body) => body.points);
  const periods = points.length > 0 ? periodsBetween(extentOf(points)) : [];
  return {
    columns: [ofWords(headings.body), ...periods.map((period) => ofNumbers(formatPeriod(period)))],
    rows: bodies.map((body, row) => {
      const places = new Map(body.points.map(({ period }, place) => [ordinalOf(period), place]));
      return {
        key: row,
        name: body.label,
        cells: periods.map((period) => {
          const key = places.get(ordinalOf(period));
          const point = key === undefined ? undefined : body.points[key];
          return point && key !== undefined
            ? { text: shareText(point, language), remark: flagText(point, language), key }
            : { text: nothing };
        }),
      };
    }),
  };
}

function periodsBetween({ first, last }: { readonly first: Period; readonly last: Period }): readonly Period[] {
  const start = ordinalOf(first);
  return Array.from({ length: ordinalOf(last) - start + 1 }, (_, step) => periodAt(first.frequency, start + step));
}
