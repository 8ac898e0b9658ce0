import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressesBelow } from '../../src/core/address.ts';
import { type DerivedForms, type Form, formsOf, isKept, latestName } from '../../src/core/release/form.ts';
import { type Release, releasesOf, standingReleases } from '../../src/core/release/release.ts';
import type { SiteSettings } from '../../src/core/site.ts';
import { datasetNames } from '../data-folder.ts';
import { readLog } from '../releases/release-log.ts';
import { packTables } from './compact-tables.ts';
import { writeHive } from './hive.ts';
import { derivedForms } from './release-forms.ts';

/**
 * Derives the other forms of the published figures and puts them into the built site: those that are kept at the
 * address of their release, all of the newest under `latest/`, and each of these once more under its hash, where it may
 * be cached for ever. They are made before the pages, which say how large each is; the pages find the list as `@forms`.
 */
export function formFiles(dataFolder: string): AstroIntegration {
  let scratch: string | undefined;
  return {
    name: 'form-files',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command === 'build') {
          scratch = await mkdtemp(join(tmpdir(), 'huiyin-forms-'));
          const inFull = (path: string): string => (config.site ? new URL(path, config.site).href : path);
          await deriveForms(dataFolder, scratch, (dataset, release) =>
            inFull(addressesBelow(config.base).file(dataset, release, '')),
          );
        }
        // Whoever only reads the code finds no forms.
        const lists = join(scratch ?? join(dataFolder, '.no-forms'), 'lists');
        updateConfig({ vite: { resolve: { alias: { '@forms': lists } } } });
      },
      'astro:build:done': async ({ dir }) => {
        if (scratch === undefined) return;
        await cp(join(scratch, 'site'), fileURLToPath(dir), { recursive: true });
        await rm(scratch, { recursive: true, force: true });
      },
    },
  };
}

/**
 * Writes the derived forms of every standing release of a data folder to `target/site`, at their paths in the site, and
 * a list of them, and of what withdrawn releases had, for each dataset to `target/lists`.
 */
export async function deriveForms(
  data: string,
  target: string,
  addressOf: (dataset: string, release: string) => string,
): Promise<void> {
  const settings: SiteSettings = JSON.parse(await readFile(join(data, 'site.json'), 'utf8'));
  const site = join(target, 'site');
  for (const dataset of await datasetNames(data)) {
    const folder = join(data, dataset);
    const log = await readLog(folder);
    const standing = standingReleases(log);
    const newest = standing.at(-1);
    const forms: Record<'releases' | 'withdrawn', Record<string, readonly Form[]>> = { releases: {}, withdrawn: {} };
    for (const release of releasesOf(log)) {
      const source = { folder: join(folder, 'releases', release.id), release, settings };
      const isStanding = standing.includes(release);
      const made: Form[] = [];
      const isNewest = release === newest;
      const address = addressOf(dataset, release.id);
      for await (const { content, ...form } of derivedForms({ ...source, address, isNewest })) {
        made.push(form);
        if (!isStanding) continue;
        if (isKept(form)) await write(join(site, 'data', dataset, release.id, form.path), content);
        if (isNewest) {
          await write(join(site, 'data', dataset, 'latest', latestName(dataset, form)), content);
          await write(join(site, hashedPath(form)), content);
        }
      }
      forms[isStanding ? 'releases' : 'withdrawn'][release.id] = made;
    }
    const compact = newest
      ? await publishNewest(join(folder, 'releases', newest.id, 'data'), newest, dataset, site)
      : {};
    const list: DerivedForms = { dataset, ...forms, compact };
    await write(join(target, 'lists', `${dataset}.json`), JSON.stringify(list));
  }
  await writeHive(data, site);
}

/** What else stands of the newest release: its tables under their hashes, and the compact forms of large ones. Gives those' hashes. */
async function publishNewest(
  payload: string,
  newest: Release,
  dataset: string,
  site: string,
): Promise<DerivedForms['compact']> {
  await copyByHash(payload, newest, site);
  return packTables(payload, join(site, 'data', dataset, newest.id));
}

/** The published tables of the newest release under their hashes. */
async function copyByHash(payload: string, release: Release, site: string): Promise<void> {
  const tables = release.files.flatMap(({ path, rows }) =>
    rows !== undefined && path.endsWith('.csv') ? [path.slice(0, -'.csv'.length)] : [],
  );
  for (const form of formsOf(release, tables, undefined))
    await write(join(site, hashedPath(form)), await readFile(join(payload, form.path)));
}

function hashedPath({ sha256, path }: Form): string {
  return decodeURIComponent(addressesBelow('/').byHash(sha256, path)).slice(1);
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
