import type { PublishedTable } from '../checks/check.ts';
import { hidesSomething, rowsHiddenLater } from '../checks/disclosure/earlier-rows.ts';
import type { Release } from '../core/release/release.ts';

/** Reads one table of a release; undefined when the release has no such table. */
export type ReadRelease = (release: Release) => Promise<PublishedTable | undefined>;

/**
 * What has been published of one table, oldest first. The newest release is read whole. Earlier ones are read only as far
 * back as releases hide something, and only the rows are kept that the newest hides or lacks: one that hides nothing shows
 * all there was before it.
 */
export async function publishedHistory(
  standing: readonly Release[],
  read: ReadRelease,
): Promise<readonly PublishedTable[]> {
  const found: PublishedTable[] = [];
  for (const release of standing.toReversed()) {
    const table = await read(release);
    if (!table) continue;
    const [newest] = found;
    const { observations, resource } = table;
    found.push(
      newest ? { ...table, observations: rowsHiddenLater(observations, newest.observations, newest.resource) } : table,
    );
    if (!hidesSomething(observations, resource)) break;
  }
  return found.reverse();
}
