import { periodColumn } from '../../core/description/dataset.ts';
import { ordinalOf, periodAt, sameLastYear } from '../../core/period.ts';
import { type Observations, selectRows } from '../../core/table/observations.ts';
import { firstRows, numberKeys } from '../../core/table/row-keys.ts';
import type { Rows, Subject } from '../check.ts';
import type { Timeline } from '../timeline.ts';
import { countColumns, newPeriod, timelineOfRows } from './comparison.ts';

/** The rows of two periods side by side: what is the same but for the period stands at the same place of each pair. */
export interface PeriodPair {
  readonly earlier: number;
  readonly later: number;
  /** Rows of the later period, in all. */
  readonly laterCount: number;
  /** Places in `Rows`: [row of the earlier period, row of the later one]. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly columns: readonly { readonly name: string; readonly cells: Float64Array }[];
}

const known = new WeakMap<Rows, Map<string, PeriodPair | undefined>>();

/** Pairs the rows of two periods, given as ordinals, by every column of the key but the period. */
export function pairPeriods(subject: Subject, rows: Rows, earlier: number, later: number): PeriodPair | undefined {
  const pairs = known.get(rows) ?? new Map<string, PeriodPair | undefined>();
  known.set(rows, pairs);
  const periods = `${earlier} ${later}`;
  if (!pairs.has(periods)) pairs.set(periods, findPairs(subject, rows, earlier, later));
  return pairs.get(periods);
}

/** Of very many rows, so many that are spread evenly tell what most of them do; a share is known to about 0.02. */
const telling = 2_000;

/** All of the rows where they are few, else some that are spread evenly. */
export function spreadEvenly<Item>(rows: readonly Item[]): readonly Item[] {
  const step = Math.floor(rows.length / telling);
  return step <= 1 ? rows : rows.filter((_, at) => at % step === 0);
}

/** A new period beside an earlier one, with the texts of both. */
export interface NewestPair {
  readonly pair: PeriodPair;
  readonly now: string;
  readonly earlier: string;
}

/** The file's new period beside the one before it; undefined where nothing is new, or nothing was there before. */
export function newestPair(subject: Subject, rows: Rows): NewestPair | undefined {
  return newestBeside(subject, rows, (newest, timeline) => [timeline.before(newest)])[0];
}

/** The file's new period beside the one before it, and beside the same one of the year before. */
export function pairsCopied(subject: Subject, rows: Rows): readonly NewestPair[] {
  return newestBeside(subject, rows, (newest, timeline) => [
    timeline.before(newest),
    ordinalOf(sameLastYear(periodAt(timeline.frequency, newest))),
  ]);
}

function newestBeside(
  subject: Subject,
  rows: Rows,
  earlierThan: (newest: number, timeline: Timeline) => readonly (number | undefined)[],
): readonly NewestPair[] {
  const newest = newPeriod(subject, rows);
  const timeline = timelineOfRows(subject, rows);
  if (newest === undefined || !timeline) return [];
  return [...new Set(earlierThan(newest, timeline))].flatMap((earlier) => {
    const pair = earlier === undefined ? undefined : pairPeriods(subject, rows, earlier, newest);
    return earlier === undefined || !pair
      ? []
      : [{ pair, now: timeline.text(newest), earlier: timeline.text(earlier) }];
  });
}

function findPairs(subject: Subject, rows: Rows, earlier: number, later: number): PeriodPair | undefined {
  const timeline = timelineOfRows(subject, rows);
  const { primaryKey } = subject.resource.schema;
  const names = primaryKey.filter((name) => name !== periodColumn(subject.resource));
  if (!timeline) return undefined;
  const [old, young] = [timeline.places(earlier), timeline.places(later)];
  const keyed = only(rows, names);
  const keys = numberKeys([selectRows(keyed, old), selectRows(keyed, young)], names);
  const [before, now] = keys?.numbers ?? [];
  if (!keys || !before || !now) return undefined;
  const first = firstRows(before, keys.count);
  const pairs: (readonly [number, number])[] = [];
  young.forEach((row, index) => {
    const partner = old[first[now[index] as number] as number];
    if (partner !== undefined) pairs.push([partner, row]);
  });
  return { earlier, later, laterCount: young.length, pairs, columns: countColumns(subject, rows) };
}

/** The table with these columns alone. */
function only({ length, texts, numbers }: Observations, names: readonly string[]): Observations {
  const kept = <Column>(columns: ReadonlyMap<string, Column>) =>
    new Map([...columns].filter(([name]) => names.includes(name)));
  return { length, texts: kept(texts), numbers: kept(numbers) };
}
