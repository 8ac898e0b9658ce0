import { describe, expect, it } from 'vitest';
import { rateOf, reliabilityOf, shownShare, wilson } from '../../../src/core/statistics/rate.ts';

describe('the Wilson interval', () => {
  it.each([
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [45, 50, 0.7864, 0.9565],
    [950, 1000, 0.9347, 0.9619],
  ])('of %d out of %d is %d to %d', (successes, trials, low, high) => {
    const interval = wilson(successes, trials);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('does not exist without trials, nor where successes exceed them', () => {
    expect(wilson(0, 0)).toBeUndefined();
    expect(wilson(11, 10)).toBeUndefined();
    expect(wilson(-1, 10)).toBeUndefined();
  });
});

describe('a rate', () => {
  it('has no value when nothing stands below the line', () => {
    expect(rateOf(0, 0).value).toBeNull();
  });

  it('is not shown below ten, shown as low below thirty, sound from thirty on', () => {
    expect([9, 10, 29, 30].map(reliabilityOf)).toEqual(['none', 'low', 'low', 'sound']);
    expect(shownShare(rateOf(9, 9))).toBeNull();
    expect(shownShare(rateOf(5, 10))).toBe(0.5);
  });
});
