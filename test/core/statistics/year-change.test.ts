import { describe, expect, test } from 'vitest';
import type { Break } from '../../../src/core/description/dataset.ts';
import { type Period, parsePeriod } from '../../../src/core/period.ts';
import { differenceInterval } from '../../../src/core/statistics/change.ts';
import { rateOf } from '../../../src/core/statistics/rate.ts';
import type { Series, SeriesPoint } from '../../../src/core/statistics/series.ts';
import { isReturn, largestChange, yearChange } from '../../../src/core/statistics/year-change.ts';

function at(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(text);
  return period;
}

function point(text: string, numerator: number, denominator = 100, flags: readonly string[] = []): SeriesPoint {
  return { period: at(text), rate: rateOf(numerator, denominator), missing: false, provisional: false, flags };
}

function change(series: Series, text: string, breaks: readonly Break[] = []) {
  return yearChange(series, at(text), breaks);
}

describe('the interval of a difference', () => {
  // The published examples: Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %d/%d and %d/%d is that of the paper', (a, m, b, n, low, high) => {
    const interval = differenceInterval(rateOf(b, n), rateOf(a, m));
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test('does not exist without cases, or for a ratio above 1', () => {
    expect(differenceInterval(rateOf(0, 0), rateOf(1, 2))).toBeUndefined();
    expect(differenceInterval(rateOf(3, 2), rateOf(1, 2))).toBeUndefined();
  });
});

describe('a change over the year', () => {
  test('is now minus then, with its interval, beyond chance only outside of 99.8%', () => {
    // 60 % and 80 % of 100: the 95 % interval leaves out zero (z is about 3.1), the 99.8 % one does so barely.
    const far = change([point('2019-Q1', 60), point('2020-Q1', 80)], '2020-Q1');
    expect(far?.difference).toBeCloseTo(0.2, 10);
    expect(far?.chance?.interval.low).toBeGreaterThan(0.07);
    expect(far?.chance?.interval.high).toBeLessThan(0.33);
    // 60 % and 75 %: outside of 95 % (z = 2.27), inside of 99.8 %.
    const near = change([point('2019-Q1', 60), point('2020-Q1', 75)], '2020-Q1');
    expect(near?.chance?.interval.low).toBeGreaterThan(0);
    expect(near?.chance?.isBeyond).toBe(false);
    expect(change([point('2019-Q1', 60), point('2020-Q1', 85)], '2020-Q1')?.chance?.isBeyond).toBe(true);
    expect(change([point('2019-Q1', 85), point('2020-Q1', 60)], '2020-Q1')?.chance?.isBeyond).toBe(true);
  });

  test('does not exist across a break, without the year before, on fewer than 30, or where the publisher doubts', () => {
    const series = [point('2019-Q1', 60), point('2020-Q1', 80)];
    expect(change(series, '2020-Q1', [{ from: '2019-Q3', reason: { en: '', zh: '' } }])).toBeUndefined();
    expect(change(series, '2020-Q1', [{ from: '2020-Q1', reason: { en: '', zh: '' } }])).toBeUndefined();
    expect(change(series, '2020-Q1', [{ from: '2019-Q1', reason: { en: '', zh: '' } }])?.difference).toBeCloseTo(0.2);
    expect(change(series, '2020-Q2')).toBeUndefined();
    expect(change([point('2019-Q1', 10, 29), point('2020-Q1', 80)], '2020-Q1')).toBeUndefined();
    expect(change([point('2019-Q1', 60, 100, ['U']), point('2020-Q1', 80)], '2020-Q1')).toBeUndefined();
  });

  test('of a ratio that is no proportion says nothing of chance', () => {
    const series = [point('2019-Q1', 60), point('2020-Q1', 90)];
    expect(yearChange(series, at('2020-Q1'), [], false)).toMatchObject({ chance: undefined });
  });
});

describe('the largest change', () => {
  const one = (from: number, to: number) => change([point('2019-Q1', from), point('2020-Q1', to)], '2020-Q1');

  test('is the one farthest from zero, up or down', () => {
    const [up, down] = [one(50, 80), one(90, 50)];
    if (!up || !down) throw new Error('both may be compared');
    expect(largestChange([up, down])).toBe(down);
    expect(largestChange([down, up])).toBe(down);
  });

  test('is none when chance explains them all', () => {
    const small = one(50, 60);
    expect(small && largestChange([small])).toBeUndefined();
  });
});

describe('a return', () => {
  const series = ['2018-Q1', '2018-Q2', '2018-Q3', '2018-Q4'].map((text) => point(text, 80));

  test('is a change away from the lowest or highest figure until then', () => {
    const rising = [...series, point('2019-Q1', 40), point('2020-Q1', 80)];
    const rise = change(rising, '2020-Q1');
    expect(rise && isReturn(rising, rise, [])).toBe(true);
    const falling = [...series, point('2019-Q1', 99), point('2020-Q1', 80)];
    const fall = change(falling, '2020-Q1');
    expect(fall && isReturn(falling, fall, [])).toBe(true);
  });

  test('is no change that goes on where the figures were going, nor one with too few figures before it', () => {
    const worse = [...series, point('2019-Q1', 60), point('2020-Q1', 30)];
    const fall = change(worse, '2020-Q1');
    expect(fall && isReturn(worse, fall, [])).toBe(false);
    const short = [point('2019-Q1', 40), point('2020-Q1', 80)];
    const rise = change(short, '2020-Q1');
    expect(rise && isReturn(short, rise, [])).toBe(false);
  });

  test('is no change from a figure that was reached before: 100 % quarter after quarter is what is usual', () => {
    const usual = ['2018-Q1', '2018-Q2', '2018-Q3', '2018-Q4', '2019-Q1'].map((text) => point(text, 100));
    const series = [...usual, point('2020-Q1', 60)];
    const fall = change(series, '2020-Q1');
    expect(fall && isReturn(series, fall, [])).toBe(false);
  });

  test('looks no further back than the last break, and not at what came later', () => {
    const broken = [...series, point('2019-Q1', 40), point('2020-Q1', 80), point('2020-Q2', 10)];
    const rise = change(broken, '2020-Q1');
    expect(rise && isReturn(broken, rise, [])).toBe(true);
    expect(rise && isReturn(broken, rise, [{ from: '2019-Q1', reason: { en: '', zh: '' } }])).toBe(false);
  });
});
