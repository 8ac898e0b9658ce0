import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slopeExamples } from '../../src/charts/examples/slope.ts';
import { slope } from '../../src/charts/slope.ts';
import { rateOf } from '../../src/core/statistics/rate.ts';
import { collisions, read, strays } from './drawing.ts';
import { drawer, exampleIn, someFigure, someName, someWidth, texts } from './made.ts';

const drawn = drawer(slope, slopeExamples);
const { options } = exampleIn(slopeExamples, 'departments');
const row = (label: string, before: number, now: number, cases = 1000) => ({
  code: label,
  label,
  before: { rate: rateOf(before, cases) },
  now: { rate: rateOf(now, cases) },
  highlighted: true,
});

describe('a slope chart', () => {
  it('names at most eight, those with the largest changes', () => {
    const rows = Array.from({ length: 12 }, (_, index) => row(`Body ${index}`, 800, 800 + index));
    const names = texts(drawn('departments', { whole: undefined }, rows).all('chart-name'));
    expect(names.toSorted()).toEqual([11, 10, 9, 8, 7, 6, 5, 4].map((index) => `Body ${index}`).toSorted());
  });

  it('prints both values of whom it names', () => {
    const drawing = drawn('departments', { whole: undefined }, [row('A', 812, 934)]);
    expect(texts(drawing.labels)).toEqual(expect.arrayContaining(['81.2%', '93.4%']));
  });

  it.each([288, 320])('breaks no word of a name at %i px', (width) => {
    const names = ['Department for International Trade', 'Crown Prosecution Service', 'Rural Payments Agency'];
    const rows = names.map((name, index) => row(name, 900, 800 - index * 60));
    const { labels } = drawn('departments', { whole: undefined, width }, rows);
    const lines = texts(labels.filter(({ classes }) => classes.includes('chart-name')));
    expect(lines.join(' ').split(' ').toSorted()).toEqual(names.join(' ').split(' ').toSorted());
  });

  it('cuts the line at a series break and says so', () => {
    const [line] = drawn('departments', {}, [{ ...row('A', 800, 900), isBroken: true }]).all('chart-slope-line');
    expect(line?.attributes.get('d')?.match(/M/g)?.length).toBe(2);
    expect(texts(drawn('departments').labels)).toContain('redefined: not comparable across the line');
  });

  it('compares nothing that rests on fewer than 30', () => {
    const drawing = drawn('departments', { whole: undefined }, [row('A', 12, 20, 25), row('B', 800, 900)]);
    expect(texts(drawing.all('chart-name'))).toEqual(['B']);
    expect(drawing.all('chart-hollow').length).toBe(2 + 1);
    expect(drawing.all('chart-slope-line').length).toBe(1);
  });

  it('tells rising from falling, and neither', () => {
    const rows = [row('up', 800, 900), row('down', 900, 800), row('same', 850, 850)];
    const looks = drawn('departments', { whole: undefined }, rows).shapes.filter(({ tag }) => tag === 'g');
    const classes = looks.map((group) => [group.attributes.get('data-key'), group.classes[0]]);
    expect(classes.toSorted()).toEqual([
      ['0', 'chart-above'],
      ['1', 'chart-below'],
      ['2', 'chart-similar'],
    ]);
  });

  it('names under the picture whom it cannot draw', () => {
    const words = texts(drawn('departments').labels).join(' ');
    expect(words).toContain('withheld: Ministry of Defence');
    expect(words).toContain('fewer than 10: Northern Ireland Office');
    expect(words).toContain('not reported: Ministry of Housing, Communities and Local Government');
  });

  it('keeps labels apart and all inside, whatever the figures', () => {
    const body = fc
      .tuple(someName, someFigure, someFigure, fc.boolean(), fc.boolean())
      .map(([label, before, now, highlighted, isBroken]) => ({
        code: label,
        label,
        before,
        now,
        highlighted,
        isBroken,
      }));
    fc.assert(
      fc.property(fc.array(body, { maxLength: 80 }), someWidth, (rows, width) => {
        const drawing = read(slope(rows, { ...options, width }));
        expect([...collisions(drawing), ...strays(drawing)]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
