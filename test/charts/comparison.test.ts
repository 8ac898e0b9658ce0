import { describe, expect, it } from 'vitest';
import { comparison } from '../../src/charts/comparison.ts';
import { comparisonExamples } from '../../src/charts/examples/comparison.ts';
import { period, point } from '../../src/charts/examples/wording.ts';
import { pointsOf } from './drawing.ts';
import { drawer, texts } from './made.ts';

const drawn = drawer(comparison, comparisonExamples);
const plain = { targets: [], reference: undefined };

describe('a comparison', () => {
  it('draws every body on one scale, in the order given', () => {
    const rows = ['c', 'a', 'b'].map((code, index) => ({
      code,
      label: `Body ${code}`,
      points: [point('2020-Q1', 60 + 10 * index, 100), point('2020-Q2', 60 + 10 * index, 100)],
    }));
    const drawing = drawn('departments', { ...plain, width: 360 }, rows);
    expect(texts(drawing.all('chart-name'))).toEqual(['Body c', 'Body a', 'Body b']);
    const ticks = texts(drawing.all('chart-tick')).filter((words) => words.endsWith('%'));
    const each = ticks.length / 3;
    expect(ticks.slice(0, each)).toEqual(ticks.slice(each, 2 * each));
  });

  it('draws the interval of the body itself, and the others as thin lines without one', () => {
    const drawing = drawn('pair', plain);
    expect(drawing.all('chart-line')).toHaveLength(2);
    // One more stands in the key.
    expect(drawing.all('chart-band')).toHaveLength(2 + 1);
    expect(drawing.all('chart-behind')).toHaveLength(2 + 1);
  });

  it('joins nothing across a gap or a break', () => {
    const rows = [
      {
        code: 'a',
        label: 'A',
        breaks: [{ from: period('2021-Q1') }],
        points: ['2020-Q1', '2020-Q2', '2020-Q4', '2021-Q1', '2021-Q2'].map((text) => point(text, 90, 100)),
      },
    ];
    const drawing = drawn('departments', plain, rows);
    expect(drawing.all('chart-line').map(({ attributes }) => pointsOf(attributes.get('d') ?? '').length)).toEqual([
      2, 2,
    ]);
    expect(drawing.all('chart-break')).toHaveLength(1 + 1);
  });

  it('keeps the panel of a body without a line, and says why', () => {
    const notes = texts(drawn('departments').all('chart-note'));
    expect(notes).toContain('fewer than 10');
    expect(notes).toContain('not reported');
  });
});
