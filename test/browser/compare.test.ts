import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, Reader, shiftOf, shiftSoFar, type Visit } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

const path = 'en/uk-foi/compare/';

async function opened(address: string, options = {}): Promise<Visit> {
  const visit = await reader.open(address, options);
  await visit.page.waitForSelector('[data-part="controls"]:enabled');
  return visit;
}

/** The bodies compared, as the sentences name them. */
function compared(page: Page): Promise<readonly string[]> {
  return page.locator('.compare-sentences h3').allInnerTexts();
}

async function waitForBodies(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelectorAll('.compare-sentences h3').length === wanted, count);
}

describe('the compare page', () => {
  it.each([
    'en/uk-foi/compare/',
    'zh/us-foia/compare/',
    'zh/shangluo-mailbox/compare/',
    'en/ca-service-standards/compare/',
  ])('shows the largest bodies with sentences, chart and table when JavaScript is off: %s', async (address) => {
    const { page, errors } = await reader.open(address, { javaScriptEnabled: false });
    expect((await compared(page)).length).toBe(4);
    expect(await page.locator('.chart-comparison:visible').count()).toBe(1);
    expect(await page.locator('.compare-table thead th').count()).toBe(5);
    expect(await page.locator('.explore-offline').isVisible()).toBe(true);
    expect(await page.locator('.explore-form').isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('adds and takes away bodies by keyboard alone, and the focus is never lost', async () => {
    const { page, errors, strangers } = await opened(path);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.locator('.explore-filter summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('treasury');
    // The names come when the list is opened, and are narrowed to what was typed meanwhile.
    await page.locator('.explore-filter label:visible', { hasText: 'HM Treasury' }).waitFor();
    await page.locator('.explore-filter label', { hasText: 'Attorney General' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await waitForBodies(page, 5);
    expect((await compared(page)).at(-1)).toBe('HM Treasury');
    expect(await page.locator('[data-part="status"]').innerText()).toContain('HM Treasury');

    await page.locator('[data-action="remove"]').first().focus();
    await page.keyboard.press('Enter');
    await waitForBodies(page, 4);
    expect(await focused()).toMatch(/^Remove /);
    for (let left = 3; left >= 0; left -= 1) {
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (wanted) => document.querySelectorAll('[data-action="remove"]').length === wanted,
        left,
      );
    }
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.part)).toBe('count');
    expect(await page.locator('[data-part="result"]').innerText()).toContain('Nobody is chosen');
    expect(await page.locator('hy-cite').isVisible()).toBe(false);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  it('finds a body by its Chinese name too, and lets nobody choose a seventh', async () => {
    const { page } = await opened(`${path}?bodies=home-office`);
    await waitForBodies(page, 1);
    await page.click('.explore-filter summary');
    await page.fill('[data-part="search"]', '司法部');
    await expect.poll(() => page.locator('[data-names]:visible').allInnerTexts()).toEqual(['Ministry of Justice']);
    expect(await page.locator('[data-part="found"]').innerText()).toMatch(/^1 of \d+ match$/);
    await page.fill('[data-part="search"]', '');
    for (let number = 2; number <= 6; number += 1) {
      await page.locator('input[name="body"]:not(:checked)').first().check();
      await waitForBodies(page, number);
    }
    expect(await page.locator('input[name="body"]:not(:checked):enabled').count()).toBe(0);
    expect(await page.locator('[data-part="full"]').innerText()).toContain('Remove one');
    await page.context().close();
  });

  it('keeps the choice in the address, and goes back and forward through it', async () => {
    const { page } = await opened(path);
    const before = await compared(page);
    await page.selectOption('select[name="measure"]', 'withheld');
    await page.waitForFunction(() => document.querySelector('#compare-title')?.textContent?.startsWith('Withheld'));
    expect(new URL(page.url()).searchParams.get('measure')).toBe('withheld');
    await page.locator('[data-action="remove"]').first().click();
    await waitForBodies(page, before.length - 1);
    await page.goBack();
    await waitForBodies(page, before.length);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#compare-title')?.textContent?.startsWith('On-time'));
    expect(await compared(page)).toEqual(before);
    expect(await page.locator('select[name="measure"]').inputValue()).toBe('on_time');
    await page.goForward();
    await page.waitForFunction(() => document.querySelector('#compare-title')?.textContent?.startsWith('Withheld'));
    await page.context().close();
  });

  it('opens a shared address in the reader’s order, without the database and with one file of figures', async () => {
    const visit = await reader.open('en/');
    const requests: string[] = [];
    visit.page.on('request', (request) => requests.push(request.url()));
    await visit.page.goto(
      new URL('uk-foi/compare/?bodies=ofsted,cabinet-office&measure=granted', visit.page.url()).href,
    );
    await waitForBodies(visit.page, 2);
    expect((await compared(visit.page))[1]).toBe('Cabinet Office');
    expect(requests.filter((url) => url.includes('/series/'))).toHaveLength(1);
    expect(requests.filter((url) => url.includes('duckdb'))).toEqual([]);
    await visit.page.context().close();
  });

  it('does not move when its address asks for others than it came with', async () => {
    const { page } = await reader.open(`${path}?bodies=home-office,cabinet-office`, {
      viewport: { width: 768, height: 800 },
    });
    await waitForBodies(page, 2);
    await page.locator('#compare-title:visible').waitFor();
    expect(await shiftOf(page)).toBe(0);
    await page.context().close();
  });

  it('nor does what stands below it, for who has gone there before the answer comes', async () => {
    const { page } = await reader.open(path, { viewport: { width: 390, height: 800 } });
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/\/series\//, async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(`${page.url()}?bodies=home-office,cabinet-office`);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForSelector('.colophon.is-laid-out', { state: 'attached' });
    answer();
    await waitForBodies(page, 2);
    await page.locator('.colophon:visible').waitFor();
    expect(await shiftSoFar(page)).toBe(0);
    await page.context().close();
  });

  it.each([
    '?bodies=__proto__,nobody&measure=constructor',
    "?bodies=';DROP TABLE&measure=<script>",
    '?bodies=%E0%A4%A',
  ])('survives the address %s', async (search) => {
    const { page, errors } = await opened(`${path}${search}`);
    await page.waitForLoadState('networkidle');
    expect((await compared(page)).length).toBe(4);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('says so when the figures cannot be fetched, and goes on once they can', async () => {
    const { page } = await opened(path);
    await page.context().route('**/series/**', (route) => route.abort());
    await page.selectOption('select[name="measure"]', 'withheld');
    await page.locator('[data-part="trouble"]').waitFor({ state: 'visible' });
    await page.context().unroute('**/series/**');
    await page.selectOption('select[name="measure"]', 'granted');
    await page.waitForFunction(() => document.querySelector('#compare-title')?.textContent?.startsWith('Granted'));
    expect(await page.locator('[data-part="trouble"]').isVisible()).toBe(false);
    await page.context().close();
  });

  it.each([
    ['phone', 'light', 'zh'],
    ['phone', 'dark', 'en'],
    ['desktop', 'light', 'en'],
    ['desktop', 'dark', 'zh'],
  ] as const)(
    'has no axe violation with six bodies and the list open, on a %s, %s, %s',
    async (device, colorScheme, language) => {
      const viewport = device === 'phone' ? { width: 320, height: 844 } : { width: 1280, height: 900 };
      const bodies = 'home-office,cabinet-office,hm-treasury,ministry-of-defence,ofsted,ministry-of-justice';
      const { page, errors } = await opened(`${language}/uk-foi/compare/?bodies=${bodies}`, { viewport, colorScheme });
      await waitForBodies(page, 6);
      await page.click('.explore-filter summary');
      expect(await axeViolations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  it('is where the pages of a dataset and of a body lead, with whom to compare', async () => {
    const { page } = await reader.open('en/uk-foi/');
    expect(await page.locator('main a[href$="/en/uk-foi/compare/"]').count()).toBe(1);
    await page.goto(new URL('home-office/', page.url()).href);
    await page.click('#similar + .section-body .call a');
    await page.waitForSelector('[data-part="controls"]:enabled');
    expect(new URL(page.url()).searchParams.get('bodies')?.split(',')[0]).toBe('home-office');
    await page.waitForFunction(() => document.querySelectorAll('.compare-sentences h3').length === 6);
    expect((await compared(page))[0]).toBe('Home Office');
    await page.context().close();
  });
});
