import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { expect, it, onTestFinished } from 'vitest';

const project = resolve(import.meta.dirname, '..');

/** The commands of a section's first block of shell, a line each. */
function commandsUnder(heading: string): readonly string[] {
  const section = readFileSync(join(project, 'README.md'), 'utf8').split(`## ${heading}\n`)[1] ?? '';
  const block = /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
  return block.split('\n').filter((line) => line !== '');
}

/** A checkout in a folder of its own, whose only data is an invented dataset and an official's workbook. */
async function officialsDesk(): Promise<string> {
  const desk = mkdtempSync(join(tmpdir(), 'huiyin-desk-'));
  onTestFinished(() => rmSync(desk, { recursive: true, force: true }));
  cpSync(join(project, 'package.json'), join(desk, 'package.json'));
  cpSync(join(project, '.npmrc'), join(desk, '.npmrc'));
  symlinkSync(join(project, 'scripts'), join(desk, 'scripts'));
  const folder = join(desk, 'data/my-hotline');
  mkdirSync(folder, { recursive: true });
  cpSync(join(project, 'test/checks/codes'), join(desk, 'data/codes'), { recursive: true });
  const description = readFileSync(join(project, 'test/checks/dataset.json'), 'utf8');
  writeFileSync(join(folder, 'dataset.json'), description.replace('"name": "fixture"', '"name": "my-hotline"'));
  for (const language of ['en', 'zh']) writeFileSync(join(folder, `notes.${language}.md`), 'Invented / 虚构\n');
  const { calendar: _, ...settings } = JSON.parse(readFileSync(join(project, 'data/site.json'), 'utf8'));
  writeFileSync(join(desk, 'data/site.json'), JSON.stringify(settings));
  const header = ['time_period', 'Body', 'received', 'on_time', 'late', 'as_of_date', 'obs_status', 'note_id'];
  const rows = [
    ['2026年第一季度', 'beijing', '1,200', 1180, 20, '2026-04-30', 'A', ''],
    ['2026-Q1', 'shanghai', 80, 70, 10, '2026-04-30', 'A', ''],
  ];
  writeFileSync(join(desk, 'quarter.xlsx'), await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [header, ...rows] }] }));
  spawnSync('git', ['init', '-q'], { cwd: desk });
  return desk;
}

it('the README leads an official from a workbook to a live release in five commands', async () => {
  const commands = commandsUnder('Publish a quarter');
  expect(commands).toHaveLength(5);
  const desk = await officialsDesk();
  const env = {
    ...process.env,
    DATA_DIR: join(desk, 'data'),
    OUT_DIR: join(desk, 'dist'),
    GIT_AUTHOR_NAME: 'An official',
    GIT_AUTHOR_EMAIL: 'official@example.invalid',
    GIT_COMMITTER_NAME: 'An official',
    GIT_COMMITTER_EMAIL: 'official@example.invalid',
  };
  const outcomes = commands.map((command) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: desk, env, encoding: 'utf8' });
    return { command, status, said: stdout + stderr };
  });
  // The workbook has faults, so `check` ends with 1; everything after it succeeds.
  expect(
    outcomes.map(({ status }) => status),
    outcomes.map(({ said }) => said).join('\n'),
  ).toEqual([1, 0, 0, 0, 0]);
  expect(outcomes[0]?.said).toContain('row 2');
  expect(readFileSync(join(desk, 'data/my-hotline/releases/2026-Q1/data/replies.csv'), 'utf8')).toContain(
    '2026-Q1,beijing,1200,1180,20',
  );
  expect(readFileSync(join(desk, 'dist/en/my-hotline/index.html'), 'utf8')).toContain('97.7%');
  expect(existsSync(join(desk, 'dist/data/my-hotline/latest/replies.csv'))).toBe(true);
  expect(readdirSync(desk)).toContain('quarter.fixed.changes.csv');
});
