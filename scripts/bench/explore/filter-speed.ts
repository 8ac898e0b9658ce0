import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Line, lineOf, median } from '../line.ts';
import { compressingHost } from '../pages/compressing-host.ts';
import { plainDataset, writePlainD3 } from '../pages/plain-d3.ts';
import type { Scale } from '../scale.ts';
import { tickBoxes } from './tick-boxes.ts';

/** The explore pages of the committed datasets whose filters are moved. */
const datasets = ['uk-foi', 'us-foia', 'ni-emergency-care', 'shangluo-mailbox', 'message-board-demo'] as const;
const boxes = '[data-dimension] input[type="checkbox"]';
/** Milliseconds within which a change seems to be answered at once. */
const atOnce = { baseline: 'what seems at once', theirs: 50, bar: { atMost: 1 } } as const;

/**
 * From a change of the filter to the repainted answer on the explore pages, with the engine asleep and awake; beside a
 * page that draws the same figures anew with d3, and beside what seems at once.
 */
export async function filterSpeed(
  browser: Browser,
  site: { readonly url: string; readonly folder: string },
  scratch: string,
  { pages, changes }: Scale,
): Promise<readonly Line[]> {
  const plain = {
    baseline: 'a page that draws with d3',
    theirs: median(await plainTimes(browser, site.folder, scratch, changes)),
  };
  const lines: Line[] = [];
  for (const dataset of datasets.slice(0, pages)) {
    const page = await browser.newPage();
    await page.goto(`${site.url}en/${dataset}/explore/`);
    await page.waitForSelector('[data-part="controls"]:enabled');
    // The published file is fetched with the first change.
    await tickBoxes(page, boxes, 1);
    const asleep = timed(dataset, 'asleep', await tickBoxes(page, boxes, changes));
    await page.click('[data-action="database"]');
    await page.waitForFunction(
      () => document.querySelector('[data-part="status"]')?.textContent?.includes('DuckDB'),
      null,
      { timeout: 120_000 },
    );
    const awake = timed(dataset, 'awake', await tickBoxes(page, boxes, changes));
    for (const times of [asleep, awake]) {
      lines.push(lineOf({ ...times, ...atOnce }));
      if (dataset === plainDataset) lines.push(lineOf({ ...times, ...plain }));
    }
    await page.context().close();
  }
  return lines;
}

async function plainTimes(
  browser: Browser,
  site: string,
  scratch: string,
  changes: number,
): Promise<readonly number[]> {
  const folder = join(scratch, 'filter');
  await writePlainD3(folder, join(site, `data/${plainDataset}/latest/replies.csv`));
  const host = await compressingHost(folder);
  try {
    const page = await browser.newPage();
    await page.goto(`${host.url}plain-d3/`);
    await page.waitForSelector(boxes);
    const times = await tickBoxes(page, boxes, changes);
    await page.context().close();
    return times;
  } finally {
    await host.close();
  }
}

function timed(dataset: string, engine: string, times: readonly number[]) {
  return {
    what: `filter to repaint, ${dataset}, engine ${engine}, median of ${times.length}`,
    unit: 'ms',
    ours: median(times),
    details: { worst: Math.max(...times) },
  };
}
