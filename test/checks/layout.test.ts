import { describe, expect, it } from 'vitest';
import { Layout } from '../../src/checks/layout.ts';
import type { Field, Resource } from '../../src/core/description/dataset.ts';
import { CutLine } from '../../src/core/line.ts';

const field = (name: string, role: Field['huiyin']['role']): Field => ({
  name,
  type: role === 'count' ? 'integer' : 'string',
  huiyin: { role, title: { en: `${name} title`, zh: `${name}标题` } },
});
const tableOf = (...fields: readonly Field[]): Resource =>
  ({ schema: { fields, primaryKey: [], missingValues: [''] } }) as unknown as Resource;
const replies = tableOf(field('period', 'period'), field('body', 'dimension'), field('n', 'count'), field('note', 'note'));
const staff = tableOf(field('year', 'period'), field('office', 'dimension'), field('heads', 'count'));

/** What each record of a file is told as, by its row. */
function told(text: string, { isSheet = false } = {}): Record<number, string> {
  const found: Record<number, string> = {};
  const layout = new Layout(replies, [staff], {
    header: ({ row }) => {
      found[row] = 'header';
    },
    row: (line, row) => {
      found[row] = `row ${line.length}`;
    },
    odd: ({ oddity, row }) => {
      found[row] = oddity;
    },
  });
  layout.isSheet = isSheet;
  text.split('\n').forEach((line, index) => {
    layout.add(new CutLine(line.split(',')), index + 1);
  });
  layout.end();
  return found;
}

describe('what stands in a file', () => {
  it.each<[string, string, Record<number, string>]>([
    ['a header and rows', 'period,body,n,note\n2026,a,1,', { 1: 'header', 2: 'row 4' }],
    ['titles above', 'Table 1\n\nin thousands,,\nperiod,body,n,note\n2026,a,1,', { 1: 'title', 2: 'blank', 3: 'title', 4: 'header', 5: 'row 4' }],
    ['blank rows inside', 'period,body,n,note\n2026,a,1,\n,,,\n2026,b,1,', { 1: 'header', 2: 'row 4', 3: 'blank', 4: 'row 4' }],
    ['notes below', 'period,body,n,note\n2026,a,1,\n\n注：略\nSource: X, Y', { 1: 'header', 2: 'row 4', 3: 'blank', 4: 'footnote', 5: 'footnote' }],
    ['a line among rows that could be a note', 'period,body,n,note\nsome words\n2026,a,1,', { 1: 'header', 2: 'missing-cell', 3: 'row 4' }],
    ['the header again', 'period,body,n,note\n2026,a,1,\nPeriod,BODY,n标题,note\n2026,b,1,', { 1: 'header', 2: 'row 4', 3: 'header-repeated', 4: 'row 4' }],
    ['another table below', 'period,body,n,note\n2026,a,1,\n\nStaff\nwho,where,what\nx,y,z', { 1: 'header', 2: 'row 4', 4: 'second-table' }],
    ['another table of the dataset', 'period,body,n,note\n2026,a,1,\nyear,office,heads\n2026,x,7', { 1: 'header', 2: 'row 4', 3: 'second-table' }],
    ['rows that do not fit', 'period,body,n,note\n2026,a,1\n2026,a,1,,9', { 1: 'header', 2: 'missing-cell', 3: 'extra-cell' }],
    ['a total row', 'period,body,n,note\n2026,a,1,\nTotal,,1,', { 1: 'header', 2: 'row 4', 3: 'total' }],
    ['no header at all', '2026,a,1,\n2026,b,1,', { 1: 'header', 2: 'row 4' }],
    ['nothing', '\n\n', {}],
    ['a header far down', `${'\n'.repeat(30)}period,body,n,note\n2026,a,1,`, { ...Object.fromEntries(Array.from({ length: 20 }, (_, row) => [row + 1, 'blank'])), 31: 'header', 32: 'row 4' }],
  ])('%s', (_, text, rows) => {
    expect(told(text)).toEqual(rows);
  });

  it('of a sheet is not told by cells that are not there: its rows end with the last filled cell', () => {
    expect(told('period,body,n,note\n2026,a,1\n2026,b', { isSheet: true })).toEqual({ 1: 'header', 2: 'row 4', 3: 'row 4' });
  });

  it('holds no more than a screenful back, however long the line of notes', () => {
    const found = told(`period,body,n,note\n2026,a,1,\n${'words\n'.repeat(100)}2026,b,1,`);
    expect(Object.values(found).filter((oddity) => oddity === 'missing-cell')).toHaveLength(100);
  });
});
