import { expect, test } from 'vitest';
import { foremost } from '../../src/core/foremost.ts';

const numbers = (length: number) => Array.from({ length }, (_, index) => (index * 7919) % length);

test('as many as a reader goes through are all there', () => {
  const few = numbers(150);
  expect(foremost(few, (each) => each)).toBe(few);
});

test('of more, those with the greatest weight are there, in the order in which they came', () => {
  const shown = foremost(numbers(3500), (each) => each);
  expect(shown).toEqual(numbers(3500).filter((each) => each >= 3350));
});
