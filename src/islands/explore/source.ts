import type { Code, CodeList } from '../../core/description/code-list.ts';
import { fieldsOf, resourceOf } from '../../core/description/dataset.ts';
import type { Release } from '../../core/release/release.ts';
import type { Observations } from '../../core/table/observations.ts';
import { type ExploreSetup, type PublishedFile, searchable, valuesOf } from './setup.ts';

/** What a page is built from: the setup's parts as the catalogue has them. */
export interface ExploreSource extends Omit<ExploreSetup, 'codes' | 'spelled' | 'files' | 'release' | 'bodyAddress'> {
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly release: Release;
  readonly tables: Readonly<Record<string, SourceTable>>;
  /** Spells a Chinese name in pinyin, syllables with a space between; lists are searched without it when left out. */
  readonly spell?: ((chinese: string) => string) | undefined;
  readonly bodyAddress?: string | undefined;
}

/** The rows of a table, and where its published file is. */
export interface SourceTable extends Omit<PublishedFile, 'rows'> {
  readonly observations: Observations;
}

/** The setup of a page, with no more than the browser needs. */
export function setupOf(source: ExploreSource): ExploreSetup {
  const { language, dataset, codes, release, tables, defaults, bodyAddress, spell } = source;
  const used = new Map<string, Set<string>>();
  for (const [resource, { observations }] of Object.entries(tables)) {
    for (const { name, huiyin } of fieldsOf(resourceOf(dataset, resource), 'dimension')) {
      const list = huiyin.codes ?? '';
      used.set(list, new Set([...(used.get(list) ?? []), ...valuesOf(observations, name)]));
    }
  }
  const occurring = [...used].map(([list, found]): [string, readonly Code[]] => [
    list,
    [...(codes.get(list)?.values() ?? [])].filter(({ code }) => found.has(code)),
  ]);
  const spelled = occurring
    .filter(([, entries]) => spell && entries.length > searchable)
    .map(([list, entries]) => [list, entries.map(({ title }) => spell?.(title.zh) ?? '')]);
  return {
    language,
    dataset,
    codes: Object.fromEntries(occurring),
    ...(spelled.length > 0 && { spelled: Object.fromEntries(spelled) }),
    files: Object.fromEntries(
      Object.entries(tables).map(([name, { observations, ...file }]) => [name, { ...file, rows: observations.length }]),
    ),
    defaults,
    release: { id: release.id, asOf: release.asOf },
    ...(bodyAddress === undefined ? {} : { bodyAddress }),
  };
}
