import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { expect, it, onTestFinished } from 'vitest';

const project = resolve(import.meta.dirname, '..');

/** A section's first block in a language. */
function blockUnder(heading: string, language: string): string {
  const section = readFileSync(join(project, 'README.md'), 'utf8').split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section)?.[1] ?? '';
}

/** The commands of a section's first block of shell, a line each. */
function commandsUnder(heading: string): readonly string[] {
  return blockUnder(heading, 'sh')
    .split('\n')
    .filter((line) => line !== '');
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

it('the README makes the site an operator’s own: name, language, colour, logo, thresholds, calendar', () => {
  const heading = 'Make it yours in ten minutes';
  const desk = mkdtempSync(join(tmpdir(), 'huiyin-own-'));
  onTestFinished(() => rmSync(desk, { recursive: true, force: true }));
  for (const name of ['package.json', '.npmrc']) cpSync(join(project, name), join(desk, name));
  symlinkSync(join(project, 'scripts'), join(desk, 'scripts'));
  cpSync(join(project, 'data'), join(desk, 'data'), { recursive: true });
  const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>';
  writeFileSync(join(desk, 'data/site.json'), blockUnder(heading, 'json'));
  writeFileSync(join(desk, 'data/theme.css'), blockUnder(heading, 'css'));
  writeFileSync(join(desk, 'data/logo.svg'), logo);
  const env = { ...process.env, DATA_DIR: join(desk, 'data'), OUT_DIR: join(desk, 'dist') };
  const commands = commandsUnder(heading);
  expect(commands).toHaveLength(4);
  for (const command of commands) {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: desk, env, encoding: 'utf8' });
    expect(status, `${command}\n${stdout}${stderr}`).toBe(0);
  }
  const built = (path: string) => readFileSync(join(desk, 'dist', path), 'utf8');
  const pages = globSync('**/*.html', { cwd: join(desk, 'dist') });
  const home = built('zh/index.html');
  expect(home).toContain('<title>示例市有回音</title>');
  expect(home).toContain('回复了吗，按时了吗。');
  expect(built('zh/accessibility/index.html')).toContain('mailto:answers@example.org');
  expect(home).toMatch(/<img[^>]+class="mark"[^>]+src="\/favicon\.svg"|<img[^>]+src="\/favicon\.svg"[^>]+class="mark"/);
  expect(built('favicon.svg')).toBe(logo);
  // The template's figures are all there is: they are shown for what they are, and nothing of the demonstration is left.
  expect(home).toContain('1个数据集');
  expect(home).toMatch(/class="story story-lead"[\s\S]*虚构数据/);
  expect(built('zh/query/index.html')).toMatch(/<textarea[^>]*>SELECT \*\nFROM my_hotline\.ratings/);
  expect(built('zh/query/index.html')).not.toContain('id="examples"');
  for (const dataset of ['uk-foi', 'message-board-demo']) expect(built('llms.txt')).not.toContain(dataset);
  expect(readdirSync(join(desk, 'dist/data'))).toEqual(['my-hotline']);
  expect(existsSync(join(desk, 'dist/en'))).toBe(false);
  expect(pages.length).toBeGreaterThan(20);
  for (const page of pages) expect(built(page), page).not.toMatch(/(?:href|src)="\/(?:embed\/)?en\//);
  const styles = globSync('_astro/*.css', { cwd: join(desk, 'dist') }).map((path) => built(path));
  const tokens = styles.filter((css) => css.includes('--ink:'));
  expect(tokens.length).toBeGreaterThan(0);
  for (const css of tokens) expect(css).toMatch(/--seal:#0b5d3b[\s\S]*--seal:#7fd6a8/);
  expect(built('zh/releases/index.html')).toContain('10:00');
  expect(built('zh/methods/index.html')).toContain('阈值不得低于15');
  const { resources } = JSON.parse(readFileSync(join(desk, 'data/my-hotline/dataset.json'), 'utf8'));
  expect(resources[0].huiyin.disclosure.threshold).toBe(15);
});

it('the README leads to a new version of Huiyin that leaves the operator’s data as they are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-new-version-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [huiyin, own] = [join(folder, 'huiyin'), join(folder, 'own')];
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const git = (cwd: string, ...args: readonly string[]): void => {
    const named = ['-c', 'user.name=An operator', '-c', 'user.email=operator@example.invalid'];
    const { status, stderr } = spawnSync('git', [...named, ...args], { cwd, encoding: 'utf8' });
    expect(status, `git ${args.join(' ')}\n${stderr}`).toBe(0);
  };
  const commit = (cwd: string): void => {
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'As it is');
  };
  for (const path of ['src/stays.ts', 'src/goes.ts', 'data/site.json', 'data/demo/dataset.json'])
    put(join(huiyin, path), 'old');
  git(huiyin, 'init', '-q', '-b', 'main');
  commit(huiyin);
  git(folder, 'clone', '-q', huiyin, own);
  rmSync(join(own, 'data/demo'), { recursive: true });
  for (const path of ['data/site.json', 'data/my-hotline/dataset.json']) put(join(own, path), 'own');
  commit(own);
  rmSync(join(huiyin, 'src/goes.ts'));
  for (const path of [
    'src/stays.ts',
    'src/comes.ts',
    'data/site.json',
    'data/demo/dataset.json',
    'data/demo/more.json',
  ])
    put(join(huiyin, path), 'new');
  commit(huiyin);

  const commands = commandsUnder('Take a new version').filter((command) => command.startsWith('git '));
  expect(commands).toHaveLength(4);
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: 'x',
    GIT_AUTHOR_EMAIL: 'x',
    GIT_COMMITTER_NAME: 'x',
    GIT_COMMITTER_EMAIL: 'x',
  };
  for (const command of commands) {
    const { status, stderr } = spawnSync('sh', ['-c', command.replace('ADDRESS', huiyin)], {
      cwd: own,
      env,
      encoding: 'utf8',
    });
    expect(status, `${command}\n${stderr}`).toBe(0);
  }
  const files = globSync('{src,data}/**/*.{ts,json}', { cwd: own });
  expect(Object.fromEntries(files.map((path) => [path, readFileSync(join(own, path), 'utf8')]))).toEqual({
    'src/stays.ts': 'new',
    'src/comes.ts': 'new',
    'data/site.json': 'own',
    'data/my-hotline/dataset.json': 'own',
  });
  expect(spawnSync('git', ['status', '--short'], { cwd: own, encoding: 'utf8' }).stdout).toBe('');
});

it('the README names no command that the Node it asks for cannot run, and no file that is not there', () => {
  const text = readFileSync(join(project, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const asked = new Set(Array.from(text.matchAll(/npm (?:run )?(\w+)/g), ([, name = '']) => name));
  expect([...asked].filter((name) => !(name in scripts))).toEqual([]);
  expect(asked.size).toBeGreaterThan(4);
  expect(text).not.toMatch(/node scripts\/\S+\.ts/);
  const linked = Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ([, path = '']) => path);
  const named = Array.from(
    text.matchAll(/`((?:src|scripts|test|hosting|\.github)\/[\w./-]*)`/g),
    ([, path = '']) => path,
  );
  expect(linked.length + named.length).toBeGreaterThan(8);
  for (const path of [...linked, ...named]) expect(existsSync(join(project, path)), path).toBe(true);
});
