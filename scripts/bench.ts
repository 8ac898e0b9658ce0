// `npm run bench`: what is fast and how fast, each beside a baseline of the same run; a table on standard output and
// bench.json. `npm run bench check load` measures those parts alone; with --trial each part does the least that shows that
// it runs (npm run bench -- --trial), and nothing is written.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildSpeed } from './bench/build/build-speed.ts';
import { exploreSpeed } from './bench/explore/explore-speed.ts';
import { filterSpeed } from './bench/explore/filter-speed.ts';
import { loadSpeed } from './bench/explore/load-speed.ts';
import { startSpeed } from './bench/explore/start-speed.ts';
import { stopSpeed } from './bench/explore/stop-speed.ts';
import { isKept, type Line, textOf } from './bench/line.ts';
import { lighthouseScores } from './bench/pages/lighthouse.ts';
import { pageSpeed } from './bench/pages/page-speed.ts';
import { checkInBrowserSpeed } from './bench/rows/check-in-browser.ts';
import { checkSpeed } from './bench/rows/check-speed.ts';
import { publishSpeed } from './bench/rows/publish-speed.ts';
import { fullScale, trialScale } from './bench/scale.ts';
import { buildSite } from './site/build-site.ts';
import { launchChromium } from './site/chromium.ts';
import { serveSite } from './site/site-server.ts';

const scratch = await mkdtemp(join(tmpdir(), 'huiyin-bench-'));
const isTrial = process.argv.includes('--trial');
const scale = isTrial ? trialScale : fullScale;

/** A part is given what it needs to measure: a browser, and the committed data built as a site. */
const parts: Readonly<Record<string, () => Promise<readonly Line[]>>> = {
  pages: () => withSite((browser, { folder }) => pageSpeed(browser, folder, scratch, scale)),
  lighthouse: () => withSite((_, { folder }) => lighthouseScores(folder, scale)),
  filter: () => withSite((browser, site) => filterSpeed(browser, site, scratch, scale)),
  explore: () => withBrowser((browser) => exploreSpeed(browser, scratch, scale)),
  load: () => withBrowser((browser) => loadSpeed(browser, scratch, scale)),
  start: () => withBrowser((browser) => startSpeed(browser, scratch, scale)),
  stop: () => withSite((browser, { url }) => stopSpeed(browser, url)),
  check: () => checkSpeed(scratch, scale),
  publish: () => publishSpeed(scratch, scale),
  'check-in-browser': () => withSite((_, { folder }) => checkInBrowserSpeed(folder, scratch, scale)),
  build: () => buildSpeed(scratch, scale),
};

const wanted = process.argv.slice(2).filter((argument) => argument !== '--trial');
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.\n`);
  process.exit(2);
}
try {
  const lines: Line[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`Measuring ${name} ...\n`);
    for (const line of await measure()) {
      lines.push(line);
      process.stdout.write(`${textOf(line)}\n`);
    }
  }
  const missed = lines.filter((line) => !isKept(line));
  const outcome = isTrial ? 'a trial, whose figures mean nothing' : `${missed.length} of them miss what is promised`;
  process.stdout.write(`\n${lines.length} lines, ${outcome}\n`);
  const [processor] = cpus();
  const machine = { node: process.version, cores: cpus().length, processor: processor?.model, memory: totalmem() };
  if (!isTrial) await writeFile('bench.json', `${JSON.stringify({ machine, lines }, null, 2)}\n`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function withBrowser<Result>(measure: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await launchChromium();
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

async function withSite<Result>(
  measure: (browser: Browser, site: { readonly url: string; readonly folder: string }) => Promise<Result>,
): Promise<Result> {
  const folder = builtSite();
  const server = await serveSite(folder);
  try {
    return await withBrowser((browser) => measure(browser, { url: server.url, folder }));
  } finally {
    await server.close();
  }
}

/** The folder of the built site, built once for all parts; `BUILT_SITE` names one that is built already. */
function builtSite(): string {
  const folder = process.env.BUILT_SITE ?? join(scratch, 'site');
  if (existsSync(folder)) return folder;
  // Search engines want whole addresses, so the site is built for a host.
  if (buildSite({ OUT_DIR: folder, SITE_URL: 'https://huiyin.example' }, true) !== 0)
    throw new Error('the site does not build; the messages above say why');
  return folder;
}
