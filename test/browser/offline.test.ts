import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { buildSite } from '../../scripts/site/build-site.ts';
import { launchChromium } from '../../scripts/site/chromium.ts';
import { Host } from './host.ts';
import { axeViolations } from './reader.ts';

const project = resolve(import.meta.dirname, '../..');
let browser: Browser;
let host: Host;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function arrive(folder: string, base?: string): Promise<void> {
  host = await Host.open(folder, base);
  page = await (await browser.newContext()).newPage();
}
afterEach(async () => {
  await page.context().close();
  await host.close();
});

/** Opens a page and waits until the worker has taken the site over and kept the page. */
async function visit(path: string): Promise<void> {
  await page.goto(host.url + path);
  await expect.poll(isControlled).toBe(true);
  await expect.poll(onDevice).toContain(host.url + path);
}

function isControlled(): Promise<boolean> {
  return page.evaluate(() => navigator.serviceWorker.controller !== null);
}

/** Every address on the device. */
function onDevice(): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const open = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(open.map((cache) => cache.keys()))).flat().map(({ url }) => url);
  });
}

/** What the page has fetched of scripts, styles and figures, and the device has not kept yet. */
async function notOnDevice(): Promise<readonly string[]> {
  const kept = await onDevice();
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return fetched.filter((url) => /\/(_astro|data)\//.test(url) && !kept.includes(url));
}

function sentence(part: string): ReturnType<Page['locator']> {
  return page.locator(`hy-offline [data-part="${part}"]`);
}

describe('without a line', () => {
  beforeEach(() => arrive(inject('folder')));

  it('a page that was read once is there, with its styles and its chart, and says since when', async () => {
    await visit('en/uk-foi/');
    await page.context().setOffline(true);
    await page.reload();
    expect(await page.locator('h1').innerText()).toContain('Freedom of information');
    expect(await page.locator('main .chart-wide svg').first().boundingBox()).not.toBeNull();
    expect(
      await page
        .locator('.frame')
        .first()
        .evaluate((frame) => getComputedStyle(frame).maxWidth),
    ).not.toBe('none');
    await sentence('device-since').waitFor();
    expect(await sentence('device-since').innerText()).toContain(String(new Date().getFullYear()));
    expect(await axeViolations(page)).toEqual([]);
  });

  it('a page that was not read says so in its language, and lists those that were', async () => {
    await visit('zh/');
    await visit('zh/uk-foi/');
    await host.close();
    await page.goto(`${host.url}zh/us-foia/`);
    expect(await page.locator('h1').innerText()).toBe('本机没有保存这个页面');
    await page.locator('hy-saved li').nth(1).waitFor();
    expect(
      await page.locator('hy-saved a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toContain(`${host.url}zh/uk-foi/`);
    expect(await axeViolations(page)).toEqual([]);
    await page.click(`hy-saved a[href$="zh/uk-foi/"]`);
    await page.waitForSelector('main .chart-wide svg');
  });

  it('one page answers for every question in its address', async () => {
    await visit('en/uk-foi/explore/');
    await page.waitForSelector('[data-part="controls"]:enabled');
    await page.check('input[name="by"][value="body"]');
    // Every body in every quarter, and the head.
    const answer = '[data-part="result"] table[aria-rowcount="1812"]';
    await page.waitForSelector(answer);
    await expect.poll(notOnDevice).toEqual([]);
    await host.close();
    await page.reload();
    await page.waitForSelector(answer);
    expect(new Set(await onDevice()).has(page.url())).toBe(false);
  });
});

describe('on a poor line', () => {
  beforeEach(() => arrive(inject('folder')));

  it('a page on the device does not wait for a host that never answers', async () => {
    await visit('en/');
    host.manner = 'silent';
    await page.goto(`${host.url}en/`);
    await sentence('device-since').waitFor();
  });

  it('a host that is broken is taken for one that is away', async () => {
    await visit('en/');
    host.manner = 'broken';
    await page.goto(`${host.url}en/`);
    expect(await page.locator('h1').innerText()).not.toContain('broken');
    await sentence('device-since').waitFor();
  });

  it('nothing that failed is kept, and a missing page stays a missing page', async () => {
    await visit('en/');
    const answer = await page.goto(`${host.url}en/no-such-dataset/`);
    expect(answer?.status()).toBe(404);
    host.manner = 'broken';
    await page.goto(`${host.url}en/us-foia/`);
    expect(await page.locator('h1').innerText()).toBe('This page is not on your device');
    const kept = await onDevice();
    expect(kept.filter((url) => url.includes('no-such') || url.includes('us-foia'))).toEqual([]);
    expect(kept.length).toBeGreaterThan(3);
  });
});

describe('the engine', () => {
  beforeEach(() => arrive(inject('folder')));

  const isEngine = (url: string): boolean => /duckdb|\.wasm$/.test(url);
  const start = async (): Promise<void> => {
    await page.click('[data-action="database"]');
    await page.waitForFunction(
      () => document.querySelector('[data-part="status"]')?.textContent?.includes('DuckDB'),
      null,
      { timeout: 90_000 },
    );
  };

  it('comes onto the device when the reader has used it, not before, and then starts without a line', async () => {
    await visit('en/uk-foi/explore/');
    await page.waitForLoadState('networkidle');
    expect((await onDevice()).filter(isEngine)).toEqual([]);
    await start();
    await expect.poll(async () => (await onDevice()).filter(isEngine).length).toBe(2);
    await host.close();
    await page.reload();
    await page.waitForSelector('[data-part="controls"]:enabled');
    await start();
  });

  it.each([
    ['a reader who saves data', { connection: { saveData: true } }],
    ['a small device', { deviceMemory: 1 }],
    ['anyone', {}],
  ])('is never loaded for %s who has not asked for it', async (_, device) => {
    await page.addInitScript((traits) => {
      for (const [name, value] of Object.entries(traits))
        Object.defineProperty(Navigator.prototype, name, { get: () => value });
    }, device);
    const requests: string[] = [];
    page.context().on('request', (request) => requests.push(request.url()));
    for (const path of ['en/', 'en/uk-foi/', 'en/uk-foi/explore/', 'en/check/']) {
      await visit(path);
      await page.waitForLoadState('networkidle');
    }
    expect(requests.length).toBeGreaterThan(8);
    expect(requests.filter(isEngine)).toEqual([]);
  });
});

describe('a new release', () => {
  const base = '/statistics/';
  const scratch = mkdtempSync(join(tmpdir(), 'huiyin-offline-'));
  const [before, after] = ['before', 'after'].map((name) => join(scratch, name)) as [string, string];

  /** The demonstration alone, with its first releases. */
  function build(releases: number, folder: string): void {
    const data = join(scratch, `data-${releases}`);
    for (const part of ['site.json', 'codes', 'message-board-demo'])
      cpSync(join(project, 'data', part), join(data, part), { recursive: true });
    const path = join(data, 'message-board-demo/releases.json');
    const log = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...log, entries: log.entries.slice(0, releases) }));
    expect(buildSite({ DATA_DIR: data, OUT_DIR: folder, BASE_PATH: base }, true)).toBe(0);
  }

  beforeAll(() => {
    build(2, before);
    build(3, after);
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  beforeEach(() => arrive(before, base));

  it('is on every page at the next visit, and a page from before it says that it is older', async () => {
    await visit('en/message-board-demo/');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(host.url);
    expect(await sentence('newer').isVisible()).toBe(false);
    await host.deploy(after);
    await page.goto(`${host.url}en/`);
    await page.waitForFunction(() => Object.values(localStorage).some((seen) => seen.includes('2026-Q3')));
    expect(await sentence('newer').isVisible()).toBe(false);
    await page.context().setOffline(true);
    await page.goto(`${host.url}en/message-board-demo/`);
    await sentence('newer').waitFor();
    expect(await sentence('newer').innerText()).toContain('2026-Q3');
    await page.context().setOffline(false);
    await page.click('hy-offline [data-part="again"]');
    await page.waitForFunction(() => document.querySelector('hy-offline [data-part="bar"]')?.hasAttribute('hidden'));
    expect(await page.content()).toContain('2026-Q3');
  });

  it('is not mixed into a page from before it, which says so and offers to be loaded again', async () => {
    await page.goto(`${host.url}en/message-board-demo/compare/`);
    await page.waitForSelector('[data-part="controls"]:enabled');
    await host.deploy(after);
    const measure = page.locator('[data-part="controls"] select');
    await measure.selectOption({ index: (await measure.locator('option').count()) - 1 });
    const trouble = page.locator('[data-part="trouble"]');
    await trouble.waitFor();
    expect(await trouble.innerText()).toContain('has been published anew since you opened this page');
    expect(await page.locator('[data-part="result"] svg.chart').count()).toBeGreaterThan(0);
    const asked = page.url();
    expect(asked).toContain('?');
    await page.click('[data-part="trouble"] [data-action="reload"]');
    await page.waitForFunction(() => document.querySelector('[data-part="status"]')?.textContent !== '');
    expect(await trouble.isVisible()).toBe(false);
    expect(page.url()).toBe(asked);
    expect(await page.content()).toContain('2026-Q3');
  });

  it('is told to a page that is open in another tab', async () => {
    await visit('zh/message-board-demo/');
    await host.deploy(after);
    const other = await page.context().newPage();
    await other.goto(`${host.url}zh/`);
    await sentence('newer').waitFor();
    expect(await sentence('newer').innerText()).toContain('（2026-Q3）');
  });
});
