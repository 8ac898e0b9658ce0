import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../scripts/data-folder.ts';
import { checkFiles } from '../../scripts/intake/check-files.ts';
import type { Dataset } from '../../src/core/description/dataset.ts';
import type { Finding } from '../../src/core/finding.ts';
import { unseenIn } from '../../src/core/unseen.ts';
import { tableOfFile } from '../../src/intake/table-of-file.ts';
import { zip } from '../csv/zip.ts';
import { scratchData } from './scratch-data.ts';

const header = ['time_period', 'body', 'received', 'on_time', 'late', 'as_of_date', 'obs_status', 'note_id'];

type Cell = string | number | { readonly xml: string };
type Row = readonly Cell[];

const rows: readonly Row[] = [
  ['2026-Q1', 'beijing', 1200, 1000, 200, '2026-07-31', 'A', ''],
  ['2026-Q1', 'shanghai', 80, 70, 10, '2026-07-31', 'A', ''],
  ['2026-Q2', 'beijing', 130, 121, 9, '2026-07-31', 'A', ''],
  ['2026-Q2', 'shanghai', 90, 79, 11, '2026-07-31', 'A', ''],
];

const csv = (table: readonly Row[], delimiter = ','): string =>
  [header, ...table].map((cells) => `${cells.join(delimiter)}\r\n`).join('');

const edited = (column: number, edit: (cell: Cell, row: number) => Cell): readonly Row[] =>
  rows.map((cells, row) => cells.with(column, edit(cells[column] ?? '', row)));

