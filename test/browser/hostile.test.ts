import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import ICAL from 'ical.js';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeQuestion } from '../../scripts/bench/explore/write-question.ts';
import { buildSite } from '../../scripts/site/build-site.ts';
import { launchChromium } from '../../scripts/site/chromium.ts';
import { type SiteServer, serveSite } from '../../scripts/site/site-server.ts';
import { readCodeList } from '../../src/csv/code-list.ts';
import { csvText } from '../../src/csv/write.ts';
import { harm, watch } from './hostile-harm.ts';
import { naughtyNames, payloads, refusedNames, writeHostileSite } from './hostile-site.ts';

let data: string;
let folder: string;
let server: SiteServer;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  data = await writeHostileSite();
  folder = mkdtempSync(join(tmpdir(), 'huiyin-hostile-site-'));
  if (buildSite({ DATA_DIR: data, OUT_DIR: folder }, true) !== 0) throw new Error('the hostile site does not build');
  server = await serveSite(folder);
  browser = await launchChromium();
  context = await browser.newContext({ serviceWorkers: 'block' });
  await context.addInitScript(watch);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  for (const each of [data, folder]) if (each) rmSync(each, { recursive: true, force: true });
});

async function visit(path: string): Promise<{ readonly page: Page; readonly strangers: string[] }> {
  const page = await context.newPage();
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(?:blob|data):/.test(request.url())) strangers.push(request.url());
  });
  await page.goto(new URL(path, server.url).href);
  return { page, strangers };
}

/** Without the white space that a page may set as it likes. */
const shown = (text: string): string => text.replace(/[\s\u200b\u2060]+/g, '');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"' };
const unescaped = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));

