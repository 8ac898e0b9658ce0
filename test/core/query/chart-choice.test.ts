import { describe, expect, it } from 'vitest';
import { chartsFor, chosenChart, type Shape } from '../../../src/core/query/chart-choice.ts';

const overTime: Shape = {
  byPeriod: true,
  groups: 1,
  periods: 20,
  hasRates: true,
  hasCounts: false,
  overYear: false,
};
const atOnce: Shape = { ...overTime, byPeriod: false, groups: 40, periods: 1 };

describe('chartsFor', () => {
  it.each<[string, Partial<Shape>, string]>([
    ['one series over time', {}, 'lines none'],
    ['a few series over time', { groups: 5 }, 'lines heatmap none'],
    ['many series over time', { groups: 55 }, 'heatmap lines none'],
    ['more series than a heatmap has room for', { groups: 900 }, 'lines none'],
    ['a count over time', { hasRates: false, hasCounts: true }, 'bars none'],
  ])('suggests for %s: %s', (_, shape, kinds) => {
    expect(chartsFor({ ...overTime, ...shape }).join(' ')).toBe(kinds);
  });

  it.each<[string, Partial<Shape>, string]>([
    ['many bodies at one time', {}, 'dots none'],
    ['many bodies against last year', { overYear: true }, 'dots slope none'],
    ['rates and counts of many bodies', { hasCounts: true }, 'dots bars none'],
    ['counts of many bodies', { hasRates: false, hasCounts: true }, 'bars none'],
    ['more rows than one plot has room for', { groups: 151 }, 'none'],
    ['one figure', { groups: 1 }, 'none'],
  ])('suggests for %s: %s', (_, shape, kinds) => {
    expect(chartsFor({ ...atOnce, ...shape }).join(' ')).toBe(kinds);
  });
});

describe('chosenChart', () => {
  it('keeps to the reader’s choice while it fits, and else to the suggestion', () => {
    expect(chosenChart({ ...overTime, groups: 55 }, 'lines')).toBe('lines');
    expect(chosenChart(overTime, 'slope')).toBe('lines');
    expect(chosenChart(overTime, 'none')).toBe('none');
  });
});
