import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartKinds } from '../../../src/core/query/chart-choice.ts';
import { formatView, parseView, type View } from '../../../src/core/query/view-url.ts';
import { syntheticDataset } from '../synthetic.ts';

const dataset = syntheticDataset();
const question = { resource: 'replies', measures: ['on-time', 'sum.late'], by: ['body'], where: { topic: ['x'] } };

describe('formatView and parseView', () => {
  it('give back any view that was written', () => {
    const anyView = fc.record<View>(
      {
        question: fc.constant(question),
        chart: fc.constantFrom(...chartKinds),
        sort: fc.record({
          column: fc
            .tuple(fc.constantFrom('by', 'rate', 'numerator', 'denominator', 'change'), fc.string({ minLength: 1 }))
            .map(([part, name]) => `${part}.${name}`),
          descending: fc.boolean(),
        }),
        overYear: fc.boolean(),
      },
      { requiredKeys: ['question', 'overYear'] },
    );
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseView(new URLSearchParams(formatView(view)), dataset)).toEqual(view);
      }),
    );
  });

  it('write addresses that a person can read', () => {
    const view: View = { question, chart: 'dots', sort: { column: 'rate.on-time', descending: true }, overYear: true };
    expect(formatView(view)).toBe(
      'table=replies&measure=on-time,sum.late&by=body&topic=x&chart=dots&sort=-rate.on-time&change=year',
    );
  });

  it('read an address of the time when a view had one measure and nothing else', () => {
    const parsed = parseView(new URLSearchParams('table=replies&measure=on-time&by=time_period&topic=x'), dataset);
    expect(parsed).toEqual({
      question: { resource: 'replies', measures: ['on-time'], by: ['time_period'], where: { topic: ['x'] } },
      overYear: false,
    });
  });
});
