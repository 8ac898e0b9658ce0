import { describe, expect, test } from 'vitest';
import type { Code } from '../../../src/core/description/code-list.ts';
import type { Period } from '../../../src/core/period.ts';
import { rateOf } from '../../../src/core/statistics/rate.ts';
import type { Panel, SeriesPoint } from '../../../src/core/statistics/series.ts';
import { largestBodies, similarBodies } from '../../../src/core/statistics/similar.ts';

const period: Period = { frequency: 'A', year: 2024, part: 1 };

function panelOf(sizes: Readonly<Record<string, number>>, flags: Readonly<Record<string, string>> = {}): Panel {
  const point = (code: string, size: number): SeriesPoint => ({
    period,
    rate: rateOf(size, size),
    missing: size === 0,
    provisional: false,
    flags: flags[code] === undefined ? [] : [flags[code]],
  });
  return { whole: [], bodies: new Map(Object.entries(sizes).map(([code, size]) => [code, [point(code, size)]])) };
}

const inFamily = (parents: Readonly<Record<string, string>>): ReadonlyMap<string, Code> =>
  new Map(Object.entries(parents).map(([code, parent]) => [code, { code, parent, title: { en: code, zh: code } }]));

describe('similar bodies', () => {
  const panel = panelOf({ tiny: 20, half: 50, less: 80, own: 100, more: 130, twice: 200, huge: 201, absent: 0 });

  test('are between half and twice as large, the nearest by ratio first', () => {
    // 100/80 = 1.25, 130/100 = 1.3, then 2 and 2; 201 is beyond twice, 20 rests on too few.
    expect(similarBodies(panel, period, undefined, 'own', 5).map(({ code }) => code)).toEqual([
      'less',
      'more',
      'half',
      'twice',
    ]);
    expect(similarBodies(panel, period, undefined, 'own', 1)).toEqual([{ code: 'less', size: 80, isSibling: false }]);
  });

  test('are first of all those of the same parent', () => {
    const codes = inFamily({ own: 'trust', twice: 'trust', huge: 'trust' });
    expect(similarBodies(panel, period, codes, 'own', 2)).toEqual([
      { code: 'twice', size: 200, isSibling: true },
      { code: 'less', size: 80, isSibling: false },
    ]);
  });

  test('of a body with fewer than 30, or without a figure, are none', () => {
    expect(similarBodies(panel, period, undefined, 'tiny', 5)).toEqual([]);
    expect(similarBodies(panel, period, undefined, 'absent', 5)).toEqual([]);
    expect(similarBodies(panel, period, undefined, 'unknown', 5)).toEqual([]);
  });

  test('are none whose figure the publisher doubts', () => {
    const doubted = panelOf({ own: 100, other: 100 }, { other: 'U' });
    expect(similarBodies(doubted, period, undefined, 'own', 5)).toEqual([]);
  });
});

describe('the largest bodies', () => {
  test('are those with the largest denominators, however small these are', () => {
    expect(largestBodies(panelOf({ a: 40, b: 400, c: 70, d: 9 }), period, 2)).toEqual(['b', 'c']);
    expect(largestBodies(panelOf({ a: 4, b: 0, c: 9 }), period, 3)).toEqual(['c', 'a']);
  });

  test('are counted over the year that ends with the period', () => {
    const quarters = (sizes: readonly number[]) =>
      sizes.map((size, index): SeriesPoint => {
        const quarter: Period = { frequency: 'Q', year: 2023 + Math.floor(index / 4), part: (index % 4) + 1 };
        return { period: quarter, rate: rateOf(size, size), missing: false, provisional: false, flags: [] };
      });
    const bodies = new Map([
      ['early', quarters([900, 1, 1, 1, 1])],
      ['steady', quarters([10, 10, 10, 10, 10])],
    ]);
    // From the second quarter of 2023 to the first of 2024: 4 and 40.
    expect(largestBodies({ whole: [], bodies }, { frequency: 'Q', year: 2024, part: 1 }, 2)).toEqual([
      'steady',
      'early',
    ]);
  });
});
