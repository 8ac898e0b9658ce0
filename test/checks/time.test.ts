import { describe, expect, it } from 'vitest';
import type { Check, Subject } from '../../src/checks/check.ts';
import { codeExpired } from '../../src/checks/codes/code-expired.ts';
import { startChecks } from '../../src/checks/run.ts';
import { readLoosely } from '../../src/checks/time/loose-period.ts';
import { periodAbsent } from '../../src/checks/time/period-absent.ts';
import { periodAncient } from '../../src/checks/time/period-ancient.ts';
import { periodFuture } from '../../src/checks/time/period-future.ts';
import { periodGap } from '../../src/checks/time/period-gap.ts';
import type { Dataset, DatasetExtension, Resource } from '../../src/core/description/dataset.ts';
import { ObservationsBuilder } from '../../src/core/table/observations.ts';
import type { Frequency, Period } from '../../src/core/period.ts';
import { firstDayOf, parsePeriod } from '../../src/core/period.ts';

const title = { en: 'x', zh: '某' };
const resource: Resource = {
  name: 'replies',
  path: 'replies.csv',
  schema: {
    fields: [
      { name: 'time_period', type: 'string', huiyin: { role: 'period', title } },
      { name: 'body', type: 'string', huiyin: { role: 'dimension', title, codes: 'bodies' } },
      { name: 'as_of_date', type: 'date', huiyin: { role: 'as-of', title } },
    ],
    primaryKey: ['time_period', 'body'],
    missingValues: [''],
  },
  huiyin: { title, kind: 'replies', identities: [], measures: [], breaks: [] },
};
const bodies = new Map([['old', { code: 'old', title, validFrom: '2010', validTo: '2024' }]]);

function found(check: Check, rows: readonly (readonly string[])[], extension: Partial<DatasetExtension>, subject: Partial<Subject> = {}) {
  const dataset = { resources: [resource], huiyin: { frequency: 'Q', ...extension } } as unknown as Dataset;
  const run = startChecks(
    [check],
    { dataset, resource, codes: new Map([['bodies', bodies]]), history: [], cause: null, today: '2026-10-08', ...subject },
    'f.csv',
  );
  run.header(['time_period', 'body', 'as_of_date']);
  rows.forEach((cells, index) => {
    run.row([...cells], index + 2);
  });
  return run.finish().map(({ row, column, value }) => [row, column, value]);
}

function published(...periods: readonly string[]): Subject['history'] {
  const builder = new ObservationsBuilder(resource);
  for (const period of periods) builder.add([period, 'old', '2026-09-01']);
  return [{ dataset: {}, resource, observations: builder.build() }] as unknown as Subject['history'];
}

describe('a loosely written period', () => {
  it.each<[Frequency, string, string | undefined]>([
    ['Q', '2020年第四季度', '2020-Q4'],
    ['Q', '2020年4季度', '2020-Q4'],
    ['Q', '二〇二〇年第四季度', '2020-Q4'],
    ['Q', '二零二零年四季度', '2020-Q4'],
    ['Q', '2020年10-12月', '2020-Q4'],
    ['Q', '2020年7月至9月', '2020-Q3'],
    ['Q', '2020年７—９月', '2020-Q3'],
    ['Q', '2020Q4', '2020-Q4'],
    ['Q', '2020 q4', '2020-Q4'],
    ['Q', '2020/Q4', '2020-Q4'],
    ['Q', '2020-Q04', '2020-Q4'],
    ['Q', 'Q4 2020', '2020-Q4'],
    ['Q', 'Q4/2020', '2020-Q4'],
    ['Q', '2020,  4th Quarter', '2020-Q4'],
    ['Q', '4th quarter of 2020', '2020-Q4'],
    ['Q', '第四季度 2020年', '2020-Q4'],
    ['Q', '2020-Q5', undefined],
    ['Q', '2020年10-11月', undefined],
    ['Q', '2020年上半年', undefined],
    ['Q', 'Q4 20', undefined],
    ['Q', '2020/21 Q4', undefined],
    ['Q', '2020Q4²', undefined],
    ['A', '2020年', '2020'],
    ['A', '2020年度', '2020'],
    ['A', '２０２０', '2020'],
    ['A', '2020/21', undefined],
    ['A', '20', undefined],
    ['M', '2020年9月', '2020-09'],
    ['M', '2020年9月份', '2020-09'],
    ['M', '二〇二〇年十二月', '2020-12'],
    ['M', '二〇二〇年十月', '2020-10'],
    ['M', '2020/9', '2020-09'],
    ['M', '2020.09', '2020-09'],
    ['M', '202009', '2020-09'],
    ['M', '2020M09', '2020-09'],
    ['M', '9/2020', '2020-09'],
    ['M', 'Sep 2020', '2020-09'],
    ['M', 'September 2020', '2020-09'],
    ['M', 'Sept-2020', '2020-09'],
    ['M', '2020-13', undefined],
    ['M', '2020-00', undefined],
    ['M', '2020年9月30日', undefined],
    ['M', 'Sep-20', undefined],
    ['M', '2020-0²', undefined],
  ])('of the frequency %s: "%s" means %s', (frequency, text, period) => {
    expect(readLoosely(text, frequency)).toBe(period);
  });
});

