import { describe, expect, it } from 'vitest';
import { linesOf, type Place, placeNear, stepFrom } from '../../src/islands/figure/steps.ts';

const line: readonly Place[] = [30, 10, 20].map((x, index) => ({ key: String(index), x, y: x, isRow: false }));
const list: readonly Place[] = [30, 10, 20].map((y, index) => ({ key: String(index), x: 100 - y, y, isRow: true }));
const grid: readonly Place[] = ['0/0', '0/1', '0/2', '1/0', '1/2'].map((key) => ({
  key,
  x: Number(key[2]) * 10,
  y: Number(key[0]) * 10,
  isRow: false,
}));

/** Where the keys lead, one after the other, by their keys. */
function walk(places: readonly Place[], from: string, ...pressed: readonly string[]): string | undefined {
  const lines = linesOf(places);
  let at = places.find(({ key }) => key === from);
  for (const key of pressed) at = at && stepFrom(lines, at, key);
  return at?.key;
}

describe('stepping from mark to mark', () => {
  it('follows a line from the left to the right, whatever the order of its points', () => {
    expect(walk(line, '1', 'ArrowRight')).toBe('2');
    expect(walk(line, '1', 'ArrowRight', 'ArrowRight')).toBe('0');
    expect(walk(line, '0', 'ArrowLeft')).toBe('2');
    expect(walk(line, '2', 'Home')).toBe('1');
    expect(walk(line, '2', 'End')).toBe('0');
  });

  it('stays where a line ends, and leaves up and down to the page', () => {
    expect(walk(line, '0', 'ArrowRight')).toBe('0');
    expect(walk(line, '0', 'ArrowDown')).toBeUndefined();
    expect(walk(line, '0', 'a')).toBeUndefined();
  });

  it('goes down a list by height', () => {
    expect(walk(list, '1', 'ArrowDown')).toBe('2');
    expect(walk(list, '1', 'ArrowDown', 'ArrowRight')).toBe('0');
    expect(walk(list, '0', 'Home')).toBe('1');
    expect(walk(list, '1', 'ArrowUp')).toBe('1');
  });

  it('moves in both directions over a grid, to the nearest cell of the next row', () => {
    expect(walk(grid, '0/0', 'ArrowRight')).toBe('0/1');
    expect(walk(grid, '0/0', 'ArrowDown')).toBe('1/0');
    expect(walk(grid, '0/2', 'ArrowDown')).toBe('1/2');
    expect(walk(grid, '1/0', 'ArrowRight', 'ArrowUp')).toBe('0/2');
    expect(walk(grid, '0/1', 'End')).toBe('0/2');
  });

  it('reaches every mark of every drawing with the keys alone', () => {
    for (const places of [line, list, grid]) {
      const reached = new Set<string>([places[0]?.key ?? '']);
      for (const from of reached)
        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
          const next = walk(places, from, key);
          if (next !== undefined) reached.add(next);
        }
      expect(reached.size).toBe(places.length);
    }
  });
});

describe('pointing at a mark', () => {
  it('means the nearest along a line, however far above or below within reach', () => {
    expect(placeNear(linesOf(line), { x: 21, y: 60 }, 20)?.key).toBe('2');
  });

  it('means the row in a list, however far aside', () => {
    expect(placeNear(linesOf(list), { x: 300, y: 12 }, 20)?.key).toBe('1');
  });

  it('means nothing out of reach', () => {
    expect(placeNear(linesOf(line), { x: 200, y: 20 }, 20)).toBeUndefined();
    expect(placeNear(linesOf([]), { x: 0, y: 0 }, 20)).toBeUndefined();
  });
});
