import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  completeDays,
  mergeBins,
  quantileOf,
  type ReplyBin,
  replyShares,
} from '../../../src/core/statistics/reply-times.ts';

const edges = [0, 1, 3, 5, 10, 15, 20, 30, 60, 90];

/** Bins between consecutive edges, and an open one when there is a count more. */
function bins(counts: readonly number[]): readonly ReplyBin[] {
  return counts.map((replied, index) => {
    const to = edges[index + 1];
    return { from: edges[index] ?? 0, ...(to !== undefined && { to }), replied };
  });
}

const known = bins([10, 20, 30, 60, 40, 20, 10, 6, 4]);

describe('the median', () => {
  test('of 10 20 30 60 40 20 10 6 4 in the bins 0 1 3 5 10 15 20 30 60 90 is 8.33', () => {
    expect(quantileOf(replyShares(known), 0.5)?.days).toBeCloseTo(8.33, 2);
  });

  test('is only known to lie beyond the last edge when it falls into the open bin', () => {
    const slow = bins([1, 1, 1, 1, 1, 1, 1, 1, 1, 20]);
    expect(quantileOf(replyShares(slow), 0.5)).toEqual({ days: 90, isBeyond: true });
  });

  test('is not reached either when too few were answered at all', () => {
    expect(quantileOf(replyShares(known, 1000), 0.5)).toEqual({ days: 90, isBeyond: true });
  });

  test('may lie on an edge, and does not exist without a case', () => {
    expect(quantileOf(replyShares(bins([50, 0, 50])), 0.5)?.days).toBe(1);
    expect(quantileOf(replyShares([]), 0.5)).toBeUndefined();
    expect(quantileOf(replyShares(bins([0, 0])), 0.5)).toBeUndefined();
  });

  test('never falls when more is asked for, and stays within the bins', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 10 }), (counts) => {
        const shares = replyShares(bins(counts));
        const days = [0.1, 0.25, 0.5, 0.75, 0.9].map((portion) => quantileOf(shares, portion)?.days ?? 0);
        expect([...days].sort((one, other) => one - other)).toEqual(days);
        expect(Math.max(...days)).toBeLessThanOrEqual(90);
      }),
    );
  });
});

describe('the share answered by a day', () => {
  test('is the plain share while nobody is censored', () => {
    const shares = replyShares(known);
    expect(shares.map(({ day }) => day)).toEqual(edges);
    expect(shares[4]?.share).toBeCloseTo(120 / 200, 12);
    expect(shares.at(-1)?.share).toBeCloseTo(1, 12);
  });

  test('is exactly all once all were answered, however many bins the counts are spread over', () => {
    // As published for the Federal Mediation and Conciliation Service in 2024: as fractions they add up to less than 1.
    expect(replyShares(bins([81, 12, 1, 0, 0])).at(-1)?.share).toBe(1);
    expect(replyShares(bins([1, 1, 1, 1, 1, 1, 1, 1, 1])).at(-1)?.share).toBe(1);
  });

  test('is 1 - Kaplan-Meier once some are censored', () => {
    // 100 at risk, 20 answered, 30 not seen any longer: of the 50 left 25 are answered in the next bin.
    const shares = replyShares([
      { from: 0, to: 10, replied: 20, censored: 30 },
      { from: 10, to: 20, replied: 25, censored: 25 },
    ]);
    expect(shares[1]?.share).toBeCloseTo(0.2, 12);
    expect(shares[2]?.share).toBeCloseTo(1 - 0.8 * 0.5, 12);
  });

  test('keeps below the line what was closed without a reply', () => {
    const shares = replyShares([
      { from: 0, to: 10, replied: 20, otherClosed: 30 },
      { from: 10, to: 20, replied: 25 },
      { from: 20, replied: 25 },
    ]);
    expect(shares.at(-1)?.share).toBeCloseTo(45 / 100, 12);
  });

  test('counts in whole days as well: 1-20, 21-40 have no day between them', () => {
    const shares = replyShares([
      { from: 1, to: 20, replied: 6 },
      { from: 21, to: 40, replied: 2 },
      { from: 61, to: 80, replied: 2 },
    ]);
    expect(shares.map(({ day }) => day)).toEqual([0, 20, 40, 61, 80]);
    expect(shares.map(({ share }) => Number(share.toFixed(3)))).toEqual([0, 0.6, 0.8, 0.8, 1]);
  });

  test('never falls, whatever happens in a bin', () => {
    const bin = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20));
    fc.assert(
      fc.property(fc.array(bin, { maxLength: 9 }), (counts) => {
        const table = counts.map(([replied, otherClosed, censored], index) => ({
          from: index,
          to: index + 1,
          replied,
          otherClosed,
          censored,
        }));
        const shares = replyShares(table).map(({ share }) => share);
        shares.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(shares[index - 1] ?? 0);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        });
      }),
    );
  });
});

describe('merged bins', () => {
  test('add the counts of the same days', () => {
    const merged = mergeBins([known, known]);
    expect(merged.map(({ replied }) => replied)).toEqual([20, 40, 60, 120, 80, 40, 20, 12, 8]);
    expect(quantileOf(replyShares(merged), 0.5)?.days).toBeCloseTo(8.33, 2);
  });

  test('drop an edge that one of the tables does not have', () => {
    const fine = [
      { from: 1, to: 10, replied: 1 },
      { from: 11, to: 20, replied: 2, censored: 1 },
      { from: 21, to: 40, replied: 3 },
      { from: 41, replied: 4 },
    ];
    const coarse = [
      { from: 1, to: 20, replied: 10 },
      { from: 21, to: 30, replied: 20 },
      { from: 31, to: 40, replied: 30 },
      { from: 41, to: 90, replied: 40 },
      { from: 91, replied: 50 },
    ];
    expect(mergeBins([fine, coarse])).toEqual([
      { from: 1, to: 20, replied: 13, otherClosed: 0, censored: 1 },
      { from: 21, to: 40, replied: 53, otherClosed: 0, censored: 0 },
      { from: 41, replied: 94, otherClosed: 0, censored: 0 },
    ]);
  });

  test('are none for no tables', () => {
    expect(mergeBins([])).toEqual([]);
    expect(mergeBins([[]])).toEqual([]);
  });
});

test('a period is completely seen for as many days as have passed since its end', () => {
  expect(completeDays('2026-03-31', '2026-04-20')).toBe(20);
  expect(completeDays('2026-03-31', '2026-03-31')).toBe(0);
  expect(completeDays('2026-03-31', '2026-03-01')).toBe(-1);
});
