import { periodColumn } from '../core/description/dataset.ts';
import type { Observations } from '../core/table/observations.ts';
import { numberKeys } from '../core/table/row-keys.ts';
import type { Subject } from './check.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** Visits every two rows with the same key but for the period, of which the second follows directly upon the first. */
export function visitNeighbours(
  { dataset, resource }: Pick<Subject, 'dataset' | 'resource'>,
  table: Observations,
  visit: (before: number, row: number) => void,
): void {
  const time = periodColumn(resource);
  const timeline = timelineOf(table, resource, dataset.huiyin);
  const keys = numberKeys(
    [table],
    resource.schema.primaryKey.filter((name) => name !== time),
  );
  const numbers = keys?.numbers[0];
  if (!timeline || !keys || !numbers) return;
  const last = new Int32Array(keys.count).fill(-1);
  for (const row of rowsInTime(timeline, table.length)) {
    const number = numbers[row] as number;
    const before = last[number] as number;
    const ordinal = timeline.at(row);
    if (before >= 0 && ordinal > 0 && timeline.at(before) === ordinal - 1) visit(before, row);
    last[number] = row;
  }
}

/** All rows in the order of their periods; a file mostly has them so. */
function rowsInTime(timeline: Timeline, length: number): Uint32Array {
  const rows = new Uint32Array(length).map((_, row) => row);
  const isInTime = rows.every((row) => row === 0 || timeline.at(row - 1) <= timeline.at(row));
  return isInTime ? rows : rows.sort((one, other) => timeline.at(one) - timeline.at(other));
}
