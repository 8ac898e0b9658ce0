import { type Books, type Counted, columns, keepBooks, spanEnds } from './books.ts';
import {
  asOfDay,
  firstProvisional,
  firstPublished,
  isoDay,
  lastPublished,
  quarterName,
  type Version,
} from './calendar.ts';
import { newClock, type Region, regions, surge } from './country.ts';
import { channels } from './message.ts';
import { type Services, serviceCounts } from './services.ts';
import { type Hideable, hiddenColumns } from './suppression.ts';

/** A table of a release: its header and its rows. */
export interface DemoTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A release of the demonstration: its name and its tables by file name. */
export interface DemoRelease {
  readonly id: string;
  readonly tables: ReadonlyMap<string, DemoTable>;
}

/** A row before it is written: its period and region, its further key, and its counts or why there are none. */
interface Row {
  readonly region: Region;
  readonly quarter: number;
  readonly version: Version;
  readonly key: readonly string[];
  readonly counts: readonly (number | undefined)[];
  readonly status: string;
  readonly note: string;
}

/** Draws the rows of one region and quarter from the books of a version. */
type Draw = (region: Region, quarter: number, book: Books) => readonly Row[];

/** Every release of the demonstration, oldest first: the same on every machine. */
export function demoReleases(): readonly DemoRelease[] {
  const books = keepBooks();
  const services = serviceCounts();
  // Each release makes the last quarter of the one before it final.
  return quartersBetween(firstProvisional, lastPublished).map((last) => {
    const versionOf = (quarter: number): Version => (quarter === last ? 'provisional' : 'final');
    const rowsOf = (draw: Draw): readonly Row[] =>
      quartersBetween(firstPublished, last).flatMap((quarter) =>
        regions.flatMap((region) => draw(region, quarter, bookOf(books, versionOf(quarter)))),
      );
    const tables: readonly [string, DemoTable][] = [
      ['replies', table(['channel'], columns.replies, rowsOf(repliesRows))],
      ['reply-times', table(['bin_from', 'bin_to'], ['n_at_risk', ...columns['reply-times']], rowsOf(timesRows))],
      ['flow', table([], columns.flow, rowsOf(flowRows))],
      ['ratings', table([], columns.ratings, rowsOf(ratingsRows(books)))],
      ['services', table([], serviceColumns, rowsOf(servicesRows(services)))],
    ];
    return { id: quarterName(last), tables: new Map(tables.map(([name, content]) => [`${name}.csv`, content])) };
  });
}

function quartersBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function bookOf(books: readonly Books[], version: Version): Books {
  return books.find((book) => book.version === version) as Books;
}

function table(key: readonly string[], counts: readonly string[], rows: readonly Row[]): DemoTable {
  const cells = ({ region, quarter, version, key: codes, counts: figures, status, note }: Row): readonly string[] => [
    quarterName(quarter),
    region.code,
    ...codes,
    ...figures.map((figure) => (figure === undefined ? '' : String(figure))),
    isoDay(asOfDay(quarter, version)),
    status,
    note,
  ];
  const header = ['time_period', 'region', ...key, ...counts, 'as_of_date', 'obs_status', 'note_id'];
  return { header, rows: rows.map(cells) };
}

/** A row of messages: blank when the region did not report, else with the status that its quarter has. */
function messageRow(
  table: Counted,
  region: Region,
  quarter: number,
  { version }: Books,
  key: readonly string[],
  counts: readonly (number | undefined)[],
): Row {
  const row = { region, quarter, version, key };
  const blank = counts.map(() => undefined);
  if (region.silent === quarter) return { ...row, counts: blank, status: 'O', note: 'not-reported' };
  if (table === 'ratings' && quarter < region.ratesFrom)
    return { ...row, counts: blank, status: 'L', note: 'ratings-began' };
  const isHidden = counts.includes(undefined);
  const isBreak = quarter === newClock && (table === 'replies' || table === 'reply-times');
  const isSurge = quarter === surge && region.isHit;
  const isProvisional = version === 'provisional';
  const status = isHidden ? 'Q' : isProvisional ? 'P' : isBreak ? 'B' : 'A';
  // A row has one status; what it cannot say stands in the note.
  const note = isBreak ? 'clock-change' : isSurge ? 'surge' : isHidden && isProvisional ? 'provisional' : '';
  return { ...row, counts, status, note };
}

function repliesRows(region: Region, quarter: number, book: Books): readonly Row[] {
  return channels.map((channel, group) => {
    const counts = columns.replies.map((column) => book.count('replies', region, quarter, column, group));
    return messageRow('replies', region, quarter, book, [channel], counts);
  });
}

function timesRows(region: Region, quarter: number, book: Books): readonly Row[] {
  const spans = [...spanEnds, undefined];
  const leaving = spans.map((_, group) =>
    columns['reply-times'].map((column) => book.count('reply-times', region, quarter, column, group)),
  );
  return spans.map((end, group) => {
    const waiting = leaving.slice(group).flat();
    const counts = [waiting.reduce((sum, count) => sum + count, 0), ...(leaving[group] as number[])];
    const key = [String(spanEnds[group - 1] ?? 0), end === undefined ? '' : String(end)];
    return messageRow('reply-times', region, quarter, book, key, counts);
  });
}

function flowRows(region: Region, quarter: number, book: Books): readonly Row[] {
  const counts = columns.flow.map((column) => book.count('flow', region, quarter, column));
  return [messageRow('flow', region, quarter, book, [], counts)];
}

function ratingsRows(books: readonly Books[]): Draw {
  return (region, quarter, book) => {
    // What one version hides the other hides too: a later release must not give away what an earlier one hid.
    const hidden = new Set<string>(
      books
        .filter((other) => other.has(quarter))
        .flatMap((other) => [...hiddenColumns((column: Hideable) => other.count('ratings', region, quarter, column))]),
    );
    const counts = columns.ratings.map((column) =>
      hidden.has(column) ? undefined : book.count('ratings', region, quarter, column),
    );
    return [messageRow('ratings', region, quarter, book, [], counts)];
  };
}

const serviceColumns: readonly (keyof Services)[] = [
  'started',
  'completed',
  'completed_digital',
  'completed_total',
  'failed',
  'cost_12m',
  'completed_12m',
  'within_standard',
];

function servicesRows(services: ReadonlyMap<string, ReadonlyMap<number, Services>>): Draw {
  return (region, quarter) => {
    const counts = services.get(region.code)?.get(quarter);
    const row = { region, quarter, version: 'provisional' as const, key: [] };
    return [{ ...row, counts: serviceColumns.map((column) => counts?.[column]), status: 'A', note: '' }];
  };
}
