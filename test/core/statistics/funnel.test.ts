import { describe, expect, test } from 'vitest';
import { funnelLimits, positionOf } from '../../../src/core/statistics/funnel.ts';
import { rateOf } from '../../../src/core/statistics/rate.ts';

describe('funnel limits', () => {
  test('are the normal ones where the variance is large: 0.9 at 200 gives 0.8584 to 0.9416 (95 %)', () => {
    const { low, high } = funnelLimits(0.9, 200, '95');
    expect(low).toBeCloseTo(0.8584, 4);
    expect(high).toBeCloseTo(0.9416, 4);
  });

  test('are 0.8345 to 0.9655 for 0.9 at 200 (99.8 %)', () => {
    const { low, high } = funnelLimits(0.9, 200, '99.8');
    expect(Math.abs(low - 0.8345)).toBeLessThan(0.0001);
    expect(Math.abs(high - 0.9655)).toBeLessThan(0.0001);
  });

  test('are the exact binomial ones where it is small', () => {
    for (const [share, trials] of [
      [0.75, 15],
      [0.9, 30],
      [0.05, 40],
      [0.5, 12],
    ] as const) {
      for (const [limits, tail] of [
        ['95', 0.025],
        ['99.8', 0.001],
      ] as const) {
        const { low, high } = funnelLimits(share, trials, limits);
        // The limits lie up to one count outside the least and the most likely ones; a hair is left for rounding.
        const [least, most] = [Math.ceil(low * trials - 1e-9), Math.floor(high * trials + 1e-9)];
        expect(atMost(least, trials, share)).toBeGreaterThan(tail);
        expect(atMost(least - 1, trials, share)).toBeLessThanOrEqual(tail);
        expect(1 - atMost(most - 1, trials, share)).toBeGreaterThan(tail);
        expect(1 - atMost(most, trials, share)).toBeLessThanOrEqual(tail);
      }
    }
  });

  test('do not jump where one count more comes into reach, nor where exact limits end', () => {
    const lows = Array.from({ length: 300 }, (_, index) => funnelLimits(0.9, 10 + index, '99.8').low);
    lows.slice(1).forEach((low, index) => {
      expect(low).toBeGreaterThan((lows[index] ?? 0) - 0.001);
      expect(low).toBeLessThan((lows[index] ?? 0) + 0.03);
    });
  });

  test('are wider by tau where bodies differ anyway: variances add up', () => {
    const { low, high } = funnelLimits(0.9, 200, '95', 0.0004);
    const half = 1.96 * Math.sqrt((0.9 * 0.1) / 200 + 0.0004);
    expect(low).toBeCloseTo(0.9 - half, 4);
    expect(high).toBeCloseTo(0.9 + half, 4);
    expect(funnelLimits(0.9, 40, '95', 0.01).low).toBeLessThan(funnelLimits(0.9, 40, '95').low);
    expect(funnelLimits(0.9, 40, '95', 0.01).high).toBe(1);
  });

  test('close in on a rate of all or none', () => {
    expect(funnelLimits(1, 500, '99.8')).toEqual({ low: 1, high: 1 });
    expect(funnelLimits(0, 500, '99.8')).toEqual({ low: 0, high: 0 });
  });

  test('stay finite and in order for a million cases at a rate close to 1', () => {
    const { low, high } = funnelLimits(0.999995, 1_000_000, '99.8');
    expect(low).toBeGreaterThan(0.99997);
    expect(low).toBeLessThan(0.999995);
    expect(high).toBe(1);
  });
});

describe('position', () => {
  const pooled = rateOf(9000, 10_000);

  test('is above or below only beyond the 99.8 % limits', () => {
    expect(positionOf(rateOf(166, 200), pooled)).toBe('below');
    expect(positionOf(rateOf(167, 200), pooled)).toBe('similar');
    expect(positionOf(rateOf(193, 200), pooled)).toBe('similar');
    expect(positionOf(rateOf(194, 200), pooled)).toBe('above');
  });

  test('allows for what bodies differ by anyway', () => {
    expect(positionOf(rateOf(166, 200), pooled, 0.0025)).toBe('similar');
  });

  test('is not stated for fewer than 30 cases', () => {
    expect(positionOf(rateOf(0, 29), pooled)).toBeUndefined();
  });

  test('is not stated for ratios that are no proportion', () => {
    expect(positionOf(rateOf(60, 50), pooled)).toBeUndefined();
    expect(positionOf(rateOf(40, 50), rateOf(11, 10))).toBeUndefined();
    expect(positionOf(rateOf(40, 50), rateOf(0, 0))).toBeUndefined();
  });
});

/** P(X <= count) by the definition, for small numbers. */
function atMost(count: number, trials: number, share: number): number {
  let sum = 0;
  for (let k = 0; k <= count; k += 1) {
    let ways = 1;
    for (let i = 0; i < k; i += 1) ways *= (trials - i) / (i + 1);
    sum += ways * share ** k * (1 - share) ** (trials - k);
  }
  return sum;
}
