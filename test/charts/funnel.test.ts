import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelExamples } from '../../src/charts/examples/funnel.ts';
import { funnel } from '../../src/charts/funnel.ts';
import { funnelLimits } from '../../src/core/statistics/funnel.ts';
import { rateOf } from '../../src/core/statistics/rate.ts';
import { collisions, crossed, type Drawing, pointsOf, read, type Shape, strays } from './drawing.ts';
import { drawer, exampleIn, someFigure, someName, someWidth, texts } from './made.ts';

const drawn = drawer(funnel, funnelExamples);
const { options } = exampleIn(funnelExamples, 'departments');
const pooled = { rate: rateOf(9000, 10_000), label: 'All together 90%' };
const row = (label: string, numerator: number, denominator: number) => ({
  code: label,
  label,
  rate: rateOf(numerator, denominator),
});
const inPlot = (shapes: readonly Shape[]) => shapes.filter(({ attributes }) => attributes.has('data-key'));

/** The names that the way from a mark to its own name leads through, short of its end. */
function ledThrough(drawing: Drawing): readonly string[] {
  return drawing.all('chart-leader').flatMap(({ attributes }) => {
    const [[x, y] = [0, 0], [toX, toY] = [0, 0]] = pointsOf(attributes.get('d') ?? '');
    const way = Array.from({ length: 40 }, (_, step) => [x + ((toX - x) * step) / 50, y + ((toY - y) * step) / 50]);
    const isThrough = ({ box }: Shape) =>
      way.some(([at = 0, down = 0]) => box.left < at && at < box.right && box.top < down && down < box.bottom);
    return drawing
      .all('chart-name')
      .filter(isThrough)
      .map(({ text }) => text);
  });
}

describe('a funnel plot', () => {
  it('colours, shapes and names only what lies beyond the 99.8 % limits', () => {
    const rows = [row('inside', 180, 200), row('near', 167, 200), row('below', 166, 200), row('above', 194, 200)];
    const drawing = read(funnel(rows, { ...options, pooled }));
    expect(texts(drawing.all('chart-name')).toSorted()).toEqual(['above', 'below']);
    const looks = inPlot(drawing.shapes).map(({ attributes, classes, tag }) => [
      attributes.get('data-key'),
      classes.includes('chart-similar') ? 'grey' : 'coloured',
      tag,
    ]);
    expect(looks).toEqual([
      ['0', 'grey', 'circle'],
      ['1', 'grey', 'circle'],
      ['2', 'coloured', 'path'],
      ['3', 'coloured', 'path'],
    ]);
  });

  it('draws the limits where core computes them', () => {
    const drawing = read(funnel([row('a', 180, 200), row('b', 18_000, 20_000)], { ...options, pooled }));
    const limits = pointsOf(drawing.all('chart-limit')[0]?.attributes.get('d') ?? '');
    const ticks = drawing.all('chart-tick').filter(({ text }) => text.endsWith('%'));
    const ends = [ticks[0], ticks.at(-1)];
    const shareAt = (y: number) => {
      const [from, to] = ends.map((tick) => Number(tick?.attributes.get('y')));
      const [least, most] = ends.map((tick) => Number.parseFloat(tick?.text ?? '') / 100);
      return (least ?? 0) + ((y - (from ?? 0)) / ((to ?? 1) - (from ?? 0))) * ((most ?? 1) - (least ?? 0));
    };
    // 4.55 px is how far the baseline of a label stands below the middle of the tick.
    const shares = limits.map(([, y]) => shareAt(y + 4.55));
    const { low, high } = funnelLimits(0.9, Math.round(200 / 1.2), '95');
    expect(Math.max(...shares)).toBeCloseTo(high, 3);
    expect(Math.min(...shares)).toBeCloseTo(low, 3);
  });

  it('spreads sizes that are far apart on a logarithmic scale', () => {
    expect(texts(drawn('agencies').all('chart-tick'))).toEqual(
      expect.arrayContaining(['10', '100', '1,000', '10,000']),
    );
    expect(texts(drawn('chinese').all('chart-tick'))).toEqual(expect.arrayContaining(['0', '1,000', '2,000']));
  });

  it('names in its key who finds no room, and who has no place', () => {
    const rows = Array.from({ length: 40 }, (_, index) => row(`Body ${index}`, 800, 1000));
    const drawing = read(funnel([...rows, row('few', 4, 5)], { ...options, pooled }));
    const words = texts(drawing.labels).join(' ');
    for (const { label } of rows) expect(words).toContain(label);
    expect(words).toContain('fewer than 10: few');
    expect(inPlot(drawing.shapes).length).toBe(40);
  });

  it('draws those that no table tells as a crowd: a path for each look, nothing to ask for, no place twice', () => {
    const told = [row('inside', 180, 200), row('below', 150, 200)];
    const untold = Array.from({ length: 3000 }, (_, body) => ({
      ...row(`Body ${body}`, 150 + (body % 50), 200 + (body % 7)),
      untold: true,
    }));
    const drawing = read(funnel([...told, ...untold], { ...options, pooled }));
    expect(inPlot(drawing.shapes).map(({ attributes }) => attributes.get('data-key'))).toEqual(['0', '1']);
    const paths = drawing.shapes.filter(({ attributes }) => (attributes.get('d')?.length ?? 0) > 500);
    const looks = paths.map(({ classes }) => classes.join(' '));
    expect(new Set(looks).size).toBe(looks.length);
    expect(looks.filter((look) => look.includes('chart-mark')).toSorted()).toEqual([
      'chart-mark chart-above',
      'chart-mark chart-below',
      'chart-mark chart-similar',
    ]);
    const marks = paths.flatMap(({ attributes }) => (attributes.get('d') ?? '').split('Z').filter(Boolean));
    expect(marks.length).toBeLessThan(1000);
  });

  it('finds fewer outside when limits allow for over-dispersion', () => {
    const outside = (name: string) =>
      inPlot(drawn(name).shapes).filter(({ classes }) => !classes.includes('chart-similar'));
    expect(outside('over-dispersed').length).toBeLessThan(outside('agencies').length / 5);
  });

  it('draws provisional bodies hollow, those with few cases as hollow grey diamonds', () => {
    const drawing = drawn('departments');
    const hollow = inPlot(drawing.all('chart-hollow'));
    expect(hollow.map(({ classes }) => classes.includes('chart-similar'))).toEqual([true, false]);
  });

  it('says a sentence when nothing may be shown', () => {
    const rows = [{ code: 'a', label: 'A', suppressed: true, rate: rateOf(90, 100) }];
    expect(texts(drawn('departments', {}, rows).labels)).toEqual([options.words.empty]);
  });

  it('keeps labels apart, inside and off the marks, whatever the bodies', () => {
    const body = fc.tuple(someName, someFigure).map(([label, figure]) => ({ code: label, label, ...figure }));
    fc.assert(
      fc.property(fc.array(body, { maxLength: 120 }), someWidth, fc.nat(1000), (rows, width, on) => {
        const drawing = read(funnel(rows, { ...options, width, pooled: { ...pooled, rate: rateOf(on, 1000) } }));
        expect([...collisions(drawing), ...strays(drawing)]).toEqual([]);
        expect(crossed(drawing, drawing.all('chart-name'), 'chart-mark', 'chart-reference')).toEqual([]);
        expect(ledThrough(drawing)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
