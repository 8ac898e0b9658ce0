import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveSite } from '../../site/site-server.ts';
import { type Line, lineOf } from '../line.ts';
import { description, writeMillionRows } from '../rows/million-rows.ts';
import type { Scale } from '../scale.ts';
import { writeEnginePage } from './engine-page.ts';
import type { LoadTimes } from './load-page.ts';

const rounds = 3;

/** Reading a published CSV into the started engine, beside PapaParse making objects of it in the same page. */
export async function loadSpeed(browser: Browser, scratch: string, scale: Scale): Promise<readonly Line[]> {
  const folder = join(scratch, 'load');
  await writeEnginePage(folder, './load-page.ts');
  for (const rows of scale.loads) await writeMillionRows(join(folder, String(rows)), rows);
  const server = await serveSite(folder);
  try {
    const lines: Line[] = [];
    for (const rows of scale.loads)
      lines.push(...(await linesOf(browser, server.url, rows, Math.min(rounds, scale.rounds))));
    return lines;
  } finally {
    await server.close();
  }
}

async function linesOf(browser: Browser, url: string, rows: number, rounds: number): Promise<readonly Line[]> {
  const [resource] = description('million').resources;
  const runs: LoadTimes[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'benchLoad' in globalThis);
    const times = await page.evaluate(
      ([address, table]) =>
        (globalThis as unknown as { benchLoad(address: string, table: unknown): Promise<LoadTimes> }).benchLoad(
          address as string,
          table,
        ),
      [`${url}${rows}/million.csv`, resource] as const,
    );
    if (times.rows !== rows) throw new Error(`${times.rows} of ${rows} rows were read`);
    runs.push(times);
    await page.context().close();
  }
  const least = (part: keyof LoadTimes): number => Math.min(...runs.map((run) => run[part]));
  return [
    lineOf({
      what: `load of ${rows.toLocaleString('en-GB')} rows x 10 columns into the engine`,
      unit: 'ms',
      ours: least('engine'),
      baseline: 'PapaParse in the page',
      theirs: least('papaparse'),
      details: { 'engine start, ms': least('start') },
    }),
  ];
}
