import type { Dataset } from '../../core/description/dataset.ts';
import { type DerivedForms, type Form, formsOf, isKept } from '../../core/release/form.ts';
import type { Release, ReleaseFile } from '../../core/release/release.ts';

// Made by the build before its pages (`scripts/forms/form-files.ts`), which names the folder. Without a build there are none.
const lists = import.meta.glob<DerivedForms>('@forms/*.json', { eager: true, import: 'default' });

/** What this build has derived from a release and offers at its address. */
export function derivedOf({ name }: Dataset, { id }: Release): readonly Form[] {
  return (listOf(name)?.releases[id] ?? []).filter(isKept);
}

/** SHA-256 of the compact form of a table of the newest release; undefined when the table has none. */
export function compactHashOf({ name }: Dataset, csvPath: string): string | undefined {
  return listOf(name)?.compact[csvPath];
}

/** Every form of a release of a dataset that this build offers. */
export function formsOfRelease({ name, resources }: Dataset, release: Release): readonly Form[] {
  return formsOf(
    release,
    resources.map((resource) => resource.name),
    listOf(name),
  );
}

/** Every derived form by its release, those of withdrawn releases too, as JSON: what a reader's file can be. */
export function derivedFilesText({ name }: Dataset): string {
  const { releases = {}, withdrawn = {} } = listOf(name) ?? {};
  const files = Object.entries({ ...releases, ...withdrawn }).map(
    ([release, forms]): [string, readonly ReleaseFile[]] => [
      release,
      forms.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
    ],
  );
  return JSON.stringify(Object.fromEntries(files));
}

function listOf(name: string): DerivedForms | undefined {
  return Object.values(lists).find(({ dataset }) => dataset === name);
}
