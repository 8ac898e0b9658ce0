import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../src/core/description/dataset.ts';
import { countsPanelOf, sumsOf } from '../../../src/core/statistics/counts.ts';
import { countsWaiting, hasReplyBins, replyTableIn } from '../../../src/core/statistics/reply-table.ts';
import type { Observations } from '../../../src/core/table/observations.ts';
import { ObservationsBuilder } from '../../../src/core/table/observations.ts';

const title = { en: 'Column', zh: '列' };
const field = (name: string, role: Resource['schema']['fields'][number]['huiyin']['role']) => ({
  name,
  type: role === 'count' || role === 'bin' ? ('integer' as const) : ('string' as const),
  huiyin: { role, title },
});

function tableOf(counts: readonly string[], bins: readonly string[] = []): Resource {
  return {
    name: 'table',
    path: 'table.csv',
    schema: {
      fields: [
        field('time_period', 'period'),
        field('body', 'dimension'),
        ...bins.map((name) => field(name, 'bin')),
        ...counts.map((name) => field(name, 'count')),
        field('as_of_date', 'as-of'),
        field('obs_status', 'status'),
      ],
      primaryKey: ['time_period', 'body', ...bins],
      missingValues: [''],
    },
    huiyin: { title, kind: bins.length > 0 ? 'reply-times' : 'replies', identities: [], measures: [], breaks: [] },
  };
}

function rowsOf(resource: Resource, rows: readonly string[]): Observations {
  const builder = new ObservationsBuilder(resource);
  for (const row of rows) builder.add(row.split(','));
  return builder.build();
}

const period = { frequency: 'Q', year: 2026, part: 1 } as const;

describe('the counts of a table', () => {
  const resource = tableOf(['good', 'bad']);
  const rows = rowsOf(resource, [
    '2026-Q1,a,5,1,2026-04-30,P',
    '2026-Q1,b,,2,2026-04-30,Q',
    '2026-Q1,c,7,3,2026-04-30,U',
    '2025-Q4,a,1,1,2026-01-31,A',
  ]);
  const { whole, bodies } = countsPanelOf(rows, resource, ['good', 'bad'], 'body');

  it('are summed over the bodies in which all of them are filled, in the order of time', () => {
    expect(whole.map(({ counts }) => counts)).toEqual([
      [1, 1],
      [12, 4],
    ]);
  });

  it('name who is left out', () => {
    expect(whole.at(-1)?.leftOut).toEqual(['b']);
  });

  it('tell what is withheld from what is missing, and what is provisional', () => {
    expect(bodies.get('b')?.[0]).toMatchObject({ missing: true, suppressed: true, flags: ['Q'] });
    expect(whole.at(-1)).toMatchObject({ missing: false, suppressed: false });
  });

  it('have the flags of their rows; the whole is provisional with a part of it, and has no other flag', () => {
    expect(bodies.get('c')?.[0]?.flags).toEqual(['U']);
    expect(whole.map(({ flags }) => flags)).toEqual([[], ['P']]);
  });

  it('are added up by groups of columns', () => {
    expect(sumsOf([['a', 'b'], ['c']], [1, 2, 3])).toEqual([3, 3]);
  });
});

describe('a table of reply times', () => {
  const full = tableOf(['n_replied', 'n_other_closed', 'n_censored'], ['bin_from', 'bin_to']);
  const rows = rowsOf(full, [
    '2026-Q1,a,0,10,4,0,0,2026-04-30,A',
    '2026-Q1,a,10,,1,1,2,2026-04-30,A',
    '2026-Q1,b,0,10,6,0,0,2026-04-28,A',
    '2026-Q1,b,10,,0,0,3,2026-04-28,U',
    '2026-Q1,c,0,10,9,0,0,2026-04-30,A',
    '2026-Q1,c,10,,,0,0,2026-04-30,Q',
  ]);

  it('is merged over the bodies that have every bin, as of the earliest date among them', () => {
    expect(replyTableIn(rows, full, 'body', period)).toEqual({
      bins: [
        { from: 0, to: 10, replied: 10, otherClosed: 0, censored: 0 },
        { from: 10, replied: 1, otherClosed: 1, censored: 5 },
      ],
      flags: [],
      suppressed: false,
      asOf: '2026-04-28',
    });
  });

  it('of a body has the flags of its bins', () => {
    expect(replyTableIn(rows, full, 'body', period, 'b')?.flags).toEqual(['U']);
  });

  it('of a body with a withheld bin shows none of its bins', () => {
    expect(replyTableIn(rows, full, 'body', period, 'c')).toMatchObject({ bins: [], suppressed: true });
  });

  it('says whether it counts those who wait', () => {
    expect(countsWaiting(full)).toBe(true);
    expect(countsWaiting(tableOf(['n_replied'], ['bin_from', 'bin_to']))).toBe(false);
    expect(hasReplyBins(tableOf(['n_replied'], ['bin_to']))).toBe(false);
  });
});
