import { fieldsOf, type Measure, periodColumn, type Resource } from '../../core/dataset.ts';
import { ordinalOf, parsePeriod } from '../../core/period.ts';
import { breaksFor } from '../../core/series.ts';
import { termCells } from '../../core/term-cells.ts';
import type { Rows, Subject } from '../check.ts';
import { newsOf, timelineOfRows } from './comparison.ts';

/** What a body reported in one period, over all rows of it. */
export interface BodyPoint {
  readonly ordinal: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Place of the row when it is one, else null. */
  readonly row: number | null;
  /** True when something of it is not published yet. */
  readonly isNew: boolean;
  /** False when a status says that the figure is not like the others (B, D, E, O, U and so on) or a cell is blank. */
  readonly isSound: boolean;
}

/** The points of one body in the order of time, with the starts of its series breaks. */
export interface BodySeries {
  readonly body: string;
  readonly points: readonly BodyPoint[];
  readonly breaks: readonly number[];
}

/** The measure whose history is watched: the headline when it is of this table, else the first. */
export function watchedMeasure({ dataset, resource }: Subject): Measure | undefined {
  const { headline } = dataset.huiyin;
  const { measures } = resource.huiyin;
  const own = headline.resource === resource.name ? measures.find(({ name }) => name === headline.measure) : undefined;
  return own ?? measures[0];
}

/** The series of every body for a measure; empty when the file lacks a column they need. */
export function bodySeries(subject: Subject, rows: Rows, measure: Measure): readonly BodySeries[] {
  const { dataset, resource } = subject;
  const timeline = timelineOfRows(subject, rows);
  const bodies = rows.texts.get(dataset.huiyin.body);
  const periods = rows.texts.get(periodColumn(resource));
  const [above, below] = [termCells(measure.numerator, rows), termCells(measure.denominator, rows)];
  if (!timeline || !bodies || !periods || !above || !below) return [];
  const width = periods.values.length;
  const count = bodies.values.length * width;
  const [numerators, denominators] = [new Float64Array(count), new Float64Array(count)];
  const [rowCounts, lastRows] = [new Uint32Array(count), new Uint32Array(count)];
  const [unsound, fresh] = [new Uint8Array(count), new Uint8Array(count)];
  const news = newsOf(subject, rows);
  const { odd, index: statuses } = oddStatuses(resource, rows);
  for (let row = 0; row < rows.length; row += 1) {
    const cell = (bodies.index[row] as number) * width + (periods.index[row] as number);
    rowCounts[cell] = (rowCounts[cell] as number) + 1;
    lastRows[cell] = row;
    fresh[cell] = (fresh[cell] as number) | (news[row] as number);
    const upper = above.sums[row] as number;
    const lower = below.sums[row] as number;
    if (Number.isNaN(upper + lower) || odd[statuses?.[row] ?? 0] === 1) unsound[cell] = 1;
    else {
      numerators[cell] = (numerators[cell] as number) + upper;
      denominators[cell] = (denominators[cell] as number) + lower;
    }
  }
  return bodies.values.map((body, index) => {
    const points: BodyPoint[] = [];
    for (let cell = index * width; cell < (index + 1) * width; cell += 1) {
      const rowCount = rowCounts[cell] as number;
      const ordinal = rowCount > 0 ? timeline.at(lastRows[cell] as number) : -1;
      if (ordinal < 0) continue;
      points.push({
        ordinal,
        numerator: numerators[cell] as number,
        denominator: denominators[cell] as number,
        row: rowCount === 1 ? (lastRows[cell] as number) : null,
        isNew: fresh[cell] === 1,
        isSound: unsound[cell] === 0,
      });
    }
    const breaks = breaksFor(resource.huiyin.breaks, body).flatMap(({ from }) => {
      const period = parsePeriod(from);
      return period ? [ordinalOf(period)] : [];
    });
    return { body, points: points.sort((one, other) => one.ordinal - other.ordinal), breaks };
  });
}

/** Normal (A) and provisional (P) figures are compared with each other, and no others: 1 for these, by text. */
function oddStatuses(resource: Resource, rows: Rows) {
  const status = rows.texts.get(fieldsOf(resource, 'status')[0]?.name ?? '');
  const odd = (status?.values ?? ['']).map((text) => (text !== '' && text !== 'A' && text !== 'P' ? 1 : 0));
  return { odd: Uint8Array.from(odd), index: status?.index };
}
