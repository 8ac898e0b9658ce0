import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/core/description/dataset.ts';
import { answer } from '../../src/core/query/evaluate.ts';
import type { Question } from '../../src/core/query/query.ts';
import { compactFrom } from '../../src/core/table/compact.ts';
import { readObservations } from '../../src/csv/observations.ts';
import { readArrow, writeArrow, writeCompact } from '../../src/engine/arrow.ts';
import { createTableSql, fromArrowSql, loadedName } from '../../src/engine/load.ts';
import { syntheticResource } from '../core/synthetic.ts';
import { observe, openWasm, type WasmEngine } from './wasm.ts';

const data = join(import.meta.dirname, '../../data');
const resource = syntheticResource(['body', 'topic'], 'replies', { hasStatus: true });
const text = fc.oneof(
  fc.constantFrom('', 'NULL', '007', '信访局', 'a\0b', '\u{1F4EE}'),
  fc.string({ unit: 'grapheme' }),
);
const count = fc.oneof(
  fc.constant(''),
  fc.constantFrom('0', '255', '256', '65535', '65536', '4294967296', '-1', '-32769', '0.25', '9007199254740991'),
  fc.nat().map(String),
);
const row = fc.tuple(text, text, text, count, count, count, count, fc.constantFrom('', 'A', 'P', 'Q'));

describe('the compact form of a table', () => {
  it('is the same rows, to the last bit', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const observations = observe(resource, rows);
        for (const write of [writeArrow, writeCompact])
          expect(readArrow(write(observations, resource), resource)).toEqual(observations);
      }),
      { numRuns: 300 },
    );
  });

  it('holds more codes than fit a byte', () => {
    const rows = Array.from({ length: 70_000 }, (_, at) => [
      '2020-Q1',
      `body-${at}`,
      `t${at % 300}`,
      '',
      '1',
      '2',
      '3',
      'A',
    ]);
    const observations = observe(resource, rows);
    expect(readArrow(writeCompact(observations, resource), resource)).toEqual(observations);
  });

  it('refuses what is not the table that is described', () => {
    const bytes = writeCompact(observe(syntheticResource(), []), syntheticResource());
    expect(() => readArrow(bytes, resource)).toThrow(/has the columns "time_period,.*" where .*obs_status" are/);
  });

  it('is made of published tables of many rows, equal to their CSV and at most half as large, both packed', () => {
    const large = globSync('*/releases/*/data', { cwd: data }).map((folder) => join(data, folder));
    const seen = large.flatMap((folder) => {
      const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Dataset;
      return resources.flatMap((table) => {
        const csv = readFileSync(join(folder, table.path), 'utf8');
        if (csv.length < compactFrom * 10) return [];
        const observations = readObservations(csv, table);
        if (observations.length < compactFrom) return [];
        const bytes = writeCompact(observations, table);
        expect(readArrow(bytes, table)).toEqual(observations);
        return [gzipSync(bytes, { level: 9 }).length / gzipSync(csv).length];
      });
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(Math.max(...seen)).toBeLessThan(0.5);
  });

  describe('in the database', () => {
    let engine: WasmEngine;
    beforeAll(async () => {
      engine = await openWasm();
    }, 60_000);

    it('gives the answers that the CSV gives', () => {
      const rows = [
        ['2020-Q1', 'roads', 'x', '5', '45', '3', '2', 'A'],
        ['2020-Q1', '信访局', 'y', '', '', '3', '2', 'Q'],
        ['2020-Q2', '', 'x', '20', '4294967296', '0', '9007199254', 'P'],
      ];
      const observations = observe(resource, rows);
      engine.connection.insertArrowFromIPCStream(writeArrow(observations, resource), {
        name: loadedName,
        create: true,
      });
      engine.connection.query(fromArrowSql(resource));
      const question: Question = {
        resource: 'replies',
        measures: ['on-time', 'within-20', 'sum.late'],
        by: ['body', 'time_period'],
        where: {},
      };
      expect(engine.ask(question, resource)).toEqual(answer(question, observations, resource));
      const types = (): unknown => engine.connection.query('DESCRIBE replies').toArray().map(String);
      const fromArrow = types();
      engine.load(resource, rows);
      expect(fromArrow).toEqual(types());
      expect(createTableSql(resource, 'x')).toContain('BIGINT');
    });
  });
});
