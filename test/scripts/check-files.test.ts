import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWorkbench } from '../../scripts/data-folder.ts';
import { type CheckOptions, checkFiles } from '../../scripts/intake/check-files.ts';
import { publish } from '../../scripts/releases/publish.ts';
import { fixture, scratchData } from './scratch-data.ts';

const header = 'time_period,body,received,on_time,late,as_of_date,obs_status,note_id';

async function benchIn(data: string) {
  const bench = await openWorkbench(data, 'fixture');
  if ('findings' in bench) throw new Error(JSON.stringify(bench.findings));
  return bench;
}

async function codesOf(data: string, file: string, options: CheckOptions = {}): Promise<readonly string[]> {
  return (await checkFiles([file], await benchIn(data), options)).flatMap(({ findings }) =>
    findings.map(({ code }) => code),
  );
}

describe('the day of checking', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is the publisher’s, in the time zone of site.json', async () => {
    // 1 April 2026, 00:30 in Shanghai; still 31 March in UTC.
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse('2026-03-31T16:30:00Z') / 1000));
    const data = scratchData();
    const file = join(data, 'april.csv');
    writeFileSync(file, `${header}\n2026-Q1,beijing,120,100,20,2026-04-01,A,\n`);
    expect(await codesOf(data, file)).toContain('period-future');
    writeFileSync(join(data, 'site.json'), JSON.stringify({ timeZone: 'Asia/Shanghai' }));
    expect(await codesOf(data, file)).not.toContain('period-future');
    writeFileSync(join(data, 'site.json'), JSON.stringify({ timeZone: 'America/New_York' }));
    expect(await codesOf(data, file)).toContain('period-future');
  });
});

describe('a raw workbook', () => {
  it('goes through its recipe whatever it hides, and what it hides is told with the rows made of it', async () => {
    const data = scratchData();
    const recipe = `CREATE VIEW replies AS SELECT quarter AS time_period, office AS body, received, on_time, late,
      '2026-07-31' AS as_of_date, 'A' AS obs_status, '' AS note_id FROM raw`;
    writeFileSync(join(data, 'fixture/import.sql'), recipe);
    const rows = [
      ['quarter', 'office', 'received', 'on_time', 'late'],
      ['2026-Q1', 'beijing', 120, 100, 20],
      ['2026-Q1', 'shanghai', 80, 70, 10],
    ];
    const file = join(data, 'raw.xlsx');
    writeFileSync(file, await writeXlsx({ sheets: [{ name: 'S', rows, rowDefs: new Map([[2, { hidden: true }]]) }] }));
    const [table] = await checkFiles([file], await benchIn(data));
    expect(table?.rowCount).toBe(2);
    expect(table?.findings.map(({ code, file: name, value }) => [code, name, value])).toEqual([
      ['hidden-cells', 'raw.xlsx', '3'],
    ]);
  });
});

describe('a release that is named for a period', () => {
  it('has to hold that period', async () => {
    const data = scratchData();
    const file = fixture('identity/pass.csv');
    expect(await codesOf(data, file, { period: '2026-Q2' })).toEqual([]);
    expect(await codesOf(data, file, { period: '2026-Q3' })).toEqual(['period-absent']);
  });

  it('is refused when it does not, and a name that is no period asks for nothing', async () => {
    const data = scratchData();
    const options = { status: 'final', cause: null, now: new Date('2026-10-08T01:30:00Z') } as const;
    const file = [fixture('identity/pass.csv')];
    const refused = await publish(file, await benchIn(data), { ...options, id: '2026-Q3' });
    expect(refused.outcome).toBe('refused');
    expect(refused.findings.map(({ code }) => code)).toEqual(['period-absent']);
    expect((await publish(file, await benchIn(data), { ...options, id: '2026-Q3-first' })).outcome).toBe('published');
  });
});
