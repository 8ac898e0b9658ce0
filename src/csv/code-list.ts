import type { Code, CodeList, Tile } from '../core/code-list.ts';
import { readText } from './read.ts';

const columns = 'code,name_en,name_zh,parent,valid_from,valid_to';
/** A list of regions may say where each stands in a tile grid. */
const tileColumns = `${columns},col,row`;

/**
 * Reads a code list's CSV (`code,name_en,name_zh,parent,valid_from,valid_to`, and `col,row` after them where the codes
 * have places in a tile grid). Throws with the row when it is not one.
 */
export function readCodeList(text: string, name: string): CodeList {
  const codes = new Map<string, Code>();
  const taken = new Map<string, string>();
  const wrong = (row: number, what: string): never => {
    throw new Error(`data/codes/${name}.csv, row ${row}: ${what}`);
  };
  const tileOf = (code: string, column: string, down: string, row: number): Tile | undefined => {
    if (column === '' && down === '') return undefined;
    if (![column, down].every((place) => /^[1-9][0-9]?$/.test(place)))
      wrong(row, `col and row must both be whole numbers from 1 to 99, or both be empty; they are "${column},${down}"`);
    const place = `${column},${down}`;
    const other = taken.get(place);
    if (other !== undefined) wrong(row, `the tile ${place} is taken by "${other}"`);
    taken.set(place, code);
    return { column: Number(column), row: Number(down) };
  };
  readText(text, {
    header(cells) {
      const header = cells.join(',');
      if (header !== columns && header !== tileColumns)
        wrong(1, `the header must be "${columns}" or "${tileColumns}", it is "${header}"`);
    },
    row([code = '', en = '', zh = '', parent = '', validFrom = '', validTo = '', column = '', down = ''], row) {
      if (code === '' || en === '' || zh === '') wrong(row, 'code, name_en and name_zh must all be filled');
      if (codes.has(code)) wrong(row, `the code "${code}" stands twice`);
      const tile = tileOf(code, column, down, row);
      codes.set(code, {
        code,
        title: { en, zh },
        ...(parent && { parent }),
        ...(validFrom && { validFrom }),
        ...(validTo && { validTo }),
        ...(tile && { tile }),
      });
    },
    fault: ({ kind, row }) => wrong(row ?? 0, kind),
  });
  for (const { code, parent } of codes.values()) {
    if (parent && !codes.has(parent))
      throw new Error(`data/codes/${name}.csv: "${code}" names the parent "${parent}", which is not in the list`);
  }
  return codes;
}
