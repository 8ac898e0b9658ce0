import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../../src/charts/kit/marks/spread.ts';

describe('spread', () => {
  it('leaves labels where they want to be when they do not touch', () => {
    const wishes = [10, 80, 40].map((y) => ({ y, height: 17 }));
    expect(spread(wishes, 0, 100)).toEqual([10, 80, 40]);
  });

  it('moves apart what would touch, in the order of the wishes', () => {
    const [first = 0, second = 0] = spread(
      [
        { y: 41, height: 17 },
        { y: 40, height: 17 },
      ],
      0,
      100,
    );
    expect(first - second).toBe(17);
  });

  it('keeps all within the bounds and apart as long as there is room', () => {
    const wish = fc.record({ y: fc.integer({ min: -20, max: 320 }), height: fc.constantFrom(17, 34, 51) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 6 }), (wishes) => {
        const placed = spread(wishes, 0, 310).map((middle, index) => {
          const half = (wishes[index]?.height ?? 0) / 2;
          return { top: middle - half, bottom: middle + half };
        });
        const inOrder = placed.toSorted((one, other) => one.top - other.top);
        inOrder.forEach(({ top, bottom }, index) => {
          expect(top).toBeGreaterThanOrEqual((inOrder[index - 1]?.bottom ?? 0) - 1e-9);
          expect(bottom).toBeLessThanOrEqual(310 + 1e-9);
        });
      }),
    );
  });
});
