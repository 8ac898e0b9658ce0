import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';
import { describe, expect, it } from 'vitest';
import { readLog } from '../../scripts/releases/release-log.ts';
import { verifyDataset } from '../../scripts/releases/verify.ts';
import { releasesOf, withdrawalsOf } from '../../src/core/release/release.ts';
import { scratchData } from './scratch-data.ts';

const project = join(import.meta.dirname, '../..');
const header = 'time_period,body,received,on_time,late,as_of_date,obs_status,note_id';
const row = (period: string, body: string, onTime: number, late: number) =>
  `${period},${body},${onTime + late},${onTime},${late},2026-07-31,A,`;
const published = [
  row('2026-Q1', 'beijing', 100, 20),
  row('2026-Q1', 'shanghai', 70, 20),
  row('2026-Q2', 'beijing', 110, 14),
  row('2026-Q2', 'shanghai', 75, 18),
];
const mended = published.with(1, row('2026-Q1', 'shanghai', 72, 20));
const why = ['--reason', 'Two replies were left out', '--cause', 'A late file', '--effect', 'Two more on time'];

function data(folder: string, ...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/data.ts', ...args, '--data', folder], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse('2026-10-08T01:30:00Z') / 1000) },
  });
  return { status, out: stdout, err: stderr };
}

/** Runs a command on a file with these rows. */
function run(folder: string, command: 'publish' | 'correct', rows: readonly string[], ...more: string[]) {
  const file = join(folder, 'figures.csv');
  writeFileSync(file, `${[header, ...rows].join('\n')}\n`);
  return data(folder, command, file, '--dataset', 'fixture', ...more);
}

function publishedFolder(): string {
  const folder = scratchData();
  expect(run(folder, 'publish', published).out).toContain('Published fixture/2026-Q2');
  return folder;
}

const textOf = (folder: string, release: string, file: string): string =>
  readFileSync(join(folder, 'fixture/releases', release, 'data', file), 'utf8');

describe('correct', () => {
  it('publishes beside the release it mends, with reason, cause, effect and a list of the changed cells', async () => {
    const folder = publishedFolder();
    const before = textOf(folder, '2026-Q2', 'replies.csv');
    const { status, out } = run(folder, 'correct', mended, ...why);
    expect(out).toContain('Published fixture/2026-Q2-r1');
    expect(out).toContain('Against 2026-Q2\n  replies: 2 cells changed.');
    expect(status).toBe(0);
    expect(textOf(folder, '2026-Q2', 'replies.csv')).toBe(before);
    expect(textOf(folder, '2026-Q2-r1', 'changes.csv').split('\r\n')).toEqual([
      'table,time_period,body,column,old,new,kind,reason,cause,effect',
      'replies,2026-Q1,shanghai,received,90,92,correction,Two replies were left out,A late file,Two more on time',
      'replies,2026-Q1,shanghai,on_time,70,72,correction,Two replies were left out,A late file,Two more on time',
      '',
    ]);
    const { huiyin } = JSON.parse(textOf(folder, '2026-Q2-r1', 'datapackage.json'));
    expect(huiyin.changes).toMatchObject({
      path: 'changes.csv',
      schema: { primaryKey: ['table', 'time_period', 'body', 'column'] },
    });
    expect(existsSync(join(folder, 'fixture/releases/2026-Q2/data/changes.csv'))).toBe(false);
    expect((await verifyDataset(join(folder, 'fixture'))).findings).toEqual([]);
    const again = run(folder, 'correct', mended, ...why);
    expect(again.out).toContain('fixture/2026-Q2-r1 is already published');
    expect(run(folder, 'correct', published, ...why).out).toContain('Published fixture/2026-Q2-r2');
    const log = data(folder, 'log', '--dataset', 'fixture').out;
    expect(log).toMatch(
      /correction: Two replies were left out\n +what brought it about: A late file\n +what it did to the figures: Two more on time/,
    );
  });

  it('asks for reason, cause and effect, in words', () => {
    const folder = publishedFolder();
    expect(run(folder, 'correct', mended, ...why.slice(0, 4))).toMatchObject({
      status: 2,
      err: expect.stringContaining('--effect'),
    });
    const blank = run(folder, 'correct', mended, ...why.with(1, ' '));
    expect(blank).toMatchObject({ status: 2, err: expect.stringContaining('--reason') });
    const inChinese = run(folder, 'correct', mended, ...why.slice(0, 4), '--lang', 'zh');
    expect(inChinese).toMatchObject({ status: 2, err: '请用 --effect "..." 说明错误对数字有什么影响，公众会读到。\n' });
  });

  it('refuses a file of the corrected rows only: it would take published periods away', () => {
    const folder = publishedFolder();
    for (const rows of [[mended[1] ?? ''], [mended[2] ?? '']]) {
      const { status, out } = run(folder, 'correct', rows, ...why, '--release', 'mended');
      expect([status, /history-deleted|period-absent/.test(out)]).toEqual([1, true]);
    }
  });

  it('keeps its words in each language they were given in', async () => {
    const folder = publishedFolder();
    const words = ['--reason-zh', '漏计两件答复', '--cause-zh', '来文迟到', '--effect-zh', '按时数增加两件'];
    expect(run(folder, 'correct', mended, ...why, ...words).status).toBe(0);
    const [, mending] = releasesOf(await readLog(join(folder, 'fixture')));
    expect(mending?.cause).toEqual({
      kind: 'correction',
      reason: 'Two replies were left out',
      origin: 'A late file',
      effect: 'Two more on time',
      translations: { zh: { reason: '漏计两件答复', origin: '来文迟到', effect: '按时数增加两件' } },
    });
  });
});

