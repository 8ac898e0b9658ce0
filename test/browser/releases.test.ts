import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLog } from '../../scripts/releases/release-log.ts';
import { releasesOf } from '../../src/core/release/release.ts';
import { axeViolations, Reader } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

const data = join(import.meta.dirname, '../../data');

describe('the page of all releases', () => {
  it('names every release with its files and their hashes, without JavaScript', async () => {
    const { page } = await reader.open('en/releases/', { javaScriptEnabled: false });
    for (const dataset of ['uk-foi', 'us-foia', 'ni-emergency-care']) {
      for (const { id, files } of releasesOf(await readLog(join(data, dataset)))) {
        const entry = page.locator(`[id="${dataset}-${id}"]`);
        expect(await entry.count(), `${dataset} ${id}`).toBe(1);
        for (const { sha256 } of files) expect(await entry.innerHTML()).toContain(sha256);
      }
    }
    await page.context().close();
  });

  it('is led to from the foot of every page', async () => {
    const { page } = await reader.open('zh/uk-foi/');
    await page.click('footer a[href$="/zh/releases/"]');
    expect(await page.locator('h1').innerText()).toBe('发布与修订');
    await page.context().close();
  });

  it('marks a planned release as late by the reader’s clock, without being built again', async () => {
    const { page } = await reader.open('en/releases/');
    const marks = page.locator('hy-due .late');
    const planned = await marks.count();
    expect(planned).toBeGreaterThan(0);
    await page.clock.setFixedTime(new Date('2099-01-01T00:00:00Z'));
    await page.reload();
    expect(await page.locator('hy-due .late:visible').count()).toBe(planned);
    await page.clock.setFixedTime(new Date('2020-01-01T00:00:00Z'));
    await page.reload();
    expect(await page.locator('hy-due .late:visible').count()).toBe(0);
    await page.context().close();
  });

  it('calls no archive late', async () => {
    const { page } = await reader.open('en/releases/', { javaScriptEnabled: false });
    const calendar = await page.locator('[aria-labelledby="calendar-table"]').allInnerTexts();
    expect(calendar.join('')).not.toContain('Freedom of');
    await page.context().close();
  });
});

describe('the page of revisions', () => {
  it('sets every figure as first published beside the figure now, without JavaScript', async () => {
    const { page } = await reader.open('en/uk-foi/revisions/', { javaScriptEnabled: false });
    expect(await page.locator('.finding').innerText()).toMatch(/^All \d+ figures stand/);
    const first = page.locator('tbody tr', { hasText: 'Q4 2020' });
    expect(await first.innerText()).toContain('2020-Q4');
    expect(await page.locator('tbody tr', { hasText: 'Q4 2019' }).innerText()).toContain('2019-Q4');
    await page.context().close();
  });
});

const pages = ['releases/', 'uk-foi/revisions/', 'verify/'];
describe.each(['en', 'zh'].flatMap((language) => pages.map((path) => `${language}/${path}`)))('%s', (path) => {
  it.each([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('has no axe violation, error or stranger at %d pixels, %s', async (width, colorScheme) => {
    const visit = await reader.open(path, { viewport: { width, height: 900 }, colorScheme });
    const { page, strangers, errors } = visit;
    await page.waitForLoadState('networkidle');
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await axeViolations(page)).toEqual([]);
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([320, 2560])('does not scroll sideways at %d pixels', async (width) => {
    const { page } = await reader.open(path, { viewport: { width, height: 800 } });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
