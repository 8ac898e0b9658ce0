import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { ReadingFault, Source } from '../../src/core/table/reading.ts';
import { headOf } from '../../src/csv/head.ts';
import { readFile } from '../../src/csv/read.ts';
import type { ReadOptions } from '../../src/csv/read-options.ts';
import { tableOf } from '../../src/csv/table.ts';
import { notRunningAway } from '../run-away.ts';
import { zip } from './zip.ts';

type Row = readonly (string | number | boolean | Date | null)[];

async function workbook(sheets: Readonly<Record<string, readonly Row[]>>): Promise<Uint8Array> {
  const made = Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
  return writeXlsx({ sheets: made });
}

async function reading(file: Uint8Array, options?: ReadOptions) {
  let source: Source | undefined;
  const rows = new Map<number, readonly string[]>();
  const faults: ReadingFault[] = [];
  await readFile(
    file,
    {
      source: (read) => {
        source = read;
      },
      header: (cells) => rows.set(1, cells),
      row: (cells, row) => rows.set(row, cells),
      fault: (fault) => faults.push(fault),
    },
    options,
  );
  return { source, rows: Object.fromEntries(rows), faults };
}

/** The parts every workbook has, around the rows of one sheet as XML. */
function handMade(rows: string): Record<string, string> {
  const spaces = 'http://schemas.openxmlformats.org';
  const relation = (type: string, target: string): string =>
    `<Relationships xmlns="${spaces}/package/2006/relationships"><Relationship Id="rId1" Type="${spaces}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${spaces}/package/2006/content-types"/>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${spaces}/spreadsheetml/2006/main" xmlns:r="${spaces}/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spaces}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  };
}

describe('reading a workbook', () => {
  it('gives numbers as plain digits, dates as ISO days, truth values as a spreadsheet shows them', async () => {
    const file = await workbook({
      Sheet1: [
        ['a', 'b', 'c', 'd', 'e'],
        [1200, 0.478, new Date(Date.UTC(2026, 3, 30)), true, '0012'],
        [-5, 12345678901, new Date(Date.UTC(2026, 3, 30, 12)), false, ' 汉 '],
      ],
    });
    expect(await reading(file)).toMatchObject({
      source: { format: 'xlsx', encoding: 'utf-8', delimiter: ',' },
      rows: {
        1: ['a', 'b', 'c', 'd', 'e'],
        2: ['1200', '0.478', '2026-04-30', 'TRUE', '0012'],
        3: ['-5', '12345678901', '2026-04-30T12:00:00.000Z', 'FALSE', ' 汉 '],
      },
      faults: [],
    });
  });

  it('keeps blank rows in their place and ends each row with its last filled cell', async () => {
    const file = await workbook({ Sheet1: [['a', 'b', 'c'], [], ['1', null, null], [null, '2']] });
    expect((await reading(file)).rows).toEqual({ 1: ['a', 'b', 'c'], 2: [], 3: ['1'], 4: ['', '2'] });
    expect((await tableOf(file)).table.rows).toEqual([
      ['', '', ''],
      ['1', '', ''],
      ['', '2', ''],
    ]);
  });

  it('keeps the errors of formulas in sight', async () => {
    const file = zip(handMade('<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'));
    expect((await reading(file)).rows).toEqual({ 1: ['#DIV/0!'] });
  });

  it('shows a formula that was never calculated instead of a blank', async () => {
    const cells = [
      '<c r="A1"><f>SUM(B1:C1)</f></c>',
      '<c r="B1"><v>5</v></c>',
      '<c r="C1"><f>1+1</f><v>2</v></c>',
      '<c r="D1" t="str"><f>""</f><v></v></c>',
      '<c r="F1" s="1"/>',
      '<c r="H1"><f t="shared" si="0"/></c>',
      '<c r="I1"><f>B1+C1</f><v /></c>',
    ];
    const rows = `<row r="1">${cells.join('')}</row><row r="2"><c r="B2"><f>A1&amp;"&lt;"</f></c></row>`;
    const expected = { 1: ['=SUM(B1:C1)', '5', '2', '', '', '', '', '=…', '=B1+C1'], 2: ['', '=A1&"<"'] };
    expect((await reading(zip(handMade(rows)))).rows).toEqual(expected);
    const prefixed = rows.replace(/<(\/?)(\w)/g, '<$1x:$2');
    expect((await reading(zip(handMade(prefixed)))).rows).toEqual(expected);
  });

  it('reads what is hidden and names it, as a spreadsheet writes places; what is empty hides nothing', async () => {
    const rows = [
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>',
      '<row r="2" hidden="true"><c r="A2"><v>1</v></c></row>',
      "<row r='4' hidden='1'><c r='AA4'><v>3</v></c></row>",
      '<row r="5" hidden="1"><c r="A5" s="1"/></row>',
      '<row r="6" hidden="0"><c r="A6"><v>1</v></c></row>',
    ];
    const parts = handMade(rows.join(''));
    const sheet = 'xl/worksheets/sheet1.xml';
    const cols =
      '<cols><col min="2" max="3" hidden="1"/><col min="4" max="6"/><col min="27" max="16384" hidden="1"/></cols>';
    const file = zip({ ...parts, [sheet]: (parts[sheet] ?? '').replace('<sheetData>', `${cols}<sheetData>`) });
    const { rows: read, faults } = await reading(file);
    expect(Object.keys(read)).toEqual(['1', '2', '3', '4', '5', '6']);
    const told = (part: string, count: number, value: string) => ({
      kind: 'hidden-cells',
      row: null,
      value,
      place: { sheet: 'S', part, count },
    });
    expect(faults).toEqual([told('rows', 3, '1:2, 4'), told('columns', 2, 'C, AA')]);
  });

  it('prefers a sheet in sight to one that is hidden, and names others that hold the same columns', async () => {
    const table = [
      ['a', 'b'],
      ['1', '2'],
    ];
    const known = (cells: readonly string[]) => cells.filter((cell) => 'ab'.includes(cell)).length;
    const sheets = (...hidden: boolean[]) =>
      writeXlsx({
        sheets: hidden.map((one, at) => ({ name: `S${at}`, rows: [...table, [`${at}`, '']], hidden: one })),
      });
    const one = await reading(await sheets(true, false), { known });
    expect(one.rows[3]).toEqual(['1']);
    expect(one.faults).toMatchObject([{ kind: 'other-sheet', value: 'S0', place: { sheet: 'S1', count: 1 } }]);
    const named = await reading(await sheets(true, false), { known, sheet: 'S0' });
    expect(named.faults).toMatchObject([{ kind: 'hidden-cells', value: 'S0', place: { part: 'sheet' } }]);
  });

  it('takes the sheet named like the table, else the first', async () => {
    const file = await workbook({ Notes: [['n']], replies: [['a'], ['1']] });
    expect((await reading(file, { sheet: 'replies' })).rows).toEqual({ 1: ['a'], 2: ['1'] });
    expect((await reading(file, { sheet: 'other' })).rows).toEqual({ 1: ['n'] });
    expect(await headOf(file, () => 0, 'replies')).toEqual([['a'], ['1']]);
  });
});

describe('a workbook that does harm', () => {
  const quick = async (file: Uint8Array, options?: ReadOptions): Promise<readonly ReadingFault[]> => {
    const { faults } = await notRunningAway(2, () => reading(file, options));
    return faults;
  };

  it('is refused before it is unpacked when its contents are a hundred times its size', async () => {
    const bomb = zip({ ...handMade(''), 'xl/media/image1.png': new Uint8Array(30_000_000) });
    expect(bomb.length).toBeLessThan(300_000);
    expect(await quick(bomb)).toEqual([{ kind: 'too-large', row: null, value: 'archiveRatio' }]);
  });

  it('is stopped at the first row with too many columns', async () => {
    const wide = Array.from({ length: 2_000 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"/></row>`).join('');
    expect(await quick(zip(handMade(wide)))).toEqual([{ kind: 'too-large', row: 1, value: 'columns' }]);
  });

  it('is stopped at the row limit, in a sheet with two cells a million rows apart too', async () => {
    const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>';
    const faults = await quick(zip(handMade(far)), { limits: { ...limits, rows: 1000 } });
    expect(faults).toEqual([{ kind: 'too-large', row: 1002, value: 'rows' }]);
  });

  it.each<[string, string]>([
    ['a row number no sheet has', '<row r="99999999999"><c r="A1"><v>1</v></c></row>'],
    ['rows that go back', '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['a column no sheet has', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'],
  ])('is called damaged: %s', async (_, rows) => {
    expect(await quick(zip(handMade(rows)))).toMatchObject([{ kind: 'not-a-table', value: 'broken-workbook' }]);
  });

  it('is called damaged wherever it is cut off or a byte is flipped', async () => {
    const good = await workbook({ Sheet1: [['a'], ['1']] });
    for (let length = 4; length < good.length; length += Math.ceil(good.length / 40)) {
      expect(await quick(good.subarray(0, length))).toMatchObject([{ kind: 'not-a-table' }]);
    }
    for (let at = 4; at < good.length; at += Math.ceil(good.length / 40)) {
      const flipped = good.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      await quick(flipped);
    }
  });

  it.each([
    ['xl/workbook.bin', 'xlsb'],
    ['content.xml', 'ods'],
    ['word/document.xml', 'docx'],
    ['photo.jpg', 'zip'],
  ])('or is none at all is named: an archive with %s is %s', async (name, what) => {
    expect(await quick(zip({ [name]: 'x' }))).toEqual([{ kind: 'not-a-table', row: null, value: what }]);
  });
});
