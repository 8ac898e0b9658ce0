import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../../scripts/data-folder.ts';
import { fix } from '../../scripts/intake/fix.ts';
import { fixture, scratchData } from './scratch-data.ts';

const project = join(import.meta.dirname, '../..');
const header = 'time_period,body,received,on_time,late,as_of_date,obs_status,note_id';

async function bench(data: string): Promise<Workbench> {
  const opened = await openWorkbench(data, 'fixture');
  if ('findings' in opened) throw new Error(JSON.stringify(opened.findings));
  return opened;
}

/** A file in a scratch folder, and what `fix` makes of it. */
async function fixed(content: string | Uint8Array, name = 'in.csv') {
  const data = scratchData();
  const path = join(data, name);
  writeFileSync(path, content);
  const result = await fix(path, await bench(data));
  const read = (file: string | null): string => (file === null ? '' : readFileSync(file, 'utf8'));
  return { ...result, path, text: read(result.copy), listed: read(result.list) };
}

function data(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/data.ts', ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

describe('fixing a file', () => {
  it('writes a corrected copy and a list of every change beside it, and leaves the file alone', async () => {
    const original = `标题\r\n${header.replace('body', 'Body').replace('received', '收到')}\r\n2026年第一季度,beijing,"1,200",1180,20,2026-04-30,A, 注一\r\n,,,,,,,\r\n`;
    const { copy, list, path, text, listed, findings } = await fixed(original);
    expect(findings).toEqual([]);
    expect([copy, list]).toEqual([path.replace('.csv', '.fixed.csv'), path.replace('.csv', '.fixed.changes.csv')]);
    expect(text).toBe(`${header}\r\n2026-Q1,beijing,1200,1180,20,2026-04-30,A,注一\r\n`);
    expect(listed.split('\r\n')).toEqual([
      'row,column,check,old,new',
      '1,,title-row,标题,',
      '2,received,header-unknown,收到,received',
      '2,body,header-case,Body,body',
      '3,received,type,"1,200",1200',
      '3,time_period,period-format,2026年第一季度,2026-Q1',
      '3,note_id,white-space," 注一",注一',
      '4,,blank-row,",,,,,,,",',
      '',
    ]);
    expect(readFileSync(path, 'utf8')).toBe(original);
  });

  it('goes on telling what the workbook hid, of which a copy shows nothing', async () => {
    const table = [header.split(','), ['2026年第一季度', 'beijing', 120, 100, 20, '2026-04-30', 'A', '']];
    const rowDefs = new Map([[1, { hidden: true }]]);
    const book = await writeXlsx({ sheets: [{ name: '季报', rows: table, rowDefs }] });
    const { text, findings } = await fixed(book, 'in.xlsx');
    expect(text).toContain('2026-Q1,beijing');
    expect(findings.map(({ code, file, value }) => [code, file, value])).toEqual([['hidden-cells', 'in.xlsx', '2']]);
  });

  it('unwraps lines that stand in quotes as a whole', async () => {
    const lines = [header, '2026-Q1,beijing,120,100,20,2026-04-30,A,"one, two"'];
    const { text, listed, findings } = await fixed(lines.map((line) => `"${line.replaceAll('"', '""')}"\r\n`).join(''));
    expect(findings).toEqual([]);
    expect(text).toBe(lines.map((line) => `${line}\r\n`).join(''));
    expect(listed).toContain('1,,quoted-line,');
  });

  it('takes away the empty beginning of a row of totals, and leaves a note to a person', async () => {
    const rows = `${header}\n2026-Q1,beijing,120,100,20,2026-04-30,A,\n`;
    const { changes, findings } = await fixed(`${rows},,,,,,,\n合　计,,,,,,,\n`);
    expect(changes.map(({ row, code }) => [row, code])).toEqual([
      [3, 'blank-row'],
      [4, 'total-row'],
    ]);
    expect(findings).toEqual([]);
    const noted = await fixed(`标题\n${rows}所有数字为初步数\n`);
    expect(noted.findings).toMatchObject([{ code: 'footnote-row', file: 'in.fixed.csv', row: 3 }]);
  });

  it('mends one fault under another, and numbers every change by the row of the file as it came in', async () => {
    const { text, changes, findings } = await fixed(
      `\n${header}\n2026-Q1,beijing,120,100,20,2026-04-30,A,\n2026-Q1,shanghai,\u0000８０,70,10,2026-04-30,A,\n`,
    );
    expect(findings).toEqual([]);
    expect(text).toContain('2026-Q1,shanghai,80,70,10');
    expect(changes.filter(({ row }) => row === 4).map(({ code, after }) => [code, after])).toEqual([
      ['control-character', '８０'],
      ['type', '80'],
    ]);
  });

  it('leaves what is doubtful as it is and says that it remains', async () => {
    const { text, findings } = await fixed(
      `${header}\n2026-Q1,beijing,1 200 or so,100,20,2026-04-30,A,\n2026-Q1,shanghai,80,70,2026-04-30,A,\n2026年第一季度,tianjin,80,70,10,2026-04-30,A,\n注：供参考\n`,
    );
    expect(text.split('\r\n').slice(1)).toEqual([
      '2026-Q1,beijing,1 200 or so,100,20,2026-04-30,A,',
      '2026-Q1,shanghai,80,70,2026-04-30,A,',
      '2026-Q1,tianjin,80,70,10,2026-04-30,A,',
      '注：供参考',
      '',
    ]);
    expect(findings.map(({ code, row, fixable }) => [code, row, fixable])).toEqual([
      ['type', 2, false],
      ['missing-cell', 3, false],
      ['footnote-row', 5, false],
    ]);
  });

  it('writes nothing while it is not known what the cells are', async () => {
    const { copy, list, findings, path } = await fixed(
      `${header}\n2026年第一季度,"beijing"x,120,100,20,2026-04-30,A,\n2026年第一季度,shanghai,80,70,10,2026-04-30,A,\n`,
    );
    expect([copy, list]).toEqual([null, null]);
    expect(findings.map(({ code }) => code)).toEqual(['stray-quote', 'period-format']);
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('fixed'))).toEqual([]);
  });

  it('turns a workbook with faults into the table it holds', async () => {
    const rows = [
      ['季度', '机构', '收到', '按时', '逾期', '统计截止日', '状态', '注释'],
      ['2026-Q1', 'beijing', 120, 100, 20, new Date(Date.UTC(2026, 3, 30)), 'A', null],
    ];
    const { text, findings } = await fixed(await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] }), 'in.xlsx');
    expect(findings).toEqual([]);
    expect(text).toBe(`${header}\r\n2026-Q1,beijing,120,100,20,2026-04-30,A,\r\n`);
  });

  it('never overwrites anything', async () => {
    const folder = scratchData();
    const path = join(folder, 'in.csv');
    writeFileSync(path, readFileSync(fixture('blank-row/fail.csv')));
    for (const there of ['in.fixed.csv', 'in.fixed.changes.csv']) {
      const target = join(folder, there);
      writeFileSync(target, 'mine');
      await expect(fix(path, await bench(folder))).rejects.toThrow('--out');
      expect(readFileSync(target, 'utf8')).toBe('mine');
      writeFileSync(target, '');
      mkdirSync(join(folder, 'aside'), { recursive: true });
    }
    const out = join(folder, 'aside/copy.csv');
    expect(await fix(path, await bench(folder), out)).toMatchObject({
      copy: out,
      list: join(folder, 'aside/copy.changes.csv'),
    });
  });

  it('shows a formula in the list of changes in a way no spreadsheet runs', async () => {
    const { listed } = await fixed(`=cmd|' /C calc'!A0\n${header}\n2026-Q1,beijing,120,100,20,2026-04-30,A,\n`);
    expect(listed).toContain("1,,title-row,'=cmd|");
  });

  const folders = readdirSync(join(project, 'test/checks'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(fixture(`${entry.name}/fail.csv`)))
    .filter(({ name }) => !existsSync(fixture(`${name}/dataset.json`)))
    .map(({ name }) => name);
  it.each(folders)('leaves nothing fixable in the failing file of %s', async (code) => {
    const { copy, findings, changes } = await fixed(readFileSync(fixture(`${code}/fail.csv`)));
    if (copy !== null) expect(findings.filter(({ fixable }) => fixable)).toEqual([]);
    expect(copy === null).toBe(changes.length === 0);
  });
});

