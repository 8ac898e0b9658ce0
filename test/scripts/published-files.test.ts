import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyReleases } from '../../scripts/releases/published-files.ts';
import { addToLog } from '../../scripts/releases/release-store.ts';
import type { Withdrawal } from '../../src/core/release/release.ts';
import { releaseOf } from '../core/release/release-log.ts';
import { scratchData } from './scratch-data.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The published part of a site: two releases were made, and these withdrawn. */
async function publishedWithout(...withdrawn: readonly string[]): Promise<string> {
  const data = scratchData();
  const folder = join(data, 'fixture');
  for (const id of ['first', 'second']) {
    const parts = [
      { path: 'data/replies.csv', bytes: bytes(id) },
      { path: 'data/datapackage.json', bytes: readFileSync(join(folder, 'dataset.json')) },
      { path: 'manifest-sha256.txt', bytes: bytes(`${'0'.repeat(64)}  data/replies.csv\n`) },
    ];
    const addition = { entry: { release: releaseOf(id) }, folder: { name: id, parts } };
    await addToLog(folder, async () => ({ addition, result: undefined }));
  }
  for (const id of withdrawn) {
    const withdrawal: Withdrawal = { id, withdrawn: '2026-06-01T01:30:00.000Z', reason: 'Counts of <one> office.' };
    await addToLog(folder, async () => ({ addition: { entry: { withdrawal } }, result: undefined }));
  }
  const target = mkdtempSync(join(tmpdir(), 'huiyin-published-'));
  onTestFinished(() => rmSync(target, { recursive: true, force: true }));
  await copyReleases(data, target);
  expect(readFileSync(join(target, 'fixture/releases.json'))).toEqual(readFileSync(join(folder, 'releases.json')));
  return join(target, 'fixture');
}

function read(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8');
}

describe('the published files', () => {
  it('are every release, the newest as latest too, and the log byte for byte', async () => {
    const site = await publishedWithout();
    expect(read(site, 'first/replies.csv')).toBe('first');
    expect(read(site, 'latest/replies.csv')).toBe('second');
    const { url, tableSchema } = JSON.parse(read(site, 'first/replies.csv-metadata.json'));
    expect([url, tableSchema.columns[0].name]).toEqual(['replies.csv', 'time_period']);
    expect(read(site, 'second/SHA256SUMS')).toBe(`${'0'.repeat(64)}  replies.csv\n`);
  });

  it('are a tombstone in place of a withdrawn release, and latest is the newest that stands', async () => {
    const site = await publishedWithout('second');
    expect(existsSync(join(site, 'second/replies.csv'))).toBe(false);
    expect(existsSync(join(site, 'second/SHA256SUMS'))).toBe(false);
    expect(read(site, 'latest/replies.csv')).toBe('first');
    expect(JSON.parse(read(site, 'second/WITHDRAWN.json'))).toMatchObject({
      dataset: 'fixture',
      release: 'second',
      withdrawn: '2026-06-01T01:30:00.000Z',
      reason: 'Counts of <one> office.',
      newest: 'first',
    });
    const text = read(site, 'second/WITHDRAWN.txt');
    for (const part of ['fixture/second', '2026-06-01', 'Counts of <one> office.', '撤回', 'withdrawn'])
      expect(text).toContain(part);
    expect(read(site, 'second/index.html')).toContain('Counts of &lt;one&gt; office.');
  });

  it('are tombstones alone when nothing stands, without a latest', async () => {
    const site = await publishedWithout('first', 'second');
    expect(existsSync(join(site, 'latest'))).toBe(false);
    expect(JSON.parse(read(site, 'first/WITHDRAWN.json')).newest).toBeNull();
    expect(read(site, 'second/WITHDRAWN.txt')).toContain('No release of this dataset stands');
  });
});
