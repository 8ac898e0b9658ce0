import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../src/core/description/dataset.ts';
import { difference, largestMovements } from '../../../src/core/table/difference.ts';
import { ObservationsBuilder } from '../../../src/core/table/observations.ts';

const title = { en: 'x', zh: '某' };
const resource: Resource = {
  name: 'replies',
  path: 'replies.csv',
  schema: {
    fields: [
      { name: 'time_period', type: 'string', huiyin: { role: 'period', title } },
      { name: 'body', type: 'string', huiyin: { role: 'dimension', title } },
      { name: 'received', type: 'integer', huiyin: { role: 'count', title } },
      { name: 'late', type: 'integer', huiyin: { role: 'count', title } },
      { name: 'as_of_date', type: 'date', huiyin: { role: 'as-of', title } },
      { name: 'obs_status', type: 'string', huiyin: { role: 'status', title } },
    ],
    primaryKey: ['time_period', 'body'],
    missingValues: [''],
  },
  huiyin: { title, kind: 'replies', identities: [], measures: [], breaks: [] },
};

function table(...rows: readonly string[]) {
  const builder = new ObservationsBuilder(resource);
  for (const row of rows) builder.add(row.split(','));
  return builder.build();
}

const published = table('2026,a,10,1,2026-04-30,P', '2026,b,20,,2026-04-30,O', '2026,c,30,3,2026-04-30,A');
const next = table('2027,a,11,1,2026-07-31,A', '2026,c,,3,2026-07-31,A', '2026,b,25,2,2026-07-31,A');

describe('the difference between two tables', () => {
  const found = difference(published, next, resource);

  it('pairs rows by key, whatever their order, and names the added and the removed', () => {
    expect(found?.publishedRows).toEqual(Int32Array.of(-1, 2, 1));
    expect([...(found?.added ?? [])]).toEqual([0]);
    expect([...(found?.removed ?? [])]).toEqual([0]);
  });

  it('tells a changed cell from one that was blank before, for figures and for statuses, and leaves as-of dates out', () => {
    const cells = found?.columns.map(({ column, changed, filled }) => [column, [...changed], [...filled]]);
    expect(cells).toEqual([
      ['received', [1, 2], []],
      ['late', [], [2]],
      ['obs_status', [2], []],
    ]);
  });

  it('orders movements by the size of the step; a figure that is gone is a step to nothing', () => {
    expect(found && largestMovements(found, published, next, 5)).toEqual([
      { row: 1, column: 'received', old: 30, new: null },
      { row: 2, column: 'received', old: 20, new: 25 },
    ]);
    expect(found && largestMovements(found, published, next, 1)).toHaveLength(1);
  });

  it('is empty between a table and itself', () => {
    const none = difference(published, published, resource);
    expect([none?.added.length, none?.removed.length]).toEqual([0, 0]);
    expect(none?.columns.every(({ changed, filled }) => changed.length + filled.length === 0)).toBe(true);
  });

  it('is undefined when the key cannot be compared', () => {
    const keyed = { ...resource, schema: { ...resource.schema, primaryKey: ['nowhere'] } };
    expect(difference(published, next, keyed)).toBeUndefined();
  });
});
