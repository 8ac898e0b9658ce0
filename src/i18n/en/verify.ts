import { formatsOf } from '../formats.ts';

const { count, list } = formatsOf('en');

const some = (number: number, one: string, many: string) => `${count(number)} ${number === 1 ? one : many}`;

/** The page on which a reader holds a file against what was published. */
export const verify = {
  title: 'Verify a file',
  description: 'Whether a file is a published one, which one, and whether it still stands.',
  opening: 'Is this file what was published?',
  hint: 'Choose a file in any form in which figures are offered here: CSV, XLSX, JSON, Parquet, ZIP. It is held against every file ever published, and stays on your machine.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  needsScript: 'Comparing here needs JavaScript. The same check can be made by hand, as below.',
  answer: 'Answer',
  log: 'The log',
  logHint:
    'Every release and withdrawal is an entry of a log. Each entry holds the SHA-256 of the entry before it, so that none can be changed unseen.',
  byHand: 'By hand',
  byHandHint:
    'Every release has its checksums beside its files. Download both into one folder; then this names every file that is not as published:',
  byHandLog: 'The logs of all datasets, as JSON:',
  comparing: (name: string) => `Comparing ${name} with what was published`,
  chars: (sha256: string) => `SHA-256 ${sha256}`,
  isPublished: (name: string) => `${name} is a published file, byte for byte.`,
  sameCells: (name: string) => `${name} holds published figures, cell for cell.`,
  sameCellsWhy:
    'Its bytes are not those of the published file: the order, line ends, quotes or encoding differ. No figure does.',
  notPublished: (name: string) => `${name} is not a published file.`,
  place: (title: string, release: string, path: string) => `${title}, release ${release}, ${path}`,
  closest: 'Closest to it:',
  differences: (cells: number, added: number, missing: number) => {
    const parts = [
      ...(cells > 0 ? [`${some(cells, 'cell differs', 'cells differ')}`] : []),
      ...(added > 0 ? [`${some(added, 'row is', 'rows are')} not in the published table`] : []),
      ...(missing > 0 ? [`${some(missing, 'published row is', 'published rows are')} missing`] : []),
    ];
    return `${list(parts)}.`;
  },
  differencesCaption: (shown: number, all: number) =>
    shown < all ? `The first ${count(shown)} of ${count(all)} cells that differ` : 'Cells that differ',
  row: 'Row',
  column: 'Column',
  key: 'Belongs to',
  inFile: 'In your file',
  published: 'Published',
  blank: 'blank',
  addedRows: (numbers: readonly number[], more: number) =>
    `Not published: row ${numbers.map((number) => count(number)).join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}.`,
  missingRows: (keys: readonly string[], more: number) =>
    `Missing: ${keys.join('; ')}${more > 0 ? `; and ${count(more)} more` : ''}.`,
  otherColumns: (extra: readonly string[], lacking: readonly string[]) =>
    [
      ...(extra.length > 0 ? [`Your file also has ${list(extra)}.`] : []),
      ...(lacking.length > 0 ? [`It lacks ${list(lacking)}.`] : []),
    ].join(' '),
  noTable: 'Its bytes are none of those published, and it is no table whose cells could be compared.',
  noSuchColumns: 'Its bytes are none of those published, and no published table has its columns.',
  fates: {
    newest: 'It belongs to the current release.',
    superseded: (newest: string) => `It is superseded: the current release is ${newest}.`,
    corrected: (by: string, reason: string) => `It was corrected by release ${by}: ${reason}`,
    withdrawn: (day: string, reason: string) =>
      `It was withdrawn on ${day}; its figures must not be used. Reason: ${reason}`,
  },
  synthetic: 'Its figures are invented.',
  chainUnread: 'not checked yet',
  chainHolds: (entries: number) => `${some(entries, 'entry', 'entries')}, none changed`,
  chainBroken: (entries: readonly number[]) =>
    `the chain is broken: entry ${entries.map((entry) => count(entry)).join(', ')} was changed, moved or removed`,
  unsigned: 'not signed',
  signed: (signed: number) => `${some(signed, 'signature', 'signatures')} right`,
  signaturesWrong: (entries: readonly number[]) =>
    `the signature of entry ${entries.map((entry) => count(entry)).join(', ')} is wrong`,
  untrusted: (entries: readonly number[]) =>
    `entry ${entries.map((entry) => count(entry)).join(', ')} is not signed with a key this site trusts`,
  noEd25519: 'this browser cannot check Ed25519 signatures; the command `npm run data -- verify` can',
  separator: ' · ',
  noCrypto:
    'This page was opened over an unencrypted connection, and browsers then refuse to compute SHA-256. Open it over https, or check by hand, as below.',
  tooLarge: (megabytes: number) =>
    `The file is larger than ${count(megabytes)} MB, which no published file is. It is not a published file.`,
  noScript:
    'The part of this page that reads files could not be fetched. Check the connection and choose the file again.',
  stopped:
    'The comparison stopped: this browser could not hold the file in its memory. Try another browser, or check by hand, as below.',
  unreadable: 'The file could not be read. It may have been moved or be open elsewhere; choose it again.',
};
