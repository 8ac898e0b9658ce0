import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeScale, zeroScale } from '../../../../src/charts/kit/axes/count-axis.ts';

describe('a scale of counts', () => {
  it('begins at zero and has whole counts at its ticks', () => {
    for (const most of [0, 1, 3, 17, 2047]) {
      const { at, ticks } = zeroScale(most);
      expect(at.domain()[0]).toBe(0);
      expect(at.domain()[1]).toBeGreaterThanOrEqual(most);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(ticks.length).toBeGreaterThan(1);
    }
  });

  it('is logarithmic where counts are far apart, with powers of ten at its ticks', () => {
    const { at, ticks } = sizeScale([15, 30_000], [0, 100]);
    expect(ticks).toEqual([100, 1000, 10_000]);
    expect(at(1000) - at(100)).toBeCloseTo(at(10_000) - at(1000), 9);
  });

  it('is linear from zero where they are not', () => {
    expect(sizeScale([900, 4000], [0, 100]).at(0)).toBe(0);
  });

  it('holds every count between its ends, and has a tick', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e7 }), { minLength: 1 }), (counts) => {
        const { at, ticks } = sizeScale(counts, [0, 100]);
        for (const count of counts) {
          expect(at(count)).toBeGreaterThanOrEqual(0);
          expect(at(count)).toBeLessThanOrEqual(100);
        }
        expect(ticks.length).toBeGreaterThan(0);
      }),
    );
  });
});