describe('a site whose every text is hostile', () => {
  it('refuses names that hold what nobody sees, by the rule that says so', () => {
    expect(refusedNames.length).toBeGreaterThan(10);
    for (const name of refusedNames) {
      const list = csvText(
        ['code', 'name_en', 'name_zh', 'parent', 'valid_from', 'valid_to'],
        [['one', name, '名称', '', '', '']],
      );
      expect(() => readCodeList(list, 'bodies'), JSON.stringify(name)).toThrow(/row 2: .*nobody sees|row \d+/);
    }
  });

  it('shows every name as it is', () => {
    const names = [...payloads, ...naughtyNames];
    for (const [at, name] of names.entries()) {
      for (const language of ['en', 'zh']) {
        const path = `${language}/hostile/body-${at}/index.html`;
        const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(readFileSync(join(folder, path), 'utf8'))?.[1] ?? '';
        expect(heading, path).not.toMatch(/<(?!\/?(?:span|wbr)\b)/);
        expect(shown(unescaped(heading.replace(/<[^>]*>/g, ''))), path).toContain(shown(name));
      }
    }
  });

  it('runs none of them on any page type, breaks no policy and calls nobody', async () => {
    const taken = new Map<string, number>();
    const walked = files().filter((path) => {
      if (!path.endsWith('.html') || path === 'index.html') return false;
      // Of the pages of one kind the first few stand for all.
      const kind = path.replace(/body-\d+/, 'body');
      taken.set(kind, (taken.get(kind) ?? 0) + 1);
      return (taken.get(kind) ?? 0) <= (kind.startsWith('embed') ? 1 : 3);
    });
    expect(taken.size).toBeGreaterThan(40);
    const { page, strangers } = await visit('en/');
    const wrong: string[] = [];
    for (const path of walked) {
      await page.goto(new URL(path.replace(/index\.html$/, ''), server.url).href, { waitUntil: 'load' });
      wrong.push(...(await harm(page)).map((what) => `${path}: ${what}`));
    }
    expect([...wrong, ...strangers]).toEqual([]);
    await page.close();
  }, 240_000);

  it('keeps them harmless in addresses', async () => {
    const wrong: string[] = [];
    const fields = [
      'table',
      'measure',
      'by',
      'where:body',
      'from',
      'to',
      'bodies',
      'with',
      'q',
      'dataset',
      '__proto__',
      'constructor',
    ];
    for (const path of ['en/hostile/explore/', 'zh/hostile/compare/', 'en/bodies/', 'en/check/', 'en/hostile/']) {
      for (const turn of [0, fields.length]) {
        const text = (at: number) => encodeURIComponent(payloads[(at + turn) % payloads.length] ?? '');
        const query = [...fields.map((field, at) => `${field}=${text(at)}`), '__proto__[x]=1'].join('&');
        const { page, strangers } = await visit(`${path}?${query}#${text(turn)}`);
        await page.waitForLoadState('networkidle');
        wrong.push(...[...(await harm(page)), ...strangers].map((what) => `${path} ${turn}: ${what}`));
        await page.close();
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('keeps them harmless in a file that is checked, in its name and in the pack to sign', async () => {
    const { page, strangers } = await visit('en/check/?dataset=hostile');
    await page.waitForSelector('[data-part="controls"]:enabled');
    const [release = ''] = readdirSync(join(data, 'hostile/releases'));
    const published = readFileSync(join(data, `hostile/releases/${release}/data/replies.csv`), 'utf8').split('\r\n');
    const lines = payloads.map((text, at) => {
      const quoted = `"${text.replaceAll('"', '""')}"`;
      return published[at + 1]?.split(',').with(1, quoted).with(15, quoted).join(',') ?? '';
    });
    const name = '<img src=x onerror=alert(1)>"\'&.csv';
    const buffer = Buffer.from([published[0], ...lines, ...published.slice(lines.length + 1)].join('\r\n'));
    const packPage = await context.newPage();
    const checked = async (
      file: { name: string; buffer: Buffer },
      shownName: string,
      inFindings: readonly string[],
    ) => {
      await page.setInputFiles('#check-file', { ...file, mimeType: 'application/octet-stream' });
      await page.click('[data-part="start"]:enabled');
      await page.waitForSelector('hy-check[data-done]', { timeout: 100_000, state: 'attached' });
      expect(await page.locator('[data-part="chosen"]').textContent()).toContain(shownName);
      const findings = await page.locator('[data-part="findings"]').textContent();
      for (const text of inFindings) expect(findings).toContain(text);
      const download = page.waitForEvent('download');
      await page.click('[data-action="sign-off"]');
      await packPage.setContent(readFileSync(await (await download).path(), 'utf8'));
      const pack = await packPage.locator('body').textContent();
      for (const text of [shownName, ...inFindings]) expect(pack).toContain(text);
      expect([...(await harm(page)), ...(await harm(packPage)), ...strangers]).toEqual([]);
    };
    await checked({ name, buffer }, name, ['markup']);

    // A workbook: its sheets and its columns have such names too, and every text of the list stands in a cell.
    const [header = [], ...rows] = published.slice(0, naughtyNames.length + 1).map((line) => line.split(','));
    const columns = ['<svg onload=alert(5)>', '__proto__', '\u202Etxt.exe'];
    const sheet = [
      [...header, ...columns],
      ...rows.map((cells, at) => [...cells, naughtyNames[at] ?? '', payloads[at % payloads.length] ?? '', '\u202Ex']),
    ];
    const sheetName = "<img src=x onerror='alert(6)'>";
    const workbook = await writeXlsx({
      sheets: [
        { name: sheetName, rows: sheet, rowDefs: new Map([[2, { hidden: true }]]) },
        { name: '<b onclick=alert(7)>x', rows: sheet, hidden: true },
      ],
    });
    await checked({ name: 'cod\u202Excsv.xlsx', buffer: Buffer.from(workbook) }, 'cod[U+202E]xcsv.xlsx', [
      sheetName,
      '<b onclick=alert(7)>x',
      columns[0] ?? '',
      '__proto__',
      '[U+202E]txt.exe',
    ]);
    await Promise.all([page.close(), packPage.close()]);
  });

  it('keeps them text in the console: in a question, its answer, its columns and what DuckDB says of a mistake', async () => {
    const { page, strangers } = await visit('en/query/');
    await page.waitForSelector('[data-part="editor"] .cm-content', { timeout: 60_000 });
    const ask = async (sql: string): Promise<void> => {
      await writeQuestion(page, sql);
      await page.click('[data-action="run"]');
      await page.waitForSelector('[data-action="run"]:enabled', { timeout: 90_000 });
    };
    const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
    const named = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    // The editor takes a separator of lines for the end of one.
    const texts = payloads.filter((text) => !/[\u2028\u2029]/.test(text));
    await ask(`SELECT ${texts.map((text) => `${quoted(text)} AS ${named(text)}`).join(', ')}`);
    expect(await page.locator('[data-part="table"] tbody td').allTextContents()).toEqual(texts);
    const heads = await page.locator('[data-part="table"] thead th').allTextContents();
    for (const [at, head] of heads.entries()) expect(head).toContain(texts[at]);
    expect(heads.length).toBe(texts.length);
    for (const text of texts.slice(0, 6)) {
      await ask(`SELECT error(${quoted(text)})`);
      expect(shown((await page.locator('[data-part="trouble"]').textContent()) ?? '')).toContain(shown(text));
    }
    expect(await harm(page)).toEqual([]);
    expect(strangers).toEqual([]);
    await page.close();
  });

  it('keeps them text in everything that programs read', async () => {
    const named = (end: string) =>
      files()
        .filter((path) => path.endsWith(end))
        .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
    const title = JSON.parse(readFileSync(join(data, 'hostile/dataset.json'), 'utf8')).huiyin.title.en as string;
    const json = [...named('.json'), ...named('.jsonld')];
    expect(json.length).toBeGreaterThan(10);
    for (const [path, text] of json) expect(() => JSON.parse(text), path).not.toThrow();
    expect(JSON.stringify(JSON.parse(readFileSync(join(folder, 'catalog.jsonld'), 'utf8')))).toContain(
      JSON.stringify(title).slice(1, -1),
    );
    const page = await context.newPage();
    for (const [path, text] of [...named('.atom'), ...named('.xml')]) {
      const read = await page.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        return {
          isBroken: parsed.querySelector('parsererror') !== null,
          scripts: parsed.querySelectorAll('script').length,
          text: parsed.documentElement.textContent,
        };
      }, text);
      expect([path, read.isBroken, read.scripts]).toEqual([path, false, 0]);
      if (path === 'en/feed.atom') expect(read.text).toContain(title);
    }
    for (const [path, text] of named('.ics')) {
      const [, , parts] = ICAL.parse(text) as [string, unknown, readonly unknown[]];
      expect(parts.length, path).toBeGreaterThan(0);
    }
    for (const [path, text] of named('.html')) {
      for (const [, block = ''] of text.matchAll(
        /<script[^>]*type="application\/(?:ld\+)?json"[^>]*>([\s\S]*?)<\/script>/g,
      )) {
        expect(() => JSON.parse(block), path).not.toThrow();
      }
    }
    await page.close();
  });

  it('keeps them text in a picture of a chart', async () => {
    const { page } = await visit('en/hostile/');
    const download = page.waitForEvent('download');
    const menu = page.locator('.figure-take').first();
    await menu.locator('summary').click();
    await menu.locator('[data-take="svg"]').click();
    const picture = readFileSync(await (await download).path(), 'utf8');
    expect(picture).toContain('&lt;script&gt;');
    expect(picture).not.toMatch(/<script|<image|\son\w+=/i);
    await page.close();
  });
});
