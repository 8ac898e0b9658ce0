import type { Resource } from '../../core/description/dataset.ts';
import type { Release, ReleaseFile } from '../../core/release/release.ts';

/** The tables of a release with what is needed to count a figure anew, as a page fetches them. */
export interface TablesFile {
  readonly dataset: string;
  readonly release: string;
  readonly tables: readonly DescribedTable[];
}

/** A table: its columns and measures, and the file it was published in. */
export interface DescribedTable {
  readonly resource: Resource;
  readonly file: Pick<ReleaseFile, 'path' | 'sha256' | 'rows'>;
  /** From the host's root. */
  readonly address: string;
}

/** The tables of a release as they are described. `addressOf` says where a file of the release is. */
export function tablesFileOf(
  dataset: string,
  { id, files }: Release,
  resources: readonly Resource[],
  addressOf: (path: string) => string,
): TablesFile {
  const tables = resources.flatMap((resource) => {
    const file = files.find(({ path }) => path === resource.path);
    if (!file) return [];
    return [
      {
        resource: { ...resource, huiyin: { ...resource.huiyin, identities: [], breaks: [] } },
        file: { path: file.path, sha256: file.sha256, rows: file.rows },
        address: addressOf(file.path),
      },
    ];
  });
  return { dataset, release: id, tables };
}
