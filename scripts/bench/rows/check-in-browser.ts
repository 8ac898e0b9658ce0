import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Release } from '../../../src/core/release/release.ts';
import { benchText } from '../../../src/islands/check/bench.ts';
import { openWorkbench } from '../../data-folder.ts';
import { sha256 } from '../../releases/release-log.ts';
import { launchChromium } from '../../site/chromium.ts';
import { serveSite } from '../../site/site-server.ts';
import { type Line, lineOf } from '../line.ts';
import type { Scale } from '../scale.ts';
import { writeMillionRows } from './million-rows.ts';

/** How the check page got on with a large file. */
interface BrowserCheck {
  readonly seconds: number;
  /** The longest task of the page's own thread, milliseconds; 0 when none took more than 50. */
  readonly longestTask: number;
  /** Peak resident set of the page's process, its worker included, MiB; NaN where the system does not tell. */
  readonly peakMiB: number;
}

/**
 * Has the check page of a built site check the synthetic million rows, all but the last quarter of them published: as they
 * are, and with a fault in every row. The page is given the synthetic dataset in place of the first it offers.
 */
async function checkInBrowser(
  site: string,
  data: string,
  file: string,
): Promise<{ readonly good: BrowserCheck; readonly faulty: BrowserCheck }> {
  const bench = await openWorkbench(data, 'million');
  if ('findings' in bench) throw new Error(JSON.stringify(bench.findings));
  const { dataset, codes } = bench;
  const rows = await readFile(file, 'utf8');
  const published = rows.slice(0, rows.indexOf(`\n${lastPeriod(rows)}`) + 1);
  const id = lastPeriod(published);
  const release: Release = {
    ...{ id, period: id, asOf: '2026-03-31', status: 'final', published: '2026-04-01T00:00:00Z' },
    ...{ previous: null, cause: null, accepted: [], bag: '' },
    files: [
      ['datapackage.json', JSON.stringify(dataset)],
      ['replies.csv', published],
    ].map(([path = '', content = '']) => ({ path, bytes: content.length, sha256: sha256(content) })),
  };
  const answers = new Map([
    ['check.json', benchText(dataset, codes, undefined, [release])],
    [`${id}/datapackage.json`, JSON.stringify(dataset)],
    [`${id}/replies.csv`, published],
  ]);
  const wrong = join(data, 'faulty.csv');
  await writeFile(wrong, rows.replaceAll(',A,\r\n', ',A,=1\r\n'));
  const server = await serveSite(site);
  try {
    const measured = async (path: string) => {
      const browser = await launchChromium();
      try {
        return await checked(browser, server.url, answers, path);
      } finally {
        await browser.close();
      }
    };
    return { good: await measured(file), faulty: await measured(wrong) };
  } finally {
    await server.close();
  }
}

/** The period of the last of the rows, as `2024-Q4`. */
function lastPeriod(rows: string): string {
  const start = rows.lastIndexOf('\n', rows.length - 2) + 1;
  return rows.slice(start, rows.indexOf(',', start));
}

/** The same as lines of the benchmark: no task of the page's own thread may take longer than a long task is defined to. */
export async function checkInBrowserSpeed(site: string, scratch: string, scale: Scale): Promise<readonly Line[]> {
  const { data, file } = await writeMillionRows(join(scratch, 'check-in-browser'), scale.rows);
  const { good, faulty } = await checkInBrowser(site, data, file);
  const line = (what: string, { seconds, longestTask, peakMiB }: BrowserCheck): Line =>
    lineOf({
      what: `check in the browser, ${scale.rows.toLocaleString('en-GB')} rows, ${what}: longest task of the page`,
      unit: 'ms',
      ours: longestTask,
      baseline: 'a long task',
      theirs: 50,
      bar: { atMost: 1 },
      details: { seconds, 'peak MiB': peakMiB },
    });
  return [line('good', good), line('a fault in each', faulty)];
}

async function checked(
  browser: Browser,
  site: string,
  answers: ReadonlyMap<string, string>,
  path: string,
): Promise<BrowserCheck> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  // The page holds what it is given against the hash in its setup, so the setup speaks of the synthetic dataset too.
  const benchHash = sha256(answers.get('check.json') ?? '');
  await page.route('**/en/check/', async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({
      body: html.replace(/("bench":\{"address":"[^"]+","sha256":")[0-9a-f]+/, `$1${benchHash}`),
      contentType: 'text/html',
    });
  });
  await page.goto(new URL('en/check/', site).href);
  await page.waitForSelector('[data-part="controls"]:enabled');
  const dataset = await page.locator('#check-dataset option[value]:not([value=""])').first().getAttribute('value');
  await page.context().route(`**/data/${dataset}/**`, async (route) => {
    const rest = new URL(route.request().url()).pathname.split(`/data/${dataset}/`)[1] ?? '';
    await route.fulfill({ body: answers.get(rest) ?? '', status: answers.has(rest) ? 200 : 404 });
  });
  await page.setInputFiles('#check-file', path);
  await page.selectOption('#check-dataset', dataset);
  // What loading the page cost is not what checking costs.
  await page.evaluate(() => Reflect.get(globalThis, 'tasks').splice(0));
  const began = performance.now();
  await page.click('[data-part="start"]');
  await page.waitForSelector('hy-check[data-done]', { timeout: 600_000, state: 'attached' });
  const seconds = (performance.now() - began) / 1000;
  const longest = await page.evaluate(() => Math.max(0, ...Reflect.get(globalThis, 'tasks')));
  return { seconds, longestTask: Math.round(longest), peakMiB: await peakOf(browser) };
}

/** The largest resident set that a page's process ever had, from Linux's own books. */
async function peakOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
      }),
  );
  return Math.max(...peaks);
}
