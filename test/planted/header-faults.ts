import { type Planter, type Row, utf8, withWord } from './planting.ts';
import { textOf } from './published.ts';

/** A fault in the name of a column. */
function inHeader(kind: string, code: string, edit: (name: string, header: Row) => string | undefined): Planter {
  return {
    kind,
    plant(sample, dice) {
      const { header, rows } = sample;
      const name = dice(header) ?? '';
      const next = edit(name, header);
      if (next === undefined) return undefined;
      // Of a name that is only spelt otherwise the column it is meant for is named.
      const isMeant = ['header-space', 'header-case', 'header-invisible', 'header-homoglyph'].includes(code);
      const named = code === 'header-blank' ? null : isMeant ? name : next;
      return { bytes: utf8(textOf(header.with(header.indexOf(name), next), rows)), code, row: 1, column: named };
    },
  };
}

/** Faults of the names of the columns. */
export const headerFaults: readonly Planter[] = [
  inHeader('a column without a name', 'header-blank', () => ''),
  inHeader('a name twice', 'header-duplicate', (name, header) => header.find((other) => other !== name)),
  inHeader('a name with a space', 'header-space', (name) => ` ${name}`),
  inHeader('a name in capitals', 'header-case', (name) => name.toUpperCase()),
  inHeader('a name with an invisible sign', 'header-invisible', (name) => withWord(name, '\u200B')),
  inHeader('a name with a Cyrillic letter', 'header-homoglyph', (name) =>
    name.includes('e') ? name.replace('e', 'е') : undefined,
  ),
  inHeader('a name of the language', 'header-reserved', () => '__proto__'),
  inHeader('a misspelt name', 'header-unknown', (name) => `${name}qq`),
  {
    kind: 'a column left out',
    plant({ header, rows }, dice) {
      const name = dice(header) ?? '';
      const place = header.indexOf(name);
      const without = (cells: Row): Row => cells.toSpliced(place, 1);
      return { bytes: utf8(textOf(without(header), rows.map(without))), code: 'header-missing', row: 1, column: name };
    },
  },
  {
    kind: 'two columns in another order',
    plant({ header, rows }) {
      const moved = (cells: Row): Row => [...cells.slice(1), cells[0] ?? ''];
      return { bytes: utf8(textOf(moved(header), rows.map(moved))), code: 'header-order', row: 1, column: null };
    },
  },
  {
    kind: 'a column of one’s own',
    plant({ header, rows }) {
      return {
        bytes: utf8(
          textOf(
            [...header, 'remarks_2'],
            rows.map((cells) => [...cells, 'x']),
          ),
        ),
        code: 'header-unknown',
        row: 1,
        column: 'remarks_2',
      };
    },
  },
];
