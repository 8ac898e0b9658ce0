import { describe, expect, test } from 'vitest';
import { type Break, measureOf, type Resource } from '../../../src/core/description/dataset.ts';
import { formatPeriod, type Period, parsePeriod } from '../../../src/core/period.ts';
import {
  breaksFor,
  breaksOfEach,
  extremesOf,
  panelOf,
  pointAt,
  sinceLastBreak,
} from '../../../src/core/statistics/series.ts';
import { standingsIn } from '../../../src/core/statistics/standing.ts';
import { ObservationsBuilder } from '../../../src/core/table/observations.ts';

const text = (words: string) => ({ en: words, zh: words });
const column = (name: string, role: 'period' | 'dimension' | 'count' | 'status') => ({
  name,
  type: role === 'count' ? ('integer' as const) : ('string' as const),
  huiyin: { role, title: text(name) },
});
const resource: Resource = {
  name: 'replies',
  path: 'replies.csv',
  schema: {
    fields: [
      column('quarter', 'period'),
      column('body', 'dimension'),
      column('on_time', 'count'),
      column('received', 'count'),
      column('status', 'status'),
    ],
    primaryKey: ['quarter', 'body'],
    missingValues: [''],
  },
  huiyin: {
    title: text('Replies'),
    kind: 'replies',
    identities: [],
    breaks: [],
    measures: [
      {
        name: 'rate',
        title: text('Rate'),
        phrase: text('answered'),
        definition: text('Answered of received'),
        numerator: { sum: ['on_time'] },
        denominator: { sum: ['received'] },
        basis: 'cohort',
        direction: 'up',
        targets: [],
      },
    ],
  },
};

function panel(
  rows: readonly (readonly [quarter: string, body: string, onTime: string, received: string, status: string])[],
) {
  const builder = new ObservationsBuilder(resource);
  for (const row of rows) builder.add(row);
  return panelOf(builder.build(), resource, measureOf(resource, 'rate'), 'body');
}

function period(words: string): Period {
  const parsed = parsePeriod(words);
  if (!parsed) throw new Error(words);
  return parsed;
}

const figures = panel([
  ['2019-Q4', 'a', '80', '100', 'A'],
  ['2019-Q4', 'b', '10', '900', 'A'],
  ['2020-Q2', 'a', '', '', 'O'],
  ['2020-Q3', 'a', '12', '20', 'A'],
  ['2020-Q4', 'a', '90', '100', 'P'],
  ['2020-Q4', 'c', '3', '9', 'A'],
  ['2020-Q4', 'd', '50', '100', 'U'],
]);

describe('a panel', () => {
  test('puts bodies together as sum over sum, never as a mean of rates', () => {
    expect(pointAt(figures.whole, period('2019-Q4'))?.rate).toEqual({ numerator: 90, denominator: 1000, value: 0.09 });
  });

  test('leaves out a period without a row, so that it is a gap', () => {
    expect(figures.bodies.get('a')?.map((point) => formatPeriod(point.period))).toEqual([
      '2019-Q4',
      '2020-Q2',
      '2020-Q3',
      '2020-Q4',
    ]);
    expect(pointAt(figures.whole, period('2020-Q1'))).toBeUndefined();
  });

  test('keeps a reported blank as missing, with its flag, never as zero', () => {
    const point = pointAt(figures.bodies.get('a') ?? [], period('2020-Q2'));
    expect(point).toMatchObject({ missing: true, flags: ['O'], rate: { value: null } });
  });

  test('knows what is provisional, of a body and so of all together', () => {
    expect(pointAt(figures.bodies.get('a') ?? [], period('2020-Q4'))?.provisional).toBe(true);
    expect(pointAt(figures.whole, period('2020-Q4'))?.provisional).toBe(true);
    expect(pointAt(figures.whole, period('2019-Q4'))?.provisional).toBe(false);
  });
});

