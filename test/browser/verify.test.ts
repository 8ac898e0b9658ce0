import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { appended } from '../../scripts/releases/release-log.ts';
import { newKeyPair, signerOf } from '../../scripts/releases/signing.ts';
import type { ReleaseLog } from '../../src/core/release/release.ts';
import { addressOf, axeViolations, Reader, type Visit } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

const releases = join(import.meta.dirname, '../../data/uk-foi/releases');
const published = readFileSync(join(releases, '2020-Q4/data/replies.csv'), 'utf8');
const log: ReleaseLog = JSON.parse(readFileSync(join(releases, '../releases.json'), 'utf8'));
const logAddress = '**/data/uk-foi/releases.json';

/** The answer about a file, in one text. */
async function answer(visit: Visit, content: string | Uint8Array, name = 'mine.csv'): Promise<string> {
  await visit.page.setInputFiles('input[type="file"]', { name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await visit.page.waitForSelector('.finding[data-verdict]');
  return visit.page.locator('[data-part="result"]').innerText();
}

/** The log with one place of its text changed. */
function changed(told: ReleaseLog, from: string, to: string): ReleaseLog {
  const text = JSON.stringify(told);
  expect(text).toContain(from);
  return JSON.parse(text.replace(from, to));
}

/** What the page says of the log of uk-foi when it is served this one. */
async function toldOf(served: ReleaseLog): Promise<string> {
  const visit = await reader.open('en/releases/');
  await visit.page.context().route(logAddress, (route) => route.fulfill({ json: served }));
  await visit.page.click('footer a[href$="/en/verify/"]');
  const said = visit.page
    .locator('[data-part="logs"] dt', { hasText: 'UK central government' })
    .locator('+ dd[data-chain]');
  await said.waitFor();
  const text = await said.innerText();
  await visit.page.context().close();
  return text;
}

describe('the page that verifies a file', () => {
  it('knows a published file byte for byte, and says which release it is of and whether it stands', async () => {
    const visit = await reader.open('en/verify/');
    const requests: string[] = [];
    visit.page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
    const newest = await answer(visit, published);
    expect(newest).toContain('mine.csv is a published file, byte for byte.');
    expect(newest).toContain('release 2020-Q4, replies.csv');
    expect(newest).toContain('current release');
    const older = await answer(visit, readFileSync(join(releases, '2019-Q4/data/replies.csv')), 'older.csv');
    expect(older).toContain('older.csv is a published file');
    expect(older).toContain('release 2019-Q4');
    expect(older).toContain('superseded: the current release is 2020-Q4');
    expect(await answer(visit, readFileSync(join(releases, '2020-Q4/data/notes.zh.md')), 'notes.zh.md')).toContain(
      'release 2020-Q4, notes.zh.md',
    );
    const sums = await visit.page.request.get(addressOf('data/uk-foi/2020-Q4/SHA256SUMS'));
    expect(await answer(visit, await sums.body(), 'SHA256SUMS')).toContain('release 2020-Q4, SHA256SUMS');
    // What the build made of releases is known as well.
    const derived = [
      ['2020-Q4/replies.excel.csv', 'byte for byte', 'current release'],
      ['2019-Q4/replies.xlsx', 'byte for byte', 'superseded'],
      ['2019-Q4/uk-foi-2019-Q4.zip', 'byte for byte', 'superseded'],
      ['latest/replies.json', 'byte for byte', 'release 2020-Q4'],
    ] as const;
    for (const [path, ...sentences] of derived) {
      const said = await answer(visit, readFileSync(join(inject('folder'), 'data/uk-foi', path)), path);
      for (const sentence of sentences) expect(said, path).toContain(sentence);
    }
    // JSON of an earlier release is not kept; its cells are compared.
    const columns = JSON.parse(readFileSync(join(inject('folder'), 'data/uk-foi/latest/replies.columns.json'), 'utf8'));
    expect(await answer(visit, JSON.stringify(columns), 'mine.json')).toContain('cell for cell');
    expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
    expect(visit.strangers).toEqual([]);
    expect(visit.errors).toEqual([]);
    expect(await axeViolations(visit.page)).toEqual([]);
    await visit.page.context().close();
  });

  it('knows the same cells in another order, encoding and line end', async () => {
    const visit = await reader.open('en/verify/');
    const [header = '', ...rows] = published.trimEnd().split('\r\n');
    const shuffled = `\uFEFF${[header, ...rows.toReversed()].map((row) => row.replaceAll(/[^,]+/g, '"$&"')).join('\n')}\n`;
    const said = await answer(visit, shuffled);
    expect(said).toContain('holds published figures, cell for cell');
    expect(said).toContain('release 2020-Q4');
    await visit.page.context().close();
  });

  it.each([
    ['en', 'is not a published file', '1 cell differs'],
    ['zh', '不是本站公布的文件', '1个单元格不同'],
  ])('says in %s which cell of a file was flipped', async (language, verdict, difference) => {
    const visit = await reader.open(`${language}/verify/`);
    const lines = published.split('\r\n');
    const cells = (lines[100] ?? '').split(',');
    const place = cells.findIndex((cell) => /^\d{2,}$/.test(cell));
    const was = cells[place] ?? '';
    cells[place] = `${was.slice(0, -1)}${(Number(was.at(-1)) + 1) % 10}`;
    lines[100] = cells.join(',');
    const said = await answer(visit, lines.join('\r\n'));
    expect(said).toContain(verdict);
    expect(said).toContain(difference);
    const row = await visit.page.locator('[data-part="result"] tbody tr').allInnerTexts();
    expect(row).toHaveLength(1);
    expect(row[0]?.split('\t').slice(0, 4)).toEqual([
      '101',
      (lines[0] ?? '').split(',')[place],
      Number(cells[place]).toLocaleString('en', { useGrouping: false }),
      was,
    ]);
    expect(await axeViolations(visit.page)).toEqual([]);
    expect(visit.errors).toEqual([]);
    await visit.page.context().close();
  });

  it.each([
    ['a table of something else', 'fruit,price\napple,3\n', 'no published table has its columns'],
    ['a table of nearly the same columns', published.replace('time_period', 'quarter'), 'It lacks time_period'],
    ['no table', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'no table whose cells could be compared'],
    ['nothing', '', 'no table whose cells could be compared'],
    [
      'markup',
      published.replace('time_period', 't<img src=x onerror=alert(1)>'),
      'also has t<img src=x onerror=alert(1)>.',
    ],
  ])('says that %s is not published', async (_, content, reason) => {
    const visit = await reader.open('en/verify/');
    const said = await answer(visit, content, '<b>mine</b>.csv');
    expect(said).toContain('<b>mine</b>.csv is not a published file.');
    expect(said).toContain(reason);
    expect(visit.errors).toEqual([]);
    await visit.page.context().close();
  });

  it('takes a file that was chosen before its script came', async () => {
    const visit = await reader.open('en/releases/');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await visit.page.context().route('**/_astro/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await visit.page.click('footer a[href$="/en/verify/"]');
    await visit.page.waitForURL('**/en/verify/', { waitUntil: 'commit' });
    const file = { name: 'early.csv', mimeType: 'text/csv', buffer: Buffer.from(published) };
    await visit.page.setInputFiles('input[type="file"]', file);
    release();
    await visit.page.waitForSelector('.finding[data-verdict]');
    expect(await visit.page.locator('[data-part="result"]').innerText()).toContain('early.csv is a published file');
    await visit.page.context().close();
  });

  it('says so when the log cannot be fetched, and works once it can', async () => {
    const visit = await reader.open('en/releases/');
    await visit.page.context().route(logAddress, (route) => route.abort());
    await visit.page.click('footer a[href$="/en/verify/"]');
    const file = { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(published) };
    await visit.page.setInputFiles('input[type="file"]', file);
    const status = visit.page.locator('[data-part="status"]', { hasText: 'could not be fetched' });
    await status.waitFor();
    await visit.page.context().unroute(logAddress);
    expect(await answer(visit, published)).toContain('byte for byte');
    await visit.page.context().close();
  });

  it('checks the chain of the log, and Ed25519 signatures', async () => {
    expect(await toldOf(log)).toBe(`${log.entries.length} entries, none changed · not signed`);
    expect(await toldOf(changed(log, '"asOf":"2020-04-29"', '"asOf":"2020-04-30"'))).toContain(
      'the chain is broken: entry 1',
    );
    const sign = signerOf(newKeyPair().privatePem, 'key.pem');
    const signed = appended(
      log,
      { withdrawal: { id: '2019-Q4', withdrawn: '2026-01-01T00:00:00Z', reason: 'x' } },
      sign,
    );
    expect(await toldOf(signed)).toContain('1 signature right');
    expect(await toldOf(changed(signed, '"reason":"x"', '"reason":"y"'))).toContain('signature of entry 3 is wrong');
  });

  it('says how to check by hand when JavaScript is off', async () => {
    const { page } = await reader.open('en/verify/', { javaScriptEnabled: false });
    expect(await page.locator('[data-part="offline"]').isVisible()).toBe(true);
    expect(await page.locator('input[type="file"]').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain('sha256sum --check');
    await page.context().close();
  });
});
