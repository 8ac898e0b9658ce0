import { join } from 'node:path';
import lockfile from 'proper-lockfile';
import type { LogEntry, ReleaseLog } from '../../src/core/release/release.ts';
import { type Disk, disk as machineDisk } from '../disk.ts';
import { UsageError } from '../terminal/usage-error.ts';
import type { Part } from './bag.ts';
import { appended, logPath, logText, readLog, type Sign } from './release-log.ts';

export type { Sign } from './release-log.ts';

/** A lock not renewed for this long was left by a publisher that died. Milliseconds. */
const staleAfter = 10_000;

/** What a publisher decided while it held the lock: what to add, or nothing. */
export interface Addition {
  /** The log's new entry, still without its link to the one before. */
  readonly entry: Omit<LogEntry, 'previousEntry'>;
  /** The folder of a release, by name, when the entry is one. */
  readonly folder?: { readonly name: string; readonly parts: readonly Part[] };
}

/**
 * Lets one publisher at a time add to a dataset's log. `decide` sees the log as it is under the lock; what it returns
 * is written whole or not at all: the release aside, on the disk, renamed, and the log last, since a release exists
 * when the log names it. What a dead publisher left half done is in no log and is cleared away.
 */
export async function addToLog<Result>(
  datasetFolder: string,
  decide: (log: ReleaseLog) => Promise<{ readonly addition?: Addition; readonly result: Result }>,
  disk: Disk = machineDisk,
  sign?: Sign,
): Promise<Result> {
  const release = await lockedBy(datasetFolder);
  try {
    const log = await readLog(datasetFolder, disk);
    const { addition, result } = await decide(log);
    if (addition) await write(datasetFolder, log, addition, disk, sign);
    return result;
  } finally {
    await release();
  }
}

async function lockedBy(datasetFolder: string): Promise<() => Promise<void>> {
  const lockfilePath = join(datasetFolder, '.publishing.lock');
  try {
    return await lockfile.lock(datasetFolder, {
      lockfilePath,
      stale: staleAfter,
      retries: { retries: 60, minTimeout: 100, maxTimeout: 1_000 },
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ELOCKED')) throw error;
    throw new UsageError(
      `Somebody else has been publishing to ${datasetFolder} for the last minute. Nothing was written; try again when they are done. (The lock is ${lockfilePath}; a publisher that died gives it up after ten seconds.)`,
      `另有人正在向 ${datasetFolder} 发布，已等候一分钟。没有写入任何内容，请稍后再试。（锁文件为 ${lockfilePath}；发布程序若已中断，十秒后自动释放。）`,
    );
  }
}

async function write(
  datasetFolder: string,
  log: ReleaseLog,
  { entry, folder }: Addition,
  disk: Disk,
  sign?: Sign,
): Promise<void> {
  if (folder) {
    const target = join(datasetFolder, 'releases', folder.name);
    const aside = join(datasetFolder, 'releases', `.${folder.name}.incomplete`);
    await disk.remove(aside);
    await disk.remove(target);
    for (const { path, bytes } of folder.parts) await disk.write(join(aside, path), bytes);
    await disk.rename(aside, target);
  }
  const path = logPath(datasetFolder);
  await disk.write(`${path}.incomplete`, new TextEncoder().encode(logText(appended(log, entry, sign))));
  await disk.rename(`${path}.incomplete`, path);
}
