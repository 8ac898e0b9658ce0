import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomesExamples } from '../../src/charts/examples/outcomes.ts';
import { ratingsExamples } from '../../src/charts/examples/ratings.ts';
import { sortedBarsExamples } from '../../src/charts/examples/sorted-bars.ts';
import { outcomes } from '../../src/charts/outcomes.ts';
import { ratings } from '../../src/charts/ratings.ts';
import { sortedBars } from '../../src/charts/sorted-bars.ts';
import { collisions, type Drawing, read, strays } from './drawing.ts';
import { drawer, exampleIn, someName, someWidth, texts } from './made.ts';

const drawnOutcomes = drawer(outcomes, outcomesExamples);
const drawnRatings = drawer(ratings, ratingsExamples);
const drawnBars = drawer(sortedBars, sortedBarsExamples);

/** The parts of bars, without those of the key. */
function parts({ shapes }: Drawing) {
  return shapes.filter(
    ({ tag, classes, box }) => tag === 'rect' && classes[0]?.startsWith('chart-tone') && box.bottom - box.top > 14,
  );
}

const someCounts = (length: number) =>
  fc.record(
    {
      counts: fc.array(fc.nat(400), { minLength: length, maxLength: length }),
      provisional: fc.boolean(),
      suppressed: fc.constantFrom(false, false, true),
    },
    { requiredKeys: [] },
  );

describe('an outcomes bar', () => {
  const row = (counts: readonly number[]) => ({ code: 'a', label: 'A', counts });

  it('fills its width with the parts in the order given, leaving out what is zero', () => {
    const bar = parts(drawnOutcomes('departments', {}, [row([50, 25, 0, 0, 25, 0])]));
    const widths = bar.map(({ box }) => Math.round((box.right - box.left) / 10));
    expect(bar.map(({ classes }) => classes[0])).toEqual(['chart-tone-best', 'chart-tone-good', 'chart-tone-worst']);
    expect(widths[0]).toBeCloseTo(2 * (widths[1] ?? 0), -1);
    expect(bar.map(({ attributes }) => attributes.get('data-key'))).toEqual(['0', '1', '4']);
  });

  it('says all shares in the key of a lone bar', () => {
    expect(texts(drawnOutcomes('whole').labels)).toEqual(
      expect.arrayContaining(['on time 79%', 'closed without a reply 1%', '10,400 messages']),
    );
  });

  it('tells the worse parts by stripes besides colour', () => {
    const drawing = drawnOutcomes('whole');
    for (const tone of ['poor', 'worst', 'open']) expect(drawing.all(`chart-stripes-${tone}`).length).toBe(2);
  });

  it('draws no bar for what is withheld, missing or too little, and says which', () => {
    const words = texts(drawnOutcomes('departments').labels);
    expect(words).toEqual(expect.arrayContaining(['withheld to protect persons', 'not reported', 'fewer than 10']));
    expect(parts(drawnOutcomes('suppressed'))).toEqual([]);
  });

  it('keeps labels apart and all inside, whatever the counts', () => {
    const { options } = exampleIn(outcomesExamples, 'departments');
    const body = fc.tuple(someName, someCounts(6)).map(([label, counts]) => ({ code: label, label, ...counts }));
    fc.assert(
      fc.property(fc.array(body, { maxLength: 40 }), someWidth, (rows, width) => {
        const drawing = read(outcomes(rows, { ...options, width }));
        expect([...collisions(drawing), ...strays(drawing)]).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a ratings chart', () => {
  const row = (counts: readonly number[], eligible?: number) => ({ code: 'a', label: 'A', counts, eligible });

  it('lays bars of the same length so that the 3s meet in the middle', () => {
    const bar = parts(drawnRatings('departments', {}, [row([10, 20, 40, 20, 10]), row([0, 0, 0, 0, 100])]));
    const [neither, all] = [bar[2]?.box, bar[5]?.box];
    expect(all?.left).toBeCloseTo(((neither?.left ?? 0) + (neither?.right ?? 0)) / 2, -1);
    expect((bar[4]?.box.right ?? 0) - (bar[0]?.box.left ?? 0)).toBeCloseTo((all?.right ?? 0) - (all?.left ?? 0), -1);
  });

  it('prints the share of 4 and 5, the number of ratings and the share that rated', () => {
    const drawing = drawnRatings('departments', {}, [row([10, 10, 20, 40, 120], 1000)]);
    expect(texts(drawing.labels)).toEqual(expect.arrayContaining(['80.0%', '200, 20.0%', 'satisfied (4, 5)']));
  });

  it('says how many rated where it is not known of how many', () => {
    expect(texts(drawnRatings('departments', {}, [row([0, 0, 0, 0, 60])]).labels)).toContain('60');
  });

  it('shows nothing of fewer than 10 ratings', () => {
    expect(parts(drawnRatings('departments', {}, [row([1, 0, 1, 0, 7])]))).toEqual([]);
  });

  it('keeps labels apart and all inside, whatever the counts', () => {
    const { options } = exampleIn(ratingsExamples, 'departments');
    const body = fc
      .tuple(someName, someCounts(5), fc.option(fc.nat(9000), { nil: undefined }))
      .map(([label, counts, eligible]) => ({ code: label, label, eligible, ...counts }));
    fc.assert(
      fc.property(fc.array(body, { maxLength: 40 }), someWidth, (rows, width) => {
        const drawing = read(ratings(rows, { ...options, width }));
        expect([...collisions(drawing), ...strays(drawing)]).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('sorted bars', () => {
  const rows = [3, 30, undefined, 15].map((value, index) => ({ code: `${index}`, label: `B${index}`, value }));

  it('begin at zero, the longest first, those without a value last', () => {
    const drawing = drawnBars('departments', {}, rows);
    expect(texts(drawing.all('chart-name'))).toEqual(['B1', 'B3', 'B0', 'B2']);
    const bars = drawing.all('chart-bar').map(({ box }) => box);
    expect(new Set(bars.map(({ left }) => left)).size).toBe(1);
    const [longest = 0, half = 0] = bars.map(({ left, right }) => right - left);
    expect(longest / half).toBeCloseTo(2, 2);
  });

  it('draw zero, and say why there is no bar', () => {
    const words = texts(drawnBars('departments').labels);
    expect(words).toEqual(
      expect.arrayContaining(['0', 'withheld to protect persons', 'not reported', 'fewer than 10', 'provisional']),
    );
  });

  it('stand for their rows', () => {
    const groups = drawnBars('departments', {}, rows).shapes.filter(({ tag }) => tag === 'g');
    expect(groups.map(({ attributes }) => attributes.get('data-key'))).toEqual(['1', '3', '0', '2']);
  });

  it('keep labels apart and all inside, whatever the values', () => {
    const { options } = exampleIn(sortedBarsExamples, 'departments');
    const body = fc.record(
      {
        code: fc.constant('a'),
        label: someName,
        value: fc.nat(5_000_000),
        provisional: fc.boolean(),
        isLow: fc.boolean(),
        absence: fc.constantFrom('suppressed', 'tooFew', 'missing'),
      },
      { requiredKeys: ['code', 'label'] },
    );
    fc.assert(
      fc.property(fc.array(body, { maxLength: 80 }), someWidth, (all, width) => {
        const drawing = read(sortedBars(all, { ...options, width }));
        expect([...collisions(drawing), ...strays(drawing)]).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
