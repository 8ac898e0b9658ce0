import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../scripts/data-folder.ts';
import { publish } from '../../scripts/releases/publish.ts';
import { publishedTables, publishedTablesAside } from '../../scripts/releases/published-tables.ts';
import { scratchData } from './scratch-data.ts';

const header = 'time_period,body,received,on_time,late,as_of_date,obs_status,note_id';
const first = ['2026-Q1,beijing,120,100,20,2026-04-30,A,', '2026-Q1,shanghai,80,70,10,2026-04-30,A,'];
const second = ['2026-Q2,beijing,130,121,9,2026-07-31,A,', '2026-Q2,shanghai,90,79,11,2026-07-31,A,'];
const hidden = first.map((row) => row.replace(/,\d+,\d+,\d+,(.*),A,/, ',,,,$1,Q,'));

/** A data folder with these tables published one after the other, and its dataset's folder. */
async function published(...releases: readonly (readonly string[])[]): Promise<string> {
  const data = scratchData();
  for (const [index, rows] of releases.entries()) {
    const opened = await openWorkbench(data, 'fixture');
    if ('findings' in opened) throw new Error(JSON.stringify(opened.findings));
    const file = join(data, 'file.csv');
    writeFileSync(file, `${[header, ...rows].join('\n')}\n`);
    const { outcome, findings } = await publish([file], opened, {
      id: `r${index + 1}`,
      status: 'final',
      cause: { kind: 'revision', reason: 'a test' },
      now: new Date('2026-10-08T01:30:00Z'),
    });
    if (outcome !== 'published') throw new Error(JSON.stringify(findings));
  }
  return join(data, 'fixture');
}

describe('the published tables', () => {
  it('are none before the first release', async () => {
    expect(await publishedTables(await published(), 'replies')).toEqual([]);
  });

  it('are the newest release alone when it hides nothing, with the description of then', async () => {
    const tables = await publishedTables(await published(first, [...first, ...second]), 'replies');
    expect(tables.map(({ release, observations }) => [release.id, observations.length])).toEqual([['r2', 4]]);
    expect(tables[0]?.dataset.huiyin).toMatchObject({ asOf: '2026-07-31' });
    expect(tables[0]?.resource.name).toBe('replies');
  });

  it('are none for a table that no release has', async () => {
    expect(await publishedTables(await published(first), 'ratings')).toEqual([]);
  });

  it('go back as far as releases hide something, with only the rows that the newest hides', async () => {
    const open = second.map((row) => row.replaceAll('2026-Q2', '2025-Q4'));
    const folder = await published([...open, ...hidden], [...open, ...hidden, ...second]);
    const tables = await publishedTables(folder, 'replies');
    expect(tables.map(({ release, observations }) => [release.id, observations.length])).toEqual([
      ['r1', 2],
      ['r2', 6],
    ]);
  });

  it('that cannot be read stop the check with a sentence that says where', async () => {
    const folder = await published(first);
    rmSync(join(folder, 'releases/r1/data/replies.csv'));
    await expect(publishedTables(folder, 'replies')).rejects.toThrow(/release "r1".*Restore/);
  });
});

describe('the published tables read aside, when they are large', () => {
  /** Makes the log say that its tables are large, so that a thread is worth its while. */
  async function large(): Promise<string> {
    const folder = await published(first, [...first, ...second]);
    const log = join(folder, 'releases.json');
    writeFileSync(log, readFileSync(log, 'utf8').replaceAll(/"bytes": \d+/g, '"bytes": 6000000'));
    return folder;
  }

  it('are the same as those read at once', async () => {
    const folder = await large();
    expect(await publishedTablesAside(folder, 'replies')).toEqual(await publishedTables(folder, 'replies'));
  });

  it('stop the check with the same sentence when they cannot be read', async () => {
    const folder = await large();
    rmSync(join(folder, 'releases/r2/data/replies.csv'));
    await expect(publishedTablesAside(folder, 'replies')).rejects.toThrow(/release "r2".*Restore/);
  });
});
