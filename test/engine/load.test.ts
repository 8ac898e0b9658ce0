import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { identifier } from '../../src/engine/identifier.ts';
import { valuesOf } from '../../src/engine/query.ts';
import { hardening, wasmBytes } from '../../src/engine/setup.ts';
import { literal } from '../../src/engine/to-sql.ts';
import { syntheticResource } from '../core/synthetic.ts';
import { openWasm, type WasmEngine } from './wasm.ts';

describe('the engine of the browser', () => {
  let engine: WasmEngine;
  beforeAll(async () => {
    engine = await openWasm();
  }, 60_000);
  const rows = (sql: string) => valuesOf(engine.connection.query(sql));

  it('loads texts as they are written: leading zeros, blanks, quotes, line ends', () => {
    const resource = syntheticResource();
    engine.load(resource, [['2020-Q1', '007', 'a "quoted",\r\ntext', '', '1', '', '3']]);
    expect(
      rows('SELECT body, topic, CAST(bin_to AS DOUBLE), CAST(on_time AS DOUBLE), CAST(late AS DOUBLE) FROM replies'),
    ).toEqual([['007', 'a "quoted",\r\ntext', null, 1, null]]);
  });

  it('loads a table without rows', () => {
    engine.load(syntheticResource(), []);
    expect(rows('SELECT CAST(count(*) AS INTEGER) FROM replies')).toEqual([[0]]);
  });

  it('refuses a number column that holds anything but a number', () => {
    expect(() => engine.load(syntheticResource(), [['2020-Q1', 'a', 'x', '', '1*', '2', '3']])).toThrow('on_time');
  });

  it('hands over decimals and large counts as plain numbers', () => {
    expect(rows(`SELECT 1.25, CAST(round(0.97549, 3) AS DOUBLE), sum(i), count(*) FROM range(3) r(i)`)).toEqual([
      [1.25, 0.975, 3, 3],
    ]);
  });

  it('refuses to hand over what Arrow would get wrong, with a sentence', () => {
    expect(() => rows('SELECT true AS flag')).toThrow('The column "flag" has the type boolean; cast it to VARCHAR');
  });

  it.each([["it's"], ['a\0b'], ["'); DROP TABLE replies; --"], ['\u{1F4EE}']])(
    'writes the text %j so that it comes back the same',
    (text) => {
      expect(rows(`SELECT ${literal(text)} AS ${identifier('a"b')}`)).toEqual([[text]]);
    },
  );

  it('once locked, reads no file and changes no setting', () => {
    engine.connection.query(hardening.beforeLoading);
    engine.connection.query(hardening.afterLoading);
    expect(() => rows(`FROM read_csv('https://example.org/x.csv')`)).toThrow('disabled by configuration');
    expect(() => rows(`SET enable_external_access = true`)).toThrow(/locked|cannot/i);
    expect(() => rows(`COPY (SELECT 1) TO 'out.csv'`)).toThrow('disabled by configuration');
  });
});

describe('wasmBytes', () => {
  it('is the size of the file that is shipped', () => {
    const path = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
    expect(statSync(path).size).toBe(wasmBytes);
  });
});
