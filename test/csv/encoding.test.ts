import { describe, expect, it } from 'vitest';
import { encodingOf } from '../../src/csv/text/encoding.ts';

describe('how many bytes of a file are ASCII', () => {
  const places = [0, 1, 2, 3, 4, 5, 31, 32, 33, 63, 64, 100];
  it.each(places)(
    'is told wherever the first other byte stands, here %i, and wherever the bytes begin in memory',
    (place) => {
      for (const length of [place + 1, place + 2, place + 40]) {
        for (const offset of [0, 1, 2, 3]) {
          const bytes = new Uint8Array(offset + length).fill(0x41).subarray(offset);
          bytes[place] = 0xe9;
          expect(encodingOf(bytes)?.asciiBytes, `${length} ${offset}`).toBe(place);
        }
      }
    },
  );

  it('is all of them in plain text, be it a byte long', () => {
    for (const length of [1, 2, 3, 7, 32, 1000]) {
      for (const offset of [0, 1, 2, 3]) {
        const bytes = new Uint8Array(offset + length).fill(0x41).subarray(offset);
        expect(encodingOf(bytes)).toMatchObject({ name: 'utf-8', asciiBytes: length });
      }
    }
  });
});
