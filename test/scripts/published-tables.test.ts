import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../scripts/data-folder.ts';
import { publish } from '../../scripts/publish.ts';
import { publishedTables } from '../../scripts/published-tables.ts';
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

  it('go back to the first release that hides nothing, with only the rows the newest hides', async () => {
    const folder = await published(second, [...first, ...second], [...hidden, ...second]).catch((error) => error);
    // The checks refuse such a release: what is public cannot be hidden.
    expect(String(folder)).toContain('suppression-recoverable');
  });

  it('that cannot be read stop the check with a sentence that says where', async () => {
    const folder = await published(first);
    rmSync(join(folder, 'releases/r1/data/replies.csv'));
    await expect(publishedTables(folder, 'replies')).rejects.toThrow(/release "r1".*Restore/);
  });
});
