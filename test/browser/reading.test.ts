import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, Reader } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

const pages = ['methods/', 'glossary/', 'rulebook/', 'gallery/', 'accessibility/', 'about/', 'at-scale/'];
// The pictures are the same in both languages: of a page full of them one will do.
const both = [
  ...['en', 'zh'].flatMap((language) => pages.map((path) => `${language}/${path}`)),
  'en/api/',
  'zh/gallery/trend/',
  'en/gallery/heatmap/',
];

describe.each(both)('%s', (path) => {
  it('can be read without JavaScript, under one heading, and every place it leads to on a page of the site is there', async () => {
    const { page, errors } = await reader.open(path, { javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(400);
    const anchors = await page
      .locator('main a[href*="#"]')
      .evaluateAll((links) => links.flatMap((link) => (link instanceof HTMLAnchorElement ? link.href : [])));
    const here = page.url();
    const ids = new Map([
      [here, new Set(await page.locator('[id]').evaluateAll((found) => found.map(({ id }) => id)))],
    ]);
    const lost: string[] = [];
    for (const anchor of new Set(anchors)) {
      const [address = '', id = ''] = anchor.split('#');
      if (!ids.has(address)) {
        const text = await (await page.request.get(address)).text();
        ids.set(address, new Set(Array.from(text.matchAll(/\bid="([^"]+)"/g), ([, found = '']) => found)));
      }
      if (!ids.get(address)?.has(id)) lost.push(anchor);
    }
    expect(lost).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('has no axe violation and calls no other host, %s', async (colorScheme) => {
    const { page, strangers, errors } = await reader.open(path, { viewport: { width: 390, height: 844 }, colorScheme });
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

describe('the words of the field', () => {
  it('lead from the tables and the definition of a dataset to the glossary', async () => {
    const { page } = await reader.open('en/uk-foi/');
    const terms = page.locator('main a.term');
    expect(await terms.count()).toBeGreaterThan(5);
    await page.locator('#definition ~ .section-body a.term[href$="#cohort"]').click();
    await page.waitForURL('**/en/glossary/#cohort');
    expect(await page.locator('#cohort dfn').innerText()).toBe('Cohort basis');
    await page.context().close();
  });
});

describe('the rulebook', () => {
  it('breaks no date and no short code in the rows it shows, on the narrowest phone', async () => {
    const { page } = await reader.open('zh/rulebook/', {
      viewport: { width: 320, height: 844 },
      javaScriptEnabled: false,
    });
    const lines = await page.locator('.check-excerpt td:not(.check-here)').evaluateAll((cells) =>
      cells
        .filter((cell) => /^[\w-]{1,12}$/.test(cell.textContent ?? ''))
        .map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return [cell.textContent, new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 10))).size];
        }),
    );
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter(([, count]) => count !== 1)).toEqual([]);
    await page.context().close();
  });

  it('is reached by the code of a rule, from the page that checks a file', async () => {
    const { page } = await reader.open('en/check/');
    await page.setInputFiles('#check-file', {
      name: 'broken.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('time_period,body\n2026-Q1,"x\n'),
    });
    await page.selectOption('#check-dataset', 'uk-foi');
    await page.click('[data-part="start"]');
    const rule = page.locator('.check-group a[href*="/en/rulebook/#"]').first();
    await rule.waitFor();
    const code = await rule.innerText();
    await rule.click();
    await page.waitForURL(`**/en/rulebook/#${code}`);
    expect(await page.locator(`#${code} .rule-facts code`).first().innerText()).toBe(code);
    await page.context().close();
  });
});
