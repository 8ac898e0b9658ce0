import type { Code, CodeList } from '../core/code-list.ts';
import { readText } from './read.ts';

const columns = ['code', 'name_en', 'name_zh', 'parent', 'valid_from', 'valid_to'] as const;

/** Reads a code list's CSV (`code,name_en,name_zh,parent,valid_from,valid_to`). Throws with the row when it is not one. */
export function readCodeList(text: string, name: string): CodeList {
  const codes = new Map<string, Code>();
  const wrong = (row: number, what: string): never => {
    throw new Error(`data/codes/${name}.csv, row ${row}: ${what}`);
  };
  readText(text, {
    header(cells) {
      if (cells.join(',') !== columns.join(','))
        wrong(1, `the header must be "${columns.join(',')}", it is "${cells.join(',')}"`);
    },
    row([code = '', en = '', zh = '', parent = '', validFrom = '', validTo = ''], row) {
      if (code === '' || en === '' || zh === '') wrong(row, 'code, name_en and name_zh must all be filled');
      if (codes.has(code)) wrong(row, `the code "${code}" stands twice`);
      codes.set(code, {
        code,
        title: { en, zh },
        ...(parent && { parent }),
        ...(validFrom && { validFrom }),
        ...(validTo && { validTo }),
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
