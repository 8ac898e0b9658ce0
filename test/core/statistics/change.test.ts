import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../src/core/statistics/change.ts';
import { rateOf } from '../../../src/core/statistics/rate.ts';

describe('a change', () => {
  it('is told only where the 99.8% interval of the difference leaves out zero', () => {
    // Newcombe 1998, table II: 56/70 against 48/80 is 0.2000, at 95 % from 0.0524 to 0.3339: not enough at 99.8 %.
    expect(changeOf(rateOf(48, 80), rateOf(56, 70))).toBe('similar');
    expect(changeOf(rateOf(480, 800), rateOf(560, 700))).toBe('up');
    expect(changeOf(rateOf(560, 700), rateOf(480, 800))).toBe('down');
  });

  it('between two rates of all or none is told where there are cases enough', () => {
    expect(changeOf(rateOf(100, 100), rateOf(100, 100))).toBe('similar');
    expect(changeOf(rateOf(0, 100), rateOf(100, 100))).toBe('up');
  });

  it('is not told below 30 cases, nor of what is no proportion', () => {
    expect(changeOf(rateOf(29, 29), rateOf(0, 500))).toBeUndefined();
    expect(changeOf(rateOf(60, 50), rateOf(40, 50))).toBeUndefined();
  });
});
