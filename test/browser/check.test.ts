import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openWorkbench } from '../../scripts/data-folder.ts';
import { checkFiles } from '../../scripts/intake/check-files.ts';
import { canonicalCsv } from '../../src/csv/canonical.ts';
import { axeViolations, Reader, type Visit } from './reader.ts';

const data = join(import.meta.dirname, '../../data');
const release = join(data, 'uk-foi/releases/2020-Q4/data/replies.csv');
const published = readFileSync(release, 'utf8');

let reader: Reader;
let folder: string;
beforeAll(async () => {
  reader = await Reader.arrive();
  folder = mkdtempSync(join(tmpdir(), 'huiyin-check-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await reader.leave();
});

/** Writes a file for the test and gives its path. */
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The published table with some lines changed, by their row in a spreadsheet. */
function changed(name: string, lines: Readonly<Record<number, (line: string) => string>>): string {
  const changedLines = published.split('\r\n').map((line, index) => lines[index + 1]?.(line) ?? line);
  return file(name, changedLines.join('\r\n'));
}

const faulty = () =>
  changed('faulty.csv', {
    5: (line) => line.replace(/,\d+,/, ',many,'),
    20: (line) => line.replace('2010-Q1', '2010年第一季度'),
    30: (line) => `${line},more`,
    100: (line) => line.replace(/,\d+,/, ',999999,'),
  });

async function chosen(path: string | readonly string[], page = 'en/check/', options = {}): Promise<Visit> {
  const visit = await reader.open(page, options);
  await visit.page.waitForSelector('[data-part="controls"]:enabled');
  await visit.page.setInputFiles('#check-file', path);
  await visit.page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#check-dataset')?.value !== '');
  return visit;
}

async function checked(page: Page): Promise<void> {
  await page.click('[data-part="start"]');
  await page.waitForSelector('hy-check[data-done]', { timeout: 100_000, state: 'attached' });
}

async function saved(page: Page, action: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.click(`[data-action="${action}"]`);
  return readFileSync(await (await download).path(), 'utf8');
}

describe('the check page', () => {
  it('says how to check in the terminal when JavaScript is off', async () => {
    const { page } = await reader.open('en/check/', { javaScriptEnabled: false });
    expect(await page.locator('.check-offline').innerText()).toContain('npm run data -- check');
    expect(await page.locator('.check-form').isVisible()).toBe(false);
    await page.context().close();
  });

  it('recognises the dataset and shows what the terminal finds, beside the rows', async () => {
    const path = faulty();
    const { page, errors } = await chosen(path);
    expect(await page.inputValue('#check-dataset')).toBe('uk-foi');
    await checked(page);
    const bench = await openWorkbench(data, 'uk-foi');
    if ('findings' in bench) throw new Error('the description of uk-foi has faults');
    const findings = (await checkFiles([path], bench)).flatMap((table) => table.findings);
    expect(findings.length).toBeGreaterThan(3);
    const shown = await page.locator('[data-part="findings"]').innerText();
    for (const { code, message, fix } of findings) {
      expect(shown).toContain(code);
      expect(shown).toContain(message.en);
      expect(shown).toContain(fix.en);
    }
    expect(await page.locator('.check-excerpt mark').allInnerTexts()).toContain('many');
    expect(await page.locator('[data-part="verdict"] h2').innerText()).toContain('cannot be published yet');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('check-verdict');
    expect(errors).toEqual([]);
    const corrected = await saved(page, 'mended');
    expect(corrected.split('\r\n')[19]).toBe(published.split('\r\n')[19]);
    expect(corrected.split('\r\n')[4]).toContain(',many,');
    await page.waitForSelector('[data-part="changes"] table');
    await page.context().close();
  });

  it('sends the file nowhere and calls nobody else', async () => {
    const { page, strangers } = await chosen(faulty());
    const bodies: string[] = [];
    const methods = new Set<string>();
    page.context().on('request', (request) => {
      methods.add(request.method());
      bodies.push(request.postData() ?? '');
      bodies.push(decodeURIComponent(request.url()));
    });
    await checked(page);
    await saved(page, 'sign-off');
    expect([...methods].filter((method) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
    expect(bodies.filter((body) => body.includes('999999') || body.includes('many'))).toEqual([]);
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  it('shows the cells that change, and makes a pack that stands alone, with the hash of what publishing writes', async () => {
    const path = changed('revised.csv', { 100: (line) => line });
    const { page } = await chosen(path);
    await checked(page);
    const hash = createHash('sha256').update(published).digest('hex');
    expect(await page.locator('[data-hash="replies.csv"]').innerText()).toBe(hash);
    expect(await page.locator('[data-part="difference"]').innerText()).toContain('Not one cell differs');
    const pack = await saved(page, 'sign-off');
    expect(pack).toContain(hash);
    expect(pack).not.toMatch(/<(?:script|link|img|iframe)\b|url\((?!#)/);
    // The charts can be read mark by mark, from the tables below them.
    await page.waitForSelector('#check-trend [role="application"]');
    await page.focus('#check-trend [role="application"]');
    await page.keyboard.press('Home');
    expect(await page.locator('#check-trend .figure-tip').innerText()).toMatch(/Q1\s2010\s+Rate\s+88\.6%/);
    // The pack fits a phone.
    const phone = await page.context().newPage();
    await phone.setViewportSize({ width: 360, height: 800 });
    await phone.setContent(pack);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.context().close();
  });

  it('gives a file in another order the hash of the order in which it is published', async () => {
    const [header = '', ...rows] = published.trimEnd().split('\r\n');
    const path = file('replies.csv', `${[header, ...rows.toReversed()].join('\n')}\n`);
    const bench = await openWorkbench(data, 'uk-foi');
    if ('findings' in bench) throw new Error('the description of uk-foi has faults');
    const [table] = await checkFiles([path], bench, { keepRows: true });
    expect(table && new TextDecoder().decode(canonicalCsv(table.resource, table.rows)).split('\r\n')[1]).toMatch(
      /^2010-Q1,/,
    );
    const { page } = await chosen(path);
    await checked(page);
    const hash = createHash('sha256').update(published).digest('hex');
    expect(await page.locator('[data-hash="replies.csv"]').innerText()).toBe(hash);
    await page.context().close();
  });

  it.each([
    ['en', 'Choose files'],
    ['zh', '选择文件'],
  ])('asks for files in the language of the page, in %s', async (language, name) => {
    const { page } = await reader.open(`${language}/check/`);
    const button = page.locator('.file-button');
    expect(await button.innerText()).toBe(name);
    await page.waitForSelector('[data-part="controls"]:enabled');
    const chooser = page.waitForEvent('filechooser');
    await button.click();
    expect((await chooser).isMultiple()).toBe(true);
    await page.context().close();
  });

  it('tells datasets with the same columns apart by their bodies, and asks where nothing does', async () => {
    const { page } = await reader.open('en/check/');
    await page.waitForSelector('[data-part="controls"]:enabled');
    const paths = globSync('data/*/latest/*.csv', { cwd: inject('folder') }).filter(
      (path) => !/excel|changes/.test(path),
    );
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      await page.setInputFiles('#check-file', join(inject('folder'), path));
      await expect.poll(() => page.inputValue('#check-dataset'), { message: path }).toBe(path.split('/')[1]);
    }
    await page.reload();
    await page.waitForSelector('[data-part="controls"]:enabled');
    const times = readFileSync(join(inject('folder'), 'data/us-foia/latest/reply-times.csv'), 'utf8').split('\r\n', 1);
    await page.setInputFiles('#check-file', file('reply-times.csv', `${times[0]}\r\n`));
    await expect
      .poll(() => page.locator('[data-part="guess"]').innerText())
      .toContain('Several datasets here have these columns');
    expect(await page.inputValue('#check-dataset')).toBe('');
    await page.context().close();
  });

  it('keeps the dataset that the reader chooses while the file is being looked at', async () => {
    const { page } = await reader.open('en/check/');
    await page.waitForSelector('[data-part="controls"]:enabled');
    // Nothing comes of the first look before the reader has chosen.
    let look = (): void => undefined;
    const chosenBy = new Promise<void>((resolve) => {
      look = resolve;
    });
    await page.context().route('**/check.json', async (route) => {
      await chosenBy;
      await route.continue();
    });
    await page.setInputFiles('#check-file', file('replies.csv', published));
    await page.selectOption('#check-dataset', 'us-foia');
    const looked = page.waitForResponse('**/uk-foi/check.json');
    look();
    await (await looked).finished();
    await checked(page);
    expect(await page.inputValue('#check-dataset')).toBe('us-foia');
    expect(await page.locator('[data-part="verdict"]').innerText()).toContain('US federal agencies');
    await page.context().close();
  });

  it('runs the recipe of a raw file, and asks for the day it describes', async () => {
    const recipe = readFileSync(join(data, 'uk-foi/import.sql'), 'utf8');
    const names = [
      'Quarter',
      'Government body',
      ...Array.from(recipe.matchAll(/plain_count\("([^"]+)"\)/g), ([, name = '']) => name),
    ];
    const rows = [
      ['Q4 2020', 'Home Office', '1,104', '0', '800', '100', '204', '0', '300', '100', '100'],
      ['Q4 2020', 'HM Treasury', '200', '-', '150', '25', '25', '0', '60', '40', '20'],
      ['2020', 'HM Treasury', '800', '0', '600', '100', '100', '0', '240', '160', '80'],
    ];
    const quote = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');
    const path = file('raw.csv', `${[names, ...rows].map(quote).join('\r\n')}\r\n`);
    const visit = await chosen(path);
    const { page } = visit;
    await page.waitForSelector('#check-as-of:visible');
    await page.click('[data-part="start"]');
    await page.waitForSelector('[data-part="trouble"]:visible');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('check-as-of');
    await page.fill('#check-as-of', '2021-04-28');
    await checked(page);
    const bench = await openWorkbench(data, 'uk-foi');
    if ('findings' in bench) throw new Error('the description of uk-foi has faults');
    const tables = await checkFiles([path], bench, { asOf: '2021-04-28' });
    const shown = await page.locator('[data-part="findings"]').innerText();
    const codes = new Set(tables.flatMap(({ findings }) => findings.map(({ code }) => code)));
    expect(codes.size).toBeGreaterThan(0);
    for (const code of codes) expect(shown).toContain(code);
    expect(await page.locator('[data-part="verdict"]').innerText()).toContain('2 rows');
    expect(visit.strangers).toEqual([]);
    await page.context().close();
  });

  it('stops at once when asked, and starts again', async () => {
    const { page } = await chosen(release);
    await page.click('[data-part="start"]');
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-action="cancel"]')?.click());
    expect(await page.locator('[data-part="status"]').innerText()).toContain('Stopped');
    await checked(page);
    expect(await page.locator('[data-part="verdict"] h2').innerText()).toContain('can be published');
    await page.context().close();
  });

  it('says what to do when the published figures cannot be fetched', async () => {
    const { page } = await chosen(release);
    await page.context().route('**/replies.csv', (route) => route.abort());
    await page.click('[data-part="start"]');
    await page.waitForSelector('[data-part="trouble"]:visible');
    expect(await page.locator('[data-part="trouble"]').innerText()).toContain('could not be fetched');
    await page.context().close();
  });

  it.each([
    ['en', 390, 'light'],
    ['en', 1280, 'dark'],
    ['zh', 390, 'dark'],
    ['zh', 1280, 'light'],
  ] as const)(
    'has no axe violation and no sideways scroll, %s, %d pixels, %s',
    async (language, width, colorScheme) => {
      const options = { viewport: { width, height: 844 }, colorScheme };
      const { page } = await chosen(faulty(), `${language}/check/`, options);
      expect(await axeViolations(page)).toEqual([]);
      await checked(page);
      expect(await axeViolations(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      if (language === 'zh') expect(await page.locator('[data-part="verdict"] h2').innerText()).toMatch(/^[^a-z]*$/);
      await page.context().close();
    },
  );

  it('tells how far it is with 200,000 rows, and leaves the page to the reader', async () => {
    const [header = '', ...rows] = published.trimEnd().split('\r\n');
    const parts = rows.map((row) => row.split(',').slice(2).join(','));
    const lines = Array.from({ length: 200_000 }, (_, index) => {
      const quarter = `${2010 + Math.floor((index % 44) / 4)}-Q${(index % 4) + 1}`;
      return `${quarter},body-${Math.floor(index / 44)},${parts[index % parts.length]}`;
    });
    const { page } = await chosen(file('many.csv', `${[header, ...lines].join('\r\n')}\r\n`));
    // Every change is recorded as it is made: frames may be few on a busy machine.
    const told = await page.evaluateHandle(() => {
      const shares = new Set<number>();
      const bar = document.querySelector<HTMLProgressElement>('hy-check [data-part="progress"]');
      const record = (): void => {
        if (bar?.hasAttribute('value')) shares.add(bar.value);
      };
      if (bar) new MutationObserver(record).observe(bar, { attributeFilter: ['value'] });
      return shares;
    });
    await checked(page);
    expect(await page.locator('[data-part="verdict"]').innerText()).toContain('200,000 rows');
    expect(await told.evaluate((shares) => shares.size)).toBeGreaterThan(10);
    await page.context().close();
  });
});
