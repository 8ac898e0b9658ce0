import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reader } from './reader.ts';

// What a page looks like on paper. How a browser breaks it into sheets cannot be asked; what breaks badly can.
let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

/** Between the margins of a sheet, in px: as wide as A4 has it, as high as Letter has it. */
const sheet = { width: 673, height: 919 };

/** The drawings that a sheet would cut through. */
function cutThrough(page: Page): Promise<readonly string[]> {
  return page
    .locator('svg')
    .evaluateAll(
      (drawings, height) =>
        drawings
          .filter((drawing) => drawing.getBoundingClientRect().height > height)
          .map((drawing) => drawing.querySelector('title')?.textContent ?? ''),
      sheet.height,
    );
}

/** Grids with parts so high that they go on over two sheets: there a browser lets what follows overlap them. */
function brokenGrids(page: Page): Promise<readonly string[]> {
  return page.locator('main, main *').evaluateAll((all) =>
    all
      .filter((each) => {
        const { display, breakInside } = getComputedStyle(each);
        return (
          display === 'grid' &&
          breakInside !== 'avoid' &&
          [...each.children].some((part) => part.getBoundingClientRect().height > 240)
        );
      })
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );
}

describe.each([
  'en/',
  'en/uk-foi/',
  'zh/us-foia/',
  'en/message-board-demo/',
  'zh/uk-foi/home-office/',
  'en/uk-foi/explore/',
  'zh/uk-foi/compare/',
  'en/uk-foi/leads/',
  'zh/uk-foi/revisions/',
  'en/releases/',
  'zh/rulebook/',
  'en/methods/',
  'zh/gallery/',
  'en/gallery/dot-plot/',
  'en/api/',
  'zh/at-scale/',
])('%s on paper', (path) => {
  it('has no drawing that a sheet cuts through, no grid that breaks, and nothing to press', async () => {
    const { page } = await reader.open(path, { viewport: sheet });
    await page.emulateMedia({ media: 'print' });
    expect(await cutThrough(page)).toEqual([]);
    expect(await brokenGrids(page)).toEqual([]);
    expect(
      await page.locator('main :is(button:not(th *), input, select, textarea)').filter({ visible: true }).count(),
    ).toBe(0);
    await page.context().close();
  });
});

describe('a chart of many rows on paper', () => {
  it('has all its rows, with their colours, in pieces that stay whole', async () => {
    const { page } = await reader.open('en/us-foia/', { viewport: sheet });
    const whole = page.locator('#standings .chart-wide > .chart');
    const height = Number(await whole.getAttribute('height')) * (sheet.width / 720);
    await page.emulateMedia({ media: 'print' });
    expect(await whole.isVisible()).toBe(false);
    const pieces = page.locator('#standings .chart-sheets > .chart');
    const boxes = await pieces.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(boxes.length).toBeGreaterThan(10);
    expect(Math.abs(boxes.reduce((sum, one) => sum + one, 0) - height)).toBeLessThan(2 * boxes.length);
    expect(await pieces.first().evaluate((piece) => getComputedStyle(piece).breakInside)).toBe('avoid');
    await page.context().close();
  });
});
