import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatmapExamples } from '../../src/charts/examples/heatmap.ts';
import { period } from '../../src/charts/examples/wording.ts';
import { heatmap } from '../../src/charts/heatmap.ts';
import { addPeriods } from '../../src/core/period.ts';
import { rateOf } from '../../src/core/statistics/rate.ts';
import { collisions, read, strays } from './drawing.ts';
import { drawer, exampleIn, someFigure, someName, someWidth, texts } from './made.ts';

const drawn = drawer(heatmap, heatmapExamples);
const { options } = exampleIn(heatmapExamples, 'departments');
const cell = (text: string, numerator: number, denominator: number) => ({
  period: period(text),
  rate: rateOf(numerator, denominator),
});
const one = (points: Parameters<typeof heatmap>[0][number]['points']) => [{ code: 'a', label: 'A', points }];

describe('a heatmap', () => {
  it('keeps names of several lines apart, so that it is seen where one ends', () => {
    const wrapped = [
      'Department for Business, Energy and Industrial Strategy',
      'Department for Environment, Food and Rural Affairs',
    ];
    const { rows, options } = exampleIn(heatmapExamples, 'departments');
    const drawing = read(
      heatmap(
        wrapped.map((label, index) => ({ ...(rows[index] ?? { code: '', points: [] }), label })),
        options,
      ),
    );
    const lines = drawing.all('chart-name').filter(({ text }) => text !== '');
    expect(texts(lines)[1]).toBe('Energy and Industrial Strategy');
    const [first, last, next] = lines.map(({ box }) => box.top);
    expect((next ?? 0) - (last ?? 0)).toBeGreaterThanOrEqual((last ?? 0) - (first ?? 0) + 8);
  });

  it('puts a share on a cut into the class above it', () => {
    const drawing = drawn('departments', {}, one([cell('2024-Q1', 79, 100), cell('2024-Q2', 80, 100)]));
    const keyOf = (name: string) => drawing.all(name).map(({ attributes }) => attributes.get('data-key'));
    expect(keyOf('chart-class-1')).toEqual([undefined, '0']);
    expect(keyOf('chart-class-2')).toEqual([undefined, '1']);
  });

  it('tells missing, withheld, too few, low reliability and zero apart', () => {
    const points = [
      cell('2024-Q1', 0, 400),
      { ...cell('2024-Q2', 0, 400), suppressed: true },
      cell('2024-Q3', 0, 4),
      cell('2025-Q1', 20, 25),
    ];
    const drawing = drawn('departments', {}, one(points));
    const own = (name: string) => drawing.all(name).at(-1)?.attributes.get('data-key');
    expect([own('chart-class-1'), own('chart-withheld'), own('chart-too-few'), own('chart-cell-low')]).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
    // 2024-Q4 is not there: hatched, in the row and in the key.
    expect(drawing.all('chart-hatch').length).toBe(2);
    expect(texts(drawing.labels)).toEqual(expect.arrayContaining(['0', '80', 'not reported']));
  });

  it('prints values only where all have room', () => {
    const values = texts(drawn('departments').labels).filter((text) => /^\d{1,3}$/.test(text));
    expect(values.length).toBeGreaterThan(80);
    expect(texts(drawn('agencies').labels).filter((text) => /^\d{1,3}$/.test(text))).toEqual([]);
  });

  it('sets digits smaller where they would touch the frame around them', () => {
    const periods = ['2022', '2023', '2024'].flatMap((year) =>
      ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${year}-${quarter}`),
    );
    const points = periods.map((each, place) => ({
      ...cell(each, 400, 400),
      ...(place === 11 && { provisional: true }),
    }));
    const sizes = drawn('narrow', { width: 360 }, one(points))
      .labels.filter(({ text }) => text === '100')
      .map(({ attributes }) => Number(attributes.get('font-size') ?? 13));
    expect(sizes.toSorted((one, other) => one - other)).toEqual([11, ...Array.from({ length: 11 }, () => 13)]);
  });

  it('explains a break in its key only where one is drawn', () => {
    const { rows: all, options } = exampleIn(heatmapExamples, 'break');
    const rows = all.map(({ breaks: _, ...row }) => row);
    const explained = (from: string) => {
      const breaks = [{ from: period(from), label: 'New definition' }];
      return texts(read(heatmap(rows, { ...options, breaks })).labels).includes(options.words.seriesBreak);
    };
    expect(explained('1990-Q1')).toBe(false);
    expect(texts(drawn('break').labels)).toContain(options.words.seriesBreak);
  });

  it('draws a gap at a break, in the row or in all', () => {
    expect(drawn('departments').all('chart-gap').length).toBe(1);
    expect(drawn('break').all('chart-gap').length).toBe(5);
    expect(texts(drawn('break').all('chart-break-label'))).toEqual(['New definition']);
  });

  it('keeps the classes whatever the shares are', () => {
    const labels = (name: string) => texts(drawn(name).labels).filter((text) => /^(below )?\d+%/.test(text));
    expect(labels('all-100')).toEqual(labels('departments'));
  });

  it('keeps labels apart and all inside, whatever the figures', () => {
    const points = fc
      .array(fc.option(someFigure), { minLength: 1, maxLength: 40 })
      .map((all) =>
        all.flatMap((figure, step) => (figure ? [{ period: addPeriods(period('2015-Q3'), step), ...figure }] : [])),
      );
    const row = fc.tuple(someName, points).map(([label, own]) => ({ code: label, label, href: '/x/', points: own }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), someWidth, (rows, width) => {
        const breaks = [{ from: period('2016-Q2'), label: 'A rather long reason' }];
        const drawing = read(heatmap(rows, { ...options, width, breaks }));
        expect([...collisions(drawing), ...strays(drawing)]).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
