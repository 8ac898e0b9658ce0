import { basename, dirname } from 'node:path';
import type { Cause } from '../../src/core/release/release.ts';
import type { Progress } from '../../src/csv/read-options.ts';
import { runRecipe } from '../../src/engine/native.ts';
import { type CheckedTable, checkFiles as checkIncoming, MissingAsOf } from '../../src/intake/check-files.ts';
import type { Workbench } from '../data-folder.ts';
import { type Disk, disk as machineDisk } from '../disk.ts';
import { publishersDay } from '../operator/site-settings.ts';
import { publishedTables, publishedTablesAside } from '../releases/published-tables.ts';
import { now } from '../terminal/clock.ts';
import { UsageError } from '../terminal/usage-error.ts';

export type { CheckedTable } from '../../src/intake/check-files.ts';

/** How files are checked, beyond what their description says. */
export interface CheckOptions {
  /** The day the figures describe, for recipes that have to write it. */
  readonly asOf?: string;
  /** The period the release is about, SDMX text, when the publisher has named it. */
  readonly period?: string;
  /** Keep the rows: publishing needs them, checking does not. */
  readonly keepRows?: boolean;
  readonly progress?: (label: string) => Progress;
  /** Why published figures change. */
  readonly cause?: Cause | null;
  readonly disk?: Disk;
}

/** Checks files of this machine against a dataset's folder, with the terminal's database. */
export async function checkFiles(
  paths: readonly string[],
  bench: Workbench,
  options: CheckOptions = {},
): Promise<readonly CheckedTable[]> {
  const { disk, ...asked } = options;
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), bytes: await bytesOf(path, disk) })),
  );
  try {
    return await checkIncoming(files, bench, {
      ...asked,
      today: await publishersDay(dirname(bench.folder), now(), disk),
      // A disk of a test's own knows no other thread.
      history: ({ name }) =>
        disk ? publishedTables(bench.folder, name, disk) : publishedTablesAside(bench.folder, name),
      cook: runRecipe,
    });
  } catch (error) {
    if (!(error instanceof MissingAsOf)) throw error;
    throw new UsageError(
      `The recipe of ${bench.dataset.name} writes the as-of date into the rows. Say the day the figures describe with --as-of YYYY-MM-DD.`,
      `${bench.dataset.name} 的导入规则要把统计截止日写进各行，请用 --as-of YYYY-MM-DD 指定。`,
    );
  }
}

/** The bytes of a file that a person has named. */
export async function bytesOf(path: string, disk: Disk = machineDisk): Promise<Uint8Array> {
  try {
    return await disk.read(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT')
      throw new UsageError(
        `There is no file ${path}. Check its name, and the folder you are in.`,
        `没有找到文件 ${path}。请检查文件名和当前所在的文件夹。`,
      );
    if (code === 'EISDIR')
      throw new UsageError(`${path} is a folder. Name the files in it.`, `${path} 是文件夹，请指定其中的文件。`);
    const what = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${path} cannot be read (${what}). Check its permissions, and whether another program holds it.`,
      `无法读取 ${path}（${what}）。请检查访问权限，以及是否被其他程序占用。`,
    );
  }
}
