import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reader } from '../reader.ts';
import { ground, opened, parsed, said, tableRows, taken, tip } from './page.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

describe('a chart under the keys', () => {
  it('is one tab stop, begins at the newest figure, and says what the table says at every mark', async () => {
    const { page, errors } = await opened(reader, 'en/uk-foi/');
    const rows = await tableRows(page, 'trend-table');
    await page.locator('#trend .figure-ground').focus();
    await page.keyboard.press('ArrowRight');
    for (const row of rows) {
      expect(await tip(page, 'trend')).toEqual(said(row));
      await page.keyboard.press('ArrowLeft');
    }
    expect(rows.length).toBe(44);
    await page.keyboard.press('End');
    expect(await tip(page, 'trend')).toEqual(said(rows[0] ?? []));
    expect(await ground(page, 'trend').locator('[role="status"]').textContent()).toContain(rows[0]?.[1]);
    const stops = page.locator('#trend .figure-ground, #trend .figure-ground :is(a, [tabindex]):not([tabindex="-1"])');
    expect(await stops.count()).toBe(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('closes on Esc and keeps the focus, opens again on the next key, and lets Tab leave', async () => {
    const { page } = await opened(reader, 'en/uk-foi/');
    await ground(page, 'trend').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await tip(page, 'trend')).not.toEqual([]);
    await page.keyboard.press('Escape');
    expect(await tip(page, 'trend')).toEqual([]);
    expect(await ground(page, 'trend').evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await tip(page, 'trend')).not.toEqual([]);
    await page.keyboard.press('Tab');
    expect(await tip(page, 'trend')).toEqual([]);
    expect(await ground(page, 'trend').evaluate((it) => it === document.activeElement)).toBe(false);
    await page.context().close();
  });

  it('goes down a list of bodies, each with its row of the table, and Enter opens the body’s page', async () => {
    const { page } = await opened(reader, 'en/uk-foi/');
    const rows = new Map((await tableRows(page, 'standings-table')).map((row) => [row[0], said(row)]));
    await ground(page, 'standings').focus();
    await page.keyboard.press('Home');
    const seen = new Set<string>();
    for (;;) {
      const words = await tip(page, 'standings');
      if (seen.has(words[0] ?? '')) break;
      seen.add(words[0] ?? '');
      expect(words).toEqual(rows.get(words[0] ?? ''));
      await page.keyboard.press('ArrowDown');
    }
    // All but the first row of the table, which is all bodies together, and those that did not report.
    expect(seen.size).toBeGreaterThan(30);
    await page.keyboard.press('Home');
    const [name = ''] = await tip(page, 'standings');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/uk-foi\/.+\/$/);
    expect(await page.locator('h1').innerText()).toBe(name);
    await page.context().close();
  });
});

describe('every chart of a page with all kinds', () => {
  it.each(['en', 'zh'])('is read by the keys alone, and says what its table says (%s)', async (language) => {
    const { page, errors } = await opened(reader, `${language}/message-board-demo/`, {
      viewport: { width: 1280, height: 900 },
    });
    const ids = await page.locator('hy-figure figure').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(8);
    for (const id of ids) expect(await seenByKeys(page, id), id).toBeGreaterThan(2);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('a chart of the gallery', () => {
  it('answers and gives its figures as the charts of datasets do', async () => {
    const { page, errors } = await opened(reader, 'en/gallery/heatmap/', { viewport: { width: 1280, height: 900 } });
    const ids = await page
      .locator('hy-figure figure:has([data-part="drawing"] [data-key])')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) expect(await seenByKeys(page, id), id).toBeGreaterThan(0);
    const mark = ground(page, 'one-figure').locator('[data-key] [data-key]:visible').first();
    await mark.scrollIntoViewIfNeeded();
    await mark.hover({ force: true });
    expect((await tip(page, 'one-figure')).length).toBeGreaterThan(1);
    await page.click('#departments-figure [data-part="take"] > summary');
    await page.waitForSelector('#departments-figure button[data-take="png"]:visible');
    const { name, bytes } = await taken(page, 'departments-figure', 'csv');
    expect(name).toBe('gallery-heatmap-departments-figure.csv');
    const lines = parsed(bytes.toString('utf8')).slice(1);
    expect(lines.map(([who]) => who)).toEqual((await tableRows(page, 'departments-figure-table')).map(([who]) => who));
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('a chart under a pointer', () => {
  it('shows the figure of the mark, lets the pointer rest on it, and takes it away on Esc without moving', async () => {
    const { page } = await opened(reader, 'en/uk-foi/', { viewport: { width: 1280, height: 900 } });
    await page.clock.install();
    await ground(page, 'trend').scrollIntoViewIfNeeded();
    const box = await ground(page, 'trend').boundingBox();
    if (!box) throw new Error('the chart has no box');
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.35);
    const words = await tip(page, 'trend');
    expect((await tableRows(page, 'trend-table')).map(said)).toContainEqual(words);
    const tipBox = await page.locator('#trend .figure-tip').boundingBox();
    if (!tipBox) throw new Error('the tooltip has no box');
    await page.mouse.move(tipBox.x + tipBox.width / 2, tipBox.y + tipBox.height / 2, { steps: 8 });
    expect(await tip(page, 'trend')).not.toEqual([]);
    await page.clock.runFor(60_000);
    expect(await tip(page, 'trend')).not.toEqual([]);
    await page.keyboard.press('Escape');
    expect(await tip(page, 'trend')).toEqual([]);
    await page.mouse.move(5, 5);
    expect(await tip(page, 'trend')).toEqual([]);
    await page.context().close();
  });

  it('answers a finger, and closes when another place is touched', async () => {
    const { page } = await opened(reader, 'zh/uk-foi/', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await ground(page, 'trend').scrollIntoViewIfNeeded();
    const mark = await page.locator('#trend .chart-narrow .chart-mark').last().boundingBox();
    if (!mark) throw new Error('the chart has no mark');
    await page.touchscreen.tap(mark.x + mark.width / 2, mark.y + mark.height / 2);
    expect(await tip(page, 'trend')).toEqual(said((await tableRows(page, 'trend-table'))[0] ?? []));
    await page.locator('#trend figcaption h3').tap();
    expect(await tip(page, 'trend')).toEqual([]);
    await page.context().close();
  });

  it.each(['en/uk-foi/', 'zh/us-foia/'])('never lets a tooltip leave a window of 320 px: %s', async (path) => {
    const { page } = await opened(reader, path, { viewport: { width: 320, height: 600 } });
    for (const id of ['trend', 'standings']) {
      await ground(page, id).focus();
      for (const key of ['Home', 'ArrowRight', 'End', 'ArrowLeft', 'ArrowLeft']) {
        await page.keyboard.press(key);
        const box = await page.locator(`#${id} .figure-tip`).boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= 320, `${id} ${key}`).toBe(true);
        expect(box && box.y >= 0 && box.y + box.height <= 600, `${id} ${key}`).toBe(true);
      }
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

/** Goes through a chart with the keys; each figure must be in its table. How many different ones were seen. */
async function seenByKeys(page: Page, id: string): Promise<number> {
  const table = await page.locator(`hy-figure:has(> #${id})`).evaluate((figure) => {
    const { id: own } = figure.querySelector('figure') ?? { id: '' };
    const caption = document.getElementById(figure.dataset.table ?? `${own}-table`);
    return (caption?.closest('table')?.textContent ?? '').replace(/[ \n\t]+/g, '');
  });
  await page.keyboard.press('Escape');
  await ground(page, id).focus();
  const seen = new Set<string>();
  for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'End', 'ArrowUp']) {
    await page.keyboard.press(key);
    const words = await tip(page, id);
    expect(words.length, `${id} ${key}`).toBeGreaterThan(1);
    for (const each of words) expect(table, `${id} ${key}`).toContain(each.replace(/[ \n\t]+/g, ''));
    seen.add(words.join('|'));
  }
  return seen.size;
}
