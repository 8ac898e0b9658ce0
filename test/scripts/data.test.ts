import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture, scratchData } from './scratch-data.ts';

const project = join(import.meta.dirname, '../..');

function data(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/data.ts', ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

describe('npm run data', () => {
  it('prints nothing but JSON on standard output with --json, run through npm as a person would', () => {
    const folder = scratchData();
    const { stdout } = spawnSync('npm', ['run', 'data', '--', 'list', '--data', folder, '--json'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toEqual({ ok: true, findings: [], datasets: [{ name: 'fixture', releases: [] }] });
  });

  it('check ends with 0 and says how many rows it read when the file is good', () => {
    const { status, out } = data(
      'check',
      fixture('identity/pass.csv'),
      '--dataset',
      'fixture',
      '--data',
      scratchData(),
    );
    expect(status).toBe(0);
    expect(out).toContain('replies 4 rows');
  });

  it.each([
    ['verify', '--dataset', 'nope'],
    ['withdraw', '2026-Q1', '--dataset', 'fixture', '--reason', 'x', '--sign', 'no-such-key.pem'],
    ['check', 'no-such-file.csv', '--dataset', 'fixture'],
  ])('%s ends with 2 and a sentence where a name is that of nothing', (...args) => {
    const { status, err } = data(...args, '--data', scratchData());
    expect(status).toBe(2);
    expect(err).toMatch(/^(?:There is no|no-such-key\.pem cannot be read)/);
    expect(err).not.toContain(' at ');
  });

  it('publish --sign takes only a key that site.json names, so that every reader can trust the signature', () => {
    const folder = scratchData();
    const key = join(folder, 'key.pem');
    const { publicKey } = JSON.parse(data('keygen', '--out', key, '--json').out) as { publicKey: string };
    const publish = ['publish', fixture('identity/pass.csv'), '--dataset', 'fixture', '--data', folder, '--sign', key];
    const refused = data(...publish);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain(`Add "${publicKey}" to its "publicKeys"`);
    expect(existsSync(join(folder, 'fixture/releases'))).toBe(false);
    writeFileSync(join(folder, 'site.json'), JSON.stringify({ publicKeys: [publicKey] }));
    expect(data(...publish).status).toBe(0);
    const verified = data('verify', '--data', folder, '--json');
    expect([verified.status, verified.out]).toEqual([0, expect.stringContaining('"findings": []')]);
  });

  it('check ends with 1 and gives each finding with row, column, value, message and fix', () => {
    const { status, out } = data(
      'check',
      fixture('identity/fail.csv'),
      '--dataset',
      'fixture',
      '--data',
      scratchData(),
      '--json',
    );
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      findings: [
        {
          code: 'identity',
          severity: 'error',
          row: 5,
          column: 'on_time, late, received',
          value: '81 ≠ 80',
          message: 'On time and late add up to received: on_time 70 + late 11 = 81, but received = 80.',
          fix: 'Find the wrong count at its source and write the right one.',
        },
      ],
    });
  });

  it('speaks Chinese when asked', () => {
    const { out } = data(
      'check',
      fixture('header-missing/fail.csv'),
      '--dataset',
      'fixture',
      '--data',
      scratchData(),
      '--lang',
      'zh',
    );
    expect(out).toContain('缺少“late”列');
  });

  it('publish ends with 1 and writes nothing for a file with errors', () => {
    const folder = scratchData();
    const { status, out } = data(
      'publish',
      fixture('type/fail.csv'),
      '--dataset',
      'fixture',
      '--data',
      folder,
      '--json',
    );
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, outcome: 'refused', release: null });
    expect(JSON.parse(data('list', '--data', folder, '--json').out).datasets[0].releases).toEqual([]);
  });

  it('publish, then list shows the release', () => {
    const folder = scratchData();
    expect(data('publish', fixture('identity/pass.csv'), '--dataset', 'fixture', '--data', folder).status).toBe(0);
    expect(data('list', '--data', folder).out).toContain('2026-Q2  as of 2026-07-31');
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['publihs']],
    ['a missing --dataset', ['check', 'x.csv']],
    ['an unknown option', ['list', '--frobnicate']],
    ['a day that is none', ['check', 'x.csv', '--dataset', 'fixture', '--as-of', '2026-02-30']],
    ['a release name that would leave its folder', ['publish', 'x.csv', '--dataset', 'fixture', '--release', '../x']],
  ])('ends with 2 and one helpful paragraph for %s', (_, args) => {
    const { status, err } = data(...args);
    expect(status).toBe(2);
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\n {4}at /);
  });

  it('ends with 2 when the dataset or the file is not there, and names what is', () => {
    const folder = scratchData();
    expect(data('check', fixture('identity/pass.csv'), '--dataset', 'nope', '--data', folder)).toMatchObject({
      status: 2,
      err: expect.stringContaining('fixture'),
    });
    expect(data('check', 'nowhere.csv', '--dataset', 'fixture', '--data', folder)).toMatchObject({
      status: 2,
      err: expect.stringContaining('nowhere.csv'),
    });
  });

  it.each([['check'], ['publish'], ['list']])('%s has a --help', (name) => {
    const { status, out } = data(name, '--help');
    expect(status).toBe(0);
    expect(out).toContain('--data <dir>');
  });
});

describe('a wrong description', () => {
  it.each<[string, (description: Record<string, never>) => unknown, string, string]>([
    ['a missing title', ({ title: _, ...rest }) => rest, '/title', 'Add "title"'],
    ['a misspelt property', (all) => ({ ...all, lisenses: [] }), '/lisenses', 'Did you mean "licenses"?'],
    [
      'a frequency that is none',
      (all) => edited(all, '"frequency":"Q"', '"frequency":"W"'),
      '/huiyin/frequency',
      'Write one of "A","Q","M"',
    ],
    [
      'an identity over a column that is not there',
      (all) => edited(all, '"left":["on_time","late"]', '"left":["on_time","latte"]'),
      '/resources/0/huiyin/identities/0',
      'Did you mean "late"?',
    ],
    [
      'a headline without its measure',
      (all) => edited(all, '"measure":"on_time"', '"measure":"ontime"'),
      '/huiyin/headline/measure',
      'Did you mean "on_time"?',
    ],
    [
      'a code list that is not there',
      (all) => edited(all, '"codes":"bodies"', '"codes":"body"'),
      '/resources/0/schema/fields/1/huiyin/codes',
      'bodies',
    ],
  ])('with %s is refused with the JSON path and the fix', (_, change, path, fix) => {
    const folder = scratchData();
    const file = join(folder, 'fixture/dataset.json');
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
    const { status, out } = data(
      'check',
      fixture('identity/pass.csv'),
      '--dataset',
      'fixture',
      '--data',
      folder,
      '--json',
    );
    expect(status).toBe(1);
    const { findings } = JSON.parse(out);
    expect(findings[0]).toMatchObject({ code: 'description', column: path });
    expect(findings[0].fix).toContain(fix);
  });

  it('that is no JSON is refused with the place', () => {
    const folder = scratchData();
    writeFileSync(join(folder, 'fixture/dataset.json'), '{ "name": }');
    const { status, out } = data('check', fixture('identity/pass.csv'), '--dataset', 'fixture', '--data', folder);
    expect(status).toBe(1);
    expect(out).toContain('not JSON');
  });
});

function edited(description: unknown, from: string, to: string): unknown {
  const text = JSON.stringify(description);
  if (!text.includes(from)) throw new Error(`the fixture description has no ${from}`);
  return JSON.parse(text.replace(from, to));
}
