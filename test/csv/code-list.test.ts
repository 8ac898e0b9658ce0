import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCodeList } from '../../src/csv/code-list.ts';

const header = 'code,name_en,name_zh,parent,valid_from,valid_to';
const withTiles = (...rows: readonly string[]): string => [`${header},col,row`, ...rows, ''].join('\n');

describe('a code list', () => {
  it('may end with the place of each code in a tile grid', () => {
    const list = readCodeList(withTiles('110000,Beijing,北京,,,,5,3', '000001,Elsewhere,别处,,,,,'), 'regions');
    expect(list.get('110000')).toEqual({
      code: '110000',
      title: { en: 'Beijing', zh: '北京' },
      tile: { column: 5, row: 3 },
    });
    expect(list.get('000001')).not.toHaveProperty('tile');
  });

  it('may say by which letters a code is known where its name has no room', () => {
    const list = readCodeList(`${header},col,row,letters\n110000,Beijing,北京,,,,5,3,BJ\n`, 'regions');
    expect(list.get('110000')?.tile).toEqual({ column: 5, row: 3, letters: 'BJ' });
  });

  it('need not', () => {
    expect(readCodeList(`${header}\na,A,甲,,2010-Q1,\n`, 'bodies').get('a')).toEqual({
      code: 'a',
      title: { en: 'A', zh: '甲' },
      validFrom: '2010-Q1',
    });
  });

  it.each([
    ['half a place', '110000,Beijing,北京,,,,5,', 'row 2: col and row must both be whole numbers'],
    ['a place that is no number', '110000,Beijing,北京,,,,5,x', 'row 2: col and row must both be whole numbers'],
  ])('is refused with its row for %s', (_, row, message) => {
    expect(() => readCodeList(withTiles(row), 'regions')).toThrow(message);
  });

  it.each([
    ['../../etc', 'stands in addresses'],
    ['a/b', 'stands in addresses'],
    ['"><script>', 'stands in addresses'],
    ['-a', 'stands in addresses'],
    ['a b', 'stands in addresses'],
  ])('is refused for the code %s, which could not stand in an address', (code, message) => {
    expect(() => readCodeList(`${header}\n"${code.replaceAll('"', '""')}",A,甲,,,\n`, 'bodies')).toThrow(message);
  });

  it.each(['cod\u202Eexe.doc', 'red \u001b[31m', 'zero\0'])('is refused for what nobody sees in a name: %j', (name) => {
    expect(() => readCodeList(`${header}\na,A,${name},,,\n`, 'bodies')).toThrow(/row 2: .*(nobody sees|control)/);
  });

  it('is refused when two codes stand on one tile', () => {
    expect(() => readCodeList(withTiles('a,A,甲,,,,5,3', 'b,B,乙,,,,5,3'), 'regions')).toThrow(
      'row 3: the tile 5,3 is taken by "a"',
    );
  });

  it('of China’s regions has 34 of them, each with a place of its own', () => {
    const path = join(import.meta.dirname, '../../data/codes/china-regions.csv');
    const list = [...readCodeList(readFileSync(path, 'utf8'), 'china-regions').values()];
    expect(list).toHaveLength(34);
    expect(new Set(list.map(({ tile }) => `${tile?.column},${tile?.row}`)).size).toBe(34);
    expect(new Set(list.map(({ tile }) => tile?.letters)).size).toBe(34);
    expect(list.every(({ code }) => /^[1-8][0-9]0000$/.test(code))).toBe(true);
  });
});