describe('breaks', () => {
  const all: Break = { from: '2020-Q3', reason: text('') };
  const some: Break = { from: '2020-Q4', bodies: ['a'], reason: text('') };

  test('of some bodies do not cut the whole or the others', () => {
    expect(breaksFor([all, some])).toEqual([all]);
    expect(breaksFor([all, some], 'a')).toEqual([all, some]);
    expect(breaksFor([all, some], 'b')).toEqual([all]);
  });

  test('of coverage cut the whole, and no body’s own figures', () => {
    const coverage: Break = { from: '2020-Q3', change: 'coverage', reason: text('') };
    expect(breaksFor([coverage, some])).toEqual([coverage]);
    expect(breaksFor([coverage, some], 'a')).toEqual([some]);
    expect(breaksOfEach([all, some, coverage])).toEqual([all]);
  });

  test('end what may be read as one series', () => {
    const readable = sinceLastBreak(figures.bodies.get('a') ?? [], [all]);
    expect(readable.map((point) => formatPeriod(point.period))).toEqual(['2020-Q3', '2020-Q4']);
  });

  test('that lie after the last figure change nothing', () => {
    expect(sinceLastBreak(figures.whole, [{ from: '2030-Q1', reason: text('') }])).toEqual(figures.whole);
  });
});

test('extremes are told from three comparable figures on', () => {
  const { whole } = panel([
    ['2020-Q1', 'a', '10', '100', 'A'],
    ['2020-Q2', 'a', '30', '100', 'A'],
    ['2020-Q3', 'a', '20', '100', 'A'],
    ['2020-Q4', 'a', '9', '9', 'A'],
  ]);
  expect(extremesOf(whole)).toMatchObject({
    lowest: { period: period('2020-Q1') },
    highest: { period: period('2020-Q2') },
    alsoLowest: 0,
    alsoHighest: 0,
    isPassed: false,
  });
  expect(extremesOf(whole.slice(0, 2))).toBeUndefined();
});

test('extremes are the latest of those that share a figure, and none when all do', () => {
  const { whole } = panel([
    ['2020-Q1', 'a', '30', '100', 'A'],
    ['2020-Q2', 'a', '10', '100', 'A'],
    ['2020-Q3', 'a', '30', '100', 'A'],
    ['2020-Q4', 'a', '30', '100', 'A'],
  ]);
  expect(extremesOf(whole)).toMatchObject({ highest: { period: period('2020-Q4') }, alsoHighest: 2, alsoLowest: 0 });
  expect(extremesOf(whole.filter(({ rate }) => rate.numerator === 30))).toBeUndefined();
});

test('extremes say when a figure lies beyond them that is shown but rests on too few cases', () => {
  const { whole } = panel([
    ['2020-Q1', 'a', '10', '100', 'A'],
    ['2020-Q2', 'a', '30', '100', 'A'],
    ['2020-Q3', 'a', '20', '100', 'A'],
    ['2020-Q4', 'a', '20', '20', 'A'],
  ]);
  expect(extremesOf(whole)).toMatchObject({ highest: { period: period('2020-Q2') }, isPassed: true });
});

describe('standings', () => {
  const codes = new Map(
    ['a', 'b', 'c', 'd'].map((code) => [
      code,
      { code, title: text(code), ...(code === 'b' && { validTo: '2020-Q3' }) },
    ]),
  );
  const measure = measureOf(resource, 'rate');

  test('list who has a rate, highest first, and apart who reported fewer than 10', () => {
    const { rated, tooFew } = standingsIn(figures, period('2020-Q4'), measure, codes);
    expect(rated.map(({ code }) => code)).toEqual(['a', 'd']);
    expect(tooFew.map(({ code }) => code)).toEqual(['c']);
  });

  test('compare nothing that the publisher doubts', () => {
    const { rated } = standingsIn(figures, period('2020-Q4'), measure, codes);
    expect(rated.find(({ code }) => code === 'd')?.position).toBeUndefined();
    expect(rated.find(({ code }) => code === 'a')?.position).toBe('above');
  });

  test('name who reported before, still exists and is missing', () => {
    expect(standingsIn(figures, period('2020-Q2'), measure, codes).absent).toEqual(['a', 'b', 'c', 'd']);
    expect(standingsIn(figures, period('2020-Q4'), measure, codes).absent).toEqual([]);
  });
});
