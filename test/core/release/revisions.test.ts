import { describe, expect, it } from 'vitest';
import { formatPeriod, parsePeriod } from '../../../src/core/period.ts';
import { isRevised, revisionsOf, type Vintage } from '../../../src/core/release/revisions.ts';
import { rateOf } from '../../../src/core/statistics/rate.ts';
import { releaseOf } from './release-log.ts';

/** A release with the figures of some periods: numerator over denominator. */
function vintage(id: string, figures: Readonly<Record<string, readonly [number, number]>>): Vintage {
  const series = Object.entries(figures).flatMap(([text, [numerator, denominator]]) => {
    const period = parsePeriod(text);
    return period
      ? [{ period, rate: rateOf(numerator, denominator), missing: false, provisional: false, flags: [] }]
      : [];
  });
  return { release: releaseOf(id), series };
}

describe('the revisions of a figure', () => {
  const revisions = revisionsOf([
    vintage('a', { '2026-Q1': [80, 100], '2026-Q2': [50, 100] }),
    vintage('b', { '2026-Q1': [90, 100], '2026-Q2': [50, 100], '2026-Q3': [10, 100] }),
    vintage('c', { '2026-Q1': [85, 100], '2026-Q2': [50, 100], '2026-Q3': [12, 120] }),
  ]);

  it('say the first figure and its release, the figure now, the difference and who changed it', () => {
    const first = revisions.at(-1);
    expect(first).toMatchObject({
      first: { release: { id: 'a' }, point: { rate: { value: 0.8 } } },
      now: { rate: { value: 0.85 } },
    });
    expect(first?.difference).toBeCloseTo(0.05);
    expect(first?.changedBy.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('come newest period first, those that never changed too', () => {
    expect(revisions.map(({ period }) => formatPeriod(period))).toEqual(['2026-Q3', '2026-Q2', '2026-Q1']);
    expect(revisions.map(isRevised)).toEqual([true, false, true]);
  });

  it('count a changed numerator and denominator even when the rate is the same', () => {
    expect(revisions[0]).toMatchObject({ difference: 0, changedBy: [{ id: 'c' }] });
  });

  it('say that a figure is no longer published', () => {
    const [gone] = revisionsOf([vintage('a', { '2026': [1, 50] }), vintage('b', {})]);
    expect(gone).toMatchObject({ now: undefined, difference: undefined, changedBy: [{ id: 'b' }] });
  });
});
