import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trendExamples } from '../../src/charts/examples/trend.ts';
import { period, point } from '../../src/charts/examples/wording.ts';
import { type TrendOptions, type TrendPoint, trend } from '../../src/charts/trend.ts';
import { addPeriods } from '../../src/core/period.ts';
import { rateOf } from '../../src/core/statistics/rate.ts';
import { collisions, crossed, pointsOf, read, type Shape, strays } from './drawing.ts';

function example(name: string) {
  const found = trendExamples.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no example is named "${name}"`);
  return found;
}

function drawn(name: string, changes: Partial<TrendOptions> = {}) {
  const { rows, options } = example(name);
  return read(trend(rows, { ...options, ...changes }));
}

const xsOf = ({ attributes }: Shape) => pointsOf(attributes.get('d') ?? '').map(([x]) => x);
const texts = (shapes: readonly Shape[]) => shapes.map(({ text }) => text);

describe('a trend', () => {
  it('joins nothing across a missing period', () => {
    const drawing = drawn('gap');
    expect(drawing.all('chart-line').map((line) => xsOf(line).length)).toEqual([2, 4]);
    const [before, after] = drawing.all('chart-line').map(({ box }) => box);
    for (const { box } of drawing.all('chart-mark').slice(0, 2)) {
      expect(box.left).toBeGreaterThan(before?.right ?? 0);
      expect(box.right).toBeLessThan(after?.left ?? 0);
    }
  });

  it('shows a lone point as a mark with an upright interval', () => {
    const drawing = drawn('gap');
    expect(drawing.all('chart-interval').length).toBe(2);
    expect(drawing.all('chart-mark').length).toBe(3);
  });

  it('shows an interval in the key as it is drawn', () => {
    const [point, quarters] = [drawn('one-point'), drawn('quarters')];
    expect([point.all('chart-interval').length, point.all('chart-band').length]).toEqual([2, 0]);
    expect([quarters.all('chart-interval').length, quarters.all('chart-band').length]).toEqual([0, 2]);
  });

  it('never draws a missing rate as zero', () => {
    const { height } = drawn('gap');
    for (const shape of drawn('gap').all('chart-line')) expect(shape.box.bottom).toBeLessThan(height - 60);
  });

  it('cuts line and band at a break, draws a rule between and says why', () => {
    const drawing = drawn('break');
    const rules = drawing.all('chart-break').map(({ box }) => box.left);
    expect(rules.length).toBe(2);
    for (const rule of rules) {
      for (const { box } of [...drawing.all('chart-line'), ...drawing.all('chart-band')]) {
        expect(box.left < rule && rule < box.right).toBe(false);
      }
    }
    expect(texts(drawing.all('chart-break-label')).sort()).toEqual(['New definition', 'Two bodies merged']);
  });

  it('cuts the line of the whole alone where only whom it adds up has changed', () => {
    const { reference } = example('reference').options;
    if (!reference) throw new Error('the example has no reference');
    const cut = drawn('reference', { reference: { ...reference, breaks: [{ from: period('2018-Q1') }] } });
    const [whole, parts] = [drawn('reference'), cut].map((drawing) => drawing.all('chart-reference').length);
    expect([cut.all('chart-line').length, parts]).toEqual([
      drawn('reference').all('chart-line').length,
      (whole ?? 0) + 1,
    ]);
    expect(cut.all('chart-break')).toEqual([]);
  });

  it('leaves out a break before its first or after its last period', () => {
    const outside = ['2015-Q1', '2021-Q1'].map((from) => ({ from: period(from), label: 'Elsewhere' }));
    expect(drawn('break', { breaks: outside }).all('chart-break')).toEqual([]);
  });

  it('draws provisional points hollow and says what that means', () => {
    const drawing = drawn('quarters');
    expect(drawing.all('chart-hollow').length).toBe(2 + 1);
    expect(texts(drawing.labels)).toContain('provisional');
    expect(texts(drawn('reference').labels)).not.toContain('provisional');
  });

  it('draws rates that rest on 10 to 29 as hollow diamonds, those on fewer not at all', () => {
    const drawing = drawn('low-reliability');
    const diamonds = drawing.all('chart-hollow').filter(({ tag }) => tag === 'path');
    expect(diamonds.length).toBe(5 + 1);
    expect(texts(drawing.labels)).toContain('low reliability (10 to 29 cases)');
    expect(drawing.all('chart-line').length).toBe(3);
  });

  it('draws what is marked as unreliable as full diamonds, and does not name it as the highest', () => {
    const drawing = drawn('doubtful');
    const diamonds = drawing.all('chart-mark').filter(({ tag }) => tag === 'path');
    expect(diamonds.filter(({ classes }) => !classes.includes('chart-hollow')).length).toBeGreaterThan(2);
    expect(texts(drawing.labels)).toContain('marked as unreliable or differently defined');
    expect(texts(drawing.all('chart-note'))).not.toContain('98.0%');
    const { rows, options } = example('doubtful');
    const sound = read(
      trend(
        rows.map(({ doubtful: _, ...row }) => row),
        options,
      ),
    );
    expect(texts(sound.all('chart-note'))).toContain('98.0%');
  });

  it('names the highest and the lowest of the time since the last break', () => {
    const rows = [99, 70, ...Array.from({ length: 8 }, (_, index) => 80 + index * (index < 6 ? 1 : -0.5))].map(
      (share, index): TrendPoint => ({
        period: addPeriods(period('2018-Q1'), index),
        rate: rateOf(share * 100, 10_000),
      }),
    );
    const { options } = example('quarters');
    const notes = (breaks: TrendOptions['breaks']) =>
      texts(read(trend(rows, { ...options, targets: [], breaks })).all('chart-note'));
    expect(notes([])).toContain('99.0%');
    expect(notes([{ from: period('2018-Q3'), label: 'New' }])).not.toContain('99.0%');
    expect(notes([{ from: period('2018-Q3'), label: 'New' }])).toContain('85.0%');
  });

  it('explains the upright interval of a lone point by such a line, and a band by a band', () => {
    const last = (name: string) => {
      const drawing = drawn(name);
      const words = drawing.all('chart-note').find(({ text }) => text === 'chance variation (95%)');
      const isBeside = ({ box }: Shape) =>
        words && box.right <= words.box.left && Math.abs(box.top - words.box.top) < 12;
      return drawing.shapes.filter((shape) => shape.tag !== 'text' && isBeside(shape)).at(-1)?.classes;
    };
    expect(last('one-point')).toEqual(['chart-interval']);
    expect(last('quarters')).toEqual(['chart-band']);
  });

  it('prints the last value beside its point', () => {
    const drawing = drawn('quarters');
    const [value] = drawing.all('chart-value');
    const last = drawing.all('chart-mark').at(-2);
    expect(value?.text).toBe('93.4%');
    expect(value?.box.left).toBeGreaterThan(last?.box.right ?? 0);
  });

  it('steps the target from period to period and labels each step', () => {
    const drawing = drawn('quarters');
    const heights = new Set(pointsOf(drawing.all('chart-target')[0]?.attributes.get('d') ?? '').map(([, y]) => y));
    expect(heights.size).toBe(2);
    const labels = texts(drawing.labels).filter((text) => text.startsWith('Target'));
    expect(labels.sort()).toEqual(['Target 85%', 'Target 90%']);
  });

  it('draws the label of a target where it is free, above or below its line', () => {
    const drawing = drawn('target-in-key', { width: 720 });
    expect(texts(drawing.all('chart-target-label'))).toEqual(['信息专员办公室：至少90%按时答复', '新目标95%']);
    const [label] = drawing.all('chart-target-label');
    const ground = drawing.all('chart-target').at(0)?.box;
    expect(label?.box.left).toBeGreaterThan(ground?.left ?? 0);
    expect(label?.box.right).toBeLessThan(ground?.right ?? 0);
  });

  it('stands for each of its points once, by their places in the input', () => {
    const { rows } = example('gap');
    const drawing = read(trend(rows.toReversed(), example('gap').options));
    const keys = drawing.shapes.flatMap((shape) => {
      const listed = shape.attributes.get('data-key')?.split(' ').map(Number) ?? [];
      if (listed.length > 1) expect(xsOf(shape).length).toBe(listed.length);
      return listed;
    });
    const shown = rows.toReversed().flatMap(({ rate }, index) => (rate.denominator < 10 ? [] : [index]));
    expect(keys.sort((one, other) => one - other)).toEqual(shown);
  });

  it('draws a cross at the foot where a period is suppressed, and joins nothing across it', () => {
    const drawing = drawn('suppressed');
    expect(drawing.all('chart-withheld').map(({ attributes }) => attributes.get('data-key'))).toEqual([
      '4',
      '8',
      undefined,
    ]);
    expect(drawing.all('chart-line').length).toBe(3);
    expect(texts(drawing.labels)).toContain('withheld to protect persons');
  });

  it('says in its key what a line means that has no room for a label', () => {
    const label = 'A target whose name is far too long to stand beside its line in any chart as narrow as this one is';
    const drawing = drawn('quarters', { width: 320, targets: [{ value: 0.9, from: period('2015-Q1'), label }] });
    expect(drawing.all('chart-target-label')).toEqual([]);
    expect(texts(drawing.labels).join(' ')).toContain(label);
  });

  it('keeps values above 100 % in the picture when they may be, with no band', () => {
    const drawing = drawn('above-100');
    expect(strays(drawing)).toEqual([]);
    expect(texts(drawing.all('chart-tick'))).toContain('130%');
    expect(drawing.all('chart-band')).toEqual([]);
    expect(texts(drawing.labels)).not.toContain('chance variation (95%)');
  });

  it('never has an axis above 100 % for a proportion', () => {
    expect(texts(drawn('all-100').all('chart-tick')).filter((tick) => tick.endsWith('%'))).toContain('100%');
    expect(texts(drawn('all-100').all('chart-tick'))).not.toContain('101%');
  });

  it('labels the years at the bottom, only as many as have room', () => {
    const years = texts(drawn('hundred-months', { width: 320 }).all('chart-tick')).filter((tick) =>
      /^\d{4}$/.test(tick),
    );
    expect(years).toEqual(['2014', '2016', '2018', '2020']);
  });

  it('names the period of a lone point', () => {
    expect(texts(drawn('one-point').all('chart-tick'))).toContain('2020 Q4');
  });

  it('draws the whole thin beside the body, with its name, within the time of the body', () => {
    const drawing = drawn('reference');
    expect(texts(drawing.all('chart-reference-label'))).toEqual(['All departments']);
    const [whole] = drawing.all('chart-reference');
    const [body] = drawing.all('chart-line');
    expect(whole?.box.left).toBe(body?.box.left);
    expect(whole?.box.right).toBe(body?.box.right);
  });

  it('compares a lone point with a lone point', () => {
    const reference = { points: [point('2020-Q4', 9100, 10_000)], label: 'All departments' };
    expect(drawn('one-point', { reference }).all('chart-reference').length).toBe(1);
  });

  it('prints hostile words as they are', () => {
    const drawing = drawn('hostile');
    expect(drawing.shapes.some(({ tag }) => ['script', 'img', 'b'].includes(tag))).toBe(false);
    expect(texts(drawing.shapes)).toContain('</title><script>alert(1)</script>');
    expect(texts(drawing.labels)).toContain('<b>90%</b> & "more"');
  });

  it('says a sentence when there is nothing to draw', () => {
    const { words, formatShare, formatPeriod } = example('empty').options;
    for (const rows of [[], example('empty').rows]) {
      const drawing = read(trend(rows, example('empty').options));
      expect(texts(drawing.labels).join(' ')).toBe(words.empty);
    }
    expect(formatShare(0.5) + formatPeriod(period('2020'))).toBe('50.0%2020');
  });

  it('keeps labels apart and all inside, whatever the figures', () => {
    const count = fc.option(fc.tuple(fc.nat(400), fc.nat(400)), { freq: 6 });
    const figures = fc.array(count, { minLength: 1, maxLength: 100 });
    const labels = fc.constantFrom('Target 90%', '目标90%', 'A rather long name for a target');
    const start = period('2003-Q2');
    fc.assert(
      fc.property(
        figures,
        fc.integer({ min: 320, max: 1200 }),
        labels,
        fc.nat(99),
        fc.boolean(),
        (all, width, label, at, isRatio) => {
          const points = all.flatMap((pair, index): readonly TrendPoint[] => {
            if (!pair) return [];
            const [numerator, denominator] = isRatio ? pair : [Math.min(...pair), Math.max(...pair)];
            return [
              { period: addPeriods(start, index), rate: rateOf(numerator, denominator), provisional: index % 7 === 0 },
            ];
          });
          const from = addPeriods(start, at);
          const drawing = read(
            trend(points, {
              ...example('quarters').options,
              width,
              mayExceedOne: isRatio,
              targets: [
                { value: 0.9, from: start, to: addPeriods(from, -1), label },
                { value: 0.95, from, label },
              ],
              breaks: [
                { from, label: 'New definition' },
                { from: addPeriods(from, 2), label: '两部门合并' },
              ],
              reference: { points: points.filter((_, index) => index % 5 !== 0), label: 'All departments' },
            }),
          );
          expect([...collisions(drawing), ...strays(drawing)]).toEqual([]);
          const lines = ['chart-line', 'chart-reference', 'chart-target', 'chart-band', 'chart-interval'];
          expect(crossed(drawing, drawing.all('chart-target-label'), ...lines)).toEqual([]);
          const extremes = drawing.all('chart-note').filter(({ text }) => text.endsWith('%'));
          expect(crossed(drawing, extremes, ...lines)).toEqual([]);
          expect(crossed(drawing, drawing.all('chart-reference-label'), 'chart-line', 'chart-target')).toEqual([]);
        },
      ),
      {
        numRuns: 150,
        // A label once stood on the corner of a band that falls steeply from its first point.
        examples: [[[[249, 275], [13, 0], [8, 10], null], 565, 'Target 90%', 3, false]],
      },
    );
  });
});
