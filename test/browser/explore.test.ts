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
    await visit.page.waitForLoadState('networkidle');
    expect((await shown(visit)).length).toBeGreaterThan(0);
    expect(visit.errors).toEqual([]);
    await visit.page.context().close();
  });

  it('says what of an address it cannot ask, until the reader chooses anew', async () => {
    const { page: tab } = await opened(`${page}?table=replies&measure=on_tme&by=body&time_period=2020-Q4`);
    const trouble = tab.locator('[data-part="trouble"]');
    await trouble.waitFor();
    expect(await trouble.innerText()).toContain('on_tme and time_period=2020-Q4');
    await tab.check('input[name="by"][value="time_period"]');
    await trouble.waitFor({ state: 'hidden' });
    await tab.goBack();
    await trouble.waitFor();
    await tab.context().close();
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

  it.each(['**/*.wasm*', '**/*worker*.js'])('says so and stays usable when %s cannot be had', async (pattern) => {
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
    const names = () => visit.page.locator('[data-action^="download"]').allInnerTexts();
    expect(await names()).toEqual(['Download these figures (CSV), 44 rows', 'CSV for Excel, 44 rows']);
    const download = visit.page.waitForEvent('download');
    await visit.page.click('[data-action="download"]');
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(45);
    expect(lines.find((line) => line.startsWith('2010-Q1'))).toContain('9860,11127');
    await visit.page.uncheck('input[name="by"][value="time_period"]');
    await expect.poll(names).toEqual(['Download these figures (CSV), 1 row', 'CSV for Excel, 1 row']);
    await visit.page.check('input[name="by"][value="body"]');
    await expect.poll(names).toEqual(['Download these figures (CSV), 55 rows', 'CSV for Excel, 55 rows']);
    expect(await visit.page.locator('[data-part="take"] > summary').allInnerTexts()).toEqual(['Share or download']);
    await visit.page.context().close();
  });

  it('speaks Chinese on the Chinese page', async () => {
    const visit = await opened('zh/uk-foi/explore/');
    await visit.page.uncheck('input[name="by"][value="time_period"]');
    await visit.page.waitForFunction(() => document.querySelectorAll('[data-part="result"] tbody tr').length === 1);
    expect(await status(visit.page)).toMatch(/^[^a-z]*$/);
    await visit.page.context().close();
  });

  it('shows several measures beside last year’s, in the chart the reader chooses, sorted; back and forward go through it', async () => {
    const { page: tab, errors } = await opened(`${page}?table=replies&measure=on_time&by=body&from=2020-Q4&to=2020-Q4`);
    const first = () => tab.locator('[data-part="result"] tbody th').first().innerText();
    await tab.locator('svg.chart-dot-plot:visible').waitFor();
    await tab.check('input[name="measure"][value="unanswered"]');
    await tab.locator('th[scope="colgroup"]').nth(1).waitFor();
    await tab.check('input[name="change"]');
    await tab.locator('th[data-column="change.on_time"]').waitFor();
    expect(await tab.locator('[data-part="result"] tbody').innerText()).toContain('beyond chance');
    await tab.check('input[name="chart"][value="slope"]', { force: true });
    await tab.locator('svg.chart-slope:visible').first().waitFor();
    await tab.click('[data-sort="change.on_time"]');
    await tab.click('[data-sort="change.on_time"]');
    await tab.locator('th[aria-sort="ascending"][data-column="change.on_time"]').waitFor();
    expect(await first()).toBe('Rural Payments Agency');
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('data-sort'))).toBe('change.on_time');
    expect(tab.url()).toMatch(/measure=on_time,unanswered&by=body&.*chart=slope&sort=change.on_time&change=year$/);
    expect(await axeViolations(tab)).toEqual([]);

    const address = tab.url();
    for (const gone of ['.chart-slope', 'th[data-column="change.on_time"]', 'th[scope="colgroup"]']) {
      await tab.goBack();
      if (gone === '.chart-slope') await tab.goBack();
      await tab.locator(gone).first().waitFor({ state: 'detached' });
    }
    expect(await tab.isChecked('input[name="measure"][value="unanswered"]')).toBe(false);
    for (let step = 0; step < 4; step += 1) await tab.goForward();
    await tab.locator('svg.chart-slope:visible').first().waitFor();
    await tab.waitForFunction((wanted) => location.href === wanted, address);
    await tab.locator('th[aria-sort="ascending"]').waitFor();
    expect(await first()).toBe('Rural Payments Agency');
    expect(await tab.isChecked('input[name="change"]')).toBe(true);
    expect(errors).toEqual([]);
    await tab.context().close();
  });

  it('keeps a table of thousands of rows whole: drawn as it is scrolled, counted, read by charts, saved', async () => {
    const { page: tab, errors } = await opened(`${page}?table=replies&measure=on_time&by=body,time_period`);
    const frame = tab.locator('.explore-rows-long');
    await frame.waitFor();
    expect(await frame.locator('table').getAttribute('aria-rowcount')).toBe('1812');
    const drawn = frame.locator('tbody tr[aria-rowindex]');
    expect(await drawn.count()).toBeLessThan(120);
    await frame.focus();
    await tab.keyboard.press('End');
    await tab.locator('.explore-rows-long tr[aria-rowindex="1812"]').waitFor();
    expect(await drawn.last().innerText()).toContain('Water Services Regulation Authority');
    expect(await drawn.count()).toBeLessThan(120);
    await tab.keyboard.press('Home');
    await tab.locator('.explore-rows-long tr[aria-rowindex="2"]').waitFor();

    const ground = tab.locator('#explore-chart .figure-ground[role="application"]');
    await ground.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'End']) await tab.keyboard.press(key);
    expect(await tab.locator('#explore-chart .figure-tip').innerText()).toMatch(/Q4\s2020[\s\S]*%/);
    await tab.click('#explore-chart [data-part="take"] > summary');
    const download = tab.waitForEvent('download');
    await tab.click('#explore-chart button[data-take="csv"]:visible');
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8').trim().split('\r\n')).toHaveLength(1812);
    expect(await axeViolations(tab)).toEqual([]);
    expect(errors).toEqual([]);
    await tab.context().close();
  });

  it('prints all rows of a long table, and none but those in sight once it is printed', async () => {
    const { page: tab, errors } = await opened(`${page}?table=replies&measure=on_time&by=body,time_period`);
    const long = tab.locator('.explore-rows-long');
    await long.waitFor();
    const rows = tab.locator('tbody tr[aria-rowindex]');
    const inSight = await rows.count();
    await tab.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await rows.count()).toBe(1811);
    expect(await long.count()).toBe(0);
    await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await rows.count()).toBe(inSight);
    expect(await long.count()).toBe(1);
    expect(errors).toEqual([]);
    await tab.context().close();
  });

  it.each([
    ['en', 'hrc', 'HM Revenue and Customs'],
    ['en', 'defen', 'Ministry of Defence'],
    ['zh', 'neizhengbu', '内政部'],
    ['zh', 'nzb', '内政部'],
  ])('narrows a list to what is typed, as the site’s search does (%s: %s)', async (language, typed, name) => {
    const { page: tab } = await opened(`${language}/uk-foi/explore/`);
    await tab.click('.explore-filter summary');
    await tab.fill('.explore-filter input[type="search"]', typed);
    await tab.locator('.explore-list label[hidden]').first().waitFor({ state: 'attached' });
    const shown = () => tab.locator('.explore-list label:visible').allInnerTexts();
    await expect.poll(async () => (await shown()).map((label) => label.trim())).toContain(name);
    expect((await shown()).length).toBeLessThan(6);
    await tab.context().close();
  });

  it('answers from the compact form of a large table, and from the CSV where that cannot be had', async () => {
    const address = 'en/us-foia/explore/?table=reply-times&measure=within_20_days&by=track';
    for (const isLost of [false, true]) {
      const visit = await reader.open('en/');
      const requests: string[] = [];
      visit.page.on('request', (request) => requests.push(request.url()));
      if (isLost) await visit.page.context().route('**/*.packed', (route) => route.abort());
      await visit.page.goto(new URL(address, visit.page.url().replace(/en\/$/, '')).href);
      await visit.page.waitForFunction(() =>
        document.querySelector('[data-part="status"]')?.textContent?.includes('48,815'),
      );
      expect(requests.some((url) => url.endsWith('reply-times.csv'))).toBe(isLost);
      expect(await visit.page.locator('[data-part="trouble"]').isVisible()).toBe(false);
      await visit.page.context().close();
    }
  });

  it('fits a phone with several measures and last year’s figures', async () => {
    const { page: tab, errors } = await reader.open(
      'zh/uk-foi/explore/?table=replies&measure=on_time,sum.received&by=body&from=2020-Q4&to=2020-Q4&change=year',
      { viewport: { width: 360, height: 740 } },
    );
    await tab.locator('th[data-column="change.on_time"]').waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await axeViolations(tab)).toEqual([]);
    expect(errors).toEqual([]);
    await tab.context().close();
  });
});
