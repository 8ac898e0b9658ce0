import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLog } from '../../scripts/releases/release-log.ts';
import { type Dataset, resourceOf } from '../../src/core/description/dataset.ts';
import { evaluate } from '../../src/core/query/evaluate.ts';
import type { Query } from '../../src/core/query/query.ts';
import { releasesOf } from '../../src/core/release/release.ts';
import { readObservations } from '../../src/csv/observations.ts';

const data = join(import.meta.dirname, '../../data');

/** The answer of one committed release to a query over the whole, as [numerator, denominator]. */
function answer(
  dataset: string,
  release: string,
  query: Omit<Query, 'by' | 'where'> & Partial<Query>,
): readonly number[] {
  const description: Dataset = JSON.parse(readFileSync(join(data, dataset, 'dataset.json'), 'utf8'));
  const resource = resourceOf(description, query.resource);
  const text = readFileSync(join(data, dataset, 'releases', release, 'data', resource.path), 'utf8');
  const [row] = evaluate({ by: [], where: {}, ...query }, readObservations(text, resource), resource);
  return [row?.numerator ?? Number.NaN, row?.denominator ?? Number.NaN];
}

/** Sums of single columns of one committed release in one period. */
function columnSum(
  dataset: string,
  release: string,
  table: string,
  column: string,
  period?: string,
  body?: string,
): number {
  const description: Dataset = JSON.parse(readFileSync(join(data, dataset, 'dataset.json'), 'utf8'));
  const resource = resourceOf(description, table);
  const { texts, numbers, length } = readObservations(
    readFileSync(join(data, dataset, 'releases', release, 'data', resource.path), 'utf8'),
    resource,
  );
  const cellOf = (name: string, row: number): string | undefined =>
    texts.get(name)?.values[texts.get(name)?.index[row] ?? -1];
  let sum = 0;
  for (let row = 0; row < length; row += 1) {
    if (period !== undefined && cellOf('time_period', row) !== period) continue;
    if (body !== undefined && cellOf(description.huiyin.body, row) !== body) continue;
    sum += numbers.get(column)?.[row] ?? Number.NaN;
  }
  return sum;
}

const oneQuarter = (period: string): Query => ({
  resource: 'replies',
  measure: 'on_time',
  by: [],
  where: {},
  from: period,
  to: period,
});
const oneYear = (year: string, measure: string, resource = 'reply-times'): Query => ({
  resource,
  measure,
  by: [],
  where: {},
  from: year,
  to: year,
});

describe('uk-foi, as the Cabinet Office published it', () => {
  it.each([
    ['2010-Q1', 11_199],
    ['2019-Q4', 11_885],
    ['2020-Q2', 9_205],
    ['2020-Q4', 11_632],
  ])('counts in %s %d requests received', (period, received) => {
    expect(columnSum('uk-foi', '2020-Q4', 'replies', 'received', period)).toBe(received);
  });

  it.each([
    ['2010-Q1', 9_860, 11_127, '88.6'],
    ['2019-Q4', 11_121, 11_873, '93.7'],
    ['2020-Q2', 7_750, 9_203, '84.2'],
    ['2020-Q4', 10_229, 11_631, '87.9'],
  ])('has in %s %d of %d in time (%s %%)', (period, numerator, denominator, percent) => {
    expect(answer('uk-foi', '2020-Q4', oneQuarter(period))).toEqual([numerator, denominator]);
    expect(((100 * numerator) / denominator).toFixed(1)).toBe(percent);
  });

  it('was released twice, in order', async () => {
    const releases = releasesOf(await readLog(join(data, 'uk-foi')));
    expect(releases.map(({ id, previous }) => [id, previous])).toEqual([
      ['2019-Q4', null],
      ['2020-Q4', '2019-Q4'],
    ]);
    expect(columnSum('uk-foi', '2019-Q4', 'replies', 'received')).toBe(478_151);
    expect(columnSum('uk-foi', '2020-Q4', 'replies', 'received')).toBe(522_438);
  });
});

