import { cp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { type Line, lineOf, median, spreadOf } from '../line.ts';
import type { Scale } from '../scale.ts';
import { writeEnginePage } from './engine-page.ts';
import type { StartTimes } from './start-page.ts';

/** Starts with what the first one left in the cache. */
const warmStarts = 6;

/**
 * The start of the database until its first answer, files in the cache: as the site does it, with the module packed, its
 * worker watched and its policy kept; and bare DuckDB-wasm with the same module in the same page.
 */
export async function startSpeed(browser: Browser, scratch: string, scale: Scale): Promise<readonly Line[]> {
  const folder = join(scratch, 'start');
  await writeEnginePage(folder, './start-page.ts');
  const { resolve } = createRequire(import.meta.url);
  await cp(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), join(folder, 'bare', 'duckdb.wasm'));
  await cp(resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'), join(folder, 'bare', 'worker.js'));
  // Not the site's own server: under its policy no other worker may start.
  const server = createServer(sirv(folder, { etag: true }));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return [await startLine(browser, url, Math.min(warmStarts, scale.rounds))];
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function startLine(browser: Browser, url: string, rounds: number): Promise<Line> {
  const context = await browser.newContext();
  const runs: StartTimes[] = [];
  // The first visit fetches what the others find in the cache.
  for (let round = 0; round <= rounds; round += 1) {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'benchStart' in globalThis);
    const times = await page.evaluate(
      (isBareFirst) =>
        (globalThis as unknown as { benchStart(isBareFirst: boolean): Promise<StartTimes> }).benchStart(isBareFirst),
      round % 2 === 1,
    );
    if (round > 0) runs.push(times);
    await page.close();
  }
  await context.close();
  const [ours, bare] = [runs.map((run) => run.ours), runs.map((run) => run.bare)];
  return lineOf({
    what: `engine start until its first answer, warm cache, median of ${rounds}`,
    unit: 'ms',
    ours: median(ours),
    baseline: 'bare DuckDB-wasm in the same page',
    theirs: median(bare),
    spread: [spreadOf(ours), spreadOf(bare)],
  });
}
