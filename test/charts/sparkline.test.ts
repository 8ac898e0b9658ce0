import { describe, expect, it } from 'vitest';
import { sparklineExamples } from '../../src/charts/examples/sparkline.ts';
import { sparkline } from '../../src/charts/sparkline.ts';
import { read } from './drawing.ts';

function drawn(name: string, width?: number) {
  const found = sparklineExamples.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no example is named "${name}"`);
  return read(sparkline(found.rows, { ...found.options, width: width ?? found.options.width }));
}

const labels = (name: string, width?: number) => drawn(name, width).labels.map(({ text }) => text);

describe('a sparkline', () => {
  it('names its first and last period, and no value', () => {
    expect(labels('quarters')).toEqual(['2015 Q1', '2020 Q4']);
  });

  it('names only the last where there is no room for both', () => {
    expect(labels('quarters', 100)).toEqual(['2020 Q4']);
  });

  it('names a lone period once', () => {
    expect(labels('one-point')).toEqual(['2020 Q4']);
  });

  it('joins nothing across a missing period or a break', () => {
    expect(drawn('gap').all('chart-line').length).toBe(2);
    expect(drawn('break').all('chart-line').length).toBe(2);
  });

  it('marks the last value, hollow while it is provisional', () => {
    expect(drawn('break').all('chart-mark').length).toBe(1);
    expect(drawn('quarters').all('chart-hollow').length).toBe(2);
  });

  it('says a sentence when there is nothing to draw', () => {
    expect(labels('empty').join(' ')).toBe('No rate can be shown: every period has fewer than 10 cases.');
  });
});
