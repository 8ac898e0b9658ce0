import type { Code, CodeList, Tile } from '../core/description/code-list.ts';
import { unseenIn } from '../core/unseen.ts';
import { readText } from './read.ts';

const columns = 'code,name_en,name_zh,parent,valid_from,valid_to';
/** A list of regions may say where each stands in a tile grid. */
const tileColumns = `${columns},col,row`;
/** And by which letters it is known where its name has no room. */
const letterColumns = `${tileColumns},letters`;

/**
 * Reads a code list's CSV (`code,name_en,name_zh,parent,valid_from,valid_to`, and `col,row` or
 * `col,row,letters` after them where the codes have places in a tile grid). Throws with the row when it is not one.
 */
export function readCodeList(text: string, name: string): CodeList {
  const codes = new Map<string, Code>();
  const taken = new Map<string, string>();
  const wrong = (row: number, what: string): never => {
    throw new Error(`data/codes/${name}.csv, row ${row}: ${what}`);
  };
  const tileOf = (
    code: string,
    [column = '', down = '', letters = '']: readonly string[],
    row: number,
  ): Tile | undefined => {
    if (column === '' && down === '') return undefined;
    if (![column, down].every((place) => /^[1-9][0-9]?$/.test(place)))
      wrong(row, `col and row must both be whole numbers from 1 to 99, or both be empty; they are "${column},${down}"`);
    const place = `${column},${down}`;
    const other = taken.get(place);
    if (other !== undefined) wrong(row, `the tile ${place} is taken by "${other}"`);
    taken.set(place, code);
    return { column: Number(column), row: Number(down), ...(letters && { letters }) };
  };
  readText(text, {
    header(cells) {
      const header = cells.join(',');
      if (![columns, tileColumns, letterColumns].includes(header))
        wrong(1, `the header must be "${columns}", "${tileColumns}" or "${letterColumns}", it is "${header}"`);
    },
    row([code = '', en = '', zh = '', parent = '', validFrom = '', validTo = '', ...place], row) {
      if (code === '' || en === '' || zh === '') wrong(row, 'code, name_en and name_zh must all be filled');
      if (!/^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(code))
        wrong(
          row,
          `the code "${code}" stands in addresses: write it with letters, digits and single . _ - between them`,
        );
      for (const title of [en, zh]) {
        const found = unseenIn(title);
        if (found)
          wrong(row, `the name "${title}" holds the character ${found}, which nobody sees; type the name again`);
      }
      if (codes.has(code)) wrong(row, `the code "${code}" stands twice`);
      const tile = tileOf(code, place, row);
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
