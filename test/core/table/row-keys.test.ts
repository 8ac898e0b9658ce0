import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ObservationsBuilder } from '../../../src/core/table/observations.ts';
import { firstRows, numberKeys } from '../../../src/core/table/row-keys.ts';
import { syntheticResource } from '../synthetic.ts';

const resource = syntheticResource();

function table(rows: readonly (readonly [string, string, string, string])[]) {
  const builder = new ObservationsBuilder(resource);
  for (const row of rows) builder.add([...row, '1', '1', '1']);
  return builder.build();
}

describe('numbering keys', () => {
  it('gives rows the same number exactly when their keys are the same, within a table and across tables', () => {
    const cell = fc.constantFrom('', 'a', 'b', '10', '1');
    const row = fc.tuple(cell, cell, cell, fc.constantFrom('', '5', '20'));
    fc.assert(
      fc.property(fc.array(row), fc.array(row), fc.subarray([0, 1, 2, 3], { minLength: 1 }), (one, other, places) => {
        const names = places.map((place) => resource.schema.fields[place]?.name ?? '');
        const keys = numberKeys([table(one), table(other)], names);
        const texts = [...one, ...other].map((cells) => JSON.stringify(places.map((place) => cells[place])));
        const numbers = (keys?.numbers ?? []).flatMap((own) => [...own]);
        expect(new Set(numbers).size).toBe(new Set(texts).size);
        expect(keys?.count).toBe(new Set(texts).size);
        texts.forEach((text, index) => {
          expect(numbers[texts.indexOf(text)]).toBe(numbers[index]);
        });
      }),
    );
  });

  it('numbers in the order first met, and finds the first row of each number', () => {
    const keys = numberKeys(
      [
        table([
          ['q', 'b', '', ''],
          ['q', 'a', '', ''],
          ['q', 'b', '', ''],
        ]),
      ],
      ['body'],
    );
    expect(keys).toEqual({ numbers: [Int32Array.of(0, 1, 0)], count: 2 });
    expect(firstRows(Int32Array.of(0, 1, 0), 3)).toEqual(Int32Array.of(0, 1, -1));
  });

  it('stays exact when there are more combinations of codes than whole numbers', () => {
    const dimensions = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'];
    const wide = syntheticResource(dimensions);
    const builder = new ObservationsBuilder(wide);
    const rows = Array.from({ length: 600 }, (_, row) => [
      `p${row}`,
      ...dimensions.map((_name, place) => `${(row * 7 + place) % 599}`),
    ]);
    for (const row of [...rows, ...rows.slice(0, 3)]) builder.add([...row, '', '1', '1', '1']);
    const keys = numberKeys([builder.build()], ['time_period', ...dimensions]);
    expect(keys?.count).toBe(600);
    expect([...(keys?.numbers[0] ?? [])].slice(-3)).toEqual([0, 1, 2]);
  });

  it('is undefined when a table lacks a column', () => {
    expect(numberKeys([table([])], ['nowhere'])).toBeUndefined();
  });
});
