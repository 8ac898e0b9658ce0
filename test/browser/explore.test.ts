import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, Reader, type Visit } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

const page = 'en/uk-foi/explore/';

/** The figures shown, row by row. */
function shown(visit: Visit): Promise<readonly string[]> {
  return visit.page.locator('[data-part="result"] tbody tr').allInnerTexts();
}

function status(page: Page): Promise<string> {
  return page.locator('[data-part="status"]').innerText();
}

async function opened(path: string): Promise<Visit> {
  const visit = await reader.open(path);
  await visit.page.waitForSelector('[data-part="controls"]:enabled');
  return visit;
}

describe('the explore page', () => {
  it('shows a default answer and says what choosing needs when JavaScript is off', async () => {
    const visit = await reader.open(page, { javaScriptEnabled: false });
    expect((await shown(visit)).length).toBe(44);
    expect(await visit.page.locator('.explore-offline').isVisible()).toBe(true);
    expect(await visit.page.locator('.explore-offline a[href$=".csv"]').count()).toBe(1);
    await visit.page.context().close();
  });

  it('answers at once without the database, keeps the question in the address, and goes back', async () => {
    const visit = await opened(page);
    const requests: string[] = [];
    visit.page.on('request', (request) => requests.push(request.url()));
    await visit.page.check('input[name="by"][value="body"]');
    await visit.page.uncheck('input[name="by"][value="time_period"]');
    await visit.page.waitForFunction(() => document.querySelectorAll('[data-part="result"] tbody tr').length === 55);
    expect(visit.page.url()).toContain('by=body');
    expect(await status(visit.page)).toContain('worked out in this page');
    expect(requests.filter((url) => url.includes('duckdb'))).toEqual([]);
    await visit.page.goBack();
    await visit.page.goBack();
    await visit.page.waitForFunction(() => document.querySelectorAll('[data-part="result"] tbody tr').length === 44);
    expect(visit.errors).toEqual([]);
    await visit.page.context().close();
  });

  it('opens a shared address on the same question', async () => {
    const visit = await opened(
      `${page}?table=replies&measure=on_time&by=time_period&body=home-office&from=2020-Q1&to=2020-Q4`,
    );
    await visit.page.waitForFunction(() => document.querySelectorAll('[data-part="result"] tbody tr').length === 4);
    expect(await visit.page.locator('[data-part="result"]').innerText()).toContain('Home Office');
    await visit.page.context().close();
  });

  it.each([
    '?table=__proto__&measure=constructor&by=x',
    "?body=';DROP TABLE replies;--",
    '?from=9999-Q9&to=<script>alert(1)</script>',
  ])('survives the address %s', async (search) => {
    const visit = await opened(`${page}${search}`);
    await visit.page.waitForTimeout(300);
    expect((await shown(visit)).length).toBeGreaterThan(0);
    expect(visit.errors).toEqual([]);
    await visit.page.context().close();
  });

  it('starts DuckDB on the reader’s word only, from this site alone, and gets the same figures', async () => {
    const visit = await opened(page);
    const before = await shown(visit);
    await visit.page.click('[data-action="database"]');
    await visit.page.waitForFunction(
      () => document.querySelector('[data-part="status"]')?.textContent?.includes('DuckDB'),
      null,
      { timeout: 90_000 },
    );
    expect(await status(visit.page)).toContain('The page’s own arithmetic gives the same figures');
    expect(await shown(visit)).toEqual(before);
    await visit.page.check('input[name="by"][value="body"]');
    await visit.page.waitForFunction(
      () => document.querySelector('[data-part="status"]')?.textContent?.includes('1,811'),
      null,
      { timeout: 30_000 },
    );
    expect(visit.strangers).toEqual([]);
    expect(visit.errors).toEqual([]);
    expect(await axeViolations(visit.page)).toEqual([]);
    await visit.page.context().close();
  });

  it.each(['**/*.wasm', '**/*worker*.js'])('says so and stays usable when %s cannot be had', async (pattern) => {
    const visit = await opened(page);
    await visit.page.context().route(pattern, (route) => route.abort());
    await visit.page.click('[data-action="database"]');
    const alert = visit.page.locator('[data-part="trouble"]');
    await alert.waitFor({ state: 'visible', timeout: 60_000 });
    expect((await alert.innerText()).length).toBeGreaterThan(60);
    await visit.page.uncheck('input[name="by"][value="time_period"]');
    await visit.page.waitForFunction(() => document.querySelectorAll('[data-part="result"] tbody tr').length === 1);
    await visit.page.context().close();
  });

  it('downloads the figures shown as CSV', async () => {
    const visit = await opened(page);
    const download = visit.page.waitForEvent('download');
    await visit.page.click('[data-action="download"]');
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(45);
    expect(lines.find((line) => line.startsWith('2010-Q1'))).toContain('9860,11127');
    await visit.page.context().close();
  });

  it('speaks Chinese on the Chinese page', async () => {
    const visit = await opened('zh/uk-foi/explore/');
    await visit.page.uncheck('input[name="by"][value="time_period"]');
    await visit.page.waitForFunction(() => document.querySelectorAll('[data-part="result"] tbody tr').length === 1);
    expect(await status(visit.page)).toMatch(/^[^a-z]*$/);
    await visit.page.context().close();
  });
});
