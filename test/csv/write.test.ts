import { describe, expect, it } from 'vitest';
import { csvText, formulaSafe } from '../../src/csv/write.ts';

describe('a cell in a file for spreadsheets', () => {
  it.each(['=1+1', '+SUM(A1)', '-2+3', '@x', '\t=1', '\r=1'])(
    'is kept from running where it begins a formula: %j',
    (cell) => {
      expect(formulaSafe(cell)).toBe(`'${cell}`);
    },
  );

  it.each(['-5.7', '+3', '12', '0.886', 'Home Office', '<0.1%', ''])(
    'is left as it is where it is none: %j',
    (cell) => {
      expect(formulaSafe(cell)).toBe(cell);
    },
  );
});

it('a CSV ends every record with CR LF and quotes what needs it', () => {
  expect(csvText(['a', 'b'], [['x, y', '"z"']])).toBe('a,b\r\n"x, y","""z"""\r\n');
});
