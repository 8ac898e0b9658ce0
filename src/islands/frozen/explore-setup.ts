import type { Code } from '../../core/description/code-list.ts';
import { type Dataset, fieldsOf } from '../../core/description/dataset.ts';
import { readCodeList } from '../../csv/code-list.ts';
import type { ExploreSetup, PublishedFile } from '../explore/setup.ts';
import type { FrozenView } from './frozen-view.ts';

/** The setup of the explore page with the figures, the description and the names of a release in place of the newest. */
export async function frozenExplore(live: ExploreSetup, view: FrozenView): Promise<ExploreSetup> {
  const { release, dataset, addressOf } = view;
  const files = dataset.resources.flatMap(({ name, path }): [string, PublishedFile][] => {
    const file = release.files.find((candidate) => candidate.path === path);
    if (!file) return [];
    return [[name, { address: addressOf(path), bytes: file.bytes, rows: file.rows ?? 0, sha256: file.sha256 }]];
  });
  const { codes, spelled: _, longLists: __, ...rest } = { spelled: undefined, longLists: undefined, ...live };
  return {
    ...rest,
    dataset,
    codes: await codesOf(view),
    files: Object.fromEntries(files),
    release: { id: release.id, asOf: release.asOf },
    isFrozen: true,
  };
}

/** The code lists of the dimensions, as the release published them. */
export async function codesOf({ release, files, dataset }: FrozenView): Promise<Record<string, readonly Code[]>> {
  const names = new Set(dataset.resources.flatMap((resource) => listsOf(resource)));
  const known = [...names].filter((name) => release.files.some(({ path }) => path === pathOf(name)));
  const lists = known.map(async (name) => {
    const list = readCodeList(await files.text(pathOf(name)), name);
    return [name, [...list.values()]] as const;
  });
  return Object.fromEntries(await Promise.all(lists));
}

function pathOf(list: string): string {
  return `codes/${list}.csv`;
}

function listsOf(resource: Dataset['resources'][number]): readonly string[] {
  return fieldsOf(resource, 'dimension').flatMap(({ huiyin }) => huiyin.codes ?? []);
}
