import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { findChromium } from '../../site/chromium.ts';
import { type Line, lineOf } from '../line.ts';
import type { Scale } from '../scale.ts';
import { compressingHost } from './compressing-host.ts';
import { benchPages } from './page-speed.ts';

/** Not among the site's packages: it brings more than a hundred of its own. npx fetches it when it is wanted. */
const lighthouse = 'lighthouse@13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Lighthouse's four scores of a page of each type, with its own phone and line. Nothing where it cannot be fetched. */
export async function lighthouseScores(folder: string, { pages }: Scale): Promise<readonly Line[]> {
  const host = await compressingHost(folder);
  try {
    const lines: Line[] = [];
    for (const path of benchPages.slice(0, pages)) lines.push(...(await scoresOf(host.url, path)));
    return lines;
  } catch (reason) {
    process.stderr.write(`Lighthouse gave no scores: ${reason instanceof Error ? reason.message : reason}\n`);
    return [];
  } finally {
    await host.close();
  }
}

async function scoresOf(url: string, path: string): Promise<readonly Line[]> {
  const { categories: scores } = await run(url + path);
  return categories.map((name) =>
    lineOf({
      what: `Lighthouse, ${name}, /${path}`,
      unit: 'points',
      ours: Math.round((scores[name]?.score ?? 0) * 100),
      baseline: 'the full',
      theirs: 100,
      bar: { atLeast: 1 },
    }),
  );
}

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
}

async function run(address: string): Promise<Report> {
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  const only = `--only-categories=${categories.join(',')}`;
  const options = ['--output=json', '--quiet', '--no-enable-error-reporting', only, flags];
  // Not held up here: the host that it asks runs in this process.
  const child = spawn('npx', ['--yes', lighthouse, address, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CHROME_PATH: await findChromium() },
  });
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (!output.startsWith('{')) throw new Error(complaint.trim().split('\n').at(-1) || 'it ended without a word');
  return JSON.parse(output) as Report;
}
