import type { Trouble } from './explore.ts';

/** A view of one release for ever, and the choice between that and the newest figures. */
export const frozen = {
  /** Before the sentences about a frozen view. */
  mark: 'Frozen',
  figures: (release: string, day: string) => `Figures as published in release ${release} on ${day}.`,
  newest: 'It is the newest release.',
  superseded: (newest: string) => `It has been superseded: the newest release is ${newest}.`,
  corrected: (by: string, reason: string) => `An error in it was corrected by release ${by}: ${reason}`,
  withdrawn: (release: string, day: string, reason: string) =>
    `Release ${release} was withdrawn on ${day}; its figures must not be used. Reason: ${reason}`,
  withdrawnTitle: 'This release was withdrawn',
  toNewest: 'See the newest figures',
  liveHint: (release: string) => `This view follows the newest release, ${release} at present.`,
  freeze: 'Freeze this view',
  freezeHint: 'for a link that shows these figures for ever, and says when they are superseded.',
  /** The two kinds of link and of embedded chart. */
  kind: 'Live or frozen',
  kindLive: 'Live: always the newest figures',
  kindFrozen: (release: string) => `Frozen: release ${release} for ever`,
  notChecked:
    'The page was opened over an unencrypted connection, where browsers compute no SHA-256: whether the files are as published could not be checked.',
  loading: (release: string) => `Fetching release ${release} …`,
  unknown: (release: string, known: readonly string[]): Trouble => ({
    what: `There is no release “${release}” of this dataset.`,
    why: `The link may be mistyped or cut off. Its releases are: ${known.join(', ')}.`,
    todo: 'No figures are shown in its place. Correct the link, or see the newest figures.',
  }),
  /** Where a release could not be shown, after what went wrong. */
  noFigures: (release: string) => `Nothing is shown in place of the figures of release ${release}.`,
  /** Without scripts the address cannot be read. */
  needsScript: (release: string) =>
    `Below are the figures of the newest release, ${release}. If the address names another one (“release=” and its name), that needs JavaScript; the files of every release stand on the`,
  toReleases: 'page of releases',
};
