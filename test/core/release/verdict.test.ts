import { describe, expect, it } from 'vitest';
import { type Candidate, verdictOn } from '../../../src/core/release/verdict.ts';
import { compareCells } from '../../../src/core/table/same-cells.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { chained, releaseOf } from './release-log.ts';

function table(text: string): Table {
  const [header = [], ...rows] = text.split(' ').map((line) => line.split(','));
  return { header, rows, rowNumbers: rows.map((_, index) => index + 2) };
}

const published = table('period,body,replied 2026-Q1,a,10 2026-Q1,b,20 2026-Q2,a,');
const compared = { table: published, primaryKey: ['period', 'body'] };

describe('comparing cells', () => {
  it('finds no difference in another order of rows and columns, nor in blank rows', () => {
    const shuffled = table('replied,period,body ,2026-Q2,a 20,2026-Q1,b ,, 10,2026-Q1,a');
    expect(compareCells(shuffled, compared)).toEqual({ cells: [], added: [], missing: [] });
  });

  it('names the cell that differs by the row of the file and the key', () => {
    expect(compareCells(table('period,body,replied 2026-Q1,a,10 2026-Q1,b,21 2026-Q2,a,0'), compared).cells).toEqual([
      { row: 3, column: 'replied', published: '20', found: '21', key: ['2026-Q1', 'b'] },
      { row: 4, column: 'replied', published: '', found: '0', key: ['2026-Q2', 'a'] },
    ]);
  });

  it('names rows that were not published, rows that stand twice, and rows that are gone', () => {
    const other = table('period,body,replied 2026-Q1,a,10 2026-Q1,a,10 2027-Q1,a,1');
    expect(compareCells(other, compared)).toEqual({
      cells: [],
      added: [3, 4],
      missing: [
        ['2026-Q1', 'b'],
        ['2026-Q2', 'a'],
      ],
    });
  });
});

describe('the verdict on a file', () => {
  const logs = new Map([['replies', { entries: chained([{ release: releaseOf('a') }, { release: releaseOf('b') }]) }]]);
  const place = (release: string): Candidate => ({
    dataset: 'replies',
    release,
    path: 'replies.csv',
    columns: published.header,
    primaryKey: compared.primaryKey,
  });
  const tables = new Map([
    ['a', published],
    ['b', table('period,body,replied 2026-Q1,a,11 2026-Q1,b,22 2026-Q2,a,33')],
  ]);
  const verdict = (file: Table | undefined, sha256 = 'none') =>
    verdictOn(
      {
        sha256,
        readTable: async () => file,
        fetchTable: async ({ release }) => tables.get(release) as Table,
      },
      logs,
      [place('b'), place('a')],
    );

  it('is its bytes before all, without reading it', async () => {
    expect(await verdict(undefined, 'a'.repeat(8))).toMatchObject({ kind: 'bytes', files: [{ release: { id: 'a' } }] });
  });

  it('is its cells, in whichever release they stand', async () => {
    expect(await verdict(published)).toMatchObject({ kind: 'cells', place: { release: 'a' } });
  });

  it('is the closest release when a cell differs', async () => {
    const flipped = table('period,body,replied 2026-Q1,a,10 2026-Q1,b,29 2026-Q2,a,');
    expect(await verdict(flipped)).toMatchObject({
      kind: 'differs',
      place: { release: 'a' },
      comparison: { cells: [{ row: 3, column: 'replied', published: '20', found: '29' }] },
    });
  });

  it('is the nearest columns when none are the same, and nothing when none is shared', async () => {
    expect(await verdict(table('period,body,answered 2026-Q1,a,1'))).toEqual({
      kind: 'columns',
      nearest: place('b'),
      extra: ['answered'],
      lacking: ['replied'],
    });
    expect(await verdict(table('x,y 1,2'))).toMatchObject({ kind: 'columns', nearest: undefined, extra: ['x', 'y'] });
  });

  it('is that it is no table', async () => {
    expect(await verdict(undefined)).toEqual({ kind: 'no-table' });
  });
});
