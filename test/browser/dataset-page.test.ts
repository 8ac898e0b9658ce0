import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, Reader } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

describe.each(['en', 'zh'])('the page of a dataset that can carry every chart, in %s', (language) => {
  const path = `${language}/message-board-demo/`;

  it('answers the questions in their order, without JavaScript', async () => {
    const { page } = await reader.open(path, { javaScriptEnabled: false });
    const sections = await page
      .locator('main section[aria-labelledby] > h2')
      .evaluateAll((all) => all.map(({ id }) => id));
    const wanted =
      'over-time who-differs where figures where-and-when last-year how-fast outcomes backlog satisfaction mix definition';
    expect(sections.filter((id) => wanted.split(' ').includes(id))).toEqual(wanted.split(' '));
    await page.context().close();
  });

  it('gives each figure a finding, a sentence on what is drawn, and its source', async () => {
    const { page } = await reader.open(path, { javaScriptEnabled: false });
    const figures = page.locator('.section-body > hy-figure > figure.figure');
    expect(await figures.count()).toBeGreaterThan(10);
    for (const figure of await figures.all()) {
      expect((await figure.locator('h3').innerText()).length).toBeGreaterThan(5);
      expect((await figure.locator('figcaption p').first().innerText()).length).toBeGreaterThan(10);
      expect(await figure.locator('.figure-source').count()).toBe(1);
    }
    await page.context().close();
  });

  it.each([
    [320, 'dark'],
    [1280, 'light'],
  ] as const)('has no axe violation and fits at %d pixels, %s, its tables unfolded', async (width, colorScheme) => {
    const { page } = await reader.open(path, { viewport: { width, height: 900 }, colorScheme });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await axeViolations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('the page of a dataset', () => {
  it('leaves out nobody who exists: those with figures of other measures alone are named, and stand in the table', async () => {
    const { page } = await reader.open('en/ca-service-standards/', { javaScriptEnabled: false });
    const figures = page.locator('section[aria-labelledby="figures"]');
    expect(await figures.innerText()).toMatch(
      /17 more have other figures here, but none of this measure: .*Department of Justice/,
    );
    // 79 departments answered; 17 of them have no service standard.
    expect(await figures.locator('tbody th a[href*="/ca-service-standards/"]').count()).toBe(79);
    expect(await figures.locator('tbody tr', { hasText: 'none of this measure' }).count()).toBe(17);
    await page.context().close();
  });

  it.each(['en', 'zh'])('explains the words of its sentences in the glossary, in %s', async (language) => {
    const { page } = await reader.open(`${language}/uk-foi/`, { javaScriptEnabled: false });
    const termsIn = (place: string) =>
      page
        .locator(`${place} a.term`)
        .evaluateAll((all) => all.map((each) => new URL((each as HTMLAnchorElement).href).hash));
    expect(await termsIn('.evidence')).toEqual(expect.arrayContaining(['#chance', '#target', '#percentage-point']));
    expect(await termsIn('.facts')).toEqual(['#as-of-date', '#release', '#provisional']);
    expect(await termsIn('tr.whole')).toContain('#whole');
    await page.context().close();
  });

  it('lets a table fade away where it goes on to the right, until its end is reached', async () => {
    const { page } = await reader.open('en/uk-foi/', { viewport: { width: 320, height: 700 } });
    const table = page.locator('.scroll:has(#standings-table)');
    await table.scrollIntoViewIfNeeded();
    const fade = () => table.evaluate((each) => getComputedStyle(each).getPropertyValue('--fade'));
    await expect.poll(fade).toBe('32px');
    await table.evaluate((each) => each.scrollTo({ left: each.scrollWidth, behavior: 'instant' }));
    await expect.poll(fade).toBe('0px');
    await page.context().close();
  });

  it.each([
    ['en', 390],
    ['zh', 390],
    ['en', 320],
    ['zh', 320],
  ])(
    'shows the beginning of its first chart on the first screen of a phone, in %s at %d px',
    async (language, width) => {
      const { page } = await reader.open(`${language}/uk-foi/`, { viewport: { width, height: 844 } });
      const chart = await page.locator('#trend svg:visible').boundingBox();
      expect(chart?.y).toBeLessThan(844 - 40);
      await page.context().close();
    },
  );

  it('breaks no line within a Chinese date or counted number', async () => {
    const { page } = await reader.open('zh/uk-foi/', {
      viewport: { width: 320, height: 844 },
      javaScriptEnabled: false,
    });
    const lines = await page
      .locator('.unbroken:visible')
      .evaluateAll((all) => all.map((each) => [each.textContent, each.getClientRects().length]));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(([, count]) => count !== 1)).toEqual([]);
    await page.context().close();
  });

  it('leaves out the questions its figures cannot answer', async () => {
    const { page } = await reader.open('en/ca-service-standards/');
    for (const id of ['where', 'last-year', 'how-fast', 'backlog', 'satisfaction'])
      expect(await page.locator(`#${id}`).count(), id).toBe(0);
    await page.context().close();
  });
});

describe('a change of coverage', () => {
  it('cuts the line of the whole on a body’s page, not the body’s own, and is told where its chart reaches across', async () => {
    const { page } = await reader.open('en/us-foia/cia/', { javaScriptEnabled: false });
    const figure = page.locator('.figure:has(.chart-trend)').first();
    expect(await figure.locator('.chart-wide .chart-line').count()).toBe(1);
    expect(await figure.locator('.chart-wide path.chart-reference').count()).toBeGreaterThan(1);
    expect(await figure.locator('.figure-notes').innerText()).toContain('all agencies together');
    // Its figures begin in 2013.
    await page.goto(new URL('../cfpb/', page.url()).href);
    expect(await page.locator('.figure:has(.chart-trend)').first().locator('.figure-notes').count()).toBe(0);
    await page.context().close();
  });
});

describe('charts and tables below the first', () => {
  /** How many parts of the page the browser may leave out until they come near. */
  const leftOut = () =>
    [...document.querySelectorAll('main *')].filter((part) => getComputedStyle(part).contentVisibility === 'auto')
      .length;

  it('wait for the first chart, and are there as soon as the device has time', async () => {
    const { page } = await reader.open('en/uk-foi/', { viewport: { width: 390, height: 844 } });
    await page.route('**/*.js', (route) => route.abort());
    await page.reload();
    expect(await page.evaluate(leftOut)).toBeGreaterThan(5);
    await page.unroute('**/*.js');
    await page.reload();
    await expect.poll(() => page.evaluate(leftOut), { timeout: 30_000 }).toBe(0);
    await page.context().close();
  });

  it('are not left out without scripts, on paper, or for who comes to a place within the page', async () => {
    const still = await reader.open('en/uk-foi/', { javaScriptEnabled: false });
    // Without scripts the page cannot be asked: whole it is as tall as it is with everything in it.
    const height = async (page: typeof still.page): Promise<number> =>
      (await page.locator('main').boundingBox())?.height ?? 0;
    const { page } = await reader.open('en/uk-foi/');
    await expect.poll(() => page.evaluate(leftOut), { timeout: 30_000 }).toBe(0);
    expect(Math.abs((await height(still.page)) - (await height(page)))).toBeLessThan(200);
    await page.route('**/*.js', (route) => route.abort());
    await page.reload();
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(leftOut)).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${page.url()}#definition`);
    expect(await page.evaluate(leftOut)).toBe(0);
    await Promise.all([still.page.context().close(), page.context().close()]);
  });
});
