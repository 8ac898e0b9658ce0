import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addressOf, axeViolations, Reader } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

const pages = [
  'embed/en/uk-foi/trend/',
  'embed/zh/us-foia/standings/',
  'embed/zh/uk-foi/home-office/trend/',
  'embed/en/message-board-demo/trend/',
  'embed/zh/shangluo-mailbox/trend/2021-06-30/',
];

describe.each(pages)('%s', (path) => {
  it('has the chart and its source in its HTML, in at most 60 kB on the line', async () => {
    const { page, strangers } = await reader.open(path, {
      javaScriptEnabled: false,
      viewport: { width: 720, height: 600 },
    });
    expect(await page.locator('svg:visible').count()).toBe(1);
    expect(await page.locator('.figure-source').innerText()).toMatch(path.includes('/zh/') ? /来源：/ : /Source: /);
    expect(await page.locator('table tbody tr').count()).toBeGreaterThan(0);
    expect(await page.locator('.figure-source a').getAttribute('href')).toBe(
      `/${path.replace(/^embed\//, '').replace(/(trend|standings)\/.*$/, '')}`,
    );
    expect(strangers).toEqual([]);
    const html = readFileSync(join(inject('folder'), path, 'index.html'));
    const styles = [...html.toString('utf8').matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) =>
      readFileSync(join(inject('folder'), href)),
    );
    const sent = [html, ...styles].reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0);
    expect(sent).toBeLessThan(60_000);
    // The one script tells the height and lets the marks be read; the chart waits for none.
    expect(html.toString('utf8').match(/<script[^>]*>/g)).toEqual([expect.stringContaining('type="module"')]);
    await page.context().close();
  });

  it.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)(
    'in a %s browser takes the %s theme its address asks for, without an axe violation',
    async (colorScheme, theme) => {
      const { page, errors } = await reader.open(`${path}?theme=${theme}`, {
        colorScheme,
        viewport: { width: 320, height: 600 },
      });
      await page.waitForSelector('.figure-ground[role="application"]');
      await page.locator('.figure-ground').focus();
      await page.keyboard.press('End');
      expect(await page.locator('.figure-tip dd').count()).toBeGreaterThan(1);
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(paper).toBe(theme === 'dark' ? 'rgb(15, 23, 34)' : 'rgb(253, 253, 251)');
      expect(await axeViolations(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});

it('the copied code makes a frame that takes the height of its chart', async () => {
  const { page } = await reader.open('en/uk-foi/');
  await page.waitForSelector('.figure-ground[role="application"]');
  await page.click('#trend [data-part="take"] > summary');
  const code = page.locator('#trend textarea[data-box="embed"]');
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('textarea[data-box="embed"]')?.value);
  const snippet = (await code.inputValue()).replace(/height="\d+"/, 'height="50"');
  await page.route('**/story.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<p>Story</p>${snippet}` }),
  );
  await page.goto(addressOf('story.html'));
  await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 300);
  const frame = page.frames()[1];
  const inside = await frame?.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
  expect(inside?.[0]).toBeLessThanOrEqual(inside?.[1] ?? 0);
  await page.context().close();
});
