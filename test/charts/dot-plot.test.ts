import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DotRow, dotPlot } from '../../src/charts/dot-plot.ts';
import { dotPlotExamples } from '../../src/charts/examples/dot-plot.ts';
import { rateOf } from '../../src/core/statistics/rate.ts';
import { collisions, read, type Shape, strays } from './drawing.ts';

function example(name: string) {
  const found = dotPlotExamples.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no example is named "${name}"`);
  return found;
}

function drawn(name: string) {
  const { rows, options } = example(name);
  return read(dotPlot(rows, options));
}

const texts = (shapes: readonly Shape[]) => shapes.map(({ text }) => text);
const row = (label: string, numerator: number, denominator: number): DotRow => ({
  code: label,
  label,
  rate: rateOf(numerator, denominator),
});

describe('a dot plot', () => {
  it('lists the bodies by their rate, highest first, those without one last, equals as they came', () => {
    const rows = [row('c', 2, 5), row('b', 80, 100), row('a', 90, 100), row('d', 40, 50)];
    expect(texts(read(dotPlot(rows, example('one-row').options)).all('chart-name'))).toEqual(['a', 'b', 'd', 'c']);
  });

  it('stands for each body, by its place in the input', () => {
    const rows = [row('c', 2, 5), row('b', 80, 100), row('a', 90, 100)];
    const groups = read(dotPlot(rows, example('one-row').options)).shapes.filter(({ tag }) => tag === 'g');
    const keys = groups.flatMap(({ attributes }) => attributes.get('data-key') ?? []);
    expect(keys).toEqual(['2', '1', '0']);
  });

  it('gives no ordinal rank', () => {
    const { labels } = drawn('departments');
    expect(texts(labels).filter((text) => /^#?\d+\.?$/.test(text))).toEqual([]);
  });

  it('tells above and below by shape as well as by colour', () => {
    const { shapes } = drawn('departments');
    const marks = shapes.filter(({ classes, box }) => classes.includes('chart-mark') && box.left > 300);
    expect(
      new Set(
        marks.map(({ tag, attributes }) =>
          tag === 'circle' ? 'dot' : (/l[\d.]+,(-?)/.exec(attributes.get('d') ?? '')?.[1] ?? ''),
        ),
      ).size,
    ).toBe(3);
  });

  it('draws a rate that rests on 10 to 29 hollow, and compared with nothing', () => {
    const lone: DotRow = { ...row('small', 18, 20), position: 'below' };
    const drawing = read(dotPlot([lone], example('one-row').options));
    expect(drawing.all('chart-hollow').length).toBe(1 + 1);
    expect(drawing.all('chart-below')).toEqual([]);
    expect(texts(drawing.labels)).not.toContain('below the whole');
  });

  it('draws no dot for a rate that rests on fewer than 10, and says why', () => {
    const drawing = drawn('too-few');
    expect(drawing.all('chart-mark')).toEqual([]);
    expect(texts(drawing.labels)).toEqual(['Scotland Office', 'fewer than 10', 'Wales Office', 'fewer than 10']);
  });

  it('draws a provisional rate hollow in its shape, and no dot for one that is withheld', () => {
    const drawing = drawn('flags');
    // Two provisional, one of low reliability, and a sign for each in the key.
    expect(drawing.all('chart-hollow').length).toBe(3 + 2);
    expect(drawing.all('chart-withheld').length).toBe(1);
    expect(texts(drawing.labels)).toEqual(
      expect.arrayContaining(['provisional', 'low reliability (10 to 29 cases)', 'withheld to protect persons']),
    );
  });

  it('stops its rules where a name stands in their way', () => {
    const drawing = drawn('narrow');
    const names = drawing.all('chart-name').filter(({ text }) => text !== '');
    const [rule] = drawing.all('chart-reference').slice(-1);
    const x = rule?.box.left ?? 0;
    const pieces = Array.from(
      (rule?.attributes.get('d') ?? '').matchAll(/V([\d.]+)m0,([\d.]+)/g),
      ([, at, length]) => ({
        top: Number(at),
        bottom: Number(at) + Number(length),
      }),
    );
    // The rule ends with the last row that has a mark.
    const bottom = rule?.box.bottom ?? 0;
    const crossed = names.filter(({ box }) => box.right > x && box.top < bottom);
    expect(crossed.length).toBeGreaterThan(3);
    for (const { box } of crossed) {
      expect(pieces.some(({ top, bottom }) => top <= box.top && box.bottom <= bottom + 1)).toBe(true);
    }
  });

  it('has its axis at the bottom too when it is long', () => {
    expect(texts(drawn('agencies').all('chart-tick')).filter((tick) => tick === '90%').length).toBe(2);
    expect(texts(drawn('chinese').all('chart-tick')).filter((tick) => tick === '90%').length).toBe(1);
  });

  it('links a name to its page, but never to a script', () => {
    const links = drawn('hostile').shapes.filter(({ tag }) => tag === 'a');
    expect(links.map(({ attributes }) => attributes.get('href'))).toEqual(['/en/?a=1&b="><script>']);
    expect(drawn('departments').shapes.filter(({ tag }) => tag === 'a').length).toBe(22);
  });

  it('prints hostile names as they are', () => {
    const drawing = drawn('hostile');
    expect(drawing.shapes.some(({ tag }) => ['script', 'b', 'i'].includes(tag))).toBe(false);
    expect(texts(drawing.labels)).toContain('<script>alert("1")</script>');
  });

  it('says a sentence when there are no rows', () => {
    expect(texts(drawn('empty').labels)).toEqual(['No department reported this quarter.']);
  });

  it('keeps labels apart and all inside, whatever the bodies', () => {
    const name = fc.constantFrom(
      'HM Treasury',
      'Department for Business, Energy and Industrial Strategy',
      '四川省人力资源和社会保障厅政务服务管理办公室',
      'Bundesrechtsanwaltsgebührenordnungsangelegenheitenministerium für besondere Aufgaben',
      '',
    );
    const body = fc
      .tuple(name, fc.nat(500), fc.nat(500))
      .map(([label, one, other]) => row(label, Math.min(one, other), Math.max(one, other)));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(body, { maxLength: 120 }),
        fc.integer({ min: 320, max: 1200 }),
        share,
        share,
        (rows, width, pooled, target) => {
          const drawing = read(
            dotPlot(rows, {
              ...example('departments').options,
              width,
              pooled: { share: pooled, label: 'All departments 90.9%' },
              target: { share: target, label: 'Target 90%' },
            }),
          );
          expect([...collisions(drawing), ...strays(drawing)]).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
