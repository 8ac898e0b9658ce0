import { describe, expect, it } from 'vitest';
import { smallMultiplesExamples } from '../../src/charts/examples/small-multiples.ts';
import { period, point } from '../../src/charts/examples/wording.ts';
import { smallMultiples } from '../../src/charts/small-multiples.ts';
import { pointsOf } from './drawing.ts';
import { drawer, texts } from './made.ts';

const drawn = drawer(smallMultiples, smallMultiplesExamples);

describe('small multiples', () => {
  it('draw every body on one scale, and say which', () => {
    const rows = [
      { code: 'a', label: 'A', points: [point('2020-Q1', 80, 100), point('2020-Q2', 80, 100)] },
      { code: 'b', label: 'B', points: [point('2020-Q1', 90, 100), point('2020-Q2', 90, 100)] },
      { code: 'c', label: 'C', points: [point('2020-Q1', 90, 100), point('2020-Q2', 90, 100)] },
    ];
    const drawing = drawn('departments', { target: undefined, reference: undefined }, rows);
    const heights = drawing.all('chart-line').map(({ box }) => box.top);
    expect(heights[1]).toBe(heights[2]);
    expect(heights[0]).toBeGreaterThan(heights[1] ?? 0);
    expect(texts(drawing.labels)[0]).toBe('Each from 80% (bottom) to 90% (top), 2020 Q1 to 2020 Q2.');
  });

  it('stand as tiles where all have a place', () => {
    const names = drawn('tiles').all('chart-name');
    const at = (name: string) => names.find(({ text }) => text === name)?.box;
    expect(at('Xinjiang')?.left).toBeLessThan(at('Shanghai')?.left ?? 0);
    expect(at('Heilongjiang')?.top).toBeLessThan(at('Hainan')?.top ?? 0);
  });

  it('keep the panel of a body without a line, and say why', () => {
    const drawing = drawn('departments');
    expect(texts(drawing.all('chart-name')).join(' ')).toContain('Ministry of Defence');
    expect(drawing.all('chart-hatch').length).toBe(1 + 1);
    expect(drawing.all('chart-too-few').length).toBe(1 + 1);
  });

  it('join nothing across a gap, a break or a withheld period', () => {
    const rows = [
      {
        code: 'a',
        label: 'A',
        breaks: [{ from: period('2021-Q1') }],
        points: ['2020-Q1', '2020-Q2', '2020-Q4', '2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4'].map((text) => ({
          ...point(text, 90, 100),
          suppressed: text === '2021-Q3',
        })),
      },
    ];
    const lines = drawn('departments', { target: undefined, reference: undefined }, rows).all('chart-line');
    expect(lines.map(({ attributes }) => pointsOf(attributes.get('d') ?? '').length)).toEqual([2, 2]);
  });

  it('print the last value where there is room', () => {
    expect(texts(drawn('agencies').all('chart-note')).filter((text) => text.endsWith('%')).length).toBe(71);
    expect(texts(drawn('tiles-narrow').all('chart-note')).filter((text) => text.endsWith('%'))).toEqual([]);
  });
});
