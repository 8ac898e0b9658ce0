import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowExamples } from '../../src/charts/examples/flow.ts';
import { period } from '../../src/charts/examples/wording.ts';
import { flow } from '../../src/charts/flow.ts';
import { addPeriods } from '../../src/core/period.ts';
import { collisions, pointsOf, read, type Shape, strays } from './drawing.ts';
import { drawer, exampleIn, someWidth, texts } from './made.ts';

const drawn = drawer(flow, flowExamples);
const { options } = exampleIn(flowExamples, 'quarters');
const keysOf = ({ attributes }: Shape) => attributes.get('data-key');
const point = (text: string, counts: object) => ({ period: period(text), ...counts });

describe('a flow chart', () => {
  it('has two panels on one axis of periods, each from zero', () => {
    const drawing = drawn('quarters');
    expect(texts(drawing.all('chart-tick')).filter((tick) => tick === '0').length).toBe(2);
    expect(texts(drawing.all('chart-tick')).filter((tick) => tick === '2019').length).toBe(1);
    const [received, closed] = [drawing.all('chart-received')[0], drawing.all('chart-line')[0]];
    expect(received?.box.left).toBe(closed?.box.left);
    for (const { box } of drawing.all('chart-class-2').slice(0, 1))
      expect(box.top).toBeGreaterThan(closed?.box.bottom ?? 0);
  });

  it('leaves out the panel of what was not reported', () => {
    const drawing = drawn('flows-only');
    expect(texts(drawing.labels)).not.toContain('Open at the end of the quarter');
    expect(drawing.all('chart-class-2')).toEqual([]);
  });

  it('joins nothing across a missing count or a break', () => {
    const rows = [
      point('2020-Q1', { received: 5, closed: 5 }),
      point('2020-Q2', { received: 5 }),
      point('2020-Q3', { received: 5, closed: 5 }),
      point('2020-Q4', { received: 5, closed: 5 }),
      point('2021-Q1', { received: 5, closed: 5 }),
    ];
    const drawing = drawn('quarters', { breaks: [{ from: period('2021-Q1'), label: 'x' }] }, rows);
    expect(drawing.all('chart-received').map(keysOf)).toEqual(['0 1 2 3']);
    expect(drawing.all('chart-line').map(keysOf)).toEqual(['2 3']);
    expect(drawing.all('chart-mark').map(keysOf)).toEqual(['4', '0', '4']);
  });

  it('draws zero as a line, and what is missing as nothing', () => {
    const bars = (rows: Parameters<typeof flow>[0]) =>
      drawn('quarters', {}, rows)
        .all('chart-class-2')
        .find((shape) => keysOf(shape));
    const shown = bars([point('2020-Q1', { open: 0 }), point('2020-Q2', {}), point('2020-Q3', { open: 9 })]);
    expect(keysOf(shown as Shape)).toBe('0 2');
    const [first] = (shown?.attributes.get('d') ?? '').split(/(?=M)/).map(pointsOf);
    const heights = first?.map(([, y]) => y) ?? [];
    expect(Math.max(...heights) - Math.min(...heights)).toBeCloseTo(1, 5);
  });

  it('marks withheld periods in both panels and draws provisional ones hollow', () => {
    const drawing = drawn('conditions');
    expect(drawing.all('chart-withheld').filter(keysOf).length).toBe(2);
    expect(drawing.all('chart-outline').length).toBe(3 + 1);
    expect(texts(drawing.labels)).toEqual(expect.arrayContaining(['provisional', 'withheld to protect persons']));
  });

  it('keeps labels apart and all inside, whatever the counts', () => {
    const counts = fc.record(
      {
        received: fc.nat(90_000),
        closed: fc.nat(90_000),
        open: fc.nat(900_000),
        overdue: fc.nat(90_000),
        over90: fc.nat(9000),
        provisional: fc.boolean(),
        suppressed: fc.constantFrom(false, false, true),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 60 }), someWidth, fc.nat(60), (all, width, at) => {
        const rows = all.map((each, step) => ({ period: addPeriods(period('2010-05'), step), ...each }));
        const breaks = [{ from: addPeriods(period('2010-05'), at), label: 'A rather long reason for it' }];
        const drawing = read(flow(rows, { ...options, width, breaks }));
        expect([...collisions(drawing), ...strays(drawing)]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
