import { inCell, inText, isCode, type Planter, utf8, withWord } from './planting.ts';

const nowhere = (): null => null;

/** Faults of the bytes, the signs and the structure of a file. */
export const fileFaults: readonly Planter[] = [
  // The bytes and signs of the file.
  inCell('a control character', 'control-character', isCode, (text) => withWord(text, '\u0007')),
  inCell('a zero byte', 'control-character', isCode, (text) => withWord(text, '\0')),
  inCell('a lost character', 'replacement-character', isCode, (text) => withWord(text, '\uFFFD')),
  inCell('UTF-8 read as Latin', 'mojibake', isCode, (text) => withWord(text, 'Ã©')),
  inCell('UTF-8 read as GBK', 'mojibake', isCode, (text) => `${text}鍖椾含甯傚競鏀垮簻`),
  inText(
    'a cut sequence',
    'encoding',
    (lines, at) => {
      const [before, after] = [lines.slice(0, at).join('\r\n'), lines.slice(at).join('\r\n')];
      const place = after.indexOf(',') + 1;
      return new Uint8Array([
        ...utf8(`${before}\r\n${after.slice(0, place)}`),
        0xe4,
        0xb8,
        ...utf8(`${after.slice(place)}\r\n`),
      ]);
    },
    null,
    nowhere,
  ),
  inText(
    'a bare return',
    'line-ends',
    (lines, at) => `${lines.slice(0, at).join('\r\n')}\r\n${lines[at]}\r${lines.slice(at + 1).join('\r\n')}\r\n`,
  ),
  inText(
    'mixed line ends',
    'line-ends',
    (lines, at) => `${lines.slice(0, at + 1).join('\r\n')}\n${lines.slice(at + 1).join('\r\n')}\r\n`,
  ),

  // The structure.
  inText('an unclosed quote', 'unclosed-quote', (lines, at) =>
    lines.slice(at).some((line) => line.includes('"'))
      ? undefined
      : lines.with(at, (lines[at] ?? '').replace(/,/, ',"')),
  ),
  inText('a quote and more', 'stray-quote', (lines, at) =>
    lines.with(at, (lines[at] ?? '').replace(/,([^,]+),/, ',"$1"x,')),
  ),
  inText(
    'whole lines in quotes',
    'quoted-line',
    (lines) => lines.map((line) => `"${line.replaceAll('"', '""')}"`),
    null,
    () => 1,
  ),
  inText('a cell too many', 'extra-cell', (lines, at) => lines.with(at, `${lines[at]},7`)),
  inText('a cell too few', 'missing-cell', (lines, at) =>
    lines.with(at, (lines[at] ?? '').split(',').slice(0, -2).join(',')),
  ),
  inText('a blank line', 'blank-row', (lines, at) => lines.toSpliced(at, 0, '')),
  inText('a row of commas', 'blank-row', (lines, at, { header }) =>
    lines.toSpliced(at, 0, ','.repeat(header.length - 1)),
  ),
  inText('no bytes', 'empty-file', () => '', null, nowhere),
  inText('a header alone', 'header-only', ([first = '']) => [first], null, nowhere),
  inText('JSON', 'not-a-table', () => '{"rows":[{"a":1}]}', null, nowhere),
  inText('a page', 'not-a-table', () => '<!DOCTYPE html><html><body><table></table></body></html>', null, nowhere),
  inText(
    'an old workbook',
    'not-a-table',
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)),
    null,
    nowhere,
  ),
  ...[';', '\t', '|'].map((sign) =>
    inText(
      `cells between ${JSON.stringify(sign)}`,
      'delimiter',
      (lines) =>
        lines.some((line) => line.includes('"')) ? undefined : lines.map((line) => line.replaceAll(',', sign)),
      null,
      nowhere,
    ),
  ),
  inText(
    'a title above',
    'title-row',
    (lines) => ['2026年第三季度统计表', ...lines],
    null,
    () => 1,
  ),
  inText(
    'a title padded with commas',
    'title-row',
    (lines, _, { header }) => [`Quarterly return${','.repeat(header.length - 1)}`, ...lines],
    null,
    () => 1,
  ),
  inText('a note below', 'footnote-row', (lines) => [...lines, '注：本表为初步数'], null, nowhere),
  inText(
    'a source below',
    'footnote-row',
    (lines, _, { header }) => [...lines, `数据来源：某某局${','.repeat(header.length - 1)}`],
    null,
    nowhere,
  ),
  inText('the header once more', 'header-repeated', (lines, at) => lines.toSpliced(at, 0, lines[0] ?? ''), null),
  inText(
    'a second table',
    'second-table',
    (lines) => [...lines, '', 'Office,Head,Telephone', 'North,Li,one'],
    null,
    nowhere,
  ),
];
