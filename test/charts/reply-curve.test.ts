import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replyCurveExamples } from '../../src/charts/examples/reply-curve.ts';
import { replyCurve } from '../../src/charts/reply-curve.ts';
import { collisions, crossed, pointsOf, read, strays } from './drawing.ts';
import { drawer, exampleIn, someWidth, texts } from './made.ts';

const drawn = drawer(replyCurve, replyCurveExamples);
const { options } = exampleIn(replyCurveExamples, 'deadline');

describe('a reply curve', () => {
  it('rises from nothing on day 0 through the end of every bin', () => {
    const points = pointsOf(drawn('known').all('chart-line')[0]?.attributes.get('d') ?? '');
    expect(points.length).toBe(10);
    const heights = points.map(([, y]) => y);
    expect(heights.toSorted((one, other) => other - one)).toEqual(heights);
  });

  it('marks the median, linear within its bin', () => {
    expect(texts(drawn('known').labels)).toContain('half within 8.3 days');
    expect(drawn('known').all('chart-median').length).toBe(1);
  });

  it('says only that the median is beyond the last day where it is', () => {
    expect(texts(drawn('slow').labels)).toContain('half: > 90 days');
  });

  it('says which share was answered by the deadline', () => {
    expect(texts(drawn('deadline').labels)).toEqual(expect.arrayContaining(['Deadline: 20 days', '74.0%']));
    expect(texts(drawn('chinese', { width: 320 }).labels).join()).toMatch(/期限15天( \d\d\.\d%)?/);
  });

  it('is dashed from where not every message has been open so long, and says so', () => {
    const drawing = drawn('incomplete');
    const [solid, dashed] = drawing.all('chart-line');
    expect(dashed?.classes).toContain('chart-incomplete');
    expect(dashed?.box.left).toBeCloseTo(solid?.box.right ?? 0, 1);
    expect(texts(drawing.labels)).toContain('estimate: not all have been open so long');
    expect(drawn('known').all('chart-incomplete')).toEqual([]);
  });

  it('is dashed all along while the period is not over', () => {
    const drawing = drawn('incomplete', { completeDays: -1 });
    expect(drawing.all('chart-line').every(({ classes }) => classes.includes('chart-incomplete'))).toBe(true);
  });

  it('has a mark for every bin but the open one', () => {
    const marks = drawn('deadline').shapes.filter(({ attributes }) => attributes.has('data-key'));
    expect(marks.map(({ attributes }) => attributes.get('data-key'))).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
  });

  it('draws few cases as hollow diamonds, and fewer than 10 not at all', () => {
    expect(drawn('low').all('chart-hollow').length).toBe(9 + 1);
    const rows = [{ from: 0, to: 20, replied: 9 }];
    expect(texts(drawn('deadline', { deadline: undefined }, rows).labels)).toEqual([options.words.empty]);
  });

  it('keeps labels apart, inside and off the curves, whatever the bins', () => {
    const counts = fc.array(fc.tuple(fc.nat(80), fc.nat(30)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        counts,
        counts,
        someWidth,
        fc.nat(120),
        fc.integer({ min: -1, max: 120 }),
        (own, other, width, days, seen) => {
          const table = (all: readonly (readonly [number, number])[]) =>
            all.map(([replied, censored], index) => ({
              from: index * 9,
              ...(index < 11 && { to: (index + 1) * 9 }),
              replied,
              censored,
            }));
          const drawing = read(
            replyCurve(table(own), {
              ...options,
              width,
              completeDays: seen,
              deadline: { days, label: 'A deadline with a rather long name' },
              reference: { bins: table(other), label: 'All departments' },
            }),
          );
          expect([...collisions(drawing), ...strays(drawing)]).toEqual([]);
          const inside = drawing.all('chart-label').filter(({ classes }) => !classes.includes('chart-target-label'));
          expect(crossed(drawing, inside, 'chart-line', 'chart-reference')).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });
});
