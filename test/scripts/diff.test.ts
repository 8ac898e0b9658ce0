import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../scripts/data-folder.ts';
import { diffReleases } from '../../scripts/releases/diff.ts';
import type { Dataset, Resource } from '../../src/core/description/dataset.ts';
import { tableChanges } from '../../src/core/table/cell-changes.ts';
import { readObservations } from '../../src/csv/observations.ts';
import { scratchData } from './scratch-data.ts';

const project = join(import.meta.dirname, '../..');

async function resourceOf(): Promise<Resource> {
  const bench = await openWorkbench(scratchData(), 'fixture');
  if ('findings' in bench) throw new Error('the fixture description is wrong');
  return (bench.dataset as Dataset).resources[0] as Resource;
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/data.ts', 'diff', ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the changes of a table', () => {
  it('are its rows added and removed, its cells changed and filled, and the largest movements first', async () => {
    const resource = await resourceOf();
    const names = resource.schema.fields.map(({ name }) => name);
    const key = resource.schema.primaryKey;
    const counts = resource.schema.fields.filter(({ huiyin }) => huiyin.role === 'count').map(({ name }) => name);
    const [small = '', large = ''] = counts;
    const table = (rows: readonly Readonly<Record<string, string>>[]) =>
      readObservations(
        [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
          .map((cells) => `${cells.join(',')}\r\n`)
          .join(''),
        resource,
      );
    const at = (place: string) => Object.fromEntries(key.map((name) => [name, place]));
    const old = table([
      { ...at('a'), [small]: '5', [large]: '100' },
      { ...at('b'), [small]: '' },
      { ...at('gone'), [small]: '1' },
    ]);
    const next = table([
      { ...at('a'), [small]: '6', [large]: '300' },
      { ...at('b'), [small]: '7' },
      { ...at('new'), [small]: '1' },
    ]);
    const found = tableChanges(old, next, resource);
    const keyOf = (place: string) => key.map(() => place);
    expect(found?.added).toEqual([keyOf('new')]);
    expect(found?.removed).toEqual([keyOf('gone')]);
    expect(found?.filled).toEqual([{ key: keyOf('b'), column: small, old: '', new: '7' }]);
    expect(found?.changed).toHaveLength(2);
    expect(found?.largest[0]).toEqual({ key: keyOf('a'), column: large, old: '100', new: '300' });
  });
});

describe('diff', () => {
  it('tells what a release adds, by arguments or by options', async () => {
    const { tables, incomparable } = await diffReleases(join(project, 'data/uk-foi'), '2019-Q4', '2020-Q4');
    expect(incomparable).toEqual([]);
    expect(tables[0]).toMatchObject({ table: 'replies', removed: [], changed: [] });
    const json = run('--dataset', 'uk-foi', '--from', '2019-Q4', '--to', '2020-Q4', '--json');
    expect(json.status).toBe(0);
    expect(JSON.parse(json.stdout).tables[0].added).toHaveLength(tables[0]?.added.length ?? -1);
    const told = run('uk-foi', '2019-Q4', '2020-Q4', '--lang', 'zh');
    expect(told.stdout).toContain(`新增 ${tables[0]?.added.length} 行`);
  });

  it('says which releases there are when one is not there, and what to name when something is missing', () => {
    const unknown = run('uk-foi', '2019-Q4', '2031-Q1');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('2019-Q4, 2020-Q4');
    const bare = run('uk-foi');
    expect(bare.status).toBe(2);
    expect(bare.stderr).toContain('diff uk-foi 2019-Q4 2020-Q4');
  });
});
