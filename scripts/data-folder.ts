import { join } from 'node:path';
import { descriptionFindings } from '../src/checks/description/description.ts';
import type { CodeList } from '../src/core/code-list.ts';
import type { Dataset } from '../src/core/dataset.ts';
import type { Finding } from '../src/core/finding.ts';
import { readCodeList } from '../src/csv/code-list.ts';
import { type Disk, disk as machineDisk } from './disk.ts';
import { schemaFindings } from './json-schema.ts';
import { UsageError } from './usage-error.ts';

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

/** Opens a dataset's folder. A description with faults comes back as findings, and nothing else can then be done. */
export async function openWorkbench(
  data: string,
  name: string,
  disk: Disk = machineDisk,
): Promise<Workbench | { readonly findings: readonly Finding[] }> {
  const folder = join(data, name);
  const path = join(folder, 'dataset.json');
  if (!(await disk.exists(path))) {
    const known = (await datasetNames(data, disk)).join(', ') || 'none yet';
    throw new UsageError(
      `There is no dataset "${name}" in ${data} (datasets there: ${known}). Name one of them with --dataset.`,
    );
  }
  const text = await readText(path, disk);
  const codes = await readCodeLists(data, disk);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { findings: [notJson(path, String(error instanceof Error ? error.message : error))] };
  }
  const findings = schemaFindings('dataset', document, path);
  if (findings.length > 0) return { findings };
  const dataset = document as Dataset;
  const faults = descriptionFindings(dataset, codes, path);
  if (faults.length > 0) return { findings: faults };
  const recipePath = join(folder, 'import.sql');
  const recipe = (await disk.exists(recipePath)) ? await readText(recipePath, disk) : undefined;
  return { folder, dataset, codes, recipe };
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

function notJson(file: string, reason: string): Finding {
  return {
    code: 'description',
    severity: 'error',
    file,
    row: null,
    column: '/',
    value: null,
    message: { en: `The description is not JSON: ${reason}.`, zh: `数据说明不是合法的 JSON：${reason}。` },
    fix: {
      en: 'Mend the place named above; an editor with JSON support marks it.',
      zh: '请修正上述位置；支持 JSON 的编辑器会标出它。',
    },
    fixable: false,
    more: 0,
  };
}
