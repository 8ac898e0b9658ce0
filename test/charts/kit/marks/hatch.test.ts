import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hatch } from '../../../../src/charts/kit/marks/hatch.ts';
import { pointsOf } from '../../drawing.ts';

describe('hatch', () => {
  it('covers a box with diagonal lines that stay within it', () => {
    const edge = fc.double({ min: 0, max: 400, noNaN: true });
    const size = fc.double({ min: 8, max: 90, noNaN: true });
    fc.assert(
      fc.property(edge, edge, size, size, (left, top, width, height) => {
        const points = pointsOf(hatch([{ left, right: left + width, top, bottom: top + height }]).toString());
        expect(points.length).toBeGreaterThan(2);
        for (const [x, y] of points) {
          expect(x).toBeGreaterThan(left - 0.02);
          expect(x).toBeLessThan(left + width + 0.02);
          expect(y).toBeGreaterThan(top - 0.02);
          expect(y).toBeLessThan(top + height + 0.02);
        }
      }),
    );
  });
});
