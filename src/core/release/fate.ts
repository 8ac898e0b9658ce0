import {
  type Release,
  type ReleaseFile,
  type ReleaseLog,
  releasesOf,
  standingReleases,
  type Withdrawal,
  withdrawalsOf,
} from './release.ts';

/**
 * What became of a release: it is the newest; a later one took its place; a later one mended an error that was
 * published before it; or it was withdrawn. `newest` is the release that stands now, when one does.
 */
export type Fate =
  | { readonly kind: 'newest' }
  | { readonly kind: 'superseded'; readonly newest: Release }
  | { readonly kind: 'corrected'; readonly by: Release; readonly newest: Release }
  | { readonly kind: 'withdrawn'; readonly withdrawal: Withdrawal; readonly newest: Release | undefined };

/** What became of the release with this id; undefined when the log has none. */
export function fateOf(log: ReleaseLog, id: string): Fate | undefined {
  const releases = releasesOf(log);
  const place = releases.findIndex((release) => release.id === id);
  if (place < 0) return undefined;
  const standing = standingReleases(log);
  const newest = standing.at(-1);
  const withdrawal = withdrawalsOf(log).find((one) => one.id === id);
  if (withdrawal) return { kind: 'withdrawn', withdrawal, newest };
  if (!newest || newest.id === id) return { kind: 'newest' };
  const later = new Set(releases.slice(place + 1).map((release) => release.id));
  const by = standing.find((release) => later.has(release.id) && release.cause?.kind === 'correction');
  return by ? { kind: 'corrected', by, newest } : { kind: 'superseded', newest };
}

/** A published file: of which dataset and release. */
export interface PublishedFile {
  readonly dataset: string;
  readonly release: Release;
  readonly file: ReleaseFile;
}

/** Every published file with this SHA-256 (lower-case hexadecimal), in the order of the datasets and newest release first. */
export function filesWithHash(logs: ReadonlyMap<string, ReleaseLog>, sha256: string): readonly PublishedFile[] {
  return [...logs].flatMap(([dataset, log]) =>
    releasesOf(log)
      .toReversed()
      .flatMap((release) =>
        release.files.filter((file) => file.sha256 === sha256).map((file) => ({ dataset, release, file })),
      ),
  );
}

/** The text of the `SHA256SUMS` that stands beside a release's files on the site. */
export function checksumsText({ files }: Release): string {
  return [...files]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}
