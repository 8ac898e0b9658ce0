import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../../scripts/data-folder.ts';
import { type Published, type PublishOptions, publish } from '../../scripts/releases/publish.ts';
import { readLog, sha256 } from '../../scripts/releases/release-log.ts';
import { releasesOf } from '../../src/core/release/release.ts';
import { fixture, scratchData } from './scratch-data.ts';

const now = new Date('2026-05-01T01:30:00Z');

async function bench(data: string): Promise<Workbench> {
  const opened = await openWorkbench(data, 'fixture');
  if ('findings' in opened) throw new Error(JSON.stringify(opened.findings));
  return opened;
}

async function publishTo(data: string, file: string, options: Partial<PublishOptions> = {}): Promise<Published> {
  return publish([file], await bench(data), { status: 'final', cause: null, now, ...options });
}

/** Every file below a folder with its content, to tell whether anything changed. */
function snapshot(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), sha256(readFileSync(path))]),
  );
}

describe('publishing a file', () => {
  it('makes a BagIt bag that sha256sum accepts, and one entry in the log', async () => {
    const data = scratchData();
    const { outcome, release } = await publishTo(data, fixture('identity/pass.csv'));
    expect(outcome).toBe('published');
    expect(release).toMatchObject({
      id: '2026-Q2',
      period: '2026-Q2',
      asOf: '2026-07-31',
      status: 'final',
      previous: null,
    });
    const bag = join(data, 'fixture/releases/2026-Q2');
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      expect(execFileSync('sha256sum', ['--strict', '-c', manifest], { cwd: bag, encoding: 'utf8' })).not.toContain(
        'FAILED',
      );
    }
    expect(readFileSync(join(bag, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    expect(readdirSync(join(bag, 'data'), { recursive: true }).sort()).toEqual(
      [
        'codes',
        'codes/bodies.csv',
        'datapackage.json',
        'notes.en.md',
        'notes.zh.md',
        'replies.csv',
        'replies.parquet',
      ].sort(),
    );
    expect((await readLog(join(data, 'fixture'))).entries).toHaveLength(1);
  });

  it('writes rows in the order of their key, whatever the order in the file, and columns in the order of the description', async () => {
    const data = scratchData();
    const shuffled = join(data, 'shuffled.csv');
    writeFileSync(
      shuffled,
      'body,time_period,on_time,received,late,as_of_date,obs_status,note_id\nshanghai,2026-Q1,70,80,10,2026-04-30,A,\nbeijing,2026-Q1,100,120,20,2026-04-30,A,\n',
    );
    await publishTo(data, shuffled, { acceptance: { codes: ['header-order'], reason: 'as it was exported' } });
    expect(readFileSync(join(data, 'fixture/releases/2026-Q1/data/replies.csv'), 'utf8')).toBe(
      'time_period,body,received,on_time,late,as_of_date,obs_status,note_id\r\n2026-Q1,beijing,120,100,20,2026-04-30,A,\r\n2026-Q1,shanghai,80,70,10,2026-04-30,A,\r\n',
    );
  });

  it('changes nothing when the same file comes again, even at another time', async () => {
    const data = scratchData();
    await publishTo(data, fixture('identity/pass.csv'));
    const before = snapshot(data);
    const again = await publishTo(data, fixture('identity/pass.csv'), { now: new Date('2027-01-01T00:00:00Z') });
    expect(again.outcome).toBe('unchanged');
    expect(snapshot(data)).toEqual(before);
  });

  it('gives the same bytes in another folder at the same moment', async () => {
    const [one, other] = [scratchData(), scratchData()];
    await publishTo(one, fixture('identity/pass.csv'));
    await publishTo(other, fixture('identity/pass.csv'));
    expect(snapshot(one)).toEqual(snapshot(other));
  });

  it('refuses other figures under the name of a release that exists, and says so', async () => {
    const data = scratchData();
    await publishTo(data, fixture('identity/pass.csv'));
    const before = snapshot(data);
    const cause = { kind: 'revision', reason: 'late returns' } as const;
    const { outcome, findings } = await publishTo(data, fixture('type/pass.csv'), { cause });
    expect(outcome).toBe('refused');
    expect(findings).toMatchObject([{ code: 'release-exists', value: '2026-Q2' }]);
    expect(snapshot(data)).toEqual(before);
  });

  it.each(['identity', 'type', 'duplicate-key', 'encoding', 'header-missing', 'code-unknown'])(
    'writes nothing when the file has the error %s',
    async (code) => {
      const data = scratchData();
      const before = snapshot(data);
      const { outcome, findings } = await publishTo(data, fixture(`${code}/fail.csv`));
      expect(outcome).toBe('refused');
      expect(findings.map((finding) => finding.code)).toContain(code);
      expect(snapshot(data)).toEqual(before);
    },
  );

  it('completes a publication that was cut off before its log entry', async () => {
    const data = scratchData();
    mkdirSync(join(data, 'fixture/releases/.2026-Q2.incomplete/data'), { recursive: true });
    writeFileSync(join(data, 'fixture/releases/.2026-Q2.incomplete/data/half.csv'), 'a');
    mkdirSync(join(data, 'fixture/releases/2026-Q2'), { recursive: true });
    writeFileSync(join(data, 'fixture/releases/2026-Q2/stray.txt'), 'never published');
    expect((await publishTo(data, fixture('identity/pass.csv'))).outcome).toBe('published');
    expect(existsSync(join(data, 'fixture/releases/2026-Q2/stray.txt'))).toBe(false);
    expect(readdirSync(join(data, 'fixture/releases'))).toEqual(['2026-Q2']);
  });

  it('chains each log entry to the one before it', async () => {
    const data = scratchData();
    await publishTo(data, fixture('identity/pass.csv'), { id: 'first' });
    await publishTo(data, fixture('type/pass.csv'), {
      id: 'second',
      cause: { kind: 'revision', reason: 'late returns' },
    });
    const log = await readLog(join(data, 'fixture'));
    expect(releasesOf(log).map(({ id, previous }) => [id, previous])).toEqual([
      ['first', null],
      ['second', 'first'],
    ]);
    expect(log.entries[0]?.previousEntry).toBeNull();
    expect(log.entries[1]?.previousEntry).toBe(sha256(JSON.stringify(log.entries[0])));
  });

  it('passes a raw file through the recipe and names the raw row in a finding', async () => {
    const data = scratchData();
    cpSync(join(import.meta.dirname, 'recipe.sql'), join(data, 'fixture/import.sql'));
    const raw = join(data, 'raw.csv');
    const columns = 'Quarter,Where,Got,In time';
    writeFileSync(raw, `${columns}\n2026 Q1,Beijing,"1,200",1000\nTotal,,1200,1000\n2026 Q1,Shanghai,80,70\n`);
    expect((await publishTo(data, raw, { asOf: '2026-04-30' })).release?.files[0]).toMatchObject({
      path: 'replies.csv',
      rows: 2,
    });
    const published = '2026 Q1,Beijing,1200,1000\n2026 Q1,Shanghai,80,70\n';
    writeFileSync(raw, `${columns}\n${published}2026 Q2,Beijing,120,100\nTotal,,120,100\n2026 Q2,Shanghai,eighty,70\n`);
    const { findings } = await publishTo(data, raw, { asOf: '2026-07-31' });
    expect(findings).toMatchObject([{ code: 'type', row: 6, column: 'received', value: 'eighty', file: 'raw.csv' }]);
  });

  it('asks for the as-of date when the recipe needs it', async () => {
    const data = scratchData();
    cpSync(join(import.meta.dirname, 'recipe.sql'), join(data, 'fixture/import.sql'));
    const raw = join(data, 'raw.csv');
    writeFileSync(raw, 'Quarter,Where,Got,In time\n2026 Q1,Beijing,120,100\n');
    await expect(publishTo(data, raw)).rejects.toThrow('--as-of');
  });
});