describe('a period', () => {
  it.each<[string, number | undefined, string]>([
    ['2026', undefined, '2026-01-01'],
    ['2026', 9, '2025-10-01'],
    ['2026', 3, '2025-04-01'],
    ['2026-Q1', undefined, '2026-01-01'],
    ['2026-Q4', undefined, '2026-10-01'],
    ['2024-03', undefined, '2024-03-01'],
    ['0026-Q1', undefined, '0026-01-01'],
  ])('%s with a year that ends in month %s begins on %s', (text, yearEndsIn, day) => {
    expect(firstDayOf(parsePeriod(text) as Period, yearEndsIn)).toBe(day);
  });

  it('of a reporting year is over when the reporting year is', () => {
    const rows = [['2026', 'old', '2026-09-30']];
    expect(found(periodFuture, rows, { frequency: 'A', yearEndsIn: 9 })).toEqual([]);
    expect(found(periodFuture, rows, { frequency: 'A' })).toEqual([[2, 'time_period', '2026']]);
    expect(found(periodFuture, [['2027', 'old', '']], { frequency: 'A', yearEndsIn: 9 })).toEqual([]);
    expect(found(periodFuture, [['2028', 'old', '']], { frequency: 'A', yearEndsIn: 9 })).toEqual([[2, 'time_period', '2028']]);
  });

  it('that is not over is told in every row in which it stands', () => {
    const rows = [
      ['2026-Q3', 'a', '2026-09-30'],
      ['2026-Q3', 'b', '2026-09-29'],
      ['2026-Q3', 'c', '2026-09-30'],
      ['2026-Q3', 'd', '2026-09-29'],
    ];
    expect(found(periodFuture, rows, {}).map(([row]) => row)).toEqual([3, 5]);
  });

  it('of another frequency is left to `period-mixed`', () => {
    const rows = [['2030', 'a', '2026-09-30'], ['1800', 'b', '2026-09-30']];
    expect([...found(periodFuture, rows, {}), ...found(periodAncient, rows, {}), ...found(periodGap, rows, {})]).toEqual([]);
  });

  it('before 1900 is ancient when the description says no later start', () => {
    const rows = [['1899-Q4', 'a', ''], ['1900-Q1', 'b', '']];
    expect(found(periodAncient, rows, {})).toEqual([[2, 'time_period', '1899-Q4']]);
    expect(found(periodAncient, rows, { firstPeriod: '1899-Q4' })).toEqual([]);
  });

  it('of the first century is ancient too, and the year 0 can be told', () => {
    const rows = ['0000-Q1', '0026-Q1', '0099-Q4'].map((text) => [text, 'a', '2026-09-30']);
    expect(found(periodAncient, rows, {})).toHaveLength(3);
    expect(found(periodFuture, rows, {})).toEqual([]);
    expect(found(periodAncient, [['0000', 'a', '']], { frequency: 'A', yearEndsIn: 9 })).toHaveLength(1);
  });

  it('that no row can have makes no gap', () => {
    const rows = [['0202-Q1', 'a', ''], ['2026-Q1', 'a', ''], ['2026-Q2', 'a', ''], ['2206-Q1', 'a', '']];
    expect(found(periodGap, rows, {})).toEqual([]);
  });

  it('missing between others is told once for each run of them', () => {
    const rows = ['2019', '2021', '2025', '2026'].map((period) => [period, 'a', '']);
    expect(found(periodGap, rows, { frequency: 'A' })).toEqual([
      [null, 'time_period', '2020'],
      [null, 'time_period', '2022 – 2024'],
    ]);
  });
});

describe('the release’s own period', () => {
  const rows = [['2026-Q1', 'a', '2026-09-01'], ['2026-Q2', 'a', '2026-09-01']];

  it('may be anything when nothing is published and none is named', () => {
    expect(found(periodAbsent, rows, {})).toEqual([]);
  });

  it('is the named one', () => {
    expect(found(periodAbsent, rows, {}, { period: '2026-Q2' })).toEqual([]);
    expect(found(periodAbsent, rows, {}, { period: '2026-Q3' })).toEqual([[null, 'time_period', '2026-Q2']]);
    expect(found(periodAbsent, rows, {}, { period: '2025-Q4' })).toEqual([[null, 'time_period', '2026-Q2']]);
  });

  it('is not before the newest that is published', () => {
    expect(found(periodAbsent, rows, {}, { history: published('2026-Q1', '2026-Q2') })).toEqual([]);
    expect(found(periodAbsent, rows, {}, { history: published('2026-Q1') })).toEqual([]);
    expect(found(periodAbsent, rows.slice(1), {}, { history: published('2026-Q1') })).toEqual([]);
    const correction = { kind: 'correction', reason: 'x' } as const;
    expect(found(periodAbsent, rows, {}, { history: published('2026-Q3'), cause: correction })).toHaveLength(1);
    expect(found(periodAbsent, rows, {}, { history: published('2026-Q2', '2026-Q3') })).toEqual([[null, 'time_period', '2026-Q2']]);
  });
});

describe('a code', () => {
  it('is held against its validity by days, whatever the frequencies', () => {
    const rows = ['2009-Q4', '2010-Q1', '2024-Q4', '2025-Q1'].map((period) => [period, 'old', '']);
    expect(found(codeExpired, rows, {}).map(([row]) => row)).toEqual([2, 5]);
  });

  it('that is valid in a part of the period is valid', () => {
    expect(found(codeExpired, [['2024', 'old', ''], ['2025', 'old', '']], { frequency: 'A' }).map(([row]) => row)).toEqual([3]);
  });
});
