import { fieldsOf } from '../../core/description/dataset.ts';
import { type Difference, difference } from '../../core/table/difference.ts';
import { type NumberedKeys, numberKeys } from '../../core/table/row-keys.ts';
import type { PublishedTable, Rows, Subject } from '../check.ts';
import { once } from '../once.ts';
import { type Timeline, timelineOf } from '../timeline.ts';

/** A file held against the newest release of its table. */
export interface Comparison {
  readonly published: PublishedTable;
  /** Undefined when the two have no key in common. */
  readonly difference: Difference | undefined;
  readonly timeline: Timeline | undefined;
}

/** The release a file is held against: the newest. */
export function newestPublished({ history }: Subject): PublishedTable | undefined {
  return history.at(-1);
}

/** The numbered keys of the newest release's rows, when there is one, and of the file's rows: these come last. */
export const keysOf = once((subject: Subject, rows: Rows): NumberedKeys | undefined => {
  const { primaryKey } = subject.resource.schema;
  const published = newestPublished(subject)?.observations;
  const together = published && numberKeys([published, rows], primaryKey);
  return together ?? numberKeys([rows], primaryKey);
});

/** The comparison with the newest release; undefined before the first. */
export const comparisonOf = once((subject: Subject, rows: Rows): Comparison | undefined => {
  const published = newestPublished(subject);
  if (!published) return undefined;
  const keys = keysOf(subject, rows);
  const handed = keys?.numbers.length === 2 ? { keys, figuresOnly: true } : undefined;
  return {
    published,
    difference: handed && difference(published.observations, rows, subject.resource, handed),
    timeline: timelineOf(published.observations, published.resource, subject.dataset.huiyin),
  };
});

/** The timeline of the file's rows. */
export const timelineOfRows = once(({ dataset, resource, today }: Subject, rows: Rows): Timeline | undefined =>
  timelineOf(rows, resource, dataset.huiyin, today),
);

/**
 * For each row 1 when it says something that the newest release does not: a key that is not published, or a figure
 * that is not. What was published with a warning was accepted with a reason, and is not asked about again. A figure
 * that changed without a reason is no news either: it is an error of its own, and is to be put back.
 */
export const newsOf = once((subject: Subject, rows: Rows): Uint8Array => {
  const compared = comparisonOf(subject, rows)?.difference;
  if (!compared) return new Uint8Array(rows.length).fill(1);
  const news = new Uint8Array(rows.length);
  for (const row of compared.added) news[row] = 1;
  for (const { isNumber, changed, filled } of compared.columns) {
    if (!isNumber) continue;
    for (const row of filled) news[row] = 1;
    if (subject.cause !== null) for (const row of changed) news[row] = 1;
  }
  return news;
});

/** The rows of all periods in which something is new, as places in `Rows`; undefined when that is all of them. */
export function placesWithNews(subject: Subject, rows: Rows): readonly number[] | undefined {
  const timeline = timelineOfRows(subject, rows);
  if (!timeline || !comparisonOf(subject, rows)?.difference) return undefined;
  const periods = new Set<number>();
  newsOf(subject, rows).forEach((isNew, row) => {
    if (isNew === 1) periods.add(timeline.at(row));
  });
  const places = [...periods].flatMap((ordinal) => (ordinal < 0 ? [] : [...timeline.places(ordinal)]));
  return places.length === rows.length ? undefined : places;
}

/** The rows in which a published figure changed without a reason, for each count column. */
export const unexplainedChanges = once((subject: Subject, rows: Rows): ReadonlyMap<string, ReadonlySet<number>> => {
  const columns = subject.cause === null ? comparisonOf(subject, rows)?.difference?.columns : undefined;
  const numbers = columns?.filter(({ isNumber, changed }) => isNumber && changed.length > 0) ?? [];
  return new Map(numbers.map(({ column, changed }) => [column, new Set(changed)]));
});

/** The file's newest period when it is later than every published one (or nothing is published), else undefined. */
export function newPeriod(subject: Subject, rows: Rows): number | undefined {
  const newest = timelineOfRows(subject, rows)?.newest;
  const published = comparisonOf(subject, rows)?.timeline?.newest ?? Number.NEGATIVE_INFINITY;
  return newest !== undefined && newest > published ? newest : undefined;
}

/** The count columns that a table has. */
export function countColumns({ resource }: Subject, rows: Rows): readonly { name: string; cells: Float64Array }[] {
  return fieldsOf(resource, 'count').flatMap(({ name }) => {
    const cells = rows.numbers.get(name);
    return cells ? [{ name, cells }] : [];
  });
}
