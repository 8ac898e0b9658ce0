import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { annotations } from '../../scripts/terminal/annotations.ts';
import { findingOf } from '../../src/core/finding.ts';
import { fixture } from './scratch-data.ts';

const project = resolve(import.meta.dirname, '../..');

interface Step {
  readonly run?: string;
  readonly script?: readonly string[];
}

/** Every command of a workflow file, in order, wherever it stands. */
function commandsOf(file: string): readonly string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { run, script } = value as Step;
    if (typeof run === 'string') found.push(...run.trim().split('\n'));
    if (Array.isArray(script)) found.push(...script);
    for (const inner of Object.values(value)) look(inner);
  };
  look(parse(readFileSync(join(project, file), 'utf8')));
  return found;
}

const [review, publish, gitlab] = [
  '.github/workflows/review.yml',
  '.github/workflows/publish.yml',
  '.gitlab-ci.yml',
].map(commandsOf) as [readonly string[], readonly string[], readonly string[]];

/** A checkout whose data is the fixtures' dataset, with files that have come in for it. */
function checkout(incoming: Readonly<Record<string, string>>): string {
  const desk = mkdtempSync(join(tmpdir(), 'huiyin-checkout-'));
  onTestFinished(() => rmSync(desk, { recursive: true, force: true }));
  for (const name of ['package.json', '.npmrc']) cpSync(join(project, name), join(desk, name));
  symlinkSync(join(project, 'scripts'), join(desk, 'scripts'));
  mkdirSync(join(desk, 'data/fixture'), { recursive: true });
  cpSync(fixture('dataset.json'), join(desk, 'data/fixture/dataset.json'));
  cpSync(fixture('codes'), join(desk, 'data/codes'), { recursive: true });
  const settings = JSON.parse(readFileSync(join(project, 'data/site.json'), 'utf8'));
  writeFileSync(join(desk, 'data/site.json'), JSON.stringify({ ...settings, calendar: undefined }));
  for (const [path, from] of Object.entries(incoming)) {
    mkdirSync(join(desk, 'incoming/fixture'), { recursive: true });
    cpSync(fixture(from), join(desk, 'incoming/fixture', path));
  }
  return desk;
}

function run(command: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
  });
  return { status, stdout, stderr };
}

describe('the workflows', () => {
  it('run nothing that package.json does not have', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    const asked = [...review, ...publish, ...gitlab].flatMap((line) => /\bnpm run (\S+)/.exec(line)?.[1] ?? []);
    expect(asked.length).toBeGreaterThanOrEqual(7);
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
    const rest = [...review, ...publish, ...gitlab].filter((line) => !line.includes('npm run'));
    expect(rest.filter((line) => !line.startsWith('export '))).toEqual([]);
  });

  it('check what comes in and build, on a request; verify, build and deploy, on a merge', () => {
    expect(review.map((line) => line.replace(/ --format.*/, ''))).toEqual(['npm run data -- review', 'npm run build']);
    expect(publish.map((line) => line.replace(/ --format.*/, ''))).toEqual(['npm run data -- verify', 'npm run build']);
    const { jobs } = parse(readFileSync(join(project, '.github/workflows/publish.yml'), 'utf8'));
    expect(jobs.deploy.needs).toBe('build');
    expect(jobs.deploy.steps[0].uses).toMatch(/^actions\/deploy-pages@/);
    expect(parse(readFileSync(join(project, '.gitlab-ci.yml'), 'utf8')).publish.pages).toEqual({ publish: 'dist' });
  });

  it('take nothing that can be another tomorrow: each action by its commit, with the version beside it', () => {
    for (const name of ['review', 'publish']) {
      const text = readFileSync(join(project, `.github/workflows/${name}.yml`), 'utf8');
      const uses = Array.from(text.matchAll(/uses: (.*)/g), ([, action = '']) => action);
      expect(uses.length).toBeGreaterThan(1);
      for (const action of uses) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it('let a good file pass', () => {
    const { status, stdout, stderr } = run(review[0] ?? '', checkout({ 'quarter.csv': 'identity/pass.csv' }));
    expect({ status, stdout }, stderr).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('1 incoming files checked');
  });

  it('put each finding beside its line on GitHub', () => {
    const { status, stdout } = run(review[0] ?? '', checkout({ 'quarter.csv': 'identity/fail.csv' }));
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^::error file=incoming\/fixture\/quarter\.csv,line=5,title=identity%2C on_time%2C late%2C received::On time and late add up/,
    );
  });

  it('name a fault of the site’s settings', () => {
    const desk = checkout({});
    writeFileSync(join(desk, 'data/site.json'), '{ "name": "Answers" }');
    const { status, stdout } = run(review[0] ?? '', desk);
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=data/site.json,');
    expect(stdout).toContain('/timeZone is missing.');
  });

  it('write a report that GitLab shows, also when there are findings', () => {
    const desk = checkout({ 'quarter.csv': 'identity/fail.csv' });
    const { status } = run(gitlab[0] ?? '', desk);
    const report = JSON.parse(readFileSync(join(desk, 'gl-code-quality-report.json'), 'utf8'));
    expect(status).toBe(1);
    expect(report[0]).toMatchObject({
      check_name: 'identity',
      severity: 'blocker',
      location: { path: 'incoming/fixture/quarter.csv', lines: { begin: 5 } },
    });
    expect(report[0].fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(report.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(report.length);
  });

  it('name a release that was touched by its path', () => {
    const desk = checkout({});
    mkdirSync(join(desk, 'data/fixture/releases/2026-Q1'), { recursive: true });
    writeFileSync(join(desk, 'data/fixture/releases/2026-Q1/stray.csv'), 'x\n');
    const { status, stdout } = run(publish[0] ?? '', desk);
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=data/fixture/releases/2026-Q1,line=1,title=release-extra::');
  });

  it.each([
    ['https://office.gitlab.io/figures', 'https://office.gitlab.io', '/figures/'],
    ['https://figures.example.org', 'https://figures.example.org', '/'],
  ])('build for the address that GitLab Pages gives: %s', (address, url, base) => {
    const exports = gitlab.filter((line) => line.startsWith('export '));
    const { stdout } = run([...exports, 'echo "$SITE_URL $BASE_PATH"'].join('\n'), project, { CI_PAGES_URL: address });
    expect(stdout.trim()).toBe(`${url} ${base}`);
  });
});

it('a message with signs that mean something to GitHub keeps them as text', () => {
  const finding = findingOf('row-length', 'warning', 'a,b:c.csv', {
    row: 3,
    column: 'x',
    message: { en: '100%\n::error::forged', zh: '100%' },
    fix: { en: 'Mend it.', zh: '改。' },
    more: 2,
  });
  expect(annotations.github([finding], 'en')).toBe(
    '::warning file=a%2Cb%3Ac.csv,line=3,title=row-length%2C x::100%25%0A::error::forged Mend it. (2 more like this.)\n',
  );
  expect(JSON.parse(annotations.gitlab([finding], 'zh'))[0].description).toBe('100%改。（另有2处同样的问题。）');
});
