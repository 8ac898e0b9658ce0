import { describe, expect, it } from 'vitest';
import { frame } from '../../../src/charts/kit/frame.ts';
import { cutsBetween, sheetsOf } from '../../../src/charts/kit/sheets.ts';
import { svg } from '../../../src/charts/kit/svg.ts';

/** Rows of 25 px, the first one at 100. */
const rowsOf = (count: number) => Array.from({ length: count }, (_, place) => ({ top: 100 + place * 25, height: 25 }));

const options = { id: 'who', title: 'Who', summary: 'Who differs', width: 720 };
const drawingOf = (count: number, width = 720) =>
  frame(
    'dot-plot',
    { ...options, width },
    { height: 120 + count * 25, content: svg`<path d="M0,0"/>`, rows: rowsOf(count) },
  );

describe('a drawing that is higher than a sheet of paper', () => {
  it('may be cut between rows, not soon after the first nor shortly before the last', () => {
    expect(cutsBetween(rowsOf(29))).toEqual([225, 350, 475, 600]);
  });

  it('comes in pieces that follow each other without a gap', () => {
    const boxes = Array.from(
      `${sheetsOf(drawingOf(40))}`.matchAll(/viewBox="0 (\d+) 720 (\d+)"/g),
      ([, top, height]) => ({
        top: Number(top),
        bottom: Number(top) + Number(height),
      }),
    );
    expect(boxes.length).toBeGreaterThan(5);
    expect(boxes[0]?.top).toBe(0);
    expect(boxes.at(-1)?.bottom).toBe(1120);
    expect(boxes.slice(1).map(({ top }) => top)).toEqual(boxes.slice(0, -1).map(({ bottom }) => bottom));
  });

  it('is drawn once: its pieces show parts of it', () => {
    expect(drawingOf(40)).toContain('<g id="who-drawing"');
    expect(`${sheetsOf(drawingOf(40))}`).toContain('<use href="#who-drawing"/>');
    expect(`${sheetsOf(drawingOf(40))}`).not.toContain('<path');
  });
});

describe('a drawing that fits a sheet', () => {
  it('has no pieces', () => {
    expect(sheetsOf(drawingOf(12))).toBeUndefined();
  });

  it('has none either where it is drawn for a telephone', () => {
    expect(sheetsOf(drawingOf(40, 336))).toBeUndefined();
  });
});
