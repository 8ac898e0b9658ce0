import { fieldsOf } from '../core/description/dataset.ts';
import type { ReleaseFile } from '../core/release/release.ts';
import { readCodeList } from '../csv/code-list.ts';
import { catalogue } from './catalogue.ts';

/** A code list as a release published it. */
export interface PublishedCodes {
  readonly name: string;
  readonly dataset: string;
  readonly release: string;
  readonly file: ReleaseFile;
  /** The first row of the file. */
  readonly columns: readonly string[];
  /** Rows without the first. */
  readonly rows: number;
}

const files = import.meta.glob<string>('@data/*/releases/*/data/codes/*.csv', { query: '?raw', import: 'default' });

/** The code lists of the newest releases, by name, each once. */
export async function publishedCodes(): Promise<readonly PublishedCodes[]> {
  const lists = new Map<string, PublishedCodes>();
  for (const { dataset, latest } of catalogue) {
    const names = dataset.resources.flatMap((resource) =>
      fieldsOf(resource, 'dimension').flatMap(({ huiyin }) => huiyin.codes ?? []),
    );
    for (const name of names) {
      const path = `codes/${name}.csv`;
      const file = latest.files.find((each) => each.path === path);
      const load = Object.entries(files).find(([each]) =>
        each.endsWith(`/${dataset.name}/releases/${latest.id}/data/${path}`),
      )?.[1];
      if (!file || !load || lists.has(name)) continue;
      const text = await load();
      const columns = (/^[^\r\n]*/.exec(text)?.[0] ?? '').split(',');
      lists.set(name, {
        name,
        dataset: dataset.name,
        release: latest.id,
        file,
        columns,
        rows: readCodeList(text, name).size,
      });
    }
  }
  return [...lists.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
