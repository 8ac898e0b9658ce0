import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Dataset } from '../../src/core/description/dataset.ts';
import { hivePath } from '../../src/core/release/hive.ts';
import { standingReleases } from '../../src/core/release/release.ts';
import { csvText } from '../../src/csv/write.ts';
import { writeParquetByYear } from '../../src/engine/parquet.ts';
import { datasetNames } from '../data-folder.ts';
import { readLog, sha256 } from '../releases/release-log.ts';

/** Columns of `index.csv`. */
const columns = ['table', 'dataset', 'year', 'release', 'rows', 'bytes', 'sha256', 'path'] as const;

/**
 * Writes the newest figures of every dataset as Parquet in the folders that large engines read (Hive's way of naming
 * partitions): `hive/<table>/dataset=<dataset>/year=<year>/data.parquet`, with a list of all files in `hive/index.csv`,
 * because a static host lists no folders, and their checksums in `hive/SHA256SUMS`.
 */
export async function writeHive(data: string, site: string): Promise<void> {
  const index: (readonly string[])[] = [];
  for (const name of await datasetNames(data)) {
    const newest = standingReleases(await readLog(join(data, name))).at(-1);
    if (!newest) continue;
    const payload = join(data, name, 'releases', newest.id, 'data');
    const dataset: Dataset = JSON.parse(await readFile(join(payload, 'datapackage.json'), 'utf8'));
    for (const resource of dataset.resources) {
      const about = { dataset: name, release: newest.id, as_of_date: newest.asOf };
      const pathOf = (year: number): string => hivePath(resource.name, name, year);
      const parts = await writeParquetByYear(resource, join(payload, resource.path), about, async (year) => {
        const path = join(site, 'hive', pathOf(year));
        await mkdir(dirname(path), { recursive: true });
        return path;
      });
      for (const { year, rows } of parts) {
        const bytes = await readFile(join(site, 'hive', pathOf(year)));
        const counts = [year, newest.id, rows, bytes.length].map(String);
        index.push([resource.name, name, ...counts, sha256(bytes), pathOf(year)]);
      }
    }
  }
  // A list of nothing is a list: pages lead to it.
  await mkdir(join(site, 'hive'), { recursive: true });
  await writeFile(join(site, 'hive/index.csv'), csvText(columns, index));
  const sums = index.map((row) => `${row[columns.indexOf('sha256')]}  ${row[columns.indexOf('path')]}\n`);
  await writeFile(join(site, 'hive/SHA256SUMS'), sums.join(''));
}
