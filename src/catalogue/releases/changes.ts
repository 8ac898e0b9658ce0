import type { Release } from '../../core/release/release.ts';
import { type ChangeCounts, changeCounts } from '../../core/table/cell-changes.ts';
import type { Language } from '../../core/text.ts';
import type { Entry } from '../catalogue.ts';

/** What a release says otherwise than the one before it that still stands, table by table. */
export interface ReleaseChanges {
  /** The release before; undefined for the first and for a withdrawn one, of which nothing is shown. */
  readonly against: string | undefined;
  readonly changes: readonly { readonly table: string; readonly counts: ChangeCounts | undefined }[];
}

/** Holds a release against the one before it, with the titles of the tables in a language. */
export async function changesOf(entry: Entry, release: Release, language: Language): Promise<ReleaseChanges> {
  const place = entry.releases.findIndex(({ id }) => id === release.id);
  const before = entry.releases[place - 1];
  if (place < 1 || !before) return { against: undefined, changes: [] };
  const compared = await Promise.all(
    entry.dataset.resources.map(async ({ name, huiyin }) => {
      const [old, next] = await Promise.all([
        entry.observationsOf(before.id, name),
        entry.observationsOf(release.id, name),
      ]);
      if (!old || !next) return [];
      return [
        { table: huiyin.title[language], counts: changeCounts(old.observations, next.observations, next.resource) },
      ];
    }),
  );
  return { against: before.id, changes: compared.flat() };
}
