import type { ChangeCounts } from '../../core/table/cell-changes.ts';
import { formatsOf } from '../formats.ts';
import { percentagePoints } from './figures.ts';

const { count, list, signed, zone } = formatsOf('en');

const rows = (number: number) => `${count(number)} ${number === 1 ? 'row' : 'rows'}`;
const cells = (number: number) => `${count(number)} ${number === 1 ? 'cell' : 'cells'}`;

/** The calendar, the list of all releases, and the revisions of a dataset. */
export const releases = {
  title: 'Releases',
  description: 'What comes out when, everything that was ever published, and why it changed.',
  opening: (releaseCount: number, datasetCount: number) =>
    `${count(releaseCount)} ${releaseCount === 1 ? 'release' : 'releases'} of ${count(datasetCount)} ${datasetCount === 1 ? 'dataset' : 'datasets'}.`,
  principle:
    'Nothing published is rewritten or deleted. A figure that changes is published anew, with the reason; the earlier release stays at its address.',
  calendar: 'Calendar',
  calendarHint: (time: string, timeZone: string) => `Releases come out at ${time}, ${zone(timeZone)}.`,
  calendarCaption: 'Planned releases of the next twelve months',
  nothingPlanned: 'No release is planned for the next twelve months.',
  archives: (titles: readonly string[]) => `Archives, of which no further release is planned: ${list(titles)}.`,
  date: 'Date',
  statistics: 'Statistics',
  late: 'Late',
  nothingReleased: 'Nothing of this dataset is published at present.',
  toRevisions: 'Figures as first published and now',
  current: 'current',
  superseded: 'superseded',
  corrected: 'corrected',
  withdrawn: 'withdrawn',
  correctedBy: (id: string, reason: string) => `Corrected by release ${id}: ${reason}`,
  tombstone: (day: string) => `Withdrawn on ${day}. Its files are no longer offered.`,
  reason: (reason: string) => `Reason: ${reason}`,
  inOtherLanguage: (text: string) => `${text} (in Chinese)`,
  changedCells: (number: number) =>
    `List of the ${number === 1 ? 'one changed cell' : `${count(number)} changed cells`}`,
  period: 'Latest period',
  published: 'Published',
  follows: 'Follows',
  first: 'first release',
  causes: { revision: 'Planned revision', correction: 'Correction of an error' },
  origin: 'Cause',
  effect: 'Effect',
  changes: (previous: string) => `Against ${previous}`,
  changed: (table: string, { added, removed, changed, filled }: ChangeCounts) => {
    const parts = [
      ...(added > 0 ? [`${rows(added)} added`] : []),
      ...(removed > 0 ? [`${rows(removed)} removed`] : []),
      ...(changed > 0 ? [`${cells(changed)} changed`] : []),
      ...(filled > 0 ? [`${cells(filled)} filled that were blank`] : []),
    ];
    return `${table}: ${parts.length > 0 ? list(parts) : 'the same figures'}.`;
  },
  notComparable: (table: string) => `${table}: its rows are counted by other columns than before.`,
  accepted: 'Warnings looked at and accepted',
  acceptedLine: (code: string, places: number, reason: string) =>
    `${code} (${count(places)} ${places === 1 ? 'place' : 'places'}): ${reason}`,
  files: (number: number) => `${count(number)} files, with their SHA-256`,
  hash: 'SHA-256',
  toVerify: 'Hold a file of yours against these',

  revisions: 'Revisions',
  revisionsTitle: (title: string) => `Revisions: ${title}`,
  revisionsDescription: (title: string) => `${title}: every figure as first published and as it stands now.`,
  unchanged: (number: number) =>
    number === 1
      ? 'The one figure published stands as it was first published.'
      : `All ${count(number)} figures stand as they were first published.`,
  someChanged: (number: number, all: number) =>
    `${count(number)} of ${count(all)} figures ${number === 1 ? 'is' : 'are'} no longer what was first published.`,
  largest: (period: string, difference: number) => `The largest step: ${period}, by ${percentagePoints(difference)}.`,
  revisionsHint: (measure: string, who: string, releaseIds: readonly string[]) =>
    `${measure}, ${who}, in each of the releases that stand: ${list(releaseIds)}.`,
  oneRelease: 'There has been one release so far, so nothing can have changed.',
  revisionsCaption: (measure: string, who: string) => `${measure} by period, as first published and now; ${who}`,
  asFirstPublished: 'As first published',
  inRelease: 'First published in',
  now: 'Now',
  difference: 'Difference',
  pointsShort: (difference: number) => `${signed(difference)} pp`,
  countsOnly: 'counts only',
  gone: 'no longer published',
  reasonFor: (release: string) => `Why release ${release} changed figures`,
  changedBy: 'Changed by',
  noReason: 'no reason was stated',
  asPlanned: 'provisional figures replaced, as announced',
};
