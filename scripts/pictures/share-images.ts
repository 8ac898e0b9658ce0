import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { Outcome, Task } from './draw-worker.ts';
import { pictureStyles } from './picture-styles.ts';

const own = new URL('./', import.meta.url);
const manifest = new URL('../../package.json', import.meta.url);
const usualStore = fileURLToPath(new URL('../../.cache/share-images/', import.meta.url));

/** Pictures that no build has used for so long are forgotten. */
const kept = 60 * 86_400_000;

/** With fewer pictures than this another worker would be reading fonts when they are done. */
const worthAWorker = 10;

/** What became of the drawings of a site. */
export interface Drawn {
  /** Pictures made anew. */
  readonly made: number;
  /** Pictures that an earlier build had made of the same drawing. */
  readonly known: number;
  /** Characters that the font lacks, of the pictures made anew. */
  readonly lacking: readonly string[];
}

/** Makes the share images of the built site: a PNG of each SVG below `share/`, which it takes the place of. */
export function shareImages(): AstroIntegration {
  return {
    name: 'share-images',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const began = performance.now();
        const { made, known, lacking } = await drawFolder(join(fileURLToPath(dir), 'share'));
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        logger.info(`${made} share images drawn, ${known} unchanged, in ${seconds} s`);
        if (lacking.length > 0) logger.warn(`The font of the share images has no glyph for ${lacking.join(' ')}`);
      },
    },
  };
}

/**
 * Puts a PNG in the place of each SVG in a folder. A picture is kept in `store` under the hash of its drawing and of all
 * that draws it, so that a later build draws only what has changed. Rejects when one cannot be drawn.
 */
export async function drawFolder(folder: string, store: string = usualStore): Promise<Drawn> {
  const drawings = (await readdir(folder, { recursive: true }).catch(() => [])).filter((path) => path.endsWith('.svg'));
  await mkdir(store, { recursive: true });
  const by = await drawnBy();
  const stored = new Set(await readdir(store));
  const tasks = await Promise.all(
    drawings.map(async (path): Promise<Task & { readonly name: string }> => {
      const drawing = join(folder, path);
      const hash = createHash('sha256')
        .update(by)
        .update(await readFile(drawing));
      const name = `${hash.digest('hex')}.png`;
      return { drawing, name, picture: join(store, name) };
    }),
  );
  const unknown = tasks.filter(({ name }) => !stored.has(name));
  const lacking = await drawAll(unknown);
  const now = new Date();
  for (const { drawing, picture } of tasks) {
    await copyFile(picture, drawing.replace(/svg$/, 'png'));
    await utimes(picture, now, now);
    await rm(drawing);
  }
  await forget(store, now.getTime() - kept);
  return { made: unknown.length, known: tasks.length - unknown.length, lacking };
}

/** All that makes a picture of a drawing, in one text: the stylesheets, this folder's programs, the packages. */
async function drawnBy(): Promise<string> {
  const programs = (await readdir(own)).sort().map((name) => readFile(new URL(name, own), 'utf8'));
  const { devDependencies } = JSON.parse(await readFile(manifest, 'utf8'));
  const packages = ['@resvg/resvg-js', 'opentype.js', '@expo-google-fonts/noto-sans-sc'];
  return [
    pictureStyles().css,
    ...(await Promise.all(programs)),
    ...packages.map((name) => devDependencies[name]),
  ].join();
}

/** Draws with one worker for each processor, as each reads the fonts anew no more of them than there is work for. */
async function drawAll(tasks: readonly Task[]): Promise<readonly string[]> {
  const left = tasks.values();
  const workers = Math.min(availableParallelism(), Math.ceil(tasks.length / worthAWorker));
  const lacking = await Promise.all(Array.from({ length: workers }, () => drawWith(left)));
  return [...new Set(lacking.flat())].sort();
}

/** Draws until nothing is left; gives the characters that could not be shown. Rejects when a drawing cannot be drawn. */
async function drawWith(left: Iterator<Task>): Promise<readonly string[]> {
  const worker = new Worker(new URL('draw-worker.ts', own));
  let lacking: readonly string[] = [];
  try {
    for (let next = left.next(); !next.done; next = left.next()) {
      worker.postMessage(next.value);
      const [outcome] = (await once(worker, 'message')) as [Outcome];
      if ('trouble' in outcome) throw new Error(`a share image cannot be drawn: ${outcome.trouble}`);
      lacking = outcome.lacking;
    }
    return lacking;
  } finally {
    await worker.terminate();
  }
}

async function forget(store: string, before: number): Promise<void> {
  for (const name of await readdir(store)) {
    const { mtimeMs } = await stat(join(store, name));
    if (mtimeMs < before) await rm(join(store, name));
  }
}
