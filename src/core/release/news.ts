import { type Release, type ReleaseLog, releasesOf, standingReleases, type Withdrawal } from './release.ts';

/** Something that happened to a dataset and that readers should hear of. */
export type News =
  | { readonly kind: 'release' | 'revision' | 'correction'; readonly release: Release; readonly moment: string }
  | { readonly kind: 'withdrawal'; readonly withdrawal: Withdrawal; readonly moment: string };

/**
 * What is new in a log, oldest first: the newest release that stands, every correction and every withdrawal. A release
 * that a later one replaced in the ordinary way is no news any more.
 */
export function newsOf(log: ReleaseLog): readonly News[] {
  const newest = standingReleases(log).at(-1);
  const releases = releasesOf(log).filter((release) => release === newest || release.cause?.kind === 'correction');
  return [
    ...releases.map(
      (release): News => ({ kind: release.cause?.kind ?? 'release', release, moment: release.published }),
    ),
    ...log.entries.flatMap(({ withdrawal }): readonly News[] =>
      withdrawal ? [{ kind: 'withdrawal', withdrawal, moment: withdrawal.withdrawn }] : [],
    ),
  ].sort((one, other) => (one.moment < other.moment ? -1 : 1));
}
