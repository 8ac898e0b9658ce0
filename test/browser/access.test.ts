import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutOff, type Stop, setTextSize, settle, smallTargets, tabThrough, wideSpacing } from './beyond-axe.ts';
import { axeViolations, Reader } from './reader.ts';

// What WCAG 2.2 AA asks beside what axe can tell, and states of pages that no other test looks at.
let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

/** One page of each type, in one language and the other by turns. */
const pages = [
  'en/',
  'zh/uk-foi/',
  'en/us-foia/doj/',
  'zh/uk-foi/explore/',
  'en/uk-foi/compare/',
  'zh/uk-foi/leads/',
  'en/uk-foi/revisions/',
  'zh/bodies/',
  'en/releases/',
  'zh/check/',
  'en/verify/',
  'zh/query/',
  'en/methods/',
  'zh/glossary/',
  'en/rulebook/',
  'zh/gallery/',
  'en/gallery/slope/',
  'zh/api/',
  'en/at-scale/',
  'zh/about/',
  'en/accessibility/',
  'zh/offline/',
  'en/no-such-page/',
  'embed/en/uk-foi/trend/',
];

/** How large the words of the first chart are, in px. */
function sizeOfWords(page: Page): Promise<number> {
  return page
    .locator('.figure-ground svg:visible')
    .first()
    .evaluate((drawing) => {
      const scale = drawing.getBoundingClientRect().width / (drawing as SVGSVGElement).viewBox.baseVal.width;
      return scale * Number.parseFloat(getComputedStyle(drawing).fontSize);
    });
}

describe.each(pages)('%s', (path) => {
  it('has targets for fingers, and room for text that is spaced out or twice as large', async () => {
    const { page } = await reader.open(path, { viewport: { width: 320, height: 700 }, bypassCSP: true });
    await settle(page);
    expect(await smallTargets(page)).toEqual([]);
    const spacing = await page.addStyleTag({ content: wideSpacing });
    expect(await cutOff(page)).toEqual([]);
    await spacing.evaluate((style) => style.parentNode?.removeChild(style));
    await page.setViewportSize({ width: 1280, height: 900 });
    await setTextSize(page, 32);
    expect(await cutOff(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a reader who has set twice the size of text', () => {
  it.each(['en/', 'en/uk-foi/', 'zh/uk-foi/home-office/'])('has words in charts as much larger on %s', async (path) => {
    const { page } = await reader.open(path, { viewport: { width: 1280, height: 900 } });
    const usual = await sizeOfWords(page);
    await setTextSize(page, 32);
    expect(await sizeOfWords(page)).toBeGreaterThanOrEqual(2 * usual);
    await page.context().close();
  });
});

/** Stops that stand above the one before them, in the same column. */
function goingBack(stops: readonly Stop[]): readonly string[] {
  return stops.flatMap(({ box, name }, place) => {
    const before = stops[place - 1];
    const isBack =
      before !== undefined &&
      box.bottom < before.box.top - 4 &&
      box.left <= before.box.right &&
      before.box.left <= box.right;
    return isBack ? [`${before.name} -> ${name}`] : [];
  });
}

describe('with the keyboard alone', () => {
  it.each([
    ['en/', 390],
    ['en/uk-foi/', 1280],
    ['zh/uk-foi/home-office/', 390],
    ['en/uk-foi/explore/', 1280],
    ['en/check/', 1280],
    ['zh/query/', 390],
    ['en/gallery/', 1280],
  ])(
    'all of %s is reached from top to bottom, and what has the focus shows it, beside the line at the foot too',
    async (path, width) => {
      const { page } = await reader.open(path, { viewport: { width, height: 700 }, bypassCSP: true });
      await page.waitForLoadState('networkidle');
      await settle(page);
      await page.locator('hy-offline').evaluate((line) => {
        for (const part of line.querySelectorAll<HTMLElement>(
          '[data-part="bar"], [data-part="newer"], [data-part="device"]',
        ))
          part.hidden = false;
      });
      const stops = await tabThrough(page);
      expect(stops.length).toBeGreaterThan(20);
      expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
      expect(goingBack(stops)).toEqual([]);
      await page.context().close();
    },
  );
});

/** States of pages that no other test has axe look at: each is reached by what it does, in one language and one theme. */
const states: readonly (readonly [string, string, 'light' | 'dark', (page: Page) => Promise<unknown>])[] = [
  [
    'the panel that counts a chart anew',
    'zh/uk-foi/home-office/',
    'dark',
    async (page) => {
      await page.waitForSelector('#trend .figure-ground[role="application"]');
      await page.click('#trend [data-part="take"] > summary');
      await page.click('#trend button[data-recount]');
      await page.waitForSelector('#trend [data-part="recount"] textarea');
    },
  ],
  ['the leads of an earlier release', 'zh/uk-foi/leads/2019-Q4/', 'dark', (page) => page.waitForSelector('.frozen')],
  ['the machines’ own page', 'zh/api/', 'dark', (page) => page.waitForSelector('main h2')],
  ['a gallery of one chart', 'en/gallery/comparison/', 'dark', (page) => page.waitForSelector('[role="application"]')],
  [
    'the page in the place of one that is not on the device',
    'en/offline/',
    'dark',
    (page) => page.waitForSelector('h1'),
  ],
  [
    'a comparison of nobody',
    'en/uk-foi/compare/?bodies=',
    'dark',
    (page) => page.waitForSelector('[data-part="controls"]:enabled'),
  ],
  [
    'two measures with last year’s',
    'en/uk-foi/explore/?table=replies&measure=on_time,unanswered&by=body&from=2020-Q4&to=2020-Q4&change=year&chart=slope',
    'dark',
    (page) => page.waitForSelector('.chart-slope:visible'),
  ],
  [
    'a view of a release that never was',
    'zh/uk-foi/explore/?table=replies&measure=on_time&by=body&release=1999-Q1',
    'dark',
    (page) => page.waitForSelector('[data-fate="refused"]'),
  ],
  [
    'a question that the console does not understand',
    'zh/query/',
    'dark',
    async (page) => {
      await page.locator('[data-part="editor"] .cm-content').focus();
      await page.keyboard.insertText('SELEC nonsense');
      await page.click('[data-action="run"]');
      await page.waitForSelector('[data-part="trouble"]:visible', { timeout: 90_000 });
    },
  ],
  [
    'the answer about a file of another origin',
    'zh/verify/',
    'dark',
    async (page) => {
      const buffer = Buffer.from('time_period,body\r\n2020-Q4,home-office\r\n');
      await page.setInputFiles('input[type="file"]', { name: 'mine.csv', mimeType: 'text/csv', buffer });
      await page.waitForSelector('.finding[data-verdict]');
    },
  ],
  [
    'every sentence of the line at the foot',
    'zh/uk-foi/home-office/',
    'dark',
    (page) =>
      page.locator('hy-offline').evaluate((line) => {
        for (const part of line.querySelectorAll<HTMLElement>('[data-part]')) part.hidden = false;
      }),
  ],
];

describe.each(states)('%s', (_, path, colorScheme, reach) => {
  it(`has no axe violation on a phone, ${colorScheme}`, async () => {
    const { page } = await reader.open(path, { viewport: { width: 320, height: 700 }, colorScheme });
    await reach(page);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});