/** A workbook written by hand, with one sheet: what libraries do not write and offices do. */
function workbook(
  table: readonly Row[],
  { above = [], more = '' }: { above?: readonly Row[]; more?: string } = {},
): Uint8Array {
  const spaces = 'http://schemas.openxmlformats.org';
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${spaces}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (...all: string[]): string =>
    `<Relationships xmlns="${spaces}/package/2006/relationships">${all.join('')}</Relationships>`;
  const cellOf = (cell: Cell, at: string): string => {
    if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${at}"`);
    if (cell === '') return '';
    return typeof cell === 'number'
      ? `<c r="${at}"><v>${cell}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  };
  const sheet = [...above, header, ...table].map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, `${'ABCDEFGH'[column]}${row + 1}`)).join('')}</row>`,
  );
  return zip({
    '[Content_Types].xml': `<Types xmlns="${spaces}/package/2006/content-types"/>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${spaces}/spreadsheetml/2006/main" xmlns:r="${spaces}/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': `<styleSheet xmlns="${spaces}/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spaces}/spreadsheetml/2006/main"><sheetData>${sheet.join('')}${more}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>`,
  });
}

async function findingsOf(name: string, content: string | Uint8Array): Promise<readonly Finding[]> {
  const data = scratchData();
  const bench = await openWorkbench(data, 'fixture');
  if ('findings' in bench) throw new Error('the description of the fixtures is faulty');
  const path = join(data, name);
  writeFileSync(path, content);
  return (await checkFiles([path], bench)).flatMap(({ findings }) => findings);
}

/** Each finding as its code, its row, and `mended` when `fix` mends it. */
const told = ({ code, row, fixable }: Finding): string => [code, row, fixable ? 'mended' : ''].join(' ').trim();

const dateCell = { xml: '<c s="1"><v>46234</v></c>' };
const formattedRows = Array.from({ length: 50 }, (_, at) => `<row r="${at + 6}"><c r="A${at + 6}" s="1"/></row>`).join(
  '',
);

describe('a workbook from an office', () => {
  it.each<[string, Uint8Array, readonly string[]]>([
    ['days with a date format', workbook(edited(5, () => dateCell)), []],
    ['days without a date format', workbook(edited(5, () => 46234)), ['type 2', 'type 3', 'type 4', 'type 5']],
    ['formulas with their results', workbook(edited(2, (cell) => ({ xml: `<c><f>1+1</f><v>${cell}</v></c>` }))), []],
    [
      'a formula without a result',
      workbook(edited(2, (cell, row) => (row === 0 ? { xml: '<c><f>D2+E2</f></c>' } : cell))),
      ['formula 2'],
    ],
    [
      'a formula that failed',
      workbook(edited(4, (cell, row) => (row === 0 ? { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' } : cell))),
      ['no-data-symbol 2'],
    ],
    ['numbers kept as texts', workbook(edited(2, String)), []],
    [
      'numbers with the apostrophe typed',
      workbook(edited(2, (cell, row) => (row === 0 ? `'${cell}` : cell))),
      ['type 2 mended'],
    ],
    [
      'a share in a column of counts',
      workbook(edited(3, (cell, row) => (row === 0 ? { xml: '<c s="2"><v>0.83</v></c>' } : cell))),
      ['type 2'],
    ],
    [
      'periods merged over the rows of a quarter',
      workbook(edited(0, (cell, row) => (row % 2 === 0 ? cell : ''))),
      ['required 3', 'required 5'],
    ],
    ['formatted rows below the table', workbook(rows, { more: formattedRows }), []],
    [
      'a merged title and a second header row',
      workbook(rows, { above: [['办理情况统计表'], ['基本信息', '', '办理']] }),
      ['title-row 1 mended', 'title-row 2 mended'],
    ],
  ])('with %s gets the right findings', async (_, file, expected) => {
    expect((await findingsOf('office.xlsx', file)).map(told)).toEqual(expected);
  });

  it('is read from the sheet that holds the table, whatever stands before it', async () => {
    const table = [header, ...rows].map((cells) => cells.map((cell) => (typeof cell === 'object' ? '' : cell)));
    const file = await writeXlsx({
      sheets: [
        { name: '说明', rows: [['填表说明'], ['请在第二张表填写']] },
        { name: '数据', rows: table },
      ],
    });
    expect((await findingsOf('office.xlsx', file)).map(told)).toEqual([]);
  });

  it('has its table known behind a cover in a dataset of several tables too', async () => {
    const folder = join(import.meta.dirname, '../../data/message-board-demo');
    const dataset: Dataset = JSON.parse(readFileSync(join(folder, 'dataset.json'), 'utf8'));
    for (const resource of dataset.resources) {
      const names = resource.schema.fields.map(({ name }) => name);
      const sheets = [
        { name: 'Cover', rows: [['Return of the quarter'], ['See the second sheet']] },
        { name: 'Data', rows: [names, names.map(() => 1)] },
      ];
      const file = { name: 'office.xlsx', bytes: await writeXlsx({ sheets }) };
      expect((await tableOfFile(file, dataset, false))?.name).toBe(resource.name);
    }
  });

  it('is told what to do about merged cells, formulas without results and days kept as numbers', async () => {
    const fixes = async (file: Uint8Array) => (await findingsOf('office.xlsx', file))[0]?.fix;
    expect((await fixes(workbook(edited(0, (cell, row) => (row % 2 === 0 ? cell : '')))))?.zh).toContain('取消合并');
    expect((await fixes(workbook(edited(2, () => ({ xml: '<c><f>D2+E2</f></c>' })))))?.en).toContain(
      'open it in Excel or WPS',
    );
    expect((await fixes(workbook(edited(5, () => 46234))))?.en).toContain('2026-07-31');
    expect((await fixes(workbook(edited(2, () => 0.985))))?.en).toContain('A count is whole');
    const bodies = edited(1, (cell, row) => (row === 0 ? '2026-03-01' : cell));
    expect((await fixes(workbook(bodies)))?.zh).toContain('会把 3-1 之类的代码变成日期');
  });
});

