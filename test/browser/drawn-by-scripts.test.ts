import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, Reader } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

// Charts that scripts draw anew for every choice answer like those that the build drew.
describe.each([
  {
    what: 'the comparison',
    path: 'zh/uk-foi/compare/',
    id: 'comparison',
    heading: '#compare-title',
    change: async (page: Awaited<ReturnType<Reader['open']>>['page']) => {
      await page.selectOption('hy-compare select', { index: 1 });
    },
  },
  {
    what: 'the answer of the explore page',
    path: 'en/uk-foi/explore/',
    id: 'explore-chart-0',
    heading: '#explore-title',
    change: async (page: Awaited<ReturnType<Reader['open']>>['page']) => {
      await page.check('input[name="measure"][value="extended"]');
    },
  },
])('$what', ({ path, id, heading, change }) => {
  it('is read mark by mark, before and after a new choice, and can be taken away', async () => {
    const { page, errors } = await reader.open(path);
    const ground = page.locator(`#${id} .figure-ground[role="application"]`);
    await ground.waitFor();
    const title = await page.locator(heading).textContent();
    await ground.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator(`#${id} .figure-tip dd`).first().textContent()).toMatch(/\d/);
    await change(page);
    await page.waitForFunction(([name, before]) => document.querySelector(name)?.textContent !== before, [
      heading,
      title,
    ] as const);
    await ground.waitFor();
    await ground.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator(`#${id} .figure-tip dd`).first().textContent()).toMatch(/\d/);
    await page.click(`#${id} [data-part="take"] > summary`);
    const download = page.waitForEvent('download');
    await page.click(`#${id} button[data-take="csv"]:visible`);
    expect((await download).suggestedFilename()).toContain('.csv');
    expect(await page.locator(`#${id}-cite`).inputValue()).toContain('2020-Q4');
    expect(await axeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
