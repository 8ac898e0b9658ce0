import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, axeViolations, Reader } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

describe('story leads', () => {
  it.each(['en', 'zh'])(
    'are sentences with caveats and ways on, without scripts, on a phone too (%s)',
    async (language) => {
      const { page } = await reader.open(`${language}/uk-foi/leads/`, {
        javaScriptEnabled: false,
        viewport: { width: 360, height: 740 },
      });
      const [found = 0, tested = 0] =
        (await page.locator('.finding').innerText())
          .match(/\d+/g)
          ?.map(Number)
          .sort((a, b) => a - b) ?? [];
      expect(tested).toBeGreaterThan(found);
      expect(await page.locator('.lead').count()).toBe(found);
      expect(await page.locator('.opening .evidence').first().innerText()).toContain((tested * 0.002).toFixed(1));
      const first = page.locator('.lead').first();
      expect(await first.locator('.lead-caveats').innerText()).toMatch(/\d/);
      const links = await first.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
      expect(links).toHaveLength(3);
      await page.goto(addressOf(links[0]?.slice(1) ?? ''));
      expect(await page.locator('h1').count()).toBe(1);

      // Those of an earlier release stay as they were, and say that they are not the newest.
      await page.goto(addressOf(`${language}/uk-foi/leads/`));
      await page.click('section[aria-labelledby="releases"] a[href$="/2019-Q4/"]');
      expect(await page.locator('.frozen').getAttribute('data-fate')).toBe('superseded');
      expect(await page.locator('h1').innerText()).toContain('2019-Q4');
      expect(await page.locator('.finding').innerText()).not.toContain(String(tested));
      const views = await page
        .locator('.lead a[href*="explore"]')
        .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).search));
      expect(views.length).toBeGreaterThan(0);
      expect(views.filter((view) => !view.endsWith('&release=2019-Q4'))).toEqual([]);
      await page.context().close();
    },
  );

  it('say so where there are none, and lead to the view that shows each', async () => {
    const { page, errors } = await reader.open('en/uk-foi/leads/');
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.lead a[href*="explore"]').first().click();
    await page.locator('th[data-column^="change."]').waitFor();
    expect(await page.locator('[data-part="result"]').innerText()).toContain('Rural Payments Agency');
    await page.goto(addressOf('en/ca-service-standards/leads/'));
    expect(await page.locator('.finding').innerText()).toMatch(
      /nothing to compare|none is greater|greater than chance/,
    );
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