describe('us-foia, as the Department of Justice published it', () => {
  it.each([
    ['2008', 560_978],
    ['2018', 863_729],
    ['2020', 790_688],
    ['2024', 1_501_432],
  ])('counts in %s %d requests received', (year, received) => {
    expect(columnSum('us-foia', '2024', 'requests', 'received', year)).toBe(received);
  });

  it.each([
    ['2008', 330_827, 534_835],
    ['2020', 358_882, 713_434],
    ['2024', 518_264, 1_161_684],
  ])('has in %s %d of %d processed within 20 working days', (year, numerator, denominator) => {
    expect(answer('us-foia', '2024', oneYear(year, 'within_20_days'))).toEqual([numerator, denominator]);
  });

  it('has a backlog of 267,056 among 390,548 open requests at the end of 2024', () => {
    expect(answer('us-foia', '2024', oneYear('2024', 'overdue_share', 'requests'))).toEqual([267_056, 390_548]);
  });

  it('has the Department of Justice processing 157,180 requests in 2024', () => {
    expect(columnSum('us-foia', '2024', 'requests', 'processed', '2024', 'doj')).toBe(157_180);
  });
});

describe('ni-emergency-care, as the Department of Health published it', () => {
  it('sums the months of 2022-Q1 to 93,873 of 178,514 seen within four hours', () => {
    expect(
      answer('ni-emergency-care', '2022-Q1', {
        resource: 'waits',
        measure: 'within_4h',
        from: '2022-Q1',
        to: '2022-Q1',
      }),
    ).toEqual([93_873, 178_514]);
  });

  it('has the Royal Victoria Hospital at 10,645 of 25,408, its March 3,700 of 8,992 included', () => {
    expect(columnSum('ni-emergency-care', '2022-Q1', 'waits', 'within_4h', '2022-Q1', 'royal-victoria')).toBe(10_645);
    expect(columnSum('ni-emergency-care', '2022-Q1', 'waits', 'attendances', '2022-Q1', 'royal-victoria')).toBe(25_408);
  });

  it('counts 10,119,117 attendances since 2008', () => {
    expect(columnSum('ni-emergency-care', '2022-Q1', 'waits', 'attendances')).toBe(10_119_117);
  });
});

describe('shangluo-mailbox, as the city published it', () => {
  it('was released six times, each after the other, with a reason wherever figures changed', async () => {
    const releases = releasesOf(await readLog(join(data, 'shangluo-mailbox')));
    expect(releases.map(({ id }) => id)).toEqual([
      '2021-04-30',
      '2021-06-30',
      '2021-09-30',
      '2021-12-31',
      '2022-03-31',
      '2022-05-12',
    ]);
    expect(releases.map(({ cause }) => cause?.kind ?? null)).toEqual([null, ...Array(4).fill('revision'), null]);
  });

  it.each([
    ['2021-04-30', 817, 806],
    ['2021-12-31', 1_135, 1_121],
    ['2022-05-12', 1_171, 1_157],
  ])('holds in the release %s %d answers, %d of them with a time', (release, answers, timed) => {
    expect(columnSum('shangluo-mailbox', release, 'letters', 'answers')).toBe(answers);
    expect(columnSum('shangluo-mailbox', release, 'letters', 'timed')).toBe(timed);
  });

  it('has 793 of 1,157 answered within five days', () => {
    const query = { resource: 'reply-times', measure: 'within_5_days' };
    expect(answer('shangluo-mailbox', '2022-05-12', query)).toEqual([793, 1_157]);
  });
});

describe('ca-service-standards, as the Treasury Board published it', () => {
  it('has 1,313 of 1,783 targets met', () => {
    expect(answer('ca-service-standards', '2024', { resource: 'targets', measure: 'targets_met' })).toEqual([
      1_313, 1_783,
    ]);
  });

  it('has the standard 3261 of the service 2224 at 31,283 of 31,689', () => {
    const where = { service_id: ['2224'], standard_id: ['3261'] };
    const query = { resource: 'standards', measure: 'within_standard', where };
    expect(answer('ca-service-standards', '2024', query)).toEqual([31_283, 31_689]);
  });

  it('has 264,299,775 of 400,949,262 applications made online', () => {
    const query = { resource: 'applications', measure: 'digital_take_up' };
    expect(answer('ca-service-standards', '2024', query)).toEqual([264_299_775, 400_949_262]);
  });
});