describe('npm run data -- fix', () => {
  it('ends with 0 when the copy passes, and says what to do next', () => {
    const folder = scratchData();
    const path = join(folder, 'in.csv');
    writeFileSync(path, readFileSync(fixture('delimiter/fail.csv')));
    const { status, out } = data('fix', path, '--dataset', 'fixture', '--data', folder);
    expect(status).toBe(0);
    expect(out).toContain('delimiter: 1');
    expect(out).toContain('in.fixed.csv --dataset fixture');
    expect(data('check', join(folder, 'in.fixed.csv'), '--dataset', 'fixture', '--data', folder).status).toBe(0);
  });

  it('ends with 1 when faults remain, as JSON too', () => {
    const folder = scratchData();
    const path = join(folder, 'in.csv');
    writeFileSync(path, readFileSync(fixture('header-blank/fail.csv')));
    const { status, out } = data('fix', path, '--dataset', 'fixture', '--data', folder, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      dataset: 'fixture',
      copy: join(folder, 'in.fixed.csv'),
      changes: join(folder, 'in.fixed.changes.csv'),
      changesByCode: { 'header-blank': 1 },
      findings: [{ code: 'header-blank', fixable: false }],
    });
  });

  it('writes nothing and ends with 0 for a good file', () => {
    const folder = scratchData();
    const path = join(folder, 'in.csv');
    writeFileSync(path, readFileSync(fixture('identity/pass.csv')));
    const { status, out } = data('fix', path, '--dataset', 'fixture', '--data', folder, '--lang', 'zh');
    expect([status, out]).toEqual([0, '没有写入任何文件：没有可改正之处。\n']);
    expect(existsSync(join(folder, 'in.fixed.csv'))).toBe(false);
  });

  it('ends with 2 when the copy would overwrite something', () => {
    const folder = scratchData();
    const path = join(folder, 'in.csv');
    writeFileSync(path, readFileSync(fixture('delimiter/fail.csv')));
    writeFileSync(join(folder, 'in.fixed.csv'), 'mine');
    expect(data('fix', path, '--dataset', 'fixture', '--data', folder)).toMatchObject({
      status: 2,
      err: expect.stringContaining('--out'),
    });
  });
});

describe('npm run data -- check', () => {
  const said = (code: string): string =>
    data('check', fixture(`${code}/fail.csv`), '--dataset', 'fixture', '--data', scratchData()).out;

  it('says how many faults can be corrected and with which command', () => {
    expect(said('blank-row')).toContain('2 of these can be corrected for you, in a copy: npm run data -- fix');
  });

  it('promises nothing where the cells are in doubt, or nothing can be mended', () => {
    expect(said('stray-quote')).not.toContain('corrected');
    expect(said('identity')).not.toContain('corrected');
  });
});
