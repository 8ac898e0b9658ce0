import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareScale } from '../../../../src/charts/kit/axes/share-axis.ts';

const domain = (shares: readonly number[], options = {}) => shareScale(shares, options).at.domain();

describe('shareScale', () => {
  it('zooms in on rates near 100 % and ends there', () => {
    expect(domain([0.971, 0.993])).toEqual([0.95, 1]);
  });

  it('shows at least five percentage points, so that chance does not look like news', () => {
    const [low = 0, high = 0] = domain([0.912, 0.913]);
    expect(high - low).toBeGreaterThanOrEqual(0.05);
    expect(domain([1, 1])).toEqual([0.95, 1]);
    expect(domain([0, 0])).toEqual([0, 0.05]);
  });

  it('passes 100 % only for a ratio that may, and then has 100 % on it', () => {
    expect(domain([0.9, 1.26], { mayExceedOne: true })[1]).toBeGreaterThan(1.26);
    expect(domain([0.2, 0.3], { mayExceedOne: true })[1]).toBe(1);
  });

  it('holds every share it was given, never leaves 0-100 %, and has few ticks', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(shares, (given) => {
        const { at, ticks } = shareScale(given);
        const [low = 0, high = 0] = at.domain();
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(Math.min(...given)).toBeGreaterThanOrEqual(low);
        expect(Math.max(...given)).toBeLessThanOrEqual(high);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
