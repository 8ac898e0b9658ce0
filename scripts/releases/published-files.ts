import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Dataset } from '../../src/core/description/dataset.ts';
import { standingReleases, withdrawalsOf } from '../../src/core/release/release.ts';
import { csvwMetadata } from '../../src/metadata/csvw.ts';
import { logPath, readLog } from './release-log.ts';
import { tombstone } from './tombstone.ts';

/**
 * Puts every published release into the built site: `/data/<dataset>/<release>/...` for ever and
 * `/data/<dataset>/latest/...` for the newest, each with a `SHA256SUMS` that `sha256sum -c` reads and a CSVW
 * description beside each table; a tombstone in place
 * of a withdrawn one; and the log as `/data/<dataset>/releases.json`, byte for byte.
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

/** Copies the log and the payload of every standing release of every dataset from a data folder below `target`. */
export async function copyReleases(dataFolder: string, target: string): Promise<void> {
  const names = (await readdir(dataFolder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of names) await copyDataset(name, join(dataFolder, name), join(target, name));
}

async function copyDataset(name: string, folder: string, target: string): Promise<void> {
  const log = await readLog(folder);
  if (log.entries.length === 0) return;
  const ids = standingReleases(log).map(({ id }) => id);
  const newest = ids.at(-1);
  for (const id of ids) await copyRelease(join(folder, 'releases', id), join(target, id));
  if (newest !== undefined) await copyRelease(join(folder, 'releases', newest), join(target, 'latest'));
  for (const withdrawal of withdrawalsOf(log)) {
    for (const { path, bytes } of tombstone(name, withdrawal, newest ?? null)) {
      await mkdir(dirname(join(target, withdrawal.id, path)), { recursive: true });
      await writeFile(join(target, withdrawal.id, path), bytes);
    }
  }
  await cp(logPath(folder), join(target, 'releases.json'));
}

async function copyRelease(from: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  await cp(join(from, 'data'), target, { recursive: true });
  const dataset: Dataset = JSON.parse(await readFile(join(from, 'data/datapackage.json'), 'utf8'));
  for (const resource of dataset.resources) {
    const description = `${JSON.stringify(csvwMetadata(dataset, resource), null, 2)}\n`;
    await writeFile(join(target, `${resource.path}-metadata.json`), description);
  }
  const manifest = await readFile(join(from, 'manifest-sha256.txt'), 'utf8');
  await writeFile(join(target, 'SHA256SUMS'), manifest.replaceAll('  data/', '  '));
}
