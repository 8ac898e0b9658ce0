import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dataset, type Resource, resourceOf } from '../../src/core/description/dataset.ts';
import { canonicalCsv } from '../../src/csv/canonical.ts';
import { tableOf } from '../../src/csv/table.ts';
import { csvText } from '../../src/csv/write.ts';

const data = join(import.meta.dirname, '../../data');
const fixture: Dataset = JSON.parse(readFileSync(join(import.meta.dirname, '../checks/dataset.json'), 'utf8'));
const resource = resourceOf(fixture, 'replies');

/** A text shuffled the same way every time. */
function shuffled<Row>(rows: readonly Row[]): readonly Row[] {
  return rows
    .map((row, index) => ({ row, place: (index * 7919) % 10_007 }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}

describe('a table as it is published', () => {
  const releases = readdirSync(data).flatMap((name) => {
    const folder = join(data, name, 'releases');
    try {
      return [[name, join(folder, readdirSync(folder).sort().at(-1) ?? '', 'data')] as const];
    } catch {
      return [];
    }
  });

  it.each(releases)('is the same bytes, in whatever order its rows come: %s', async (_, folder) => {
    const { resources }: Dataset = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
    for (const table of resources as readonly Resource[]) {
      const bytes = readFileSync(join(folder, table.path));
      const { rows } = (await tableOf(bytes)).table;
      expect(Buffer.from(canonicalCsv(table, shuffled(rows))).equals(bytes)).toBe(true);
      expect(Buffer.from(canonicalCsv(table, rows)).equals(bytes)).toBe(true);
    }
  });

  it('is what the writer of CSV writes, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ' a', 'a ', '"', ',', 'a\nb', '\uFEFF', '北京', '1'),
    );
    const header = resource.schema.fields.map(({ name }) => name);
    const row = fc.array(cell, { minLength: header.length, maxLength: header.length });
    fc.assert(
      fc.property(row, (cells) => {
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(canonicalCsv(resource, [cells]))).toBe(
          csvText(header, [cells]),
        );
      }),
    );
  });

  it('orders periods in time and texts by code unit, and keeps the order of rows whose keys are equal', () => {
    const row = (period: string, body: string, note = '') => [period, body, '1', '1', '0', '2026-07-31', 'A', note];
    const rows = [
      row('2026-Q2', 'b'),
      row('2010-Q4', 'é'),
      row('2010-Q4', 'z'),
      row('2026-Q2', 'b', 'x'),
      row('2010-Q1', 'a'),
    ];
    const lines = new TextDecoder().decode(canonicalCsv(resource, rows)).split('\r\n');
    expect(lines.slice(1, -1).map((line) => line.replace(',1,1,0,2026-07-31,A', ''))).toEqual([
      '2010-Q1,a,',
      '2010-Q4,z,',
      '2010-Q4,é,',
      '2026-Q2,b,',
      '2026-Q2,b,x',
    ]);
  });
});