describe('a name or a period that is not quite one', () => {
  const fixOf = async (column: number, text: string): Promise<string | undefined> =>
    (await findingsOf('office.csv', csv(edited(column, (cell, row) => (row === 3 ? text : cell)))))[0]?.fix.en;

  it.each(['上海市', '上海①', '上海（注1）', '上 海', 'shanghai*'])(
    '%s is asked about by the code it may mean',
    async (name) => {
      expect(await fixOf(1, name)).toContain('Did you mean "shanghai"?');
    },
  );

  it.each(['46203', '2026/6/30'])('%s is told as the day that a spreadsheet made of it', async (text) => {
    expect(await fixOf(0, text)).toContain('as 2026-Q2');
  });

  it('a heading with a unit is one finding, which asks for plain counts', async () => {
    const findings = await findingsOf('office.csv', csv(rows).replace('received', 'received（万件）'));
    expect(findings.map(({ code }) => code)).toEqual(['header-unknown']);
    expect(findings[0]?.fix.zh).toContain('列名里有单位');
  });

  it('signs that nobody sees are named wherever a text is quoted', async () => {
    const findings = await findingsOf('office.csv', csv(rows).replace('note_id', 'note\u202E_id\u001B[2J'));
    for (const { message, column } of findings) expect(unseenIn(`${message.en}${column}`)).toBeUndefined();
    expect(findings.some(({ message }) => message.en.includes('[U+202E]'))).toBe(true);
  });
});

describe('a text file from an office', () => {
  const signed = '注：1.本表为初步数。,,,,,,,\r\n数据来源：市信访局,,,,,,,\r\n填表人：张某,,审核人：李某,,,,,\r\n';
  const wide = new Uint8Array(Buffer.from(csv(rows), 'utf16le'));
  it.each<[string, string | Uint8Array, readonly string[]]>([
    [
      'notes and signatures below the table',
      csv(rows) + signed,
      ['footnote-row 6', 'footnote-row 7', 'footnote-row 8'],
    ],
    [
      'totals within and below',
      csv([
        ...rows.slice(0, 2),
        ['2026-Q1', '小 计', 1280, 1070, 210, '2026-07-31', 'A', ''],
        ...rows.slice(2),
        ['合　计', '', 1500, 1270, 230, '', '', ''],
      ]),
      ['total-row 4 mended', 'total-row 7 mended'],
    ],
    ['UTF-16 without a mark', wide, ['encoding mended']],
    ['UTF-16 the other way round', new Uint8Array(Buffer.from(wide).swap16()), ['encoding mended']],
    [
      'semicolons and decimal commas',
      csv(
        edited(2, (cell, row) => (row === 0 ? `${cell},0` : cell)),
        ';',
      ),
      ['delimiter mended', 'type 2'],
    ],
    ['empty columns at the end', csv(rows).replaceAll('\r\n', ',,,\r\n'), ['header-blank 1 mended']],
    ['one column', 'time_period\n2026-Q1\n', header.slice(1).map(() => 'header-missing 1')],
    ['a field without end', csv(edited(7, (cell, row) => (row === 0 ? 'x'.repeat(3_000_000) : cell))), ['too-large 2']],
    ['ten thousand columns', `${header.join(',')}${',x'.repeat(10_000)}\n`, ['too-large 1']],
  ])('with %s gets the right findings', async (_, file, expected) => {
    const order = (await findingsOf('office.csv', file)).map((finding) => told(finding).replaceAll('  ', ' '));
    expect(order).toEqual(expected);
  });

  it.each([
    [
      '2026Q1',
      '2026年第一季度',
      '2026年1季度',
      '2026 Q1',
      'Q1 2026',
      '2026/Q1',
      '2026-1季度',
      '2026年第１季度',
      '2026年Q1',
      '2026年1-3月',
      '2026Ｑ1',
      '二〇二六年第一季度',
    ],
  ])('has its quarters mended however they are written', async (...ways) => {
    for (const way of ways) {
      const findings = await findingsOf('office.csv', csv(edited(0, (cell) => (cell === '2026-Q1' ? way : cell))));
      expect(findings.map(told), way).toEqual(['period-format 2 mended', 'period-format 3 mended']);
    }
  });
});
