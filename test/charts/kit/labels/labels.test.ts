import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabelSpace } from '../../../../src/charts/kit/labels/label-space.ts';
import { lineHeight } from '../../../../src/charts/kit/labels/text.ts';
import { flags } from '../../../../src/charts/kit/marks/flags.ts';
import { svg } from '../../../../src/charts/kit/svg.ts';
import { collisions, read, strays } from '../../drawing.ts';

const bounds = { left: 0, top: 0, right: 200, bottom: 100 };

describe('LabelSpace', () => {
  it('takes the first place that is free', () => {
    const space = new LabelSpace(bounds);
    space.take('taken', { x: 10, y: 50 });
    expect(
      space.place('next', [
        { x: 12, y: 52 },
        { x: 12, y: 80 },
        { x: 12, y: 20 },
      ])?.y,
    ).toBe(80);
    expect(
      space.place('third', [
        { x: 12, y: 80 },
        { x: 12, y: 20 },
      ])?.y,
    ).toBe(20);
  });

  it('would rather cover a light mark than a heavy one, and a mark than a label', () => {
    const space = new LabelSpace(bounds);
    space.avoid([{ left: 0, right: 200, top: 40, bottom: 60 }], 3);
    space.avoid([{ left: 0, right: 200, top: 70, bottom: 90 }], 1);
    space.take('label', { x: 0, y: 10 });
    expect(
      space.place('word', [
        { x: 0, y: 50 },
        { x: 0, y: 80 },
        { x: 0, y: 12 },
      ])?.y,
    ).toBe(80);
  });

  it('leaves air between two labels on one line, which would else read as one', () => {
    const space = new LabelSpace(bounds);
    space.take('All', { x: 100, y: 50, anchor: 'end' });
    expect([100, 104].map((x) => space.place('6.5%', [{ x, y: 50 }])?.x)).toEqual([undefined, 104]);
  });

  it('says so when there is no place', () => {
    expect(new LabelSpace(bounds).place('a label too wide for two hundred pixels', [{ x: 0, y: 50 }])).toBeUndefined();
  });
});

function hoisted(all: Parameters<typeof flags>[0], width: number) {
  const { height, content } = flags(all, width, 0, 20);
  const markup = svg`<svg width="${width}" height="${height + 20}">${content}</svg>`.toString();
  return { height, drawing: read(markup) };
}

describe('flags', () => {
  it('stand on one row where there is room, also for two rules close together', () => {
    const near = [
      { x: 100, label: 'Target 90%', className: 'chart-target' },
      { x: 106, label: 'All 91%', className: 'chart-reference' },
    ];
    expect(hoisted(near, 300).height).toBe(lineHeight);
  });

  it('take a second row where there is not', () => {
    const atTheEdge = [
      { x: 285, label: 'Target 90%', className: 'chart-target' },
      { x: 292, label: 'All together 91%', className: 'chart-reference' },
    ];
    const { height, drawing } = hoisted(atTheEdge, 300);
    expect(height).toBe(2 * lineHeight);
    expect(collisions(drawing)).toEqual([]);
  });

  it('take no room when there are none', () => {
    expect(flags([], 300, 0, 20).height).toBe(0);
  });

  it('never cover each other or leave the chart, wherever they stand', () => {
    const flag = fc.record({
      x: fc.integer({ min: 0, max: 320 }),
      label: fc.constantFrom('Target 90%', '两部门合并', 'A long reason why the count was changed that year', 'x'),
      className: fc.constant('chart-break'),
    });
    fc.assert(
      fc.property(fc.array(flag, { maxLength: 5 }), (all) => {
        const { drawing } = hoisted(all, 320);
        expect([...collisions(drawing), ...strays(drawing)]).toEqual([]);
      }),
    );
  });
});
