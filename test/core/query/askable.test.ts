import { describe, expect, it } from 'vitest';
import { askable } from '../../../src/core/query/askable.ts';
import { syntheticResource } from '../synthetic.ts';

describe('askable', () => {
  it('offers the measures of a table and then its counts', () => {
    expect(askable(syntheticResource()).map(({ name }) => name)).toEqual([
      'on-time',
      'within-20',
      'within-5-of-20',
      'sum.on_time',
      'sum.late',
      'sum.open',
    ]);
  });

  it('offers no count whose sum over periods would mean nothing: what is open at an end, what each bin repeats', () => {
    const whole = syntheticResource();
    const [first] = whole.huiyin.measures;
    if (!first) throw new Error('the synthetic table has measures');
    const where = [{ column: 'bin_to', atMost: 1 }];
    const measures = [
      { ...first, denominator: { sum: ['late'], where } },
      {
        ...first,
        name: 'overdue',
        basis: 'stock' as const,
        numerator: { sum: ['open'] },
        denominator: { sum: ['open'] },
      },
    ];
    const resource = { ...whole, huiyin: { ...whole.huiyin, measures } };
    expect(askable(resource).map(({ name }) => name)).toEqual(['on-time', 'overdue', 'sum.on_time']);
  });
});
