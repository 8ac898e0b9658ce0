import { describe, expect, it } from 'vitest';
import { point } from '../../../src/charts/examples/wording.ts';
import { extentOf, runsOf } from '../../../src/charts/kit/series.ts';
import { formatPeriod, parsePeriod, periodAt } from '../../../src/core/period.ts';

const names = (runs: ReturnType<typeof runsOf>) =>
  runs.map((run) => run.map(({ ordinal }) => formatPeriod(periodAt('Q', ordinal))));

describe('runsOf', () => {
  it('cuts at a missing period, also across a year', () => {
    const points = [point('2019-Q3', 9, 10), point('2019-Q4', 9, 10), point('2020-Q2', 9, 10)];
    expect(names(runsOf(points))).toEqual([['2019-Q3', '2019-Q4'], ['2020-Q2']]);
  });

  it('cuts at a rate that rests on fewer than 10', () => {
    const points = [point('2019-Q3', 9, 10), point('2019-Q4', 9, 9), point('2020-Q1', 9, 10)];
    expect(names(runsOf(points))).toEqual([['2019-Q3'], ['2020-Q1']]);
  });

  it('cuts before the first period of a break, even if that period is missing', () => {
    const points = [point('2019-Q3', 9, 10), point('2019-Q4', 9, 10), point('2020-Q1', 9, 10)];
    const from = parsePeriod('2019-Q4');
    expect(names(runsOf(points, from ? [{ from }] : []))).toEqual([['2019-Q3'], ['2019-Q4', '2020-Q1']]);
    expect(
      names(
        runsOf(
          points.filter((_, index) => index !== 1),
          from ? [{ from }] : [],
        ),
      ),
    ).toEqual([['2019-Q3'], ['2020-Q1']]);
  });

  it('puts points in the order of time', () => {
    expect(names(runsOf([point('2020-Q1', 9, 10), point('2019-Q4', 9, 10)]))).toEqual([['2019-Q4', '2020-Q1']]);
  });

  it('gives the Wilson interval of each point, and none for a ratio that is no proportion', () => {
    const interval = runsOf([point('2020', 45, 50)])[0]?.[0]?.interval;
    expect(interval?.low).toBeCloseTo(0.7864, 4);
    expect(interval?.high).toBeCloseTo(0.9565, 4);
    expect(runsOf([point('2020', 45, 50)], [], true)[0]?.[0]?.interval).toBeUndefined();
    expect(runsOf([point('2020', 60, 50)])[0]?.[0]?.interval).toBeUndefined();
  });
});

describe('extentOf', () => {
  it('reaches from the first to the last period, shown or not', () => {
    const { first, last } = extentOf([point('2019-Q2', 9, 10), point('2019-Q1', 0, 0), point('2020-Q1', 1, 2)]);
    expect([first, last].map(formatPeriod)).toEqual(['2019-Q1', '2020-Q1']);
  });
});
