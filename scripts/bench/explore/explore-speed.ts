import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { compactPath } from '../../../src/core/table/compact.ts';
import { buildSite } from '../../site/build-site.ts';
import { serveSite } from '../../site/site-server.ts';
import { syntheticName, writeSyntheticSite } from '../build/synthetic-site.ts';
import { type Line, lineOf, median } from '../line.ts';
import type { Scale } from '../scale.ts';
import { tickBoxes } from './tick-boxes.ts';

/** A body has figures of 25 regions in 40 quarters. */
const rowsOfBody = 1_000;
const visits = 5;

/** What is promised of a dataset of a million rows: milliseconds, and bytes over those of the gzipped CSV. */
const promised = { ready: 2_000, change: 100, bytes: 0.5 } as const;

/** A question that needs every row, so that the page cannot answer from what the build left in it. */
const question = '?table=replies&measure=on_time&by=region&from=2024-Q1';

/** The explore page of a published dataset of a million rows: how much is sent, how soon it is ready, how fast it answers. */
export async function exploreSpeed(browser: Browser, scratch: string, scale: Scale): Promise<readonly Line[]> {
  const data = await writeSyntheticSite(scratch, scale.bodies, true);
  const folder = join(scratch, 'explore-site');
  if (buildSite({ OUT_DIR: folder, DATA_DIR: data }, true) !== 0)
    throw new Error('the site of a million rows does not build; the messages above say why');
  const server = await serveSite(folder);
  try {
    const address = `${server.url}en/${syntheticName}/explore/`;
    return [await bytesLine(folder, scale.bodies * rowsOfBody), ...(await pageLines(browser, address, scale))];
  } finally {
    await server.close();
  }
}

async function bytesLine(site: string, rows: number): Promise<Line> {
  const csv = join(site, 'data', syntheticName, 'latest', 'replies.csv');
  const { releases } = JSON.parse(await readFile(join(site, 'api/v1', syntheticName, 'releases.json'), 'utf8')) as {
    readonly releases: readonly { readonly id: string }[];
  };
  const packed = join(site, 'data', syntheticName, releases.at(-1)?.id ?? '', compactPath('replies.csv'));
  return lineOf({
    what: `bytes of ${rows.toLocaleString('en-GB')} rows as Explore fetches them`,
    unit: 'B',
    ours: (await stat(packed)).size,
    baseline: 'the CSV, gzipped',
    theirs: gzipSync(await readFile(csv)).length,
    bar: { atMost: promised.bytes },
  });
}

async function pageLines(
  browser: Browser,
  address: string,
  { bodies, rounds, changes }: Scale,
): Promise<readonly Line[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const rows = bodies * rowsOfBody;
  await visit(page, address, rows);
  const times: number[] = [];
  for (let at = 0; at < Math.min(visits, rounds); at += 1) times.push(await visit(page, address, rows));
  const asked = await tickBoxes(page, '[data-dimension="region"] input[type="checkbox"]', changes);
  const clicked = performance.now();
  await page.click('[data-action="database"]');
  await page.waitForFunction(
    () => document.querySelector('[data-part="status"]')?.textContent?.includes('DuckDB'),
    null,
    {
      timeout: 120_000,
    },
  );
  const engine = performance.now() - clicked;
  await context.close();
  return [
    lineOf({
      what: `${rows.toLocaleString('en-GB')} rows loaded and answered from, warm cache, median of ${times.length} visits`,
      unit: 'ms',
      ours: median(times),
      baseline: 'what is promised',
      theirs: promised.ready,
      bar: { atMost: 1 },
      details: { worst: Math.max(...times), 'DuckDB started, loaded and answering besides, ms': engine },
    }),
    lineOf({
      what: `filtered group-by of ${rows.toLocaleString('en-GB')} rows repainted, median of ${changes}`,
      unit: 'ms',
      ours: median(asked),
      baseline: 'what is promised',
      theirs: promised.change,
      bar: { atMost: 1 },
      details: { worst: Math.max(...asked) },
    }),
  ];
}

/** Milliseconds from the start of the navigation until the answer from all rows is painted. */
async function visit(page: Page, address: string, rows: number): Promise<number> {
  await page.goto('about:blank');
  await page.goto(`${address}${question}`, { waitUntil: 'commit' });
  await page.waitForFunction(
    (sentence) => document.querySelector('[data-part="status"]')?.textContent?.includes(sentence),
    `from ${rows.toLocaleString('en-GB')} rows`,
    { timeout: 120_000, polling: 'raf' },
  );
  return page.evaluate(() => performance.now());
}
