import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Dataset, periodColumn, type Resource } from '../../src/core/description/dataset.ts';
import { evaluate } from '../../src/core/query/evaluate.ts';
import type { Query } from '../../src/core/query/query.ts';
import { type Recount, reckoningOf } from '../../src/core/query/recount.ts';
import { standingReleases } from '../../src/core/release/release.ts';
import { readObservations } from '../../src/csv/observations.ts';
import { statementsOf } from '../../src/engine/recipe.ts';
import { recountDuckdb } from '../../src/engine/recount/duckdb.ts';
import type { PublishedFile } from '../../src/engine/recount/published-file.ts';
import { recountPython } from '../../src/engine/recount/python.ts';
import { recountR } from '../../src/engine/recount/r.ts';
import { recountSql } from '../../src/engine/recount/sql.ts';
import { syntheticResource } from '../core/synthetic.ts';

const data = join(import.meta.dirname, '../../data');

/** A published table of the newest release, and where its file lies. */
interface Published {
  readonly dataset: Dataset;
  readonly resource: Resource;
  readonly path: string;
  readonly file: PublishedFile;
}

const published: readonly Published[] = readdirSync(data)
  .filter((name) => readdirSync(data).includes(name) && readsAsDataset(name))
  .flatMap((name) => {
    const dataset: Dataset = JSON.parse(readFileSync(join(data, name, 'dataset.json'), 'utf8'));
    const release = standingReleases(JSON.parse(readFileSync(join(data, name, 'releases.json'), 'utf8'))).at(-1);
    return dataset.resources.map((resource) => {
      const path = join(data, name, 'releases', release?.id ?? '', 'data', resource.path);
      const sha256 = release?.files.find((file) => file.path === resource.path)?.sha256 ?? '';
      const address = `https://statistics.example/${resource.path}`;
      return { dataset, resource, path, file: { address, sha256, remarks: [`${name}\n-- quit`] } };
    });
  });

function readsAsDataset(name: string): boolean {
  return !name.includes('.') && readdirSync(join(data, name)).includes('dataset.json');
}

/** Every statement of a snippet, run by native DuckDB; the rows of the last, and what the first said of the file. */
async function runNatively(snippet: string, { file, path }: Published) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const results: unknown[][][] = [];
  for (const { statement } of statementsOf(snippet.replaceAll(file.address, path)))
    results.push((await connection.runAndReadAll(statement)).getRows() as unknown[][]);
  connection.closeSync();
  instance.closeSync();
  return { isPublished: results[0]?.[0]?.[0], rows: results.at(-1) ?? [] };
}

function plain(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return rows.map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : value)));
}

/** What the page's own arithmetic says, in the form of the snippets. */
function expectedRows({ resource, path }: Published, query: Query) {
  const answers = evaluate(query, readObservations(readFileSync(path, 'utf8'), resource), resource);
  return answers
    .filter(({ counted }) => counted > 0)
    .map(({ keys, numerator, denominator }) => [
      ...keys,
      numerator,
      denominator,
      denominator === 0 ? null : numerator / denominator,
    ]);
}

/** Over time, and by body in two years. */
function questionsTo({ dataset, resource }: Published, measure: string): readonly Query[] {
  const bounds = { A: ['2020', '2021'], Q: ['2020-Q1', '2021-Q4'], M: ['2020-01', '2021-12'] } as const;
  const [from, to] = bounds[dataset.huiyin.frequency];
  return [
    { resource: resource.name, measure, by: [periodColumn(resource)], where: {} },
    { resource: resource.name, measure, by: [dataset.huiyin.body], where: {}, from, to },
  ];
}

const everyMeasure = published.flatMap((table) =>
  table.resource.huiyin.measures.map(
    (measure) => [table.dataset.name, table.resource.name, measure.name, table] as const,
  ),
);

function tableOf(dataset: string, resource: string): Published {
  const table = published.find((each) => each.dataset.name === dataset && each.resource.name === resource);
  if (!table) throw new Error(`data/ has no table ${resource} of ${dataset}`);
  return table;
}

