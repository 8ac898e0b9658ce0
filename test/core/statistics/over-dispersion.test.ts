import { describe, expect, test } from 'vitest';
import { overDispersion } from '../../../src/core/statistics/over-dispersion.ts';
import { rateOf } from '../../../src/core/statistics/rate.ts';

const pooled = rateOf(5000, 10_000);
/** Bodies of 100 cases, whose z-score is (count - 50) / 5. */
const bodies = (counts: readonly number[]) => counts.map((count) => rateOf(count, 100));

describe('over-dispersion', () => {
  test('is the excess of the squared z-scores over chance, in squared shares', () => {
    // z = -4 -2 0 2 4: phi = 40 / 5; tau^2 = (40 - 4) / (5 w - 5 w^2 / 5 w) with w = 100 / 0.25 = 400.
    const { phi, tauSquared } = overDispersion(bodies([30, 40, 50, 60, 70]), pooled);
    expect(phi).toBeCloseTo(8, 12);
    expect(tauSquared).toBeCloseTo(36 / 1600, 12);
  });

  test('pulls in the tenth at either end, so that a few extremes do not hide themselves', () => {
    const usual = [40, 45, 45, 50, 50, 50, 50, 55, 55, 60];
    const wild = [0, 45, 45, 50, 50, 50, 50, 55, 55, 100];
    expect(overDispersion(bodies(wild), pooled)).toEqual(overDispersion(bodies(usual), pooled));
    // z = -1 -1 -1 0 0 0 0 1 1 1
    expect(overDispersion(bodies(wild), pooled).phi).toBeCloseTo(0.6, 12);
  });

  test('is none where chance explains the differences', () => {
    expect(overDispersion(bodies([48, 50, 52, 49, 51]), pooled).tauSquared).toBe(0);
  });

  test('is not computed from fewer than two bodies with 30 cases, nor around all or none', () => {
    const none = { phi: 1, tauSquared: 0 };
    expect(overDispersion([rateOf(1, 100), rateOf(20, 29)], pooled)).toEqual(none);
    expect(overDispersion(bodies([90, 80]), rateOf(0, 0))).toEqual(none);
    expect(overDispersion(bodies([100, 100]), rateOf(200, 200))).toEqual(none);
  });
});
