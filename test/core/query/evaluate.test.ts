import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/query/evaluate.ts';
import type { Query } from '../../../src/core/query/query.ts';
import { ObservationsBuilder } from '../../../src/core/table/observations.ts';
import { syntheticResource } from '../synthetic.ts';

const resource = syntheticResource();
const rows = [
  // time_period, body, topic, bin_to, on_time, late, open
  ['2019-Q4', 'roads', 'x', '5', '8', '1', '1'],
  ['2020-Q1', 'roads', 'x', '20', '4', '2', '4'],
  ['2020-Q1', 'roads', 'y', '', '5', '5', '0'],
  ['2020-Q1', '007', 'x', '5', '', '1', '1'],
  ['2020-Q2', 'water', 'y', '90', '0', '0', '7'],
];

function answers(query: Partial<Query>, cells = rows) {
  const builder = new ObservationsBuilder(resource);
  for (const row of cells) builder.add(row);
  return evaluate({ resource: 'replies', measure: 'on-time', by: [], where: {}, ...query }, builder.build(), resource);
}

describe('evaluate', () => {
  it('sums the whole table when nothing is grouped, leaving out rows with a blank and counting them', () => {
    expect(answers({})).toEqual([{ keys: [], numerator: 17, denominator: 37, counted: 4, missing: 1 }]);
  });

  it('divides sums, never averages rates: groups come by key in code-unit order', () => {
    expect(answers({ by: ['body'] })).toEqual([
      { keys: ['007'], numerator: 0, denominator: 0, counted: 0, missing: 1 },
      { keys: ['roads'], numerator: 17, denominator: 30, counted: 3, missing: 0 },
      { keys: ['water'], numerator: 0, denominator: 7, counted: 1, missing: 0 },
    ]);
  });

  it('groups by several columns in the order asked for', () => {
    expect(answers({ by: ['topic', 'time_period'] }).map(({ keys }) => keys.join(' '))).toEqual([
      'x 2019-Q4',
      'x 2020-Q1',
      'y 2020-Q1',
      'y 2020-Q2',
    ]);
  });

  it('takes only rows with one of the codes, for each dimension that is filtered', () => {
    expect(answers({ where: { body: ['roads', 'nobody'], topic: ['x'] } })[0]).toMatchObject({
      numerator: 12,
      denominator: 20,
    });
    expect(answers({ where: { body: [] } })[0]).toMatchObject({ denominator: 0, counted: 0, missing: 0 });
  });

  it('takes periods from the first to the last, both included', () => {
    expect(answers({ from: '2020-Q1', to: '2020-Q1' })[0]).toMatchObject({ denominator: 20, missing: 1 });
    expect(answers({ from: '2020-Q2' })[0]).toMatchObject({ denominator: 7 });
    expect(answers({ to: '2019-Q4' })[0]).toMatchObject({ denominator: 10 });
  });

  it('takes no period of another frequency than the bounds', () => {
    const mixed = [
      ...rows,
      ['2020', 'roads', 'x', '', '1000', '0', '0'],
      ['2020-01', 'roads', 'x', '', '1000', '0', '0'],
    ];
    expect(answers({ from: '2019-Q4' }, mixed)[0]).toMatchObject({ denominator: 37 });
  });

  it('lets a term with a condition take only the rows that meet it; a blank bin meets none', () => {
    expect(answers({ measure: 'within-20' })[0]).toEqual({
      keys: [],
      numerator: 12,
      denominator: 37,
      counted: 4,
      missing: 1,
    });
  });

  it('leaves rows that meet no condition of the measure out of both counts', () => {
    expect(answers({ measure: 'within-5-of-20' })[0]).toEqual({
      keys: [],
      numerator: 9,
      denominator: 15,
      counted: 2,
      missing: 1,
    });
  });

  it('gives one row of zeros for the whole of nothing, and no rows for the groups of nothing', () => {
    expect(answers({}, [])).toEqual([{ keys: [], numerator: 0, denominator: 0, counted: 0, missing: 0 }]);
    expect(answers({ by: ['body'] }, [])).toEqual([]);
  });

  it('groups by many columns of many codes without a table of all combinations', () => {
    const cells = Array.from({ length: 3000 }, (_, row) => ['2020-Q1', `b${row}`, `t${row}`, '', '1', '0', '0']);
    const grouped = answers({ by: ['body', 'topic'] }, cells);
    expect(grouped).toHaveLength(3000);
    expect(grouped.every(({ numerator }) => numerator === 1)).toBe(true);
  });

  it.each([
    [{ measure: 'nope' }, /the measure "nope".*on-time/],
    [{ resource: 'flows' }, /for the table "flows"/],
    [{ by: ['on_time'] }, /groups by "on_time".*time_period, body, topic/],
    [{ by: ['body', 'body'] }, /"body" twice/],
    [{ where: { time_period: ['2020-Q1'] } }, /a filter on "time_period".*body, topic/],
    [{ where: { toString: ['x'] } }, /a filter on "toString"/],
    [{ from: '2020Q1' }, /"2020Q1" is no period; write it like/],
    [{ from: '2020', to: '2020-Q1' }, /not of one frequency/],
  ])('refuses what the description does not have: %j', (query, message) => {
    expect(() => answers(query)).toThrow(message);
  });
});
