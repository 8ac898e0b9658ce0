import { describe, expect, it } from 'vitest';
import type { Break } from '../../../src/core/description/dataset.ts';
import { answer } from '../../../src/core/query/evaluate.ts';
import { changesOf, hasYearBefore, isChange, yearBefore } from '../../../src/core/query/over-year.ts';
import type { Question } from '../../../src/core/query/query.ts';
import { ObservationsBuilder } from '../../../src/core/table/observations.ts';
import { syntheticDataset, syntheticResource } from '../synthetic.ts';

const question: Question = {
  resource: 'replies',
  measures: ['on-time', 'sum.late'],
  by: ['body'],
  where: {},
  from: '2020-Q1',
  to: '2020-Q1',
};

function changes(rows: readonly (readonly string[])[], asked: Question = question, breaks: readonly Break[] = []) {
  const whole = syntheticResource(['body', 'topic'], 'replies', { hasStatus: true });
  const resource = { ...whole, huiyin: { ...whole.huiyin, breaks } };
  const builder = new ObservationsBuilder(resource);
  for (const row of rows) builder.add(row);
  const observations = builder.build();
  const [now, before] = [asked, yearBefore(asked)].map((each) => answer(each, observations, resource));
  return changesOf(asked, now ?? [], before ?? [], { dataset: syntheticDataset(resource), resource }).map((each) =>
    each.map((change) => (isChange(change) ? change : change.why)),
  );
}

const before = ['2019-Q1', 'roads', 'x', '', '50', '50', '0', 'A'];
const now = ['2020-Q1', 'roads', 'x', '', '90', '10', '0', 'A'];

describe('changesOf', () => {
  it('gives the change in shares with what chance leaves of it, and of counts the difference alone', () => {
    const [[rate, count] = []] = changes([before, now]);
    expect(rate).toMatchObject({ difference: expect.closeTo(0.4), chance: { isBeyond: true } });
    expect(count).toEqual({ before: expect.objectContaining({ numerator: 50 }), difference: -40, chance: undefined });
  });

  it('finds the same period of last year where there is a row for each period', () => {
    const found = changes([before, now], {
      resource: 'replies',
      measures: ['on-time'],
      by: ['body', 'time_period'],
      where: {},
    });
    expect(found).toEqual([['nothing'], [expect.objectContaining({ difference: expect.closeTo(0.4) })]]);
  });

  it('compares nothing across a break, with a doubtful figure, on fewer than 30, or with nothing', () => {
    const reason = { en: '', zh: '' };
    expect(changes([before, now], question, [{ from: '2019-Q3', reason }])).toEqual([['break', 'break']]);
    expect(changes([before, now], question, [{ from: '2019-Q3', bodies: ['water'], reason }])[0]?.[0]).toBeTypeOf(
      'object',
    );
    expect(changes([before, now.with(-1, 'D')])).toEqual([['doubtful', 'doubtful']]);
    expect(changes([before, ['2020-Q1', 'roads', 'x', '', '9', '20', '0', 'A']])[0]?.[0]).toBe('small');
    expect(changes([now])).toEqual([['nothing', 'nothing']]);
  });
});

describe('hasYearBefore', () => {
  it('is so where every row is of one period', () => {
    const resource = syntheticResource();
    expect(hasYearBefore(question, resource)).toBe(true);
    expect(hasYearBefore({ ...question, to: '2020-Q4' }, resource)).toBe(false);
    expect(hasYearBefore({ ...question, to: '2020-Q4', by: ['time_period'] }, resource)).toBe(true);
  });
});
