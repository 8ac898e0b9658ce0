import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type ReleaseLog, standingReleases } from '../src/core/release.ts';
import { readLog } from './release-log.ts';

/**
 * Puts every published release into the built site: `/data/<dataset>/<release>/...` for ever and
 * `/data/<dataset>/latest/...` for the newest, each with a `SHA256SUMS` that `sha256sum -c` reads.
 */
export function publishedFiles(dataFolder: string): AstroIntegration {
  return {
    name: 'published-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await copyReleases(dataFolder, join(fileURLToPath(dir), 'data'));
      },
    },
  };
}

/** Copies the payload of every logged release of every dataset from a data folder below `target`. */
export async function copyReleases(dataFolder: string, target: string): Promise<void> {
  const names = (await readdir(dataFolder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of names) {
    const log = await readLog(join(dataFolder, name));
    await copyDataset(join(dataFolder, name, 'releases'), log, join(target, name));
  }
}

async function copyDataset(releases: string, log: ReleaseLog, target: string): Promise<void> {
  const ids = standingReleases(log).map(({ id }) => id);
  for (const [folder, id] of [...ids.map((id) => [id, id] as const), ['latest', ids.at(-1)] as const]) {
    if (id === undefined) continue;
    const from = join(releases, id);
    await mkdir(join(target, folder), { recursive: true });
    await cp(join(from, 'data'), join(target, folder), { recursive: true });
    const manifest = await readFile(join(from, 'manifest-sha256.txt'), 'utf8');
    await writeFile(join(target, folder, 'SHA256SUMS'), manifest.replaceAll('  data/', '  '));
  }
}
