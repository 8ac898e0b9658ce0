import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regions } from '../../src/charts/examples/regions.ts';
import { tileGridExamples } from '../../src/charts/examples/tile-grid.ts';
import { tileGrid } from '../../src/charts/tile-grid.ts';
import { collisions, read, strays } from './drawing.ts';
import { drawer, exampleIn, someFigure, someName, someWidth, texts } from './made.ts';

const drawn = drawer(tileGrid, tileGridExamples);
const { options } = exampleIn(tileGridExamples, 'divisions');

describe('a tile grid', () => {
  it('shows all 34 province-level divisions, each on a place of its own', () => {
    expect(new Set(regions.map(({ col, row }) => `${col},${row}`)).size).toBe(34);
    const tiles = drawn('divisions').shapes.filter(({ tag, attributes }) => tag === 'g' && attributes.has('data-key'));
    expect(tiles.length).toBe(34);
  });

  it('keeps a region without figures visible, hatched and named', () => {
    const drawing = drawn('one');
    expect(drawing.all('chart-hatch').length).toBe(33 + 1);
    expect(texts(drawing.labels)).toEqual(expect.arrayContaining(['Taiwan', 'Macao', 'not covered']));
  });

  it('says that it is no map', () => {
    expect(texts(drawn('chinese').labels)).toContain('示意图，非地图。');
    expect(texts(drawn('narrow').labels)).toContain('Diagram, not a map.');
  });

  it('names all in full or all in short', () => {
    expect(texts(drawn('divisions').labels)).toContain('Heilongjiang');
    const short = texts(drawn('narrow').labels);
    expect(short).toContain('HL');
    expect(short).not.toContain('Jilin');
  });

  it('takes the code where neither label nor abbreviation has room', () => {
    expect(texts(drawn('hostile').labels)).toEqual(expect.arrayContaining(['<b>x</b>', 'y', '兵团']));
  });

  it('prints zero as zero, and nothing where no rate is shown', () => {
    const values = texts(drawn('divisions').all('chart-tile-value'));
    expect(values).toContain('0');
    // Four not covered, one withheld, one with too few.
    expect(values.length).toBe(34 - 6);
  });

  it('keeps labels apart and all inside, whatever the figures', () => {
    const figures = fc.array(fc.tuple(someName, someFigure), { minLength: 34, maxLength: 34 });
    fc.assert(
      fc.property(figures, someWidth, fc.boolean(), (all, width, isOwn) => {
        const tiles = regions.map(({ name, ...region }, index) => {
          const [label, figure] = all[index] ?? ['', {}];
          return { ...region, label: isOwn ? name.en : label, ...figure };
        });
        const drawing = read(tileGrid(tiles, { ...options, width }));
        expect([...collisions(drawing), ...strays(drawing)]).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
