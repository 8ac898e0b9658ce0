import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchCommands, statementsOf } from '../../src/components/at-scale/statements.ts';
import { fieldsOf, periodColumn } from '../../src/core/description/dataset.ts';
import { hivePath } from '../../src/core/release/hive.ts';
import { type Derived, derived, type PublishedTable } from './derived.ts';

let forms: Derived;
beforeAll(async () => {
  forms = await derived();
}, 120_000);
afterAll(() => forms.remove());

type Row = Readonly<Record<string, unknown>>;

/** What DuckDB answers, in a folder; numbers as numbers. Several statements in a row are all run. */
async function ask(statements: string, folder: string): Promise<readonly Row[]> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  const reader = await connection.runAndReadAll(statements);
  const rows = reader.getRowObjects();
  connection.closeSync();
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

/** A value of either reader as the CSV would have it, or a number. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === undefined ? null : typeof value === 'object' && value !== null ? String(value) : value;
}

/** What a Parquet file holds, read by hyparquet; Node has the unpacker that it lacks. */
async function readFile(path: string): Promise<readonly Row[]> {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const compressors = { ZSTD: (input: Uint8Array) => new Uint8Array(zstdDecompressSync(input)) };
  const rows = await parquetReadObjects({ file, compressors });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

function rowsOf({ csv, resource }: PublishedTable): readonly Row[] {
  const numeric = new Set(
    resource.schema.fields.filter(({ type }) => type === 'integer' || type === 'number').map(({ name }) => name),
  );
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return data.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, cell === '' ? null : numeric.has(name) ? Number(cell) : cell]),
    ),
  );
}

function newest(): readonly PublishedTable[] {
  return forms.tables.filter(({ isNewest }) => isNewest);
}

function exampleOf(table: PublishedTable, address: string) {
  const years = rowsOf(table).map((row) => Number(String(row[periodColumn(table.resource)]).slice(0, 4)));
  return statementsOf({
    dataset: table.dataset.name,
    resource: table.resource,
    alike: newest().flatMap(({ resource }) => (resource.name === table.resource.name ? [resource] : [])),
    years: [Math.min(...years), Math.max(...years)],
    address,
  });
}

/** Rows and the sum of the first count of a table by year, without rows that stand for others. */
function expected(table: PublishedTable): readonly Row[] {
  const { resource } = table;
  const count = fieldsOf(resource, 'count')[0]?.name ?? '';
  const totals = fieldsOf(resource, 'dimension').flatMap(({ name, huiyin }) =>
    huiyin.total === undefined ? [] : [[name, huiyin.total] as const],
  );
  const years = new Map<number, { rows: number; sum: number | null }>();
  for (const row of rowsOf(table)) {
    if (totals.some(([name, total]) => row[name] === total)) continue;
    const year = Number(String(row[periodColumn(resource)]).slice(0, 4));
    const { rows, sum } = years.get(year) ?? { rows: 0, sum: null };
    years.set(year, { rows: rows + 1, sum: row[count] === null ? sum : (sum ?? 0) + Number(row[count]) });
  }
  const sorted = [...years].sort(([one], [other]) => one - other);
  return sorted.map(([year, { rows, sum }]) => ({ year, n_rows: rows, [count]: sum }));
}

