import { basename } from 'node:path';
import type { Cause } from '../src/core/release.ts';
import type { Progress } from '../src/csv/read.ts';
import { runRecipe } from '../src/engine/native.ts';
import { type CheckedTable, checkFiles as checkIncoming, MissingAsOf } from '../src/intake/check-files.ts';
import type { Workbench } from './data-folder.ts';
import { type Disk, disk as machineDisk } from './disk.ts';
import { publishedTables, publishedTablesAside } from './published-tables.ts';
import { UsageError } from './usage-error.ts';

export type { CheckedTable } from '../src/intake/check-files.ts';

export interface CheckOptions {
  /** The day the figures describe, for recipes that have to write it. */
  readonly asOf?: string;
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
      today: new Date().toISOString().slice(0, 10),
      // A disk of a test's own knows no other thread.
      history: ({ name }) =>
        disk ? publishedTables(bench.folder, name, disk) : publishedTablesAside(bench.folder, name),
      cook: runRecipe,
    });
  } catch (error) {
    if (!(error instanceof MissingAsOf)) throw error;
    throw new UsageError(
      `The recipe of ${bench.dataset.name} writes the as-of date into the rows. Say the day the figures describe with --as-of YYYY-MM-DD.`,
    );
  }
}

/** The bytes of a file that a person has named. */
export async function bytesOf(path: string, disk: Disk = machineDisk): Promise<Uint8Array> {
  try {
    return await disk.read(path);
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read (${error instanceof Error ? error.message : String(error)}). Check the name and the permissions.`,
    );
  }
}
