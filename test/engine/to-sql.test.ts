import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/core/query/evaluate.ts';
import { asQuestion, type Question } from '../../src/core/query/query.ts';
import { toSql } from '../../src/engine/to-sql.ts';
import { syntheticResource } from '../core/synthetic.ts';
import { observe, openWasm, type WasmEngine } from './wasm.ts';

const hostileCodes = [
  'a',
  'b',
  '007',
  '7',
  '',
  'NULL',
  'null',
  ' a ',
  "x'); DROP TABLE replies; --",
  '"quoted", with comma',
  'two\r\nlines',
  'semi;colon',
  '$$',
  'a\0b',
  '\\',
  '住房和城乡建设部',
  'é',
  'e\u0301',
  '\u{1F4EE}',
  '\uFF5E',
  '__proto__',
  '1e3',
];
const quarters = ['2019-Q3', '2019-Q4', '2020-Q1', '2020-Q2', '2020-Q3'];
const strangePeriods = ['2020', '2020-02', '2020-Q5', '2020-Q1\n', 'x2020-Q1', ''];
const dimensionNames = [
  'body',
  'topic',
  'met',
  'above',
  'key_1',
  'numerator',
  'select',
  'we"ird',
  "o'clock",
  '__proto__',
  '部门',
];

const count = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 0, max: 9 }).map(String),
  fc.integer({ min: 0, max: 2 ** 45 }).map(String),
);
const bin = fc.constantFrom('', '0', '5', '20', '21', '90');
const period = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...quarters) }, fc.constantFrom(...strangePeriods));
const code = fc.constantFrom(...hostileCodes);
const status = fc.constantFrom('', 'A', 'P', 'Q', 'U', 'B');
const row = fc.tuple(period, code, code, code, bin, count, count, count, status);

const asks = ['on-time', 'within-20', 'within-5-of-20', 'sum.on_time', 'sum.late', 'sum.open'];

const question = fc
  .record({
    dimensions: fc.uniqueArray(fc.constantFrom(...dimensionNames), { minLength: 3, maxLength: 3 }),
    measures: fc.shuffledSubarray(asks, { minLength: 1 }),
    grouped: fc.shuffledSubarray([0, 1, 2, 3]),
    filtered: fc.array(fc.tuple(fc.constantFrom(0, 1, 2), fc.subarray(hostileCodes)), { maxLength: 2 }),
    from: fc.option(fc.constantFrom(...quarters), { nil: undefined }),
    to: fc.option(fc.constantFrom(...quarters), { nil: undefined }),
    annual: fc.option(fc.constantFrom('2019', '2020'), { nil: undefined, freq: 9 }),
    total: fc.option(fc.constantFrom('a', "x'); DROP TABLE replies; --"), { nil: undefined }),
    onlyTotal: fc.boolean(),
  })
  .map(({ dimensions, measures, grouped, filtered, from, to, annual, total, onlyTotal }) => {
    const columns = ['time_period', ...dimensions];
    const question: Question = {
      resource: 'replies',
      measures,
      by: grouped.map((position) => columns[position] as string),
      where: Object.fromEntries([
        ...filtered.map(([position, codes]) => [dimensions[position] as string, codes] as const),
        ...(total !== undefined && onlyTotal ? [[dimensions[0] as string, [total]] as const] : []),
      ]),
      ...(annual === undefined ? { from, to } : { from: annual }),
    };
    const resource = syntheticResource(dimensions, 'replies', {
      hasStatus: true,
      ...(total !== undefined && { total }),
    });
    return { resource, question };
  });

