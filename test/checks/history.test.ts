import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check, Subject } from '../../src/checks/check.ts';
import { carryOver } from '../../src/checks/counts/carry-over.ts';
import { totalRow } from '../../src/checks/counts/total-row.ts';
import { saysTotal } from '../../src/checks/counts/total-words.ts';
import { columnsSwapped } from '../../src/checks/history/columns-swapped.ts';
import { descriptionChanged } from '../../src/checks/history/description-changed.ts';
import { historyDeleted } from '../../src/checks/history/history-deleted.ts';
import { outlier } from '../../src/checks/history/outlier.ts';
import { revisionUnexplained } from '../../src/checks/history/revision-unexplained.ts';
import { spreadOf } from '../../src/checks/history/spread.ts';
import { staleCopy } from '../../src/checks/history/stale-copy.ts';
import { incompleteMatrix } from '../../src/checks/keys/incomplete-matrix.ts';
import { startChecks } from '../../src/checks/run.ts';
import type { CodeList } from '../../src/core/description/code-list.ts';
import { type Dataset, resourceOf } from '../../src/core/description/dataset.ts';
import { readObservations } from '../../src/csv/observations.ts';

const text = readFileSync(join(import.meta.dirname, 'dataset.json'), 'utf8');
const header = 'time_period,body,received,on_time,late,as_of_date,obs_status,note_id';
const quarters = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${2023 + Math.floor(index / 4)}-Q${(index % 4) + 1}`);
const row = (period: string, body: string, onTime: number, late: number, status = 'A'): string =>
  `${period},${body},${onTime + late},${onTime},${late},2026-07-31,${status},`;

type Edits = readonly (readonly [from: string, to: string])[];

/** A description edited as text, so that each test shows what it changes. */
function described(...edits: Edits): Dataset {
  return JSON.parse(
    edits.reduce((all, [from, to]) => {
      if (!all.includes(from)) throw new Error(`the description has no ${from}`);
      return all.replace(from, to);
    }, JSON.stringify(JSON.parse(text))),
  );
}

interface Setting {
  readonly dataset?: Dataset;
  readonly before?: Dataset;
  readonly published?: readonly string[];
  readonly codes?: CodeList;
  readonly cause?: Subject['cause'];
}

function found(check: Check, rows: readonly string[], setting: Setting = {}) {
  const { dataset = described(), published, codes, cause = null } = setting;
  const before = setting.before ?? dataset;
  const resource = resourceOf(before, 'replies');
  const table = published && readObservations(`${[header, ...published].join('\n')}\n`, resource);
  const history = table ? [{ release: { id: 'r1' }, dataset: before, resource, observations: table }] : [];
  const lists = new Map(codes ? [['bodies', codes]] : []);
  const subject = { dataset, resource: resourceOf(dataset, 'replies'), codes: lists, history, cause, today: '2026-10-08' };
  const run = startChecks([check], subject as unknown as Subject, 'f.csv');
  run.header(header.split(','));
  rows.forEach((cells, index) => {
    run.row(cells.split(','), index + 2);
  });
  return run.finish();
}

describe('an outlier', () => {
  const steady = (body: string, count = 11): readonly string[] =>
    quarters(count).map((period, index) => row(period, body, 100 + (index % 5), 8 + (index % 3)));
  const [last = ''] = quarters(12).slice(-1);

  it('is a rate or a volume far outside what the body reported before', () => {
    expect(found(outlier, [...steady('a'), row(last, 'a', 60, 50)])).toMatchObject([{ row: 13, column: 'on_time', value: '54.5 %' }]);
    expect(found(outlier, [...steady('a'), row(last, 'a', 1000, 90)])).toMatchObject([{ row: 13, column: 'received', value: '1090' }]);
    expect(found(outlier, [...steady('a'), row(last, 'a', 9, 1)])).toMatchObject([{ row: 13, value: '10' }]);
  });

  it('needs eight earlier periods, thirty to rest on, and a step that matters', () => {
    expect(found(outlier, [...steady('a', 7), row('2024-Q4', 'a', 60, 50)])).toEqual([]);
    expect(found(outlier, [...quarters(11).map((period) => row(period, 'a', 10, 1)), row(last, 'a', 5, 6)])).toEqual([]);
    expect(found(outlier, [...steady('a'), row(last, 'a', 95, 20)])).toEqual([]);
    expect(found(outlier, [...steady('a'), row(last, 'a', 250, 22)])).toEqual([]);
  });

  it('is none when its status says so, when a series break begins there, or when all bodies moved alike', () => {
    expect(found(outlier, [...steady('a'), row(last, 'a', 60, 50, 'D')])).toEqual([]);
    const dataset = described(['"breaks":[]', `"breaks":[{"from":"${last}","bodies":["a"],"reason":{"en":"x","zh":"某"}}]`]);
    expect(found(outlier, [...steady('a'), row(last, 'a', 60, 50)], { dataset })).toEqual([]);
    const bodies = Array.from({ length: 9 }, (_, index) => `body-${index}`);
    const shock = bodies.flatMap((body) => [...steady(body), row(last, body, 60, 50)]);
    expect(found(outlier, shock)).toEqual([]);
    expect(found(outlier, [...shock, ...steady('b'), row(last, 'b', 12, 98)])).toMatchObject([{ value: '10.9 %' }]);
  });

  it('with a short history is told by the growth of its peers', () => {
    const bodies = Array.from({ length: 10 }, (_, index) => `body-${index}`);
    const rows = bodies.flatMap((body, index) => [row('2026-Q1', body, 90 + index, 9), row('2026-Q2', body, 95 + index, 8)]);
    expect(found(outlier, rows)).toEqual([]);
    expect(found(outlier, [...rows, row('2026-Q1', 'x', 100, 10), row('2026-Q2', 'x', 1000, 100)])).toMatchObject([
      { column: 'received', value: '1100', message: { en: expect.stringContaining('10 times the period before (110), while 10 others') } },
    ]);
  });

  it('that is published is not asked about again', () => {
    const rows = [...steady('a'), row(last, 'a', 60, 50)];
    expect(found(outlier, rows, { published: rows })).toEqual([]);
  });
});

describe('a spread', () => {
  it('is untouched by a few extreme figures', () => {
    expect(spreadOf([10, 11, 9, 10, 1000])).toEqual({ median: 10, deviation: 1.4826, least: 9, most: 1000 });
    expect(spreadOf([1, 2])).toMatchObject({ median: 1.5 });
    expect(() => spreadOf([])).toThrow();
  });
});

describe('exchanged columns', () => {
  it('are seen in published rows that hold each other’s figures', () => {
    const published = [row('2026-Q1', 'a', 100, 20), row('2026-Q1', 'b', 80, 7)];
    const rows = [row('2026-Q1', 'a', 20, 100), row('2026-Q1', 'b', 7, 80)];
    expect(found(columnsSwapped, rows, { published })).toMatchObject([{ column: 'on_time, late' }]);
  });

  it('are seen against a rate that cannot exceed one, with no rule between the columns', () => {
    const dataset = described([/"identities":\[.*?\]\s*,"measures"/.exec(JSON.stringify(JSON.parse(text)))?.[0] ?? '', '"identities":[],"measures"']);
    const swapped = (body: string, received: number) => `2026-Q2,${body},${received},${received + 9},3,2026-07-31,A,`;
    const rows = ['a', 'b', 'c'].map((body, index) => swapped(body, 40 + 20 * index));
    expect(found(columnsSwapped, rows, { dataset })).toMatchObject([{ column: 'on_time, received' }]);
    expect(found(columnsSwapped, [...rows.slice(0, 2), row('2026-Q2', 'c', 80, 3), row('2026-Q2', 'd', 70, 3)], { dataset })).toEqual([]);
  });
});

describe('a stale copy', () => {
  const year = ['a', 'b', 'c'].map((body, index) => row('2025-Q2', body, 100 + 7 * index, 20 + index));
  const between = ['2025-Q3', '2025-Q4', '2026-Q1'].flatMap((period, at) => ['a', 'b', 'c'].map((body, index) => row(period, body, 90 + at + index, 12 + at)));

  it('may be of the same quarter last year too', () => {
    const rows = [...year, ...between, ...year.map((cells) => cells.replace('2025-Q2', '2026-Q2'))];
    expect(found(staleCopy, rows)).toMatchObject([{ value: '2026-Q2', message: { en: expect.stringContaining('2025-Q2') } }]);
  });

  it('is none when nothing is new, or when small figures repeat', () => {
    const rows = [...between, ...between.slice(-3).map((cells) => cells.replace('2026-Q1', '2026-Q2'))];
    expect(found(staleCopy, rows)).toHaveLength(1);
    expect(found(staleCopy, rows, { published: rows })).toEqual([]);
    expect(found(staleCopy, ['2026-Q1', '2026-Q2'].flatMap((period) => ['a', 'b', 'c'].map((body) => row(period, body, 2, 1))))).toEqual([]);
  });
});

describe('a description', () => {
  const published = [row('2026-Q1', 'a', 100, 20)];
  const next = [...published, row('2026-Q2', 'a', 90, 10)];
  const changed = (edits: Edits, rows = next, setting: Setting = {}) =>
    found(descriptionChanged, rows, { dataset: described(...edits), before: described(), published, ...setting }).map(({ column }) => column);

  it('may gain columns, measures, titles and targets', () => {
    expect(changed([])).toEqual([]);
    expect(changed([['"en":"Received"', '"en":"Messages received"'], ['"targets":[]', '"targets":[{"value":1,"from":"2026-Q1","basis":"own","title":{"en":"x","zh":"某"}}]']])).toEqual([]);
  });

  it.each<[string, Edits, string]>([
    ['the type of a column', [['"name":"received","type":"integer"', '"name":"received","type":"number"']], 'replies.received'],
    ['a code list', [['"codes":"bodies"', '"codes":"other"']], 'replies.body'],
    ['the basis of a measure', [['"basis":"cohort"', '"basis":"period"']], 'replies.measures.on_time'],
    ['what is divided', [['"denominator":{"sum":["received"]}', '"denominator":{"sum":["on_time","late"]}']], 'replies.measures.on_time'],
    ['the name of a measure', [['"measures":[{"name":"on_time"', '"measures":[{"name":"in_time"']], 'replies.measures.on_time'],
    ['the kind of table', [['"kind":"replies"', '"kind":"flow"']], 'replies.kind'],
    ['the reporting year', [['"frequency":"Q"', '"frequency":"Q","yearEndsIn":9']], 'yearEndsIn'],
  ])('may not change %s without a series break from the first new period', (_, edits, column) => {
    expect(changed(edits)).toEqual([column]);
    const from = (period: string) => [...edits, ['"breaks":[]', `"breaks":[{"from":"${period}","reason":{"en":"x","zh":"某"}}]`]] as const;
    expect(changed(from('2026-Q2'))).toEqual([]);
    expect(changed(from('2026-Q1'))).toEqual([column]);
  });

  it('may change in a release without a new period when a reason is given', () => {
    const edits: Edits = [['"basis":"cohort"', '"basis":"period"']];
    expect(changed(edits, published)).toHaveLength(1);
    expect(changed(edits, published, { cause: { kind: 'correction', reason: 'x' } })).toEqual([]);
    expect(changed(edits, next, { cause: { kind: 'correction', reason: 'x' } })).toHaveLength(1);
  });
});

describe('what is published', () => {
  const published = quarters(8).flatMap((period) => ['a', 'b', 'c', 'd'].map((body, index) => row(period, body, 50 + index, 5)));

  it('changed in many cells is listed for twenty of each column, and counted', () => {
    const rows = published.map((cells) => cells.replace(/,5,2026/, ',6,2026'));
    const findings = found(revisionUnexplained, rows, { published });
    expect(findings).toHaveLength(20);
    expect(findings.at(-1)).toMatchObject({ column: 'late', value: '5 → 6', more: 12 });
  });

  it('and deleted is listed for twenty rows, and counted', () => {
    const findings = found(historyDeleted, published.filter((cells) => cells.includes(',a,')), { published });
    expect(findings.map(({ more }) => 1 + more).reduce((sum, count) => sum + count, 0)).toBe(24);
    expect(findings).toHaveLength(20);
  });
});

describe('a body without a row', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((body, index) => row('2026-Q1', body, 50 + index, 5));

  it('is named, unless most are silent: then the period is', () => {
    expect(found(incompleteMatrix, [...rows, ...rows.slice(2).map((cells) => cells.replace('Q1', 'Q2'))]).map(({ value }) => value)).toEqual(['a', 'b']);
    expect(found(incompleteMatrix, [...rows, row('2026-Q2', 'e', 50, 5)])).toMatchObject([{ column: 'time_period', value: '2026-Q2' }]);
  });

  it('is not missed once its code has ended, in whatever frequency that is said', () => {
    const title = { en: 'x', zh: '某' };
    const codes = new Map([
      ['a', { code: 'a', title }],
      ['b', { code: 'b', title, validTo: '2026-03' }],
      ['c', { code: 'c', title, validTo: '2026' }],
    ]);
    const findings = found(incompleteMatrix, [...rows.slice(0, 3), row('2026-Q2', 'a', 50, 5)], { codes });
    expect(findings.map(({ value }) => value)).toEqual(['c']);
  });
});

describe('a stock carried over', () => {
  const dataset = described(['"breaks":[]', '"breaks":[],"carryOver":[{"from":"late","to":"on_time"}]']);

  it('is held against the next period of the same body only, and once', () => {
    const rows = [row('2026-Q1', 'a', 1, 20), row('2026-Q2', 'a', 20, 5), row('2025-Q3', 'b', 1, 9), row('2026-Q2', 'b', 3, 2), row('2026-Q3', 'a', 6, 2)];
    expect(found(carryOver, rows, { dataset })).toMatchObject([{ row: 6, column: 'on_time', value: '5 → 6' }]);
    expect(found(carryOver, rows, { dataset, published: rows })).toEqual([]);
  });
});

describe('what happened to a thousand bodies at once', () => {
  const bodies = Array.from({ length: 1000 }, (_, index) => `b${index}`);
  const before = quarters(12).flatMap((quarter) => bodies.map((body) => row(quarter, body, 200, 20)));

  it('is odd in none of them, and what happened to one beside it is', () => {
    const fallen = bodies.map((body) => row('2026-Q1', body, body === 'b501' ? 2 : 40, body === 'b501' ? 0 : 4));
    expect(found(outlier, [...before, ...fallen], { published: before })).toMatchObject([{ value: '2' }]);
  });
});

describe('a total', () => {
  it.each(['Total', 'TOTALS', 'Grand total', 'All agencies', 'All', '合计', '总计：', '全省', 'sub-total', 'Total of all regions', '本级小计', '合　计', '总  计', ' total '])('is what %j says', (name) => {
    expect(saysTotal(name)).toBe(true);
  });

  it.each(['Total Oil', 'allotments', 'Office of the Total Environment', '全国人大', 'totally', 'all-party-groups', '', '合计局', 'small'])('is not what %j says', (name) => {
    expect(saysTotal(name)).toBe(false);
  });

  it('is found by its figures also where the code list has levels, and a level is none', () => {
    const title = { en: 'x', zh: '某' };
    const codes = new Map([['land', undefined], ['north', 'land'], ['town', 'north'], ['village', 'north'], ['south', 'land'], ['odd', undefined]].map(([code = '', parent]) => [code, { code, title, ...(parent && { parent }) }]));
    const rows = [row('2026-Q1', 'town', 400, 40), row('2026-Q1', 'village', 300, 30), row('2026-Q1', 'south', 200, 20), row('2026-Q1', 'north', 700, 70)];
    expect(found(totalRow, rows, { codes })).toEqual([]);
    expect(found(totalRow, [...rows, row('2026-Q1', 'odd', 900, 90)], { codes })).toMatchObject([{ row: 6, value: 'odd' }]);
  });
});
