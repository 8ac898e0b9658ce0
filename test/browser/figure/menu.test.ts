import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, axeViolations, Reader } from '../reader.ts';
import { ground, opened, taken, tip, withMenu } from './page.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.arrive();
});
afterAll(() => reader.leave());

describe('the menu of a chart', () => {
  it('opens and closes by the keyboard, and Esc gives the focus back', async () => {
    const { page } = await opened(reader, 'en/uk-foi/');
    const summary = page.locator('#trend [data-part="take"] > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#trend button[data-take="png"]:visible');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-take'))).toBe('png');
    await page.keyboard.press('Escape');
    expect(await page.locator('#trend button[data-take="png"]').isVisible()).toBe(false);
    expect(await summary.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it.each([
    ['en/uk-foi/', 'light'],
    ['en/uk-foi/', 'dark'],
    ['zh/uk-foi/home-office/', 'light'],
    ['zh/uk-foi/home-office/', 'dark'],
  ] as const)('open, and with a tooltip, has no axe violation on %s, %s', async (path, colorScheme) => {
    const { page, strangers, errors } = await withMenu(reader, path, 'trend', {
      colorScheme,
      viewport: { width: 390, height: 844 },
    });
    expect(await axeViolations(page)).toEqual([]);
    await ground(page, 'trend').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await tip(page, 'trend')).not.toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each(['trend', 'standings'])(
    'gives %s as a drawing of its own, with title, source, as-of date and licence inside',
    async (id) => {
      const { page } = await withMenu(reader, 'en/uk-foi/', id);
      const { name, bytes } = await taken(page, id, 'svg');
      expect(name).toBe(`uk-foi-2020-Q4-${id}.svg`);
      // A page of the site parses no text as markup: its policy forbids it. An empty page does.
      const desk = await page.context().newPage();
      const found = await desk.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        return {
          fault: parsed.querySelector('parsererror')?.textContent,
          words: [...parsed.querySelectorAll('text')]
            .map((each) => [...each.childNodes].map((node) => node.textContent).join(' '))
            .join(' '),
          classes: parsed.querySelectorAll('[class], [data-key], style, link, script, image, foreignObject').length,
          title: parsed.querySelector('svg > title')?.textContent,
          strokes: parsed.querySelectorAll('[stroke]').length,
        };
      }, bytes.toString('utf8'));
      const heading = (await page.locator(`#${id} h3`).innerText()).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
      const flat = found.words.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
      expect(found.fault).toBeUndefined();
      expect(flat).toContain(heading);
      expect(flat).toContain('On-time reply rate');
      expect(flat).toContain(
        'Source: Cabinet Office, United Kingdom. Figures as of 28 April 2021. Open Government Licence v3.0.',
      );
      expect(flat).toContain(`/en/uk-foi/#${id}`);
      expect(found.title?.replaceAll('\u00a0', ' ')).toContain(heading);
      expect(found.classes).toBe(0);
      expect(found.strokes).toBeGreaterThan(3);
      await page.context().close();
    },
  );

  it.each([
    ['en', 'light'],
    ['zh', 'dark'],
  ] as const)(
    'gives a picture of twice the size, neither empty nor of one colour (%s, %s)',
    async (language, colorScheme) => {
      const { page } = await withMenu(reader, `${language}/uk-foi/`, 'trend', { colorScheme });
      const { name, bytes } = await taken(page, 'trend', 'png');
      expect(name).toBe('uk-foi-2020-Q4-trend.png');
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      const width = await page
        .locator('#trend .figure-ground svg:visible')
        .evaluate((drawing) => (drawing as SVGSVGElement).viewBox.baseVal.width);
      expect(bytes.readUInt32BE(16)).toBe((width + 40) * 2);
      const colours = await page.evaluate(async (base64) => {
        const image = new Image();
        // The page's policy takes pictures from the site and from the page itself.
        const points = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        image.src = URL.createObjectURL(new Blob([points], { type: 'image/png' }));
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
        const seen = new Set<number>();
        for (let at = 0; at < data.length; at += 4)
          seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
        return { count: seen.size, corner: [data[0], data[1], data[2]] };
      }, bytes.toString('base64'));
      expect(colours.count).toBeGreaterThan(50);
      expect(colours.corner).toEqual(colorScheme === 'light' ? [253, 253, 251] : [15, 23, 34]);
      await page.context().close();
    },
  );

  it('cites the chart in the chosen style, with its own address and the day of today', async () => {
    const { page } = await withMenu(reader, 'en/uk-foi/home-office/', 'trend');
    const box = page.locator('#trend textarea[data-box="cite"]');
    expect(await box.inputValue()).toMatch(/\(2026\)\. Home Office: .+ \[Chart\]\. In Freedom of information requests/);
    await page.selectOption('#trend .take select[data-style]', 'ris');
    const text = await box.inputValue();
    expect(text).toContain(addressOf('en/uk-foi/home-office/#trend'));
    expect(text).toContain(`Y2  - ${new Date().getFullYear()}/`);
    await page.context().close();
  });

  it.each([
    ['the chart’s', 'figure', 'en/uk-foi/', 'trend'],
    ['the menu’s', 'menu', 'en/uk-foi/', 'trend'],
    [
      'the menu’s, on Explore',
      'menu',
      'en/uk-foi/explore/?table=replies&measure=on_time&by=body,time_period',
      'explore-chart',
    ],
  ])('shows a button only once it answers, opened before its script came: %s', async (_, script, path, id) => {
    const { page } = await reader.open('en/glossary/');
    let letCome = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    await page.route(`**/_astro/${script}.*.js`, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(addressOf(path));
    if (id === 'explore-chart') await page.locator('.explore-rows-long').waitFor();
    const asked = page.waitForRequest(`**/_astro/${script}.*.js`);
    await page.click(`#${id} [data-part="take"] > summary`);
    await asked;
    expect(await page.locator(`#${id} .take button:visible`).count()).toBe(0);
    letCome();
    await page.waitForSelector(`#${id} button[data-take="csv"]:visible`);
    expect((await taken(page, id, 'csv')).bytes.length).toBeGreaterThan(100);
    await page.context().close();
  });

  it('offers link, files of the dataset and citation without JavaScript', async () => {
    const { page } = await reader.open('en/uk-foi/', { javaScriptEnabled: false });
    await page.click('#trend [data-part="take"] > summary');
    const links = page.locator('#trend .take a:visible');
    const places = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(places).toEqual(['#trend', '/en/uk-foi/#downloads', '/en/uk-foi/#cite']);
    expect(await page.locator('section[aria-labelledby="downloads"] a[href$=".csv"]').count()).toBeGreaterThan(0);
    expect(await page.locator('#cite [data-style="apa"]').innerText()).toContain('(Release 2020-Q4');
    expect(await page.locator('#trend button:visible').count()).toBe(0);
    await page.context().close();
  });
});
