import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../../src/core/period.ts';
import { packPanel, unpackPanel } from '../../../src/core/statistics/panel-file.ts';
import { rateOf } from '../../../src/core/statistics/rate.ts';
import type { Panel, SeriesPoint } from '../../../src/core/statistics/series.ts';

function point(
  text: string,
  counts: readonly [number, number] | undefined,
  flags: readonly string[] = [],
): SeriesPoint {
  const period = parsePeriod(text);
  if (!period) throw new Error(text);
  const rate = counts ? rateOf(...counts) : rateOf(0, 0);
  return { period, rate, missing: !counts, provisional: flags.includes('P'), flags };
}

const panel: Panel = {
  whole: [point('2019-Q4', [8, 10]), point('2020-Q1', [17, 20], ['P'])],
  bodies: new Map([
    ['__proto__', [point('2020-Q1', [9, 10], ['P', 'U'])]],
    ['b', [point('2019-Q4', [8, 10]), point('2020-Q1', undefined, ['O'])]],
    ['c', [point('2020-Q1', [0, 0])]],
    ['never', []],
  ]),
};

describe('the file of a panel', () => {
  test('says the first period once, and of each point its step, its counts and its flags', () => {
    expect(packPanel(panel)).toEqual({
      first: '2019-Q4',
      whole: [
        [0, 8, 10],
        [1, 17, 20, 'P'],
      ],
      bodies: [
        ['__proto__', [[1, 9, 10, 'P U']]],
        [
          'b',
          [
            [0, 8, 10],
            [1, null, null, 'O'],
          ],
        ],
        ['c', [[1, 0, 0]]],
        ['never', []],
      ],
    });
  });

  test('gives the same panel back, through JSON', () => {
    expect(unpackPanel(JSON.parse(JSON.stringify(packPanel(panel))))).toEqual(panel);
    const empty: Panel = { whole: [], bodies: new Map() };
    expect(unpackPanel(packPanel(empty))).toEqual(empty);
  });

  test('is refused when it begins with no period', () => {
    expect(() => unpackPanel({ first: 'soon', whole: [], bodies: [] })).toThrow('"soon"');
  });
});