describe('a figure counted anew from the published file', () => {
  it('is there for every dataset', () => {
    expect(new Set(everyMeasure.map(([name]) => name)).size).toBeGreaterThan(5);
  });

  it.each(everyMeasure)('is the page’s in DuckDB: %s, %s, %s', async (_name, _table, measure, table) => {
    for (const query of questionsTo(table, measure)) {
      const snippet = recountDuckdb(reckoningOf(query, table.resource), table.resource, table.file);
      const { isPublished, rows } = await runNatively(snippet, table);
      expect(isPublished).toBe(true);
      expect(plain(rows)).toEqual(expectedRows(table, query));
    }
  });

  it('is a sum of counts where the chart shows no rate', async () => {
    const table = tableOf('us-foia', 'requests');
    const recount: Recount = {
      resource: 'requests',
      sums: [['received'], ['processed'], ['open_end', 'open_start']],
      by: ['time_period'],
      where: { agency: ['doj', 'dod'] },
      from: '2023',
      to: '2024',
    };
    const { rows } = await runNatively(
      recountDuckdb(reckoningOf(recount, table.resource), table.resource, table.file),
      table,
    );
    expect(plain(rows).map(([period]) => period)).toEqual(['2023', '2024']);
    expect(plain(rows).at(-1)?.slice(1)).toEqual([
      sumOf(table, 'received'),
      sumOf(table, 'processed'),
      sumOf(table, 'open_end') + sumOf(table, 'open_start'),
    ]);
  });
});

/** The sum of a column over two agencies in 2024. */
function sumOf({ path }: Published, column: string): number {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split('\r\n');
  const at = header.split(',').indexOf(column);
  const cells = lines
    .map((line) => line.split(','))
    .filter(([year, agency]) => year === '2024' && /^(doj|dod)$/.test(agency ?? ''));
  return cells.reduce((sum, row) => sum + Number(row[at]), 0);
}

/** Output of a script: a line each, cells apart. */
function runScript(command: string, snippet: string, { file, path }: Published): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-recount-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const script = join(folder, 'script');
  writeFileSync(script, snippet.replaceAll(file.address, pathToFileURL(path).href));
  const { stdout, stderr, status } = spawnSync(command, [script], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
}

const hasProgram = (name: string) => spawnSync(name, ['--version']).status === 0;

const scripted: readonly (readonly [dataset: string, resource: string, measure: string])[] = [
  ['uk-foi', 'replies', 'on_time'],
  ['us-foia', 'reply-times', 'within_20_days'],
  ['ni-emergency-care', 'waits', 'over_12h'],
  ['shangluo-mailbox', 'letters', 'timed'],
];

describe.each([
  ['Python', 'python3', recountPython],
  ['R', 'Rscript', recountR],
] as const)('the same in %s', (_, command, recount) => {
  it.skipIf(!hasProgram(command)).each(scripted)('is the page’s: %s, %s, %s', (dataset, resource, measure) => {
    const table = tableOf(dataset, resource);
    for (const query of questionsTo(table, measure)) {
      const lines = runScript(command, recount(reckoningOf(query, table.resource), table.file), table);
      const figures = lines.slice(1);
      const expected = expectedRows(table, query);
      expect(figures.map(([key]) => key).sort()).toEqual(expected.map(([key]) => key).sort());
      for (const [key, ...numbers] of figures) {
        const [, ...known] = expected.find(([name]) => name === key) ?? [];
        for (const [place, number] of numbers.entries()) {
          const value = known[place];
          if (typeof value === 'number') expect(Number(number)).toBeCloseTo(value, 9);
          else expect(number).toMatch(/^(None|NA)$/);
        }
      }
    }
  });
});

it('a recount in SQL is text that a person can read', () => {
  const query = { resource: 'replies', measure: 'within-20', by: ['body'], where: { topic: ["o'c"] }, from: '2020-Q1' };
  const resource = syntheticResource();
  expect(recountSql(reckoningOf(query, resource), 'invented.replies')).toMatchInlineSnapshot(`
    "WITH chosen AS (
      SELECT
        body,
        CASE WHEN bin_to <= 20 THEN on_time ELSE 0 END AS numerator,
        on_time + late + open AS denominator
      FROM invented.replies
      WHERE topic = 'o''c'
        AND time_period >= '2020-Q1'
    )
    SELECT
      body,
      sum(numerator) AS numerator,
      sum(denominator) AS denominator,
      sum(numerator) / nullif(sum(denominator), 0) AS share
    FROM chosen
    -- a row with a blank cell counts in no sum
    WHERE numerator + denominator IS NOT NULL
    GROUP BY body
    ORDER BY body
    "
  `);
});
