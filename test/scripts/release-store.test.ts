import { spawn } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../../scripts/data-folder.ts';
import { publish } from '../../scripts/releases/publish.ts';
import { readLog } from '../../scripts/releases/release-log.ts';
import { verifyDataset } from '../../scripts/releases/verify.ts';
import { releasesOf } from '../../src/core/release/release.ts';
import { type Failure, faultyDisk } from './faulty-disk.ts';
import { fixture, scratchData } from './scratch-data.ts';

const project = join(import.meta.dirname, '../..');
/** A cause is given, since the files differ in figures: this is about how they are written, not whether they may change. */
const cause = { kind: 'revision', reason: 'a test' } as const;
const options = { status: 'final', cause, now: new Date('2026-05-01T01:30:00Z') } as const;

async function bench(data: string): Promise<Workbench> {
  const opened = await openWorkbench(data, 'fixture');
  if ('findings' in opened) throw new Error('the fixture description is wrong');
  return opened;
}

/** Names of the releases a reader sees: those the log names, each whole. Throws when anything logged is damaged. */
async function published(data: string): Promise<readonly string[]> {
  const folder = join(data, 'fixture');
  const damage = (await verifyDataset(folder)).findings.filter(({ code }) => code !== 'release-extra');
  expect(damage).toEqual([]);
  return releasesOf(await readLog(folder)).map(({ id }) => id);
}

async function operationsOfPublishing(): Promise<number> {
  const counting = faultyDisk(Number.POSITIVE_INFINITY, 'refuses');
  const data = scratchData();
  await publish([fixture('identity/pass.csv')], await bench(data), { ...options, disk: counting.disk });
  return counting.operations();
}

describe('a publication on a disk that fails', () => {
  it.each<Failure>(['refuses', 'dies', 'dies halfway'])(
    'leaves the old state or the new one when the disk %s at any operation, and running again completes it',
    async (failure) => {
      const operations = await operationsOfPublishing();
      expect(operations).toBeGreaterThan(15);
      const before = scratchData();
      await publish([fixture('identity/pass.csv')], await bench(before), { ...options, id: 'old' });
      for (let failAt = 0; failAt < operations + 2; failAt += 1) {
        const data = scratchData();
        cpSync(before, data, { recursive: true });
        const { disk } = faultyDisk(failAt, failure);
        const file = fixture('type/pass.csv');
        const outcome = await publish([file], await bench(data), { ...options, id: 'new', disk }).then(
          (result) => result.outcome,
          () => 'failed',
        );
        const seen = await published(data);
        if (outcome === 'published') expect(seen).toEqual(['old', 'new']);
        else expect([['old'], ['old', 'new']]).toContainEqual(seen);
        const again = await publish([file], await bench(data), { ...options, id: 'new' });
        expect(again.outcome).toBe(seen.length === 2 ? 'unchanged' : 'published');
        expect(await published(data)).toEqual(['old', 'new']);
        expect(readdirSync(join(data, 'fixture/releases')).sort()).toEqual(['new', 'old']);
      }
    },
  );
});

describe('several publishers at once', () => {
  it('one after the other add to one chain, whoever comes first', async () => {
    const data = scratchData();
    const shared = await bench(data);
    const files = ['identity', 'type', 'maximum', 'unsafe-number'];
    const outcomes = await Promise.all(
      files.map((name) => publish([fixture(`${name}/pass.csv`)], shared, { ...options, id: name })),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(files.map(() => 'published'));
    expect([...(await published(data))].sort()).toEqual([...files].sort());
    expect((await verifyDataset(join(data, 'fixture'))).findings).toEqual([]);
  });

  it('with the same file make one release', async () => {
    const data = scratchData();
    const shared = await bench(data);
    const outcomes = await Promise.all([1, 2, 3].map(() => publish([fixture('identity/pass.csv')], shared, options)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['published', 'unchanged', 'unchanged']);
  });
});

describe('a publisher killed in the middle', () => {
  it('leaves the old state or the new one, and the next one takes over its lock', async () => {
    const data = scratchData();
    const args = ['scripts/data.ts', 'publish', fixture('identity/pass.csv'), '--dataset', 'fixture', '--data', data];
    for (const delay of [250, 300, 350]) {
      const child = spawn(process.execPath, args, { cwd: project, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await setTimeout(delay);
      child.kill('SIGKILL');
      await ended;
      expect([[], ['2026-Q2']]).toContainEqual(await published(data));
    }
    await publish([fixture('identity/pass.csv')], await bench(data), options);
    expect(await published(data)).toEqual(['2026-Q2']);
    expect((await verifyDataset(join(data, 'fixture'))).findings).toEqual([]);
  });
});
