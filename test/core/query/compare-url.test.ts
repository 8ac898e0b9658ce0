import { describe, expect, test } from 'vitest';
import { formatComparing, keyedMeasures, parseComparing } from '../../../src/core/query/compare-url.ts';
import { syntheticDataset, syntheticResource } from '../synthetic.ts';

const defaults = { bodies: ['x', 'y'], measure: 'on-time' };
const choices = {
  bodies: new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'x', 'y', '1,2']),
  measures: new Set(['on-time', 'late']),
};
const parsed = (search: string) => parseComparing(new URLSearchParams(search), choices, defaults);

describe('an address of the compare page', () => {
  test('names bodies in the reader’s order and one measure', () => {
    expect(formatComparing({ bodies: ['b', 'a'], measure: 'late' })).toBe('bodies=b,a&measure=late');
    expect(parsed('bodies=b,a&measure=late')).toEqual({
      comparing: { bodies: ['b', 'a'], measure: 'late' },
      unknown: [],
    });
  });

  test('keeps a code with a comma whole', () => {
    const search = formatComparing({ bodies: ['1,2', 'a'], measure: 'late' });
    expect(parsed(search).comparing.bodies).toEqual(['1,2', 'a']);
  });

  test('that says nothing means the defaults, one with an empty list means nobody', () => {
    expect(parsed('').comparing).toEqual(defaults);
    expect(parsed('bodies=&measure=late').comparing).toEqual({ bodies: [], measure: 'late' });
  });

  test('is read to six bodies, each once; what is unknown is named and left out', () => {
    expect(parsed('bodies=a,a,b,c,d,e,f,g').comparing.bodies).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(parsed('bodies=a,nobody&measure=__proto__')).toEqual({
      comparing: { bodies: ['a'], measure: 'on-time' },
      unknown: ['nobody', '__proto__'],
    });
    expect(parsed("bodies=';DROP TABLE&measure=late").comparing.bodies).toEqual(['x', 'y']);
  });
});

test('a measure is keyed by its name, after its table’s where the name is not its own', () => {
  const one = syntheticDataset(syntheticResource(), syntheticResource(undefined, 'other'));
  expect(keyedMeasures(one).map(({ key }) => key)).toContain('other/on-time');
  expect(keyedMeasures(syntheticDataset()).map(({ key }) => key)).toContain('on-time');
});
