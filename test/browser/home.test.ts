import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addressOf, axeViolations, Reader, shiftOf } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

const box = (page: Page) => page.locator('main input[name="q"]').first();
const options = (page: Page) => page.locator('main [role="option"]');

/** Types into the question box and gives the first name that is offered. */
async function firstFor(page: Page, typed: string): Promise<string> {
  await box(page).fill(typed);
  await options(page).first().waitFor();
  return (await options(page).first().locator('.search-name').innerText()).trim();
}

describe('the question box', () => {
  it.each([
    ['en', 'home off', 'Home Office'],
    ['en', 'moj', 'Ministry of Justice'],
    ['en', '内政部', 'Home Office'],
    ['zh', '内政', '内政部'],
    ['zh', 'neizhengbu', '内政部'],
    ['zh', 'nzb', '内政部'],
    ['zh', 'home office', '内政部'],
    ['zh', 'slsz', '商洛市长信箱：答复时长'],
  ])('on the %s page answers “%s” with %s', async (language, typed, name) => {
    const { page } = await reader.open(`${language}/`);
    expect(await firstFor(page, typed)).toBe(name);
    await page.context().close();
  });

  it('leads to the body that is chosen by keyboard alone', async () => {
    const { page } = await reader.open('en/');
    await box(page).focus();
    await page.keyboard.type('home off');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await box(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/uk-foi/home-office/');
    await page.context().close();
  });

  it('goes round its options, closes with Escape and keeps what was typed', async () => {
    const { page } = await reader.open('en/');
    await firstFor(page, 'justice');
    const count = await options(page).count();
    expect(count).toBeGreaterThan(1);
    await page.keyboard.press('ArrowUp');
    expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
    expect(await options(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe('justice');
    await page.context().close();
  });

  it('says how many it found, and that it found nothing, to those who listen', async () => {
    const { page } = await reader.open('en/');
    const status = page.locator('main .search-status').first();
    await firstFor(page, 'home off');
    expect(await status.innerText()).toMatch(/^\d+ found/);
    await box(page).fill('zzzz');
    await page.getByText('Nothing here is called “zzzz”').waitFor();
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
    await page.context().close();
  });

  it('keeps markup that is typed as text', async () => {
    const { page, errors } = await reader.open('en/');
    await box(page).fill('<img src=x onerror=alert(1)>');
    await page.getByText('Nothing here is called “<img').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('fetches the names once the box is used, and not before', async () => {
    const { page } = await reader.open('en/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked).not.toContain('/search.json');
    await firstFor(page, 'home');
    await firstFor(page, 'justice');
    expect(asked.filter((path) => path === '/search.json').length).toBe(1);
    await page.context().close();
  });

  it('still leads to the list when the names cannot be fetched', async () => {
    const { page } = await reader.open('en/', { serviceWorkers: 'block' });
    await page.route('**/search.json', (route) => route.abort());
    await box(page).fill('home');
    await page.getByText('could not be fetched').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/bodies/?q=home');
    await expect.poll(() => page.locator('.directory-list li:visible').count()).toBeGreaterThan(200);
    await page.context().close();
  });

  it('stands in the masthead of the other pages', async () => {
    const { page } = await reader.open('zh/releases/', { viewport: { width: 1280, height: 900 } });
    await page.locator('header input[name="q"]').fill('nzb');
    await page.locator('header [role="option"]').first().click();
    await page.waitForURL('**/zh/uk-foi/home-office/');
    await page.context().close();
  });
});

describe('the page of all bodies', () => {
  it('is where the box leads without JavaScript, and names everybody', async () => {
    const { page } = await reader.open('zh/', { javaScriptEnabled: false });
    await box(page).fill('内政部');
    await box(page).press('Enter');
    await page.waitForURL('**/zh/bodies/?q=**');
    expect(await page.locator('.directory-list a').count()).toBeGreaterThan(300);
    await page.locator('.directory-list').getByText('内政部', { exact: true }).first().click();
    await page.waitForURL('**/zh/uk-foi/home-office/');
    await page.context().close();
  });

  it('is narrowed to what the address asks for', async () => {
    const { page } = await reader.open('en/bodies/?q=justice');
    await page.getByText('found for “justice”').waitFor();
    const names = await page.locator('.directory-list li:visible').allInnerTexts();
    expect(names).toContain('Ministry of Justice');
    expect(names.every((name) => /justice/i.test(name))).toBe(true);
    expect(await box(page).inputValue()).toBe('justice');
    for (const section of await page.locator('.directory .section:visible').all())
      expect(await section.locator('li:visible').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('the page of all bodies that an address narrows', () => {
  it('does not move when the names come after it was painted', async () => {
    const { page } = await reader.open('en/', { viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
    await page.route('**/search.json', async (route) => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      await route.continue();
    });
    await page.goto(addressOf('en/bodies/?q=home'));
    await page.locator('.directory-list a:visible').first().waitFor();
    await page.locator('.directory-note:visible').waitFor();
    expect(await shiftOf(page)).toBe(0);
    await page.context().close();
  });

  it('offers what comes near to a misspelt name, and shows the whole list when the names do not come', async () => {
    const { page } = await reader.open('en/bodies/?q=homme+ofice', { serviceWorkers: 'block' });
    await page.locator('.directory-found', { hasText: 'come near' }).waitFor();
    expect(await page.locator('.directory-list a:visible').allInnerTexts()).toEqual(['Home Office']);
    await page.route('**/search.json', (route) => route.abort());
    await page.reload();
    await expect.poll(() => page.locator('.directory-list a:visible').count()).toBeGreaterThan(300);
    await page.context().close();
  });
});

describe('the front page', () => {
  it('tells of every real dataset in a sentence with its chart, and of invented figures in no headline', async () => {
    const { page } = await reader.open('en/', { javaScriptEnabled: false });
    const stories = page.locator('.story');
    expect(await stories.count()).toBe(5);
    for (const story of await stories.all()) {
      expect(await story.locator('h3 a').innerText()).toMatch(/\.$/);
      expect(await story.locator('svg[role="img"]').count()).toBeGreaterThan(0);
    }
    expect(await stories.getByText('Message boards').count()).toBe(0);
    await page.context().close();
  });

  it('marks a planned release as late by the reader’s clock', async () => {
    const { page } = await reader.open('en/');
    expect(await page.locator('.late:visible').count()).toBe(0);
    await page.clock.install({ time: new Date('2030-01-01T00:00:00Z') });
    await page.reload();
    await page.locator('.late:visible').first().waitFor();
    await page.context().close();
  });

  it('does not move while it loads and while the box is used', async () => {
    const { page } = await reader.open('en/', { viewport: { width: 390, height: 844 } });
    await firstFor(page, 'office');
    expect(await shiftOf(page)).toBe(0);
    await page.context().close();
  });

  it.each(['en', 'zh'])(
    'weighs at most 60 kB compressed, and takes one request for its first chart and one for the rest, in %s',
    async (language) => {
      const { page } = await reader.open(`${language}/`, { serviceWorkers: 'block' });
      const needed: string[] = [];
      // Scripts of a page are modules, which the first chart does not wait for; they are weighed all the same.
      const scripts: string[] = [];
      page.on('request', (request) => {
        const path = new URL(request.url()).pathname;
        if (request.resourceType() === 'script') scripts.push(path);
        else if (/^(document|stylesheet)$/.test(request.resourceType())) needed.push(path);
      });
      await page.reload({ waitUntil: 'networkidle' });
      expect([...new Set(needed)]).toEqual([`/${language}/`, expect.stringMatching(/^\/_astro\/below\..+\.css$/)]);
      const bytes = [...new Set([...needed, ...scripts])]
        .map((path) => readFileSync(join(inject('folder'), path.endsWith('/') ? `${path}index.html` : path)))
        .reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
      expect(bytes).toBeLessThanOrEqual(60_000);
      await page.context().close();
    },
  );
});

describe.each(['en/', 'zh/', 'en/bodies/', 'zh/bodies/', 'en/no-such-page/'])('%s', (path) => {
  it.each(['light', 'dark'] as const)('has no axe violation with its list open, %s', async (colorScheme) => {
    const { page } = await reader.open(path, { colorScheme, viewport: { width: 390, height: 844 } });
    await firstFor(page, 'office');
    await page.keyboard.press('ArrowDown');
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('does not scroll sideways at 320 pixels, with its list open', async () => {
    const { page } = await reader.open(path, { viewport: { width: 320, height: 700 } });
    await firstFor(page, 'office');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
