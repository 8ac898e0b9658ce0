import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Line, lineOf, median, spreadOf } from '../line.ts';
import type { Scale } from '../scale.ts';
import { compressingHost } from './compressing-host.ts';
import { plainDataset, writePlainD3 } from './plain-d3.ts';
import { type Conditions, type Visit, visits, type Weight } from './visits.ts';

/** One page of each type. */
export const benchPages = [
  'en/',
  'en/uk-foi/',
  'en/message-board-demo/',
  'zh/uk-foi/home-office/',
  'en/uk-foi/explore/',
] as const;

const poor: Conditions = {
  name: 'Slow 4G, processor / 4',
  line: { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  slower: 4,
};
const unhindered: Conditions = {
  name: 'unthrottled',
  line: { latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
  slower: 1,
};
/** How often each page is visited, anew and again: more often where a time is promised, lest a busy moment decides. */
const visitsOfPage = { promised: 9, other: 3 } as const;
const stripped = 'the page stripped to HTML and inline SVG';

/**
 * When the first chart of each page is painted, beside the same page stripped to its text and inline SVG without any
 * style or script; the two take turns in one run. The median of the runs counts: the time hangs on the line, not on
 * the machine's best moment.
 */
export async function pageSpeed(
  browser: Browser,
  site: string,
  scratch: string,
  { pages, isSlowToo, rounds }: Scale,
): Promise<readonly Line[]> {
  const visited = benchPages.slice(0, pages);
  const folder = join(scratch, 'pages');
  for (const path of ['_astro', 'favicon.svg', ...visited])
    await cp(join(site, path), join(folder, path), { recursive: true });
  for (const path of visited) await strip(folder, path);
  await writePlainD3(folder, join(site, `data/${plainDataset}/latest/replies.csv`));
  const host = await compressingHost(folder);
  try {
    const lines: Line[] = [];
    for (const conditions of isSlowToo ? [poor, unhindered] : [unhindered]) {
      for (const path of visited) {
        const baseline = { name: stripped, path: `${path}stripped.html` };
        lines.push(...(await linesOf(browser, host.url, path, baseline, conditions, rounds)));
      }
    }
    const plain = { name: 'a page that draws with d3.csv', path: 'plain-d3/' };
    lines.push(
      ...(await linesOf(browser, host.url, `en/${plainDataset}/`, plain, isSlowToo ? poor : unhindered, rounds)),
    );
    return lines;
  } finally {
    await host.close();
  }
}

async function linesOf(
  browser: Browser,
  url: string,
  path: string,
  baseline: { readonly name: string; readonly path: string },
  conditions: Conditions,
  most: number,
): Promise<readonly Line[]> {
  // Nothing is promised of a line that nobody is kept waiting by.
  const isPromised = conditions === poor;
  const rounds = Math.min(visitsOfPage[isPromised ? 'promised' : 'other'], most);
  const cold: Pair[] = [];
  const warm: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const theirs = await visits(browser, url + baseline.path, conditions);
    const ours = await visits(browser, url + path, conditions);
    cold.push({ ours: ours[0], theirs: theirs[0] });
    warm.push({ ours: ours[1], theirs: theirs[1] });
  }
  const what = `first chart of /${path}`;
  const times = (
    [
      ['cold', cold],
      ['warm', warm],
    ] as const
  ).map(([state, runs]) => timeLine(`${what}, ${state}, ${conditions.name}`, baseline.name, runs, isPromised));
  const weight = (name: keyof Weight, unit: string, per: number): Line =>
    lineOf({
      what: `${name} before the ${what}, cold, ${conditions.name}`,
      unit,
      ours: median(cold.map(({ ours }) => ours.before[name])) / per,
      baseline: baseline.name,
      theirs: median(cold.map(({ theirs }) => theirs.before[name])) / per,
      details: { 'and after it': median(cold.map(({ ours }) => ours[name] - ours.before[name])) / per },
    });
  return [...times, weight('bytes', 'kB', 1_000), weight('requests', 'requests', 1)];
}

interface Pair {
  readonly ours: Visit;
  readonly theirs: Visit;
}

function timeLine(what: string, baseline: string, pairs: readonly Pair[], isPromised: boolean): Line {
  const [ours, theirs] = [pairs.map((pair) => pair.ours), pairs.map((pair) => pair.theirs)];
  return lineOf({
    what,
    unit: 'ms',
    ours: median(ours.map(({ chart }) => chart)),
    baseline,
    theirs: median(theirs.map(({ chart }) => chart)),
    bar: isPromised ? { atMost: 1.25 } : undefined,
    spread: [spreadOf(ours.map(({ chart }) => chart)), spreadOf(theirs.map(({ chart }) => chart))],
    details: { 'layout shift': String(Math.max(...ours.map(({ shift }) => shift))) },
  });
}

/** Writes the page without styles, scripts and links to files beside it. */
async function strip(folder: string, path: string): Promise<void> {
  const html = await readFile(join(folder, path, 'index.html'), 'utf8');
  const bare = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<link [^>]*>/g, '');
  await writeFile(join(folder, path, 'stripped.html'), bare);
}
