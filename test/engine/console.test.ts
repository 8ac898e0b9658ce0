import { beforeAll, describe, expect, it } from 'vitest';
import {
  castSql,
  complaintOf,
  countSql,
  describeSql,
  isNumeric,
  listingOf,
  questionIn,
} from '../../src/engine/console/question.ts';
import { identifier } from '../../src/engine/identifier.ts';
import { createTableFrom } from '../../src/engine/load.ts';
import { valuesOf } from '../../src/engine/query.ts';
import { hardening } from '../../src/engine/setup.ts';
import { tableName, writtenName } from '../../src/engine/table-name.ts';
import { escapeAttempts } from './escape-attempts.ts';
import { openWasm, type WasmEngine } from './wasm.ts';

describe('a question to the console', () => {
  it.each([
    ['SELECT 1', 'SELECT 1', 1],
    ['\n-- first\nSELECT 1; -- last\n', 'SELECT 1', 3],
    ["SELECT ';' AS a, $$;$$ AS b /* ; */", "SELECT ';' AS a, $$;$$ AS b /* ; */", 1],
  ])('is one statement: %j', (text, statement, line) => {
    expect(questionIn(text)).toEqual({ statement, line });
  });

  it.each([
    ['', 'empty'],
    [' ;; -- nothing\n', 'empty'],
    ['SELECT 1; SELECT 2', 'several'],
    ["SELECT 1) AS a; COPY (SELECT 1) TO 'x'; SELECT * FROM (SELECT 1", 'several'],
  ])('is not: %j', (text, fault) => {
    expect(questionIn(text)).toBe(fault);
  });

  it('for the tables lists those that can be asked, fetched or not', () => {
    const tables = [tableName('uk-foi', 'replies'), tableName('survey', 'order')];
    expect(listingOf('Show  all tables', tables)).toBe(
      `SELECT * FROM (VALUES ('uk_foi', 'replies', 'uk_foi.replies'), ('survey', 'order', 'survey."order"')) AS tables("schema", "table", "name")`,
    );
    expect(listingOf('SHOW uk_foi.replies', tables)).toBe('SHOW uk_foi.replies');
  });

  it('is pointed at where DuckDB complains, in the lines of the editor', () => {
    expect(complaintOf('Binder Error: no "nope"\nCandidates: "a"\n\nLINE 3:  nope\n         ^', 5)).toEqual({
      message: 'Binder Error: no "nope"\nCandidates: "a"',
      line: 6,
    });
    expect(complaintOf('Out of Memory Error: no more', 1)).toEqual({ message: 'Out of Memory Error: no more' });
  });
});

describe('a table of the console', () => {
  it.each([
    ['uk-foi', 'reply-times', 'uk_foi.reply_times'],
    ['2020-survey', 'table', '_2020_survey."table"'],
    ['codes', 'order', 'codes_."order"'],
    ['information-schema', 'tables', 'information_schema_.tables'],
  ])('of %s, %s is called %s', (dataset, table, name) => {
    expect(writtenName(tableName(dataset, table))).toBe(name);
  });
});

describe('the locked database', () => {
  let engine: WasmEngine;
  const run = (sql: string) => valuesOf(engine.connection.query(sql));
  const ask = (statement: string) => {
    const columns = run(describeSql(statement)).map(([name, type]) => ({
      name: String(name),
      type: String(type),
      isNumber: isNumeric(String(type)),
    }));
    return { columns, rows: run(castSql(statement, columns)) };
  };

  beforeAll(async () => {
    engine = await openWasm();
    engine.connection.query(hardening.beforeLoading);
    engine.connection.query("CREATE SCHEMA uk_foi; SET allowed_paths = ['uk_foi.replies.csv']");
    engine.connection.query(hardening.afterLoading);
    engine.handOver('uk_foi.replies.csv', 'body,received\r\nhome-office,12\r\n,\r\n', () => {
      const columns = [
        { name: 'body', type: 'VARCHAR' },
        { name: 'received', type: 'BIGINT' },
      ];
      engine.connection.query(createTableFrom(columns, 'uk_foi.replies.csv', 'uk_foi.replies'));
    });
  }, 60_000);

  it('takes the table that is handed over, and that one alone', () => {
    expect(run('SELECT body, CAST(received AS DOUBLE) FROM uk_foi.replies')).toEqual([
      ['home-office', 12],
      ['', null],
    ]);
    expect(() =>
      engine.handOver('other.csv', 'a\r\n1\r\n', () => engine.connection.query("CREATE TABLE t AS FROM 'other.csv'")),
    ).toThrow('disabled by configuration');
  });

  it.each([
    'FROM uk_foi.replies',
    'WITH a AS (SELECT 1 AS one) SELECT * FROM a -- and a comment',
    'VALUES (1, 2)',
    'DESCRIBE uk_foi.replies',
    'SUMMARIZE uk_foi.replies',
    'SHOW ALL TABLES',
    'PIVOT uk_foi.replies ON body USING sum(received)',
    'SELECT received, received FROM uk_foi.replies ORDER BY received DESC',
  ])('answers %s', (statement) => {
    expect(ask(statement).rows.length).toBeGreaterThan(0);
    expect(run(countSql(statement))).toEqual([[ask(statement).rows.length]]);
  });

  it('loses no digit and no type on the way out', () => {
    const { columns, rows } = ask(
      `SELECT 1.25 AS a, 9007199254740993 AS b, 170141183460469231731687303715884105727::HUGEINT AS c, 0.1::DOUBLE AS d,
        true AS e, DATE '2020-02-29' AS f, [1, 2] AS g, NULL AS h, 'é' AS i, 7::TINYINT AS j`,
    );
    expect(rows).toEqual([
      [
        '1.25',
        '9007199254740993',
        '170141183460469231731687303715884105727',
        0.1,
        'true',
        '2020-02-29',
        '[1, 2]',
        null,
        'é',
        7,
      ],
    ]);
    expect(
      columns
        .filter(({ isNumber }) => isNumber)
        .map(({ name }) => name)
        .join(''),
    ).toBe('abcdhj');
  });

  it('keeps the order that the question asks for', () => {
    const { rows } = ask('SELECT i FROM range(1000) r(i) ORDER BY (i * 7919) % 1000');
    expect(rows.slice(0, 3)).toEqual([['0'], ['679'], ['358']]);
  });

  it('knows forty ways out', () => {
    expect(new Set(escapeAttempts('http://127.0.0.1:1')).size).toBeGreaterThanOrEqual(40);
  });

  it.each(escapeAttempts('http://127.0.0.1:1'))('refuses %s', (attempt) => {
    const question = questionIn(attempt);
    if (typeof question === 'string') expect(question).toBe('several');
    else expect(() => ask(question.statement)).toThrow();
  });

  it('knows every word that cannot stand as a bare name', () => {
    const words = run("SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category <> 'unreserved'").flat();
    expect(words.filter((word) => identifier(String(word)) === word)).toEqual([]);
  });
});
