import { join } from 'node:path';
import { pageNames } from '../../src/core/address.ts';
import type { Kind } from '../../src/core/description/dataset.ts';
import type { Frequency } from '../../src/core/period.ts';
import { readCodeList } from '../../src/csv/code-list.ts';
import { csvText } from '../../src/csv/write.ts';
import { readText } from '../data-folder.ts';
import { disk } from '../disk.ts';
import { siteSettings } from '../operator/site-settings.ts';
import { sampleTable } from '../sample/sample-table.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { jsonText } from './json-text.ts';
import { templateOf } from './template.ts';

/** Names that mean something else in the data folder or in the site's addresses. */
const taken: readonly string[] = ['codes', 'data', 'latest', 'explore', ...pageNames];

/** A dataset that is to be made, and from which template. */
export interface NewDataset {
  readonly name: string;
  readonly kind: Kind;
  /** Quarterly when left out; the statutory report is yearly. */
  readonly frequency?: Frequency;
}

/**
 * Makes the working folder of a dataset: description, notes and sample rows, and the code lists it needs and that are
 * not there yet. Overwrites nothing. Returns the files made, as paths in the data folder.
 */
export async function makeDataset(data: string, { name, kind, frequency }: NewDataset): Promise<readonly string[]> {
  await demandFree(name, data);
  if (kind === 'foi-annual' && (frequency ?? 'A') !== 'A')
    throw new UsageError(
      'The statutory report of the kind "foi-annual" is made once a year. Leave out --frequency.',
      '“foi-annual”是法定年度报告，一年一次，请去掉 --frequency。',
    );
  const { thresholds } = await siteSettings(data);
  const often = frequency ?? (kind === 'foi-annual' ? 'A' : 'Q');
  const { dataset, files, codes } = await templateOf(kind, name, often, thresholds?.disclosure ?? 0);
  const made = new Map<string, string>();
  const lists = new Map<string, ReturnType<typeof readCodeList>>();
  for (const [list, content] of codes) {
    const path = `codes/${list}.csv`;
    const isThere = await disk.exists(join(data, path));
    if (!isThere) made.set(path, content);
    lists.set(list, readCodeList(isThere ? await readText(join(data, path)) : content, list));
  }
  for (const [file, content] of files) made.set(`${name}/${file}`, content);
  for (const resource of dataset.resources) {
    const { header, rows } = sampleTable(dataset, resource, lists);
    made.set(`${name}/sample.csv`, csvText(header, rows));
  }
  // Last, because a folder with a description is a dataset.
  made.set(`${name}/dataset.json`, jsonText(dataset));
  for (const [path, content] of made) await disk.write(join(data, path), new TextEncoder().encode(content));
  return [...made.keys()];
}

async function demandFree(name: string, data: string): Promise<void> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.length > 60)
    throw new UsageError(
      `"${name}" cannot be a name. Use lower-case letters, digits and single hyphens, at most 60.`,
      `“${name}”不能用作名称。请用小写字母、数字和单个连字符，最多 60 个字符。`,
    );
  if (taken.includes(name))
    throw new UsageError(
      `The name "${name}" is taken by the site itself. Choose another.`,
      `“${name}”已被网站自身占用，请另取名称。`,
    );
  if (await disk.exists(join(data, name)))
    throw new UsageError(
      `${join(data, name)} is there already, and nothing is overwritten. Choose another name.`,
      `${join(data, name)} 已经存在，不会覆盖，请另取名称。`,
    );
}