describe('verify', () => {
  it('counts in whole words, and sends nobody to the rulebook for what is not in it', () => {
    const folder = publishedFolder();
    expect(data(folder, 'verify').out).toMatch(/^fixture: 1 log entry, \d+ files, all as published$/m);
    appendFileSync(join(folder, 'fixture/releases/2026-Q2/data/replies.csv'), 'x');
    const { status, out } = data(folder, 'verify');
    expect([status, out.includes('1 deviation\n'), out.includes('rulebook')]).toEqual([1, true, false]);
  });
});

describe('withdraw', () => {
  it('leaves the files, the name and the reason, and says once that it is done', async () => {
    const folder = publishedFolder();
    const args = ['withdraw', '2026-Q2', '--dataset', 'fixture', '--reason', 'A wrong file', '--reason-zh', '文件有误'];
    expect(data(folder, ...args)).toMatchObject({ status: 0, out: expect.stringContaining('is withdrawn') });
    expect(data(folder, ...args)).toMatchObject({ status: 0, out: expect.stringContaining('was already withdrawn') });
    expect(withdrawalsOf(await readLog(join(folder, 'fixture')))).toEqual([
      {
        id: '2026-Q2',
        withdrawn: '2026-10-08T01:30:00.000Z',
        reason: 'A wrong file',
        translations: { zh: { reason: '文件有误' } },
      },
    ]);
    expect((await verifyDataset(join(folder, 'fixture'))).findings).toEqual([]);
  });

  it('names the datasets there are when it is asked for another, and asks for a reason', () => {
    const folder = publishedFolder();
    const unknown = data(folder, 'withdraw', '2026-Q2', '--dataset', 'fixtur', '--reason', 'x');
    expect(unknown).toMatchObject({ status: 2, err: expect.stringContaining('datasets there: fixture') });
    expect(unknown.err).not.toContain(' at ');
    expect(data(folder, 'withdraw', '2026-Q2', '--dataset', 'fixture', '--reason', '').status).toBe(2);
  });
});

describe('a second publisher', () => {
  it('waits for the first, and then publishes', async () => {
    const folder = scratchData();
    const release = await lockfile.lock(join(folder, 'fixture'), {
      lockfilePath: join(folder, 'fixture/.publishing.lock'),
    });
    const file = join(folder, 'figures.csv');
    writeFileSync(file, `${[header, ...published].join('\n')}\n`);
    const { publish } = await import('../../scripts/releases/publish.ts');
    const { openWorkbench } = await import('../../scripts/data-folder.ts');
    const bench = await openWorkbench(folder, 'fixture');
    if ('findings' in bench) throw new Error('the fixture is described');
    const options = { status: 'final', cause: null, now: new Date('2026-10-08T01:30:00Z') } as const;
    const second = publish([file], bench, options);
    const early = await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 1_500, 'waits'))]);
    expect(early).toBe('waits');
    expect((await readLog(join(folder, 'fixture'))).entries).toEqual([]);
    await release();
    expect((await second).outcome).toBe('published');
  });
});
