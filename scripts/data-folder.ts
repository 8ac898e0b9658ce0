import { join } from 'node:path';
import type { CodeList } from '../src/core/description/code-list.ts';
import type { Dataset } from '../src/core/description/dataset.ts';
import type { Finding } from '../src/core/finding.ts';
import { readCodeLists } from './datasets/code-lists.ts';
import { readDescription } from './datasets/read-description.ts';
import { type Disk, disk as machineDisk } from './disk.ts';
import { siteSettings } from './operator/site-settings.ts';
import { UsageError } from './terminal/usage-error.ts';

/** A dataset's folder as it stands before publication. */
export interface Workbench {
  readonly folder: string;
  readonly dataset: Dataset;
  readonly codes: ReadonlyMap<string, CodeList>;
  /** Text of `import.sql`, or undefined when the files come in the tidy columns. */
  readonly recipe: string | undefined;
}

/** Names of the folders of `data/` that hold a description. */
export async function datasetNames(data: string, disk: Disk = machineDisk): Promise<readonly string[]> {
  const names: string[] = [];
  for (const entry of await disk.list(data)) {
    if (entry.endsWith('/') && (await disk.exists(join(data, entry, 'dataset.json')))) names.push(entry.slice(0, -1));
  }
  return names;
}

/** Where a dataset is kept; a usage error when there is none of the name. */
export async function datasetFolder(data: string, name: string, disk: Disk = machineDisk): Promise<string> {
  const folder = join(data, name);
  if (await disk.exists(join(folder, 'dataset.json'))) return folder;
  const known = (await datasetNames(data, disk)).join(', ') || 'none yet';
  throw new UsageError(
    `There is no dataset "${name}" in ${data} (datasets there: ${known}). Name one of them with --dataset, or make a new one: npm run data -- new dataset ${name} --kind replies`,
    `${data} 中没有数据集“${name}”（现有：${known}）。请用 --dataset 指定其中之一，或者新建：npm run data -- new dataset ${name} --kind replies`,
  );
}

/** Opens a dataset's folder. A description or a code list with faults comes back as findings, and nothing else can then be done. */
export async function openWorkbench(
  data: string,
  name: string,
  disk: Disk = machineDisk,
): Promise<Workbench | { readonly findings: readonly Finding[] }> {
  const folder = await datasetFolder(data, name, disk);
  const path = join(folder, 'dataset.json');
  const { codes, findings } = readCodeLists(await codeFiles(data, disk));
  if (findings.length > 0) return { findings };
  const { thresholds } = await siteSettings(data, disk);
  const read = readDescription(await disk.read(path), path, { codes, leastThreshold: thresholds?.disclosure });
  if ('findings' in read) return read;
  const { dataset } = read;
  const recipePath = join(folder, 'import.sql');
  const recipe = (await disk.exists(recipePath)) ? await readText(recipePath, disk) : undefined;
  return { folder, dataset, codes, recipe };
}

/** The files of `data/codes`, their bytes by their paths. */
async function codeFiles(data: string, disk: Disk): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of await disk.list(join(data, 'codes'))) {
    const path = join(data, 'codes', name);
    if (name.endsWith('.csv')) files.set(path, await disk.read(path));
  }
  return files;
}

/** A file of the data folder as text: UTF-8 or an error. */
export async function readText(path: string, disk: Disk = machineDisk): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await disk.read(path));
}