describe('toSql', () => {
  let engine: WasmEngine;
  beforeAll(async () => {
    engine = await openWasm();
  }, 60_000);

  it('means what answer means, for any table and any question: several measures and counts, any dimensions, flags, totals', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.array(question, { minLength: 1, maxLength: 3 }),
        (rows, questions) => {
          for (const { resource, question } of questions) {
            engine.load(resource, rows);
            expect(engine.ask(question, resource)).toEqual(answer(question, observe(resource, rows), resource));
          }
        },
      ),
      { numRuns: 400 },
    );
  }, 120_000);

  it('gives shares that divide as in the page: 45 of 50 is 0.9, 1 of 3 is 0.333…', () => {
    const resource = syntheticResource();
    engine.load(resource, [
      ['2020-Q1', 'a', 'x', '', '45', '3', '2'],
      ['2020-Q1', 'b', 'x', '', '1', '1', '1'],
    ]);
    const answers = engine.ask({ resource: 'replies', measure: 'on-time', by: ['body'], where: {} }, resource);
    const shares = answers.map(({ figures: [on] }) => (on ? on.numerator / on.denominator : undefined));
    expect(shares).toEqual([0.9, 1 / 3]);
  });

  it('sorts keys by code unit as the page does, where DuckDB sorts by code point', () => {
    const resource = syntheticResource();
    engine.load(
      resource,
      ['\uFF5E', '\u{1F4EE}', '007', '7'].map((code) => ['2020-Q1', code, 'x', '', '1', '0', '0']),
    );
    const answers = engine.ask({ resource: 'replies', measure: 'on-time', by: ['body'], where: {} }, resource);
    expect(answers.map(({ keys }) => keys[0])).toEqual(['007', '7', '\u{1F4EE}', '\uFF5E']);
  });

  it('keeps integers exact up to 2^53 - 1', () => {
    const resource = syntheticResource();
    engine.load(resource, [['2020-Q1', 'a', 'x', '', String(Number.MAX_SAFE_INTEGER), '0', '0']]);
    const answers = engine.ask({ resource: 'replies', measure: 'on-time', by: [], where: {} }, resource);
    expect(answers[0]?.figures[0]?.numerator).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('takes amounts with decimals as the page does', () => {
    const whole = syntheticResource();
    const fields = whole.schema.fields.map((field) => ({
      ...field,
      type: field.huiyin.role === 'count' ? ('number' as const) : field.type,
    }));
    const resource = { ...whole, schema: { ...whole.schema, fields } };
    const rows = [
      ['2020-Q1', 'a', 'x', '', '12.5', '0.25', ''],
      ['2020-Q2', 'a', 'x', '', '0.05', '7', '1'],
    ];
    engine.load(resource, rows);
    const query = { resource: 'replies', measure: 'on-time', by: ['time_period'], where: {} };
    expect(engine.ask(query, resource)).toEqual(answer(asQuestion(query), observe(resource, rows), resource));
  });

  it('is text that a person can read and paste elsewhere', () => {
    const query = {
      resource: 'replies',
      measure: 'within-20',
      by: ['body'],
      where: { topic: ["o'c"] },
      from: '2020-Q1',
    };
    expect(toSql(query, syntheticResource())).toMatchInlineSnapshot(`
      "WITH chosen AS (
        SELECT
          body AS key_1,
          CASE WHEN bin_to <= 20 THEN on_time ELSE 0 END AS above,
          on_time + late + open AS below,
          TRUE AS met
        FROM replies
        WHERE topic IN ('o''c')
          AND regexp_full_match(time_period, '\\d{4}-Q[1-4]')
          AND time_period >= '2020-Q1'
      )
      SELECT
        CAST(key_1 AS VARCHAR) AS key_1,
        CAST(coalesce(sum(above) FILTER (met AND above + below IS NOT NULL), 0) AS DOUBLE) AS numerator,
        CAST(coalesce(sum(below) FILTER (met AND above + below IS NOT NULL), 0) AS DOUBLE) AS denominator,
        CAST(count(*) FILTER (met AND above + below IS NOT NULL) AS INTEGER) AS counted,
        CAST(count(*) FILTER (met AND above + below IS NULL) AS INTEGER) AS missing,
        CAST(0 AS INTEGER) AS suppressed,
        '' AS flags
      FROM chosen
      GROUP BY key_1
      ORDER BY key_1
      "
    `);
  });

  it('refuses a query that the description does not have, with a sentence', () => {
    const query = { resource: 'replies', measure: 'nope', by: [], where: {} };
    expect(() => toSql(query, syntheticResource())).toThrow(/asks for the measure "nope".*on-time, within-20/);
  });
});
