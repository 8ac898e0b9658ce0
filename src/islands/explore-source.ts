import type { CodeList } from '../core/code-list.ts';
import { fieldsOf, resourceOf } from '../core/dataset.ts';
import type { Observations } from '../core/observations.ts';
import type { Release } from '../core/release.ts';
import { type ExploreSetup, valuesOf } from './explore-setup.ts';

/** What a page is built from: the setup's parts as the catalogue has them. */
export interface ExploreSource extends Omit<ExploreSetup, 'codes' | 'files' | 'release' | 'bodyAddress'> {
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly release: Release;
  readonly tables: Readonly<
    Record<string, { readonly observations: Observations; readonly address: string; readonly bytes: number }>
  >;
  readonly bodyAddress?: string | undefined;
}

/** The setup of a page, with no more than the browser needs. */
export function setupOf(source: ExploreSource): ExploreSetup {
  const { language, dataset, codes, release, tables, defaults, bodyAddress } = source;
  const used = new Map<string, Set<string>>();
  for (const [resource, { observations }] of Object.entries(tables)) {
    for (const { name, huiyin } of fieldsOf(resourceOf(dataset, resource), 'dimension')) {
      const list = huiyin.codes ?? '';
      used.set(list, new Set([...(used.get(list) ?? []), ...valuesOf(observations, name)]));
    }
  }
  return {
    language,
    dataset,
    codes: Object.fromEntries(
      [...used].map(([list, occurring]) => [
        list,
        [...(codes.get(list)?.values() ?? [])].filter(({ code }) => occurring.has(code)),
      ]),
    ),
    files: Object.fromEntries(
      Object.entries(tables).map(([name, { observations, address, bytes }]) => [
        name,
        { address, bytes, rows: observations.length },
      ]),
    ),
    defaults,
    release: { id: release.id, asOf: release.asOf },
    ...(bodyAddress === undefined ? {} : { bodyAddress }),
  };
}
