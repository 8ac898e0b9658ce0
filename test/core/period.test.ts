import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/core/period.ts';
import {
  addPeriods,
  formatPeriod,
  lastDayOf,
  ordinalOf,
  parsePeriod,
  periodAt,
  periodsBetween,
  sameLastYear,
} from '../../src/core/period.ts';

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(`${text} is no period`);
  return parsed;
}

describe('a period', () => {
  it.each(['2026', '2026-Q3', '2026-09', '0001-Q1'])('reads %s and writes it back', (text) => {
    expect(formatPeriod(period(text))).toBe(text);
  });

  it.each(['', '26', '2026Q3', '2026-Q5', '2026-Q0', '2026-13', '2026-9', ' 2026', '2026-Q3 ', '２０２６', '2026-q3'])(
    'does not read %j',
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );

  it('counts on across the turn of the year', () => {
    expect(formatPeriod(addPeriods(period('2026-Q4'), 1))).toBe('2027-Q1');
    expect(formatPeriod(addPeriods(period('2026-01'), -1))).toBe('2025-12');
    expect(formatPeriod(sameLastYear(period('2026-Q2')))).toBe('2025-Q2');
    expect(periodAt('M', ordinalOf(period('2026-07')))).toEqual(period('2026-07'));
  });

  it('lists every period between two, both included, and none backwards', () => {
    expect(periodsBetween(period('2025-Q3'), period('2026-Q1')).map(formatPeriod)).toEqual([
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
    ]);
    expect(periodsBetween(period('2026-Q1'), period('2025-Q3'))).toEqual([]);
  });

  it.each([
    ['2026-Q1', 12, '2026-03-31'],
    ['2024-02', 12, '2024-02-29'],
    ['2026', 12, '2026-12-31'],
    ['2024', 9, '2024-09-30'],
  ])('%s of a year that ends in month %d ends on %s', (text, yearEndsIn, day) => {
    expect(lastDayOf(period(text), yearEndsIn)).toBe(day);
  });
});
