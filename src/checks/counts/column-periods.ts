import type { Text } from '../../core/text.ts';
import type { Rows, Subject } from '../check.ts';
import { comparisonOf, countColumns, newPeriod, timelineOfRows } from '../history/comparison.ts';

/** A count column over the rows of the new period; over the whole file when the period has too few rows to tell. */
export interface ColumnPeriod {
  readonly column: string;
  /** The rows looked at, as the end of "all rows of". */
  readonly period: Text;
  /** How many cells are filled. */
  readonly count: number;
  /** The number that all of them hold, or undefined when they differ or there are none. */
  readonly only: number | undefined;
  /** Whether all that is published of the column is zero too, so that zero is nothing new. */
  readonly wasAllZero: boolean;
}

/** Fewer rows than this in the new period say nothing of a column. */
const enoughRows = 3;

/** The count columns of the new period; none when the file brings no new period. */
export function columnPeriods(subject: Subject, rows: Rows): readonly ColumnPeriod[] {
  const newest = newPeriod(subject, rows);
  const timeline = timelineOfRows(subject, rows);
  if (newest === undefined || !timeline) return [];
  const places = timeline.places(newest);
  const isWhole = places.length < enoughRows;
  // One row in each period is the history of one body: it may well stand still.
  if (isWhole && rows.length < 2 * timeline.count) return [];
  const now = timeline.text(newest);
  const period = isWhole ? { en: 'the file', zh: '全表' } : { en: now, zh: `${now} ` };
  const published = comparisonOf(subject, rows)?.published.observations;
  // A column with cells that are no numbers is told of already.
  const columns = countColumns(subject, rows).filter(({ name }) => (rows.unread.get(name)?.size ?? 0) === 0);
  return columns.map(({ name, cells }) => ({
    column: name,
    period,
    ...onlyNumber(isWhole ? cells : pick(cells, places)),
    wasAllZero: published?.numbers.get(name)?.every((cell) => cell === 0 || Number.isNaN(cell)) ?? false,
  }));
}

function pick(cells: Float64Array, places: Uint32Array): Float64Array {
  return new Float64Array(places.length).map((_, at) => cells[places[at] as number] as number);
}

function onlyNumber(cells: Float64Array): Pick<ColumnPeriod, 'count' | 'only'> {
  let count = 0;
  let only: number | undefined;
  for (const cell of cells) {
    if (Number.isNaN(cell)) continue;
    count += 1;
    if (count === 1) only = cell;
    else if (cell !== only) return { count, only: undefined };
  }
  return { count, only };
}
