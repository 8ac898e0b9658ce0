import { describe, expect, it } from 'vitest';
import { columnShuffled } from '../../src/checks/copying/column-shuffled.ts';
import { rankCorrelation } from '../../src/checks/copying/rank-correlation.ts';
import { rowsShifted } from '../../src/checks/copying/rows-shifted.ts';
import { scaleChanged } from '../../src/checks/copying/scale-changed.ts';
import { spreadOf } from '../../src/checks/history/spread.ts';
import { staleRow } from '../../src/checks/copying/stale-row.ts';
import { found, row } from './history-setting.ts';

describe('one column many times as large in nearly all rows', () => {
  const bodies = Array.from({ length: 9 }, (_, index) => `body-${index}`);
  const before = bodies.map((body, index) => row('2026-Q1', body, 900 + 40 * index, 40 + index));
  const then = (late: number) => bodies.map((body, index) => row('2026-Q2', body, 950 + 30 * index, late * (42 + index)));

  it('is told with the column', () => {
    expect(found(scaleChanged, [...before, ...then(1)])).toEqual([]);
    expect(found(scaleChanged, [...before, ...then(10)])).toMatchObject([{ column: 'late', value: '2026-Q2' }]);
  });
});

describe('a column beside the wrong bodies', () => {
  const sizes = [400, 90, 35, 210, 60, 520, 18, 150, 75];
  const period = (name: string, order = sizes) => order.map((size, index) => row(name, `body-${index}`, size, 9));
  const before = [...period('2025-Q4'), ...period('2026-Q1', sizes.map((size) => size + 4))];

  it('is told of all columns at once when the names were sorted', () => {
    expect(found(columnShuffled, [...before, ...period('2026-Q2', sizes.map((size) => size - 3))])).toEqual([]);
    expect(found(columnShuffled, [...before, ...period('2026-Q2', sizes.toSorted((a, b) => a - b))])).toMatchObject([{ column: 'received, on_time' }]);
  });

  it('is told of published figures, with the release they stand right in', () => {
    const sorted = before.map((cells) => cells.split(',')).sort((one, other) => Number(one[2]) - Number(other[2])).map((cells) => cells[2]);
    const rows = before.map((cells, index) => cells.split(',').with(2, sorted[index] ?? '').join(','));
    expect(found(columnShuffled, rows, { published: before })).toMatchObject([{ column: 'received', message: { en: expect.stringContaining('the release r1') } }]);
  });

  it('is not told of published figures that were revised, whatever their order is now', () => {
    const largest = Math.max(...sizes);
    const revised = [...before.slice(0, sizes.length), ...period('2026-Q1', sizes.map((size) => largest + 1 - size))];
    expect(found(columnShuffled, revised, { published: before, cause: { kind: 'revision', reason: 'Final.' } })).toEqual([]);
  });
});

describe('a spread', () => {
  it('is untouched by a few extreme figures', () => {
    expect(spreadOf([10, 11, 9, 10, 1000])).toEqual({ median: 10, deviation: 1.4826, least: 9, most: 1000 });
    expect(spreadOf([1, 2])).toMatchObject({ median: 1.5 });
    expect(() => spreadOf([])).toThrow();
  });
});

describe('a rank correlation', () => {
  it('is of the order alone, and equal figures share their rank', () => {
    expect(rankCorrelation([1, 2, 30], [5, 60, 700])).toBe(1);
    expect(rankCorrelation([1, 2, 30], [3, 2, 1])).toBe(-1);
    expect(rankCorrelation([1, 1, 2, 3], [1, 2, 2, 3])).toBeCloseTo(0.8333, 4);
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
  });
});

describe('rows that look shifted', () => {
  /** Figures that jump about: in so long a table four in a row are like their neighbours were, by chance alone. */
  const jumping = (period: string, seed: number) => {
    let state = seed;
    return Array.from({ length: 3000 }, (_, index) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return row(period, `body-${index}`, [12, 60, 400][state >>> 24 >> 6] ?? 60, 3);
    });
  };

  it('are none where figures jump about in a long table, and are where they do not', () => {
    expect(found(rowsShifted, [...jumping('2026-Q1', 1), ...jumping('2026-Q2', 2)])).toEqual([]);
    const moved = jumping('2026-Q1', 1).map((cells, index, all) => (all[index + (index > 99 && index < 120 ? 1 : 0)] ?? '').replace(/[^,]*,[^,]*/, cells.split(',').slice(0, 2).join(',').replace('Q1', 'Q2')));
    expect(found(rowsShifted, [...jumping('2026-Q1', 1), ...moved])).toMatchObject([{ row: 3103 }]);
  });
});

describe('a body that repeats its figures', () => {
  it('may be of the same quarter last year, and is none when its figures are small', () => {
    const before = [row('2025-Q3', 'a', 910, 93), row('2025-Q4', 'a', 800, 71), row('2026-Q1', 'a', 820, 77), row('2026-Q2', 'a', 850, 79)];
    expect(found(staleRow, [...before, row('2026-Q3', 'a', 851, 79), row('2026-Q3', 'b', 9, 1)])).toEqual([]);
    const others = [row('2025-Q3', 'b', 400, 41), row('2026-Q2', 'b', 410, 44), row('2026-Q3', 'b', 420, 39)];
    expect(found(staleRow, [...before, ...others, row('2026-Q3', 'a', 910, 93)])).toMatchObject([{ row: 9, value: 'a', message: { en: expect.stringContaining('2025-Q3') } }]);
    expect(found(staleRow, [row('2026-Q2', 'a', 20, 3), row('2026-Q2', 'b', 410, 44), row('2026-Q3', 'a', 20, 3), row('2026-Q3', 'b', 420, 39)])).toEqual([]);
  });
});
