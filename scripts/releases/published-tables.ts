import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PublishedTable } from '../../src/checks/check.ts';
import type { Dataset, Resource } from '../../src/core/description/dataset.ts';
import { type Release, standingReleases } from '../../src/core/release/release.ts';
import type { Text } from '../../src/core/text.ts';
import { readPublished } from '../../src/csv/published.ts';
import { publishedHistory } from '../../src/intake/published-history.ts';
import { readText } from '../data-folder.ts';
import { type Disk, disk as machineDisk } from '../disk.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { readLog } from './release-log.ts';

/** What a dataset's folder has published of one table, oldest first, each release with the description it was published under. */
export async function publishedTables(
  folder: string,
  table: string,
  disk: Disk = machineDisk,
): Promise<readonly PublishedTable[]> {
  const standing = standingReleases(await readLog(folder, disk));
  return publishedHistory(standing, (release) => readRelease(folder, table, release, disk));
}

/** Tables of fewer bytes than this are read before another thread has started. */
const worthAThread = 5_000_000;

/**
 * The same, read in a thread of its own when there is much of it, so that a new file can be read at the same time. Its
 * columns are handed over, not copied.
 */
export async function publishedTablesAside(folder: string, table: string): Promise<readonly PublishedTable[]> {
  const newest = standingReleases(await readLog(folder)).at(-1);
  const bytes = newest?.files.filter(({ path }) => path.endsWith('.csv')).map((file) => file.bytes) ?? [];
  if (Math.max(0, ...bytes) < worthAThread) return publishedTables(folder, table);
  const worker = new Worker(new URL('./published-worker.ts', import.meta.url), { workerData: { folder, table } });
  return new Promise((resolve, reject) => {
    worker.once('message', ({ tables, refused }: PublishedMessage) => {
      if (tables) resolve(tables);
      else reject(refused ? new UsageError(refused.en, refused.zh) : new Error('the published tables were not read'));
    });
    worker.once('error', reject);
  });
}

/** What the thread answers: the tables, or the sentence why they cannot be read. */
export interface PublishedMessage {
  readonly tables?: readonly PublishedTable[];
  readonly refused?: Text;
}

/** One table of a release, or undefined when the release has no table of this name. */
export async function readRelease(
  folder: string,
  table: string,
  release: Release,
  disk: Disk = machineDisk,
): Promise<PublishedTable | undefined> {
  const payload = join(folder, 'releases', release.id, 'data');
  try {
    const dataset: Dataset = JSON.parse(await readText(join(payload, 'datapackage.json'), disk));
    const resource: Resource | undefined = dataset.resources.find(({ name }) => name === table);
    if (!resource) return undefined;
    const observations = readPublished(await disk.read(join(payload, resource.path)), resource);
    return { release, dataset, resource, observations };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `The release "${release.id}" cannot be read as it was published (${what}). Restore ${payload} from a copy; nothing new can be held against it until then.`,
      `版本“${release.id}”的内容与发布时不同，无法读取（${what}）。请先从备份恢复 ${payload}，否则新文件无从比对。`,
    );
  }
}
