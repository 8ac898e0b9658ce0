import { describe, expect, it } from 'vitest';
import { rowsHiddenLater } from '../../src/checks/disclosure/earlier-rows.ts';
import { suppressionRecoverable } from '../../src/checks/disclosure/suppression-recoverable.ts';
import { determinedCells } from '../../src/checks/disclosure/solve.ts';
import type { Sum } from '../../src/checks/disclosure/sum.ts';
import type { Subject } from '../../src/checks/check.ts';
import { startChecks } from '../../src/checks/run.ts';
import type { CodeList } from '../../src/core/description/code-list.ts';
import type { Dataset, Resource, ResourceExtension } from '../../src/core/description/dataset.ts';
import { ObservationsBuilder } from '../../src/core/table/observations.ts';
import { notRunningAway } from '../run-away.ts';

const title = { en: 'x', zh: '某' };
const dimension = (name: string, extra = {}) => ({ name, type: 'string' as const, huiyin: { role: 'dimension' as const, title, ...extra } });
const count = (name: string) => ({ name, type: 'integer' as const, huiyin: { role: 'count' as const, title } });

/** period, region (with levels), sex (with a total), open at the start, new, open at the end, status. */
function tableOf(extension: Partial<ResourceExtension> = {}): Resource {
  return {
    name: 'replies',
    path: 'replies.csv',
    schema: {
      fields: [
        { name: 'time_period', type: 'string', huiyin: { role: 'period', title } },
        dimension('region', { codes: 'regions' }),
        dimension('sex', { total: 'all' }),
        count('before'),
        count('came'),
        count('after'),
        { name: 'obs_status', type: 'string', huiyin: { role: 'status', title } },
      ],
      primaryKey: ['time_period', 'region', 'sex'],
      missingValues: [''],
    },
    huiyin: { title, kind: 'flow', identities: [], measures: [], breaks: [], ...extension },
  };
}

const regions: CodeList = new Map(
  [['land'], ['north', 'land'], ['south', 'land'], ['town', 'north'], ['village', 'north']].map(([code = '', parent]) => [
    code,
    { code, title, ...(parent && { parent }) },
  ]),
);
const flow = { name: 'flow', title, left: ['before', 'came'], relation: '=' as const, right: ['after'] };

function observations(rows: readonly string[], resource = tableOf()) {
  const builder = new ObservationsBuilder(resource);
  for (const row of rows) builder.add(row.split(','));
  return builder.build();
}

/** The cells found, as `row column`, rows numbered from 2. */
function found(rows: readonly string[], extension: Partial<ResourceExtension> = {}, earlier: readonly (readonly string[])[] = []) {
  const resource = tableOf(extension);
  const dataset = { resources: [resource], huiyin: { frequency: 'A', body: 'region' } } as unknown as Dataset;
  const history = earlier.map((published, index) => ({
    release: { id: `r${index + 1}` },
    dataset,
    resource,
    observations: observations(published, resource),
  })) as unknown as Subject['history'];
  const subject: Subject = { dataset, resource, codes: new Map([['regions', regions]]), history, cause: null, today: '2030-01-01' };
  const run = startChecks([suppressionRecoverable], subject, 'f.csv');
  run.header(resource.schema.fields.map(({ name }) => name));
  rows.forEach((row, index) => {
    run.row(row.split(','), index + 2);
  });
  return run.finish();
}

const places = (findings: ReturnType<typeof found>) => findings.map(({ row, column }) => `${row} ${column}`);

