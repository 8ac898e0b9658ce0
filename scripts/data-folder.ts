import { join } from 'node:path';
import { descriptionFindings } from '../src/checks/description/description.ts';
import type { CodeList } from '../src/core/description/code-list.ts';
import type { Dataset } from '../src/core/description/dataset.ts';
import { type Finding, findingOf } from '../src/core/finding.ts';
import { readCodeList } from '../src/csv/code-list.ts';
import { readDocument } from './datasets/json-document.ts';
import { schemaFindings } from './datasets/json-schema.ts';
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
  );
}

/** Opens a dataset's folder. A description with faults comes back as findings, and nothing else can then be done. */
export async function openWorkbench(
  data: string,
  name: string,
  disk: Disk = machineDisk,
): Promise<Workbench | { readonly findings: readonly Finding[] }> {
  const folder = await datasetFolder(data, name, disk);
  const path = join(folder, 'dataset.json');
  const codes = await readCodeLists(data, disk);
  const read = readDocument(await disk.read(path), path);
  if ('finding' in read) return { findings: [read.finding] };
  const { document } = read;
  const findings = schemaFindings('dataset', document, path);
  if (findings.length > 0) return { findings };
  const dataset = document as Dataset;
  const faults = [
    ...descriptionFindings(dataset, codes, path),
    ...(await lenientThresholds(data, dataset, path, disk)),
  ];
  if (faults.length > 0) return { findings: faults };
  const recipePath = join(folder, 'import.sql');
  const recipe = (await disk.exists(recipePath)) ? await readText(recipePath, disk) : undefined;
  return { folder, dataset, codes, recipe };
}

/** A finding for each table that hides less than `site.json` asks of every dataset. */
async function lenientThresholds(
  data: string,
  dataset: Dataset,
  path: string,
  disk: Disk,
): Promise<readonly Finding[]> {
  const { thresholds } = await siteSettings(data, disk);
  if (!thresholds) return [];
  const least = thresholds.disclosure;
  return dataset.resources.flatMap(({ name, huiyin: { disclosure } }) => {
    if (!disclosure || disclosure.threshold >= least) return [];
    const { threshold } = disclosure;
    return findingOf('description', 'error', path, {
      value: String(threshold),
      message: {
        en: `The table "${name}" hides counts below ${threshold}, but site.json asks every dataset to hide those below ${least}.`,
        zh: `表“${name}”只隐去小于 ${threshold} 的件数，而 site.json 要求各数据集隐去小于 ${least} 的件数。`,
      },
      fix: {
        en: `Write at least ${least} as the threshold of its disclosure, or lower thresholds.disclosure in site.json.`,
        zh: `请把该表 disclosure 的 threshold 改为至少 ${least}，或调低 site.json 中的 thresholds.disclosure。`,
      },
    });
  });
}

/** Every code list of `data/codes`, by the name of its file. */
async function readCodeLists(data: string, disk: Disk): Promise<ReadonlyMap<string, CodeList>> {
  const lists = new Map<string, CodeList>();
  for (const file of await disk.list(join(data, 'codes'))) {
    if (!file.endsWith('.csv')) continue;
    const name = file.slice(0, -'.csv'.length);
    lists.set(name, readCodeList(await readText(join(data, 'codes', file), disk), name));
  }
  return lists;
}

/** A file of the data folder as text: UTF-8 or an error. */
export async function readText(path: string, disk: Disk = machineDisk): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await disk.read(path));
}
