import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Dataset, resourceOf } from '../../src/core/description/dataset.ts';
import { evaluate } from '../../src/core/query/evaluate.ts';
import type { Answer, Query } from '../../src/core/query/query.ts';
import { standingReleases } from '../../src/core/release/release.ts';
import type { Observations } from '../../src/core/table/observations.ts';
import { readObservations } from '../../src/csv/observations.ts';
import { castSql, describeSql, isNumeric, questionIn } from '../../src/engine/console/question.ts';
import { createTableFrom } from '../../src/engine/load.ts';
import { type Value, valuesOf } from '../../src/engine/query.ts';
import { codesName, tableName, writtenName } from '../../src/engine/table-name.ts';
import { columnTypes } from '../../src/engine/to-sql.ts';
import { openWasm, type WasmEngine } from '../engine/wasm.ts';

const data = join(import.meta.dirname, '../../data');
const questions = readdirSync(join(data, 'questions')).map((file) => file.replace(/\.sql$/, ''));

function datasetOf(name: string): { readonly dataset: Dataset; readonly folder: string } {
  const dataset: Dataset = JSON.parse(readFileSync(join(data, name, 'dataset.json'), 'utf8'));
  const release = standingReleases(JSON.parse(readFileSync(join(data, name, 'releases.json'), 'utf8'))).at(-1);
  return { dataset, folder: join(data, name, 'releases', release?.id ?? '', 'data') };
}

function observationsOf(name: string, table: string): Observations {
  const { dataset, folder } = datasetOf(name);
  const resource = resourceOf(dataset, table);
  return readObservations(readFileSync(join(folder, resource.path), 'utf8'), resource);
}

/** What the pages say: the answers of the project’s own arithmetic. */
function figures(name: string, query: Query): readonly Answer[] {
  const { dataset } = datasetOf(name);
  return evaluate(query, observationsOf(name, query.resource), resourceOf(dataset, query.resource));
}

function share({ numerator, denominator }: Answer): number {
  return numerator / denominator;
}