describe('a suppressed cell', () => {
  it('is safe while no sum gives it away', () => {
    expect(found(['2026,town,m,1,2,,Q', '2026,town,f,1,2,5,A', '2026,village,f,1,,5,O'])).toEqual([]);
  });

  it('follows from an identity of its row when it is the only unknown there', () => {
    expect(places(found(['2026,town,m,50,,57,Q', '2026,town,f,50,,,Q'], { identities: [flow] }))).toEqual(['2 came']);
  });

  it('follows from the declared total of a dimension when no other is hidden in its group', () => {
    expect(places(found(['2026,town,m,,1,1,Q', '2026,town,f,9,1,1,A', '2026,town,all,14,2,2,A']))).toEqual(['2 before']);
  });

  it('is kept by a second hidden cell, and so is the second', () => {
    expect(found(['2026,town,m,,1,1,Q', '2026,town,f,,1,1,Q', '2026,town,all,14,2,2,A'])).toEqual([]);
  });

  it('follows from the levels of the code list, also when the hidden one is the whole', () => {
    const rows = ['2026,north,m,,1,1,Q', '2026,town,m,4,1,1,A', '2026,village,m,5,0,0,A'];
    expect(places(found(rows))).toEqual(['2 before']);
  });

  it('follows from totals of two dimensions together, where neither alone gives it away', () => {
    // Hidden in a 2 x 2 block with one corner shown: rows and columns together determine the other three.
    const block = ['2026,town,m,,1,1,Q', '2026,town,f,,1,1,Q', '2026,village,m,,1,1,Q', '2026,village,f,6,1,1,A'];
    const sums = ['2026,town,all,9,2,2,A', '2026,village,all,11,2,2,A', '2026,north,m,8,2,2,A', '2026,north,f,12,2,2,A', '2026,north,all,20,4,4,A'];
    expect(places(found([...block, ...sums]))).toEqual(['2 before', '3 before', '4 before']);
    const full = block.map((row) => row.replace(',6,1,1,A', ',,1,1,Q'));
    expect(found([...full, ...sums])).toEqual([]);
  });

  it('follows from a stock carried over to the next period', () => {
    const carried = { carryOver: [{ from: 'after', to: 'before' }] };
    expect(places(found(['2025,town,m,1,2,,Q', '2026,town,m,3,4,7,A'], carried))).toEqual(['2 after']);
  });

  it('is no secret when an earlier release shows it, or shows the total it follows from', () => {
    const now = ['2026,town,m,,1,1,Q', '2026,town,f,9,1,1,A'];
    expect(places(found(now, {}, [['2026,town,m,5,1,1,A', '2026,town,f,9,1,1,A']]))).toEqual(['2 before']);
    const [finding] = found(now, {}, [['2026,town,all,14,2,2,A'], ['2026,town,m,,1,1,Q', '2026,town,f,9,1,1,A']]);
    expect(finding?.message.en).toContain('[2026, town, all]');
  });

  it('is never shown, nor are the figures it follows from', () => {
    for (const { value, message } of found(['2026,town,m,,1,1,Q', '2026,town,f,912,1,1,A', '2026,town,all,917,2,2,A'])) {
      expect(value).toBeNull();
      expect(`${message.en} ${message.zh}`).not.toMatch(/912|917|\b5\b/);
    }
  });

  it('is not said to follow from totals that are not the sums of their parts elsewhere', () => {
    const rows = Array.from({ length: 12 }, (_, year) => [`${2000 + year},town,m,4,1,1,A`, `${2000 + year},town,f,5,1,1,A`, `${2000 + year},town,all,10,2,2,A`]);
    expect(found([...rows.flat(), '2026,town,m,,1,1,Q', '2026,town,f,9,1,1,A', '2026,town,all,14,2,2,A'])).toEqual([]);
  });

  it('among a hundred thousand is found without running away', async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => [
      `${1000 + (index % 1000)},r${Math.floor(index / 1000)},m,,1,1,Q`,
      `${1000 + (index % 1000)},r${Math.floor(index / 1000)},f,,1,1,Q`,
      `${1000 + (index % 1000)},r${Math.floor(index / 1000)},all,14,2,2,A`,
    ]);
    const last = ['2026,town,m,,1,1,Q', '2026,town,f,9,1,1,A', '2026,town,all,14,2,2,A'];
    expect(await notRunningAway(10, () => places(found([...rows.flat(), ...last])))).toEqual(['120002 before']);
  });
});

describe('solving sums', () => {
  const sum = (...cells: readonly (readonly [number, number])[]): Sum => ({
    unknown: cells.map(([cell, factor]) => ({ cell, factor })),
    ground: { kind: 'carry-over', before: 0, row: 0 },
  });

  it('finds cells that only a combination with factors other than one determines', () => {
    // x + y + z = ., x - y = ., y - z = .: three sums, three cells.
    const determined = determinedCells([sum([1, 1], [2, 1], [3, 1]), sum([1, 1], [2, -1]), sum([2, 1], [3, -1])]);
    expect([...determined.keys()].sort()).toEqual([1, 2, 3]);
    expect(determined.get(1)).toHaveLength(3);
  });

  it('finds nothing in sums that depend on each other', () => {
    expect(determinedCells([sum([1, 1], [2, 1]), sum([1, 2], [2, 2]), sum([3, 1], [4, 1], [5, -1])]).size).toBe(0);
  });

  it('still peels what is larger than elimination takes', () => {
    const chain = Array.from({ length: 500 }, (_, cell) => sum([cell, 1], [cell + 1, 1]));
    expect(determinedCells(chain).size).toBe(0);
    expect(determinedCells([...chain, sum([250, 1])]).size).toBe(501);
  });
});

describe('the rows of an earlier release that are kept', () => {
  it('are those the newest hides or no longer has', () => {
    const earlier = observations(['2025,town,m,1,2,3,A', '2025,town,f,1,2,3,A', '2024,town,f,1,2,3,A']);
    const newest = observations(['2025,town,f,,2,3,Q', '2025,town,m,1,2,3,A']);
    const kept = rowsHiddenLater(earlier, newest, tableOf());
    const period = kept.texts.get('time_period');
    expect(Array.from(period?.index ?? [], (code) => period?.values[code])).toEqual(['2025', '2024']);
  });
});
