import { join } from 'node:path';
import { type Release, releasesOf } from '../../src/core/release/release.ts';
import { type TableChanges, tableChanges } from '../../src/core/table/cell-changes.ts';
import { readText } from '../data-folder.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { readRelease } from './published-tables.ts';
import { readLog } from './release-log.ts';

/** What two releases of a dataset say otherwise. */
export interface ReleaseDifference {
  readonly from: Release;
  readonly to: Release;
  readonly tables: readonly TableChanges[];
  /** Tables of which only one release has figures, or whose keys are not the same columns. */
  readonly incomparable: readonly string[];
}

/** Compares two releases of a dataset's folder, by the description of the later one. A usage error when one is not there. */
export async function diffReleases(folder: string, from: string, to: string): Promise<ReleaseDifference> {
  const releases = releasesOf(await readLog(folder));
  const [old, next] = [from, to].map((id) => {
    const release = releases.find((one) => one.id === id);
    if (release) return release;
    const known = releases.map((one) => one.id).join(', ') || 'none yet';
    throw new UsageError(
      `There is no release "${id}" in ${folder} (releases, oldest first: ${known}).`,
      `${folder} 中没有版本“${id}”（现有版本，从旧到新：${known}）。`,
    );
  }) as [Release, Release];
  const names = new Set([...(await tablesOf(folder, old)), ...(await tablesOf(folder, next))]);
  const tables: TableChanges[] = [];
  const incomparable: string[] = [];
  for (const name of names) {
    const [before, after] = [await readRelease(folder, name, old), await readRelease(folder, name, next)];
    const changes = before && after ? tableChanges(before.observations, after.observations, after.resource) : undefined;
    if (changes) tables.push(changes);
    else incomparable.push(name);
  }
  return { from: old, to: next, tables, incomparable };
}

async function tablesOf(folder: string, { id }: Release): Promise<readonly string[]> {
  const description = JSON.parse(await readText(join(folder, 'releases', id, 'data', 'datapackage.json')));
  return description.resources.map(({ name }: { readonly name: string }) => name);
}
