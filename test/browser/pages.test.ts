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

  it.each([320, 2560])(
    'does not scroll sideways at %d pixels, and is heard in the order in which it is seen',
    async (width) => {
      const { page } = await reader.open(path, { viewport: { width, height: 800 } });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      const { moved, levels } = await page.evaluate(() => ({
        moved: [...document.querySelectorAll<HTMLElement>('body *')]
          .filter((each) => {
            const { flexDirection, order } = getComputedStyle(each);
            return each.tabIndex > 0 || flexDirection.endsWith('reverse') || order !== '0';
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        levels: [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1))),
      }));
      expect(moved).toEqual([]);
      expect(levels[0]).toBe(1);
      expect(levels.filter((level, place) => level > (levels[place - 1] ?? level) + 1)).toEqual([]);
      await page.context().close();
    },
  );
});

describe('a reader’s own conditions', () => {
  const front = 'en/message-board-demo/';

  it('are forced colours: every kind of mark stands out from the ground, and no fill of the site’s is left', async () => {
    const { page } = await reader.open(front, { viewport: { width: 1280, height: 900 }, forcedColors: 'active' });
    const faint = await page.locator('main svg').evaluateAll((drawings) => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return drawings.flatMap((drawing) =>
        [...drawing.querySelectorAll('.chart-mark, .chart-line, .chart-value, .chart-name, .chart-tick')].flatMap(
          (part) => {
            const { fill, stroke } = getComputedStyle(part);
            return [fill, stroke].every((colour) => colour === 'none' || colour === paper) ? [part.outerHTML] : [];
          },
        ),
      );
    });
    expect(faint).toEqual([]);
    await page.context().close();
  });

  it('are less motion: nothing moves', async () => {
    const { page } = await reader.open(front, { reducedMotion: 'reduce' });
    const moving = await page.locator('html, html *').evaluateAll((all) =>
      all.flatMap((each) => {
        const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(each);
        const isStill = scrollBehavior === 'auto' && transitionDuration === '0s' && animationName === 'none';
        return isStill ? [] : [each.outerHTML.slice(0, 80)];
      }),
    );
    expect(moving).toEqual([]);
    await page.context().close();
  });

  it('are paper: charts and tables are there, what only a screen can do is not, and nothing is cut off', async () => {
    const { page } = await reader.open(front, { viewport: { width: 718, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main svg:visible').count()).toBeGreaterThan(8);
    expect(await page.locator('#standings-table').isVisible()).toBe(true);
    expect(
      await page
        .locator('.masthead nav, .colophon h2, .figure-folds, details:not([open]), .call, .skip')
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    await page.context().close();
  });

  it('are the keyboard alone: the first stop leads past the head of the page, to what it is about', async () => {
    const { page } = await reader.open(front);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
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
