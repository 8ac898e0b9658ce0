import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, Reader } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

/** One page of each type; the axe and layout tests run on all of them. */
const pages = [
  '',
  'uk-foi/',
  'us-foia/',
  'ni-emergency-care/',
  'uk-foi/home-office/',
  'us-foia/doj/',
  'ni-emergency-care/royal-victoria/',
  'uk-foi/explore/',
];
const both = ['en', 'zh'].flatMap((language) => pages.map((path) => `${language}/${path}`));

describe.each(both)('%s', (path) => {
  it('shows its conclusion, its chart and its table without JavaScript', async () => {
    const { page, errors } = await reader.open(path, { javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main svg[role="img"]').count()).toBeGreaterThan(0);
    if (path.split('/').length > 2 && path.split('/')[1] !== '')
      expect(await page.locator('main table').count()).toBeGreaterThan(0);
    expect(await page.locator('html').getAttribute('lang')).toMatch(path.startsWith('zh') ? /^zh/ : /^en/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['phone', 'light'],
    ['phone', 'dark'],
    ['desktop', 'light'],
    ['desktop', 'dark'],
  ] as const)('has no axe violation, no error and no call to another host on a %s, %s', async (device, colorScheme) => {
    const viewport = device === 'phone' ? { width: 390, height: 844 } : { width: 1280, height: 900 };
    const { page, strangers, errors } = await reader.open(path, { viewport, colorScheme });
    await page.waitForLoadState('networkidle');
    expect(await axeViolations(page)).toEqual([]);
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([320, 2560])('does not scroll sideways at %d pixels', async (width) => {
    const { page } = await reader.open(path, { viewport: { width, height: 800 } });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('the front door', () => {
  it('leads to the default language without JavaScript', async () => {
    const { page } = await reader.open('', { javaScriptEnabled: false });
    await page.waitForURL('**/en/');
    await page.context().close();
  });

  it('answers an unknown address with a page that leads back', async () => {
    const { page } = await reader.open('en/no-such-dataset/');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('a[href$="/en/"]').count()).toBeGreaterThan(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the links of the site', () => {
  it('all lead to a page or a file that is there', async () => {
    const { page } = await reader.open('en/');
    const seen = new Set<string>();
    const queue = [page.url()];
    const broken: string[] = [];
    const pattern = /(?:href|src)="([^"]+)"/g;
    while (queue.length > 0) {
      const url = queue.pop() as string;
      const response = await page.request.get(url);
      if (!response.ok()) broken.push(`${response.status()} ${url}`);
      if (!(response.headers()['content-type'] ?? '').includes('text/html')) continue;
      for (const [, link = ''] of (await response.text()).matchAll(pattern)) {
        const target = new URL(link.replaceAll('&amp;', '&'), url);
        target.hash = '';
        if (target.origin !== new URL(url).origin || seen.has(target.href)) continue;
        seen.add(target.href);
        queue.push(target.href);
      }
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(300);
    await page.context().close();
  });
});
