import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../scripts/data-folder.ts';
import { publish } from '../../scripts/releases/publish.ts';
import { readLog } from '../../scripts/releases/release-log.ts';
import { acceptanceOf } from '../../scripts/terminal/acceptance.ts';
import { releasesOf } from '../../src/core/release/release.ts';
import { fixture, scratchData } from './scratch-data.ts';

const options = { status: 'final', cause: null, now: new Date('2026-10-08T01:30:00Z') } as const;
const reason = 'counted twice, by two people';

async function bench(data: string) {
  const opened = await openWorkbench(data, 'fixture');
  if ('findings' in opened) throw new Error(JSON.stringify(opened.findings));
  return opened;
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/data.ts', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

describe('a warning', () => {
  it('keeps a release back until somebody accepts it, and is named', async () => {
    const data = scratchData();
    const published = await publish([fixture('stale-copy/fail.csv')], await bench(data), options);
    expect(published).toMatchObject({ outcome: 'refused', release: null, unaccepted: ['stale-copy'] });
    expect((await readLog(join(data, 'fixture'))).entries).toEqual([]);
  });

  it('lets the release pass once it is accepted; code, reason and count stay in the log', async () => {
    const data = scratchData();
    const acceptance = acceptanceOf(['stale-copy', 'outlier'], reason);
    const { outcome } = await publish([fixture('stale-copy/fail.csv')], await bench(data), { ...options, acceptance });
    expect(outcome).toBe('published');
    const [release] = releasesOf(await readLog(join(data, 'fixture')));
    expect(release?.accepted).toEqual([{ code: 'stale-copy', reason, count: 1 }]);
  });

  it('counts every place it warned of, and is not asked about again once it is published', async () => {
    const data = scratchData();
    const file = fixture('outlier/fail.csv');
    const acceptance = acceptanceOf(['outlier'], reason);
    const { release } = await publish([file], await bench(data), { ...options, acceptance });
    expect(release?.accepted).toEqual([{ code: 'outlier', reason, count: 2 }]);
    expect(await publish([file], await bench(data), options)).toMatchObject({ outcome: 'unchanged', findings: [] });
  });

  it('of another code than the accepted one still keeps the release back', async () => {
    const acceptance = acceptanceOf(['outlier'], reason);
    const file = fixture('columns-swapped/fail.csv');
    const published = await publish([file], await bench(scratchData()), { ...options, acceptance });
    expect(published).toMatchObject({ outcome: 'refused', unaccepted: ['columns-swapped'] });
  });
});

describe('--accept', () => {
  it.each([
    ['an error', ['identity'], reason, 'cannot be accepted'],
    ['a code that is none', ['outliar'], reason, 'outlier'],
    ['a code without a reason', ['outlier'], undefined, '--reason'],
    ['an empty reason', ['outlier'], ' ', '--reason'],
  ])('refuses %s with a sentence', (_, codes, why, told) => {
    expect(() => acceptanceOf(codes, why)).toThrow(told);
  });

  it('is what the command line asks for, and takes', () => {
    const data = scratchData();
    const args = ['publish', fixture('stale-copy/fail.csv'), '--dataset', 'fixture', '--data', data];
    const refused = run(...args);
    expect(refused.status).toBe(1);
    expect(refused.out).toContain('--accept stale-copy --reason');
    expect(run(...args, '--lang', 'zh').out).toContain('理由会随版本一起公布');
    expect(run(...args, '--accept', 'stale-copy')).toMatchObject({
      status: 2,
      err: expect.stringContaining('--reason'),
    });
    const taken = run(...args, '--accept', 'stale-copy', '--reason', reason, '--json');
    expect(taken.status).toBe(0);
    expect(JSON.parse(taken.out).release.accepted).toEqual([{ code: 'stale-copy', reason, count: 1 }]);
  });
});
