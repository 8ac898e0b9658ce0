import { describe, expect, it } from 'vitest';
import { rateOf } from '../../../src/core/statistics/rate.ts';
import { bodyCountOf, foremostIn, type Standing, type Standings } from '../../../src/core/statistics/standing.ts';

const period = { frequency: 'Q', year: 2025, part: 4 } as const;

function standing(code: string, numerator: number, denominator: number, position?: Standing['position']): Standing {
  const flags = { flags: [], missing: false, provisional: false, suppressed: false };
  return { code, position, point: { period, rate: rateOf(numerator, denominator), ...flags } as Standing['point'] };
}

function standings(rated: number, tooFew: number, absent: number): Standings {
  return {
    period,
    pooled: rateOf(8_000, 10_000),
    tauSquared: 0,
    rated: Array.from({ length: rated }, (_, body) => standing(`body-${body}`, 9_000 - body, 10_000, 'similar')),
    tooFew: Array.from({ length: tooFew }, (_, body) => standing(`few-${body}`, 3, 5 + (body % 5))),
    absent: Array.from({ length: absent }, (_, body) => `absent-${body}`),
  };
}

const sizesOf = ({ rated, tooFew, absent }: Standings) => [rated.length, tooFew.length, absent.length];

describe('the foremost of many bodies', () => {
  it('are all of them where there is room', () => {
    const few = standings(140, 5, 5);
    expect(foremostIn(few)).toBe(few);
  });

  it('are the 150 that lie farthest from all together, beyond chance before within', () => {
    const many = standings(3_500, 0, 0);
    const outlier = standing('outlier', 81, 100, 'above');
    const shown = foremostIn({ ...many, rated: [...many.rated, outlier] });
    const codes = new Set(shown.rated.map(({ code }) => code));
    expect(bodyCountOf(shown)).toBe(150);
    expect(codes).toContain('outlier');
    // Rates run from 90% down to 55%, all together is 80%: the lowest are the farthest.
    expect(codes).toContain('body-3499');
    expect(codes).not.toContain('body-1000');
  });

  it('have beside them those without a rate, each kind whole or not at all', () => {
    expect(sizesOf(foremostIn(standings(100, 30, 30)))).toEqual([100, 30, 0]);
    expect(sizesOf(foremostIn(standings(100, 60, 30)))).toEqual([100, 0, 30]);
    expect(sizesOf(foremostIn(standings(3_400, 1, 1)))).toEqual([150, 0, 0]);
    expect(sizesOf(foremostIn(standings(0, 3_400, 5)))).toEqual([0, 150, 0]);
  });
});
