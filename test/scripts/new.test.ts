import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openWorkbench, type Workbench } from '../../scripts/data-folder.ts';
import { makeDataset, type NewDataset } from '../../scripts/datasets/new-dataset.ts';
import { kinds } from '../../scripts/datasets/template.ts';
import { checkFiles } from '../../scripts/intake/check-files.ts';
import type { Kind } from '../../src/core/description/dataset.ts';
import type { Finding } from '../../src/core/finding.ts';

const project = join(import.meta.dirname, '../..');
const data = mkdtempSync(join(tmpdir(), 'huiyin-new-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

function run(...args: string[]): { status: number | null; out: string; err: string } {
  const command = ['scripts/data.ts', ...args, '--data', data];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

const made: readonly NewDataset[] = [
  ...kinds.map((kind) => ({ kind, name: `our-${kind}` })),
  { kind: 'replies', name: 'our-months', frequency: 'M' },
  { kind: 'flow', name: 'our-years', frequency: 'A' },
];

beforeAll(async () => {
  for (const dataset of made) await makeDataset(data, dataset);
});

async function bench(name: string): Promise<Workbench> {
  const opened = await openWorkbench(data, name);
  if ('findings' in opened) throw new Error(JSON.stringify(opened.findings));
  return opened;
}

async function findingsIn(file: string, name: string, asOf?: string): Promise<readonly Finding[]> {
  return (await checkFiles([file], await bench(name), { asOf })).flatMap(({ findings }) => findings);
}

/** The columns of each kind between body and as-of date, as the field lists them. */
const columns: Readonly<Record<Exclude<Kind, 'foi-annual'>, string>> = {
  replies:
    'received invalid duplicate transferred_before_due withdrawn_before_due on_time_original on_time_extended late_replied closed_no_reply open_overdue not_yet_due',
  'reply-times': 'bin_from bin_to n_at_risk n_replied n_other_closed n_censored',
  flow: 'open_start received transferred_in reopened closed_replied closed_other transferred_out open_end open_overdue open_over_90d',
  ratings: 'closed_eligible rated_active rated_auto n1 n2 n3 n4 n5 bad_verified bad_due bad_rectified_on_time',
  services: 'started completed completed_digital completed_total failed cost_12m completed_12m within_standard',
};

describe('new dataset', () => {
  it.each(made)('of the kind $kind makes $name, whose own sample passes every check', async ({ name }) => {
    expect(await findingsIn(join(data, name, 'sample.csv'), name)).toEqual([]);
  });

  it.each(made)('describes $name without a fault, and leaves no gap to fill', async ({ name, kind }) => {
    expect((await bench(name)).dataset).toMatchObject({
      name,
      resources: [{ huiyin: { kind } }],
      huiyin: { synthetic: true },
    });
    for (const file of readdirSync(join(data, name)))
      expect(readFileSync(join(data, name, file), 'utf8'), file).not.toMatch(/\{\{|undefined/);
  });

  it.each(Object.entries(columns))('gives %s the columns of its template', (kind, names) => {
    const [header = ''] = readFileSync(join(data, `our-${kind}`, 'sample.csv'), 'utf8').split('\r\n');
    expect(header).toBe(`time_period,body,${names.replaceAll(' ', ',')},as_of_date,obs_status,note_id`);
  });

  it('hides what the site asks to hide, and its notes say the same', async () => {
    const strict = mkdtempSync(join(tmpdir(), 'huiyin-strict-'));
    onTestFinished(() => rmSync(strict, { recursive: true, force: true }));
    writeFileSync(join(strict, 'site.json'), '{ "thresholds": { "disclosure": 15 } }');
    await makeDataset(strict, { kind: 'ratings', name: 'strict' });
    const text = (file: string) => readFileSync(join(strict, 'strict', file), 'utf8');
    expect(JSON.parse(text('dataset.json')).resources[0].huiyin.disclosure.threshold).toBe(15);
    expect(text('notes.en.md')).toContain('Counts from 1 to 14 are left empty');
    expect(text('notes.zh.md')).toContain('1至14的数字留空');
  });

  it.each(['our-ratings', 'our-foi-annual'])('lays out the description of %s as the formatter does', (name) => {
    const text = readFileSync(join(data, name, 'dataset.json'), 'utf8');
    const { stdout } = spawnSync(
      join(project, 'node_modules/.bin/biome'),
      ['format', `--stdin-file-path=data/${name}/dataset.json`],
      { cwd: project, input: text, encoding: 'utf8' },
    );
    expect(stdout).toBe(text);
  });

  it('speaks of the period it reports in', () => {
    expect(readFileSync(join(data, 'our-months/dataset.json'), 'utf8')).toContain('received in the month');
    expect(readFileSync(join(data, 'our-years/notes.zh.md'), 'utf8')).toContain('每年度');
  });

  it('says what to do next, in the language asked for', () => {
    const { out } = run('new', 'dataset', 'our-next', '--kind', 'ratings', '--lang', 'zh');
    expect(out).toContain('接下来');
    expect(out).toContain(
      `npm run data -- check ${join(data, 'our-next/sample.csv')} --dataset our-next --data ${data}`,
    );
  });

  it('checks its own sample on the command line as it says', () => {
    const { status, out } = run('check', join(data, 'our-replies/sample.csv'), '--dataset', 'our-replies');
    expect(status).toBe(0);
    expect(out).toContain('12 rows');
  });

  it('overwrites nothing', async () => {
    const before = readFileSync(join(data, 'our-flow/dataset.json'), 'utf8');
    await expect(makeDataset(data, { name: 'our-flow', kind: 'replies' })).rejects.toThrow('nothing is overwritten');
    expect(readFileSync(join(data, 'our-flow/dataset.json'), 'utf8')).toBe(before);
  });

  it('keeps a code list that is there already, and takes its sample from it', async () => {
    const list = 'code,name_en,name_zh,parent,valid_from,valid_to\nwater,Water Department,水务局,,,\n';
    writeFileSync(join(data, 'codes/our-water-bodies.csv'), list);
    await makeDataset(data, { name: 'our-water', kind: 'replies' });
    expect(readFileSync(join(data, 'codes/our-water-bodies.csv'), 'utf8')).toBe(list);
    expect(readFileSync(join(data, 'our-water/sample.csv'), 'utf8')).toContain('2025-Q4,water,');
  });

  it.each<[string, NewDataset, string]>([
    ['a name with capital letters', { name: 'Our-data', kind: 'flow' }, 'lower-case'],
    ['a name that leaves the data folder', { name: '../data', kind: 'flow' }, 'lower-case'],
    ['a name the site needs itself', { name: 'codes', kind: 'flow' }, 'taken by the site'],
    ['a statutory report by quarter', { name: 'our-own', kind: 'foi-annual', frequency: 'Q' }, 'once a year'],
  ])('refuses %s and says what to do', async (_, dataset, message) => {
    await expect(makeDataset(data, dataset)).rejects.toThrow(message);
    expect(existsSync(join(data, 'our-own'))).toBe(false);
  });

  it('ends with 2 for a kind there is no template for, and names the kinds', () => {
    const { status, err } = run('new', 'dataset', 'our-own', '--kind', 'flows');
    expect(status).toBe(2);
    expect(err).toContain('foi-annual');
  });

  it('gives foi-annual a recipe that reads the statutory form line by line', async () => {
    const lines = [
      ...readFileSync(join(data, 'our-foi-annual/import.sql'), 'utf8').matchAll(/'([0-9.]+)'\) AS (\w+)/g),
    ];
    expect(lines).toHaveLength(25);
    const [header = '', first = ''] = readFileSync(join(data, 'our-foi-annual/sample.csv'), 'utf8').split('\r\n');
    const cells = new Map(header.split(',').map((name, place) => [name, first.split(',')[place] ?? '']));
    const key = ['time_period', 'body', 'applicant_type'].map((name) => cells.get(name)).join(',');
    const long = lines.map(([, line, name]) => `${key},${line},${cells.get(name ?? '')}`);
    const check = (rows: readonly string[]): Promise<readonly Finding[]> => {
      const file = join(data, 'form.csv');
      writeFileSync(file, ['time_period,body,applicant_type,row_code,n', ...rows, ''].join('\n'));
      return findingsIn(file, 'our-foi-annual', '2026-01-31');
    };
    expect(await check(long)).toEqual([]);
    expect(await check([...long, `${key},5,1`])).toMatchObject([{ code: 'pattern', value: 'unknown line 5' }]);
    expect(await check([...long, `${key},4,1`])).toMatchObject([{ code: 'type' }]);
  });
});
