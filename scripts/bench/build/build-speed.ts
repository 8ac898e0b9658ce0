import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../../site/build-site.ts';
import { type Line, lineOf } from '../line.ts';
import type { Scale } from '../scale.ts';
import { bareAstro } from './bare-astro.ts';
import { syntheticName, writeSyntheticSite } from './synthetic-site.ts';

interface Build {
  readonly seconds: number;
  readonly peakMiB: number;
}

/** What is promised of the largest site, on two cores. */
const promised: Build = { seconds: 90, peakMiB: 1_536 };

/** A site of so many body pages, and Astro alone that writes as many of the same HTML. */
interface Pair {
  readonly pages: number;
  readonly ours: Build;
  readonly theirs: Build;
}

/**
 * Builds sites of about 10, 1,000 and 7,000 pages: time and memory beside those of Astro alone and beside what is
 * promised, and how the time grows.
 */
export async function buildSpeed(scratch: string, { sites }: Scale): Promise<readonly Line[]> {
  const pairs: Pair[] = [];
  for (const bodies of sites) pairs.push(await buildPair(scratch, bodies));
  const [small, middle, large] = pairs;
  if (!small || !middle || !large) throw new Error('growth is told from three sizes');
  const perPage = (from: Pair, to: Pair): number =>
    ((to.ours.seconds - from.ours.seconds) / (to.pages - from.pages)) * 1_000;
  return [
    ...pairs.flatMap(({ pages, ours, theirs }) => linesOf(pages, ours, 'Astro alone', theirs)),
    ...linesOf(large.pages, large.ours, 'the promised', promised, { atMost: 1 }),
    lineOf({
      what: `build, each page from ${middle.pages} to ${large.pages}`,
      unit: 'ms',
      ours: perPage(middle, large),
      baseline: `each page from ${small.pages} to ${middle.pages}`,
      theirs: perPage(small, middle),
      bar: { atMost: 1.25 },
    }),
  ];
}

/** The time and the memory of a build beside those of another. */
function linesOf(pages: number, ours: Build, baseline: string, theirs: Build, bar?: Line['bar']): readonly Line[] {
  const quantities = [
    ['time', 's', 'seconds'],
    ['peak memory', 'MiB', 'peakMiB'],
  ] as const;
  return quantities.map(([quantity, unit, key]) => {
    const what = `build of ${pages} body pages with charts, ${quantity}`;
    return lineOf({ what, unit, ours: ours[key], baseline, theirs: theirs[key], bar });
  });
}

async function buildPair(scratch: string, bodies: number): Promise<Pair> {
  const data = await writeSyntheticSite(scratch, bodies);
  const folder = join(scratch, `built-${bodies}`);
  const ours = await measured(scratch, (env) => {
    if (buildSite({ DATA_DIR: data, OUT_DIR: folder, ...env }, true) !== 0)
      throw new Error(`the synthetic site of ${bodies} bodies does not build`);
  });
  const html = await readFile(join(folder, `en/${syntheticName}/body-0/index.html`), 'utf8');
  await rm(folder, { recursive: true, force: true });
  const bare = await bareAstro(2 * bodies, /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? html);
  try {
    return { pages: 2 * bodies, ours, theirs: await measured(scratch, bare.build) };
  } finally {
    await bare.remove();
  }
}

/** The time of a build, and the most memory that one of its processes held. */
async function measured(scratch: string, build: (env: Readonly<Record<string, string>>) => void): Promise<Build> {
  const peaks = join(scratch, 'peaks');
  await rm(peaks, { force: true });
  const preload = new URL('./peak-memory.mjs', import.meta.url).href;
  const began = performance.now();
  build({ BENCH_MEMORY: peaks, NODE_OPTIONS: `--import ${preload}` });
  const seconds = (performance.now() - began) / 1_000;
  const held = (await readFile(peaks, 'utf8')).trim().split('\n').map(Number);
  return { seconds, peakMiB: Math.max(...held) / 1024 };
}