/** The English name of each code of a list. */
function namesIn(list: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(data, 'codes', `${list}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return new Map(
    lines
      .map((line) => (/^([^,]*),("[^"]*"|[^,]*)/.exec(line) ?? []).slice(1))
      .map(([code = '', name = '']) => [code, name.replaceAll('"', '')]),
  );
}

const overTime = (resource: string, measure: string): Query => ({ resource, measure, by: ['time_period'], where: {} });

/** For each example the rows that its answer must have, from figures that no SQL has made. */
const expected: Readonly<Record<string, () => readonly (readonly Value[])[]>> = {
  '1-over-time': () =>
    figures('uk-foi', overTime('replies', 'on_time')).map((answer) => [
      ...answer.keys,
      answer.numerator,
      answer.denominator,
      share(answer),
    ]),
  '2-late-in-one-quarter': () => {
    const names = namesIn('uk-bodies');
    const query = { ...overTime('replies', 'on_time'), by: ['body'], from: '2020-Q4', to: '2020-Q4' };
    return figures('uk-foi', query)
      .filter(({ denominator }) => denominator >= 100)
      .sort((one, other) => share(one) - share(other))
      .slice(0, 10)
      .map((answer) => [names.get(answer.keys[0] ?? '') ?? '', answer.numerator, answer.denominator, share(answer)]);
  },
  '3-backlog': () =>
    figures('us-foia', overTime('requests', 'overdue_share')).map((answer) => [
      ...answer.keys,
      answer.numerator,
      answer.denominator,
      share(answer),
    ]),
  '4-against-last-year': () => {
    const names = namesIn('ni-departments');
    const quarter = (period: string) =>
      new Map(
        figures('ni-emergency-care', {
          ...overTime('waits', 'within_4h'),
          by: ['department'],
          from: period,
          to: period,
        })
          .filter(({ denominator }) => denominator > 0)
          .map((answer) => [answer.keys[0] ?? '', share(answer)]),
      );
    const [before, now] = [quarter('2021-Q1'), quarter('2022-Q1')];
    return [...now].flatMap(([code, share]) => {
      const then = before.get(code);
      return then === undefined ? [] : [[names.get(code) ?? '', then, share, Math.round((share - then) * 1000) / 10]];
    });
  },
  '5-two-countries': () => {
    const quarters = figures('uk-foi', overTime('replies', 'within_20_days'));
    return figures('us-foia', overTime('reply-times', 'within_20_days')).flatMap((answer) => {
      const [year = ''] = answer.keys;
      const own = quarters.filter(({ keys }) => keys[0]?.startsWith(year));
      const sum = (part: 'numerator' | 'denominator') => own.reduce((total, quarter) => total + quarter[part], 0);
      return own.length === 0 ? [] : [[year, sum('numerator') / sum('denominator'), share(answer)]];
    });
  },
  '6-standards-missed': () => {
    const { texts, numbers, length } = observationsOf('ca-service-standards', 'standards');
    const text = (name: string, row: number) => texts.get(name)?.values[texts.get(name)?.index[row] ?? -1] ?? '';
    const number = (name: string, row: number) => numbers.get(name)?.[row] ?? Number.NaN;
    return Array.from({ length }, (_, row) => ({
      name: `${text('service', row)} (${text('standard_id', row)})`,
      period: text('time_period', row),
      met: number('volume_meeting_target', row),
      all: number('total_volume', row),
      target: number('target', row),
    }))
      .filter(({ period, met, all, target }) => period === '2024' && all >= 10_000 && met / all < target)
      .sort((one, other) => other.target - other.met / other.all - (one.target - one.met / one.all))
      .slice(0, 15)
      .map(({ name, met, all, target }) => [
        name,
        met,
        all,
        met / all,
        target,
        Math.round((target - met / all) * 1000) / 10,
      ]);
  },
  '7-invented-two-tables': () => {
    const within = { by: ['region'], from: '2026-Q1', to: '2026-Q1' };
    const content = new Map(
      figures('message-board-demo', { ...overTime('ratings', 'satisfaction'), ...within })
        .filter(({ counted }) => counted > 0)
        .map((answer) => [answer.keys[0], share(answer)]),
    );
    const groups = new Map<string, number[]>();
    for (const answer of figures('message-board-demo', { ...overTime('replies', 'on_time'), ...within })) {
      const name = 1 - share(answer) >= 0.1 ? 'a tenth or more late' : 'less than a tenth late';
      const own = content.get(answer.keys[0]);
      if (own !== undefined) groups.set(name, [...(groups.get(name) ?? []), own]);
    }
    return [...groups]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, shares]) => [
        name,
        shares.length,
        Math.round((shares.reduce((sum, each) => sum + each, 0) / shares.length) * 1000) / 1000,
      ]);
  },
};

describe('an example of the console', () => {
  let engine: WasmEngine;
  beforeAll(async () => {
    engine = await openWasm();
    const load = (
      columns: Parameters<typeof createTableFrom>[0],
      path: string,
      { schema, table }: { schema: string; table: string },
    ) => {
      engine.connection.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
      engine.handOver('file.csv', readFileSync(path, 'utf8'), () =>
        engine.connection.query(createTableFrom(columns, 'file.csv', writtenName({ schema, table }))),
      );
    };
    for (const name of ['uk-foi', 'us-foia', 'ni-emergency-care', 'ca-service-standards', 'message-board-demo']) {
      const { dataset, folder } = datasetOf(name);
      for (const resource of dataset.resources)
        load(columnTypes(resource), join(folder, resource.path), tableName(name, resource.name));
    }
    const columns = ['code', 'name_en', 'name_zh', 'parent', 'valid_from', 'valid_to'].map((name) => ({
      name,
      type: 'VARCHAR',
    }));
    for (const list of ['uk-bodies', 'ni-departments'])
      load(columns, join(data, 'codes', `${list}.csv`), codesName(list));
  }, 60_000);

  it('is there, and each is held against figures', () => {
    expect(questions.length).toBeGreaterThan(5);
    expect(Object.keys(expected)).toEqual([...questions].sort());
  });

  it.each(questions)('%s says what the pages say', (name) => {
    const question = questionIn(readFileSync(join(data, 'questions', `${name}.sql`), 'utf8'));
    if (typeof question === 'string') throw new Error(`data/questions/${name}.sql is ${question}`);
    const columns = valuesOf(engine.connection.query(describeSql(question.statement))).map(([column, type]) => ({
      name: String(column),
      type: String(type),
      isNumber: isNumeric(String(type)),
    }));
    const rows = valuesOf(engine.connection.query(castSql(question.statement, columns))).map((row) =>
      row.map((value, at) => (columns[at]?.isNumber && value !== null ? Number(value) : value)),
    );
    const wanted = expected[name]?.() ?? [];
    expect(wanted.length).toBeGreaterThan(1);
    const byKey = (one: readonly Value[], other: readonly Value[]) => (String(one[0]) < String(other[0]) ? -1 : 1);
    // Where two rows tie, either may come first.
    const [got, should] = [[...rows].sort(byKey), [...wanted].sort(byKey)];
    expect(got.map(([key]) => key)).toEqual(should.map(([key]) => key));
    for (const [index, row] of got.entries())
      for (const [at, value] of row.entries()) {
        const known = should[index]?.[at];
        if (typeof value === 'number') expect(value).toBeCloseTo(Number(known), 9);
        else expect(value).toBe(known);
      }
  });
});