describe('the Parquet files for large engines', () => {
  it('together hold every row of the newest releases, by two readers', async () => {
    for (const table of newest()) {
      const { resource, dataset } = table;
      const rows = rowsOf(table);
      const folder = join(forms.site, 'hive', resource.name, `dataset=${dataset.name}`);
      const files = globSync('*/data.parquet', { cwd: folder }).sort();
      const byHyparquet = (await Promise.all(files.map((path) => readFile(join(folder, path))))).flat();
      expect(byHyparquet, table.name).toEqual(rows);
      const names = resource.schema.fields.map(({ name }) => `"${name}"`).join(', ');
      const list = files.map((path) => `'${join(folder, path)}'`).join(', ');
      expect(await ask(`SELECT ${names} FROM read_parquet([${list}])`, folder), table.name).toEqual(rows);
    }
  });

  it('stand in folders that say their dataset and year, and say their release themselves', () => {
    for (const { resource, dataset, release, csv } of newest()) {
      const year = Number(/\d{4}/.exec(csv.split('\r\n')[1] ?? '')?.[0]);
      const bytes = readFileSync(join(forms.site, 'hive', hivePath(resource.name, dataset.name, year)));
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
      const metadata = new Map(parquetMetadata(file).key_value_metadata?.map(({ key, value }) => [key, value]));
      expect([metadata.get('dataset'), metadata.get('release')]).toEqual([dataset.name, release.id]);
    }
  });

  it('are all in the list, with their rows, and as their checksums say', () => {
    const read = (name: string): string => readFileSync(join(forms.site, 'hive', name), 'utf8');
    const index = Papa.parse<Record<string, string>>(read('index.csv'), { header: true, skipEmptyLines: true }).data;
    const found = globSync('**/data.parquet', { cwd: join(forms.site, 'hive') });
    expect(index.map(({ path }) => path).sort()).toEqual([...found].sort());
    const rows = index.reduce((sum, one) => sum + Number(one.rows), 0);
    expect(rows).toBe(newest().reduce((sum, table) => sum + rowsOf(table).length, 0));
    const sums = new Map(
      read('SHA256SUMS')
        .trim()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    for (const { path = '', sha256, bytes } of index) {
      const content = readFileSync(join(forms.site, 'hive', path));
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect([sums.get(path), content.length]).toEqual([sha256, Number(bytes)]);
    }
  });
});

describe('the DuckDB statements of the page', () => {
  it('give the rows and the sum of each year, of every table, from the folder as it is fetched', async () => {
    for (const table of newest())
      expect(await ask(exampleOf(table, '').duckdb[0] ?? '', forms.site), table.name).toEqual(expected(table));
  });

  it('give the same by the list of files, which here stands on the disk and not on a host', async () => {
    for (const table of newest()) {
      const statement = exampleOf(table, `${join(forms.site, 'hive')}/`).duckdb[1] ?? '';
      expect(await ask(statement, forms.site), table.name).toEqual(expected(table));
    }
  });
});

describe('the statements of the page for other engines', () => {
  it('ask for the same, each in its own way of reading partitions', () => {
    for (const table of newest()) {
      const { spark, trino, clickhouse, bigquery } = exampleOf(table, 'https://huiyin.example/hive/');
      const count = fieldsOf(table.resource, 'count')[0]?.name;
      for (const statement of [...spark, ...trino.slice(-1), ...clickhouse, ...bigquery.slice(-1)])
        expect(statement).toContain(`SELECT year, count(*) AS n_rows, sum(${count}) AS ${count}`);
      for (const { name } of table.resource.schema.fields) expect(trino[0]).toContain(`\n  ${name} `);
      expect(clickhouse[0]).toMatch(/year=\{\d{4}\.\.\d{4}\}\/data\.parquet'/);
      expect(bigquery[0]).toContain('hive_partition_uri_prefix');
    }
  });
});

describe('the shell commands of the page', () => {
  it.runIf(existsSync('/bin/bash') && existsSync('/usr/bin/xargs') && existsSync('/usr/bin/curl'))(
    'fetch every file and find each as its checksum says',
    () => {
      const copy = join(forms.site, '../copy');
      const address = `file://${join(forms.site, 'hive')}/`;
      execFileSync('/bin/bash', ['-ec', `mkdir ${copy} && cd ${copy}\n${fetchCommands(address)}`]);
      const files = globSync('**/data.parquet', { cwd: join(copy, 'hive') });
      expect(files.length).toBe(globSync('**/data.parquet', { cwd: join(forms.site, 'hive') }).length);
    },
  );
});
