import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset, Resource } from '../../src/core/description/dataset.ts';
import type { ReleaseFile } from '../../src/core/release/release.ts';
import { canonicalCsv } from '../../src/csv/canonical.ts';
import { writeParquet } from '../../src/engine/parquet.ts';
import type { Workbench } from '../data-folder.ts';
import { type Disk, disk as machineDisk } from '../disk.ts';
import type { CheckedTable } from '../intake/check-files.ts';
import { fileList, type Part } from './bag.ts';
import { changesPart, changesPath, changesSchema, type Revising } from './changes.ts';

/** What a release is called and when it speaks: enters its `datapackage.json`. */
export interface ReleaseHead {
  readonly id: string;
  readonly asOf: string;
  readonly published: string;
}

/**
 * Every file of a release: tables, code lists, notes, the changed cells where it revises published figures, and the
 * description, in a fixed order and with fixed bytes.
 */
export async function payloadOf(
  bench: Workbench,
  tables: readonly CheckedTable[],
  head: ReleaseHead,
  disk: Disk = machineDisk,
  revising?: Revising,
): Promise<readonly Part[]> {
  const parts: Part[] = [];
  const published = new Map<string, Uint8Array>();
  for (const { resource, rows } of tables) {
    const csv = canonicalCsv(resource, rows);
    published.set(resource.name, csv);
    parts.push({ path: resource.path, bytes: csv, rows: rows.length });
    parts.push({ path: `${resource.name}.parquet`, bytes: await parquetOf(resource, csv), rows: rows.length });
  }
  for (const list of codeListsOf(bench.dataset)) {
    parts.push({
      path: `codes/${list}.csv`,
      bytes: await disk.read(join(bench.folder, '..', 'codes', `${list}.csv`)),
    });
  }
  for (const file of await disk.list(bench.folder)) {
    if (/^notes\.[a-z]+\.md$/.test(file) || file === 'import.sql')
      parts.push({ path: file, bytes: await disk.read(join(bench.folder, file)) });
  }
  const changes = revising && (await changesPart(bench, published, revising, disk));
  if (changes) parts.push(changes);
  return [...parts, { path: 'datapackage.json', bytes: utf8(dataPackage(bench.dataset, parts, head)) }];
}

/** The same cells as Parquet. DuckDB writes files only, so it is given a folder of its own. */
async function parquetOf(resource: Resource, csv: Uint8Array): Promise<Uint8Array> {
  const scratch = await mkdtemp(join(tmpdir(), 'huiyin-parquet-'));
  try {
    const [from, to] = [join(scratch, 'table.csv'), join(scratch, 'table.parquet')];
    await writeFile(from, csv);
    await writeParquet(resource, from, to);
    return await readFile(to);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The description as a Data Package v2 of this release: version, date, and each table's size and hash. */
function dataPackage(dataset: Dataset, parts: readonly Part[], { id, asOf, published }: ReleaseHead): string {
  const files = new Map(fileList(parts).map((file) => [file.path, file]));
  const changes = files.get(changesPath);
  const { $schema: _editorsOnly, huiyin, ...description } = dataset;
  const stated = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...description,
    version: id,
    created: published,
    resources: dataset.resources.map((resource) => {
      const file = files.get(resource.path);
      return { ...resource, bytes: file?.bytes, hash: `sha256:${file?.sha256}` };
    }),
    huiyin: { ...huiyin, asOf, ...(changes && { changes: changesResource(dataset, changes) }) },
  };
  return `${JSON.stringify(stated, null, 2)}\n`;
}

/** The list of changed cells as a resource. It stands apart from the tables, so that whoever reads all tables reads figures. */
function changesResource(dataset: Dataset, { path, bytes, sha256 }: ReleaseFile): object {
  const form = { name: 'changes', path, type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' };
  return { ...form, bytes, hash: `sha256:${sha256}`, schema: changesSchema(dataset) };
}

/** Names of the code lists that the dataset's columns take their codes from, each once. */
function codeListsOf({ resources }: Dataset): readonly string[] {
  const lists = resources.flatMap((resource) => resource.schema.fields.map(({ huiyin }) => huiyin.codes));
  return [...new Set(lists.filter((list) => list !== undefined))].sort();
}

function utf8(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
