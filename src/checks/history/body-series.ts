import { fieldsOf, type Measure, periodColumn, type Resource } from '../../core/description/dataset.ts';
import { ordinalOf, parsePeriod } from '../../core/period.ts';
import { breaksFor } from '../../core/statistics/series.ts';
import { firstRows, numberKeys } from '../../core/table/row-keys.ts';
import { termCells } from '../../core/table/term-cells.ts';
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
  /** The points of all bodies; those of this one are `from` to before `to`. */
  readonly points: BodyPoints;
  readonly from: number;
  readonly to: number;
  readonly breaks: readonly number[];
}

/**
 * The points of all bodies by column: a million of them as objects would take longer to make than to judge. Those of a
 * body stand together, in the order of time.
 */
export class BodyPoints {
  readonly ordinals: Int32Array;
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  /** Place of the first row of each. */
  readonly rows: Int32Array;
  readonly marks: Uint8Array;

  constructor(length: number) {
    this.ordinals = new Int32Array(length);
    this.numerators = new Float64Array(length);
    this.denominators = new Float64Array(length);
    this.rows = new Int32Array(length);
    this.marks = new Uint8Array(length);
  }

  isNew(at: number): boolean {
    return ((this.marks[at] as number) & fresh) !== 0;
  }

  isSound(at: number): boolean {
    return ((this.marks[at] as number) & unsound) === 0;
  }

  /** One of them, to be kept. */
  at(at: number): BodyPoint {
    return {
      ordinal: this.ordinals[at] as number,
      numerator: this.numerators[at] as number,
      denominator: this.denominators[at] as number,
      row: ((this.marks[at] as number) & many) === 0 ? (this.rows[at] as number) : null,
      isNew: this.isNew(at),
      isSound: this.isSound(at),
    };
  }
}

/** What is noted of the rows of a body in a period, as bits: that there is one, more than one, an unsound one, a new one. */
const [seen, many, unsound, fresh] = [1, 2, 4, 8];

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
  const keys = numberKeys([rows], [dataset.huiyin.body, periodColumn(resource)]);
  const groups = keys?.numbers[0];
  const [above, below] = [termCells(measure.numerator, rows)?.sums, termCells(measure.denominator, rows)?.sums];
  if (!timeline || !bodies || !keys || !groups || !above || !below) return [];
  const { count } = keys;
  const [numerators, denominators] = [new Float64Array(count), new Float64Array(count)];
  const marks = new Uint8Array(count);
  const news = newsOf(subject, rows);
  const { odd, index: statuses } = oddStatuses(resource, rows);
  for (let row = 0; row < rows.length; row += 1) {
    const group = groups[row] as number;
    const upper = above[row] as number;
    const lower = below[row] as number;
    const isBlank = Number.isNaN(upper + lower);
    const isUnsound = isBlank || odd[statuses?.[row] ?? 0] === 1;
    const before = marks[group] as number;
    marks[group] = before | (before === 0 ? seen : many) | (isUnsound ? unsound : 0) | (news[row] === 1 ? fresh : 0);
    if (isBlank) continue;
    numerators[group] = (numerators[group] as number) + upper;
    denominators[group] = (denominators[group] as number) + lower;
  }
  const first = firstRows(groups, count);
  // Plain loops over places from here on: what is handed from one function to the next a million times takes its time.
  const [ordinals, owners] = [new Int32Array(count), new Uint32Array(count)];
  for (let group = 0; group < count; group += 1) {
    ordinals[group] = timeline.at(first[group] as number);
    owners[group] = bodies.index[first[group] as number] as number;
  }
  const { order, starts } = byBody(owners, ordinals, bodies.values.length);
  const points = new BodyPoints(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const group = order[at] as number;
    points.ordinals[at] = ordinals[group] as number;
    points.numerators[at] = numerators[group] as number;
    points.denominators[at] = denominators[group] as number;
    points.rows[at] = first[group] as number;
    points.marks[at] = marks[group] as number;
  }
  return bodies.values.map((body, index) => ({
    body,
    points,
    from: starts[index] as number,
    to: starts[index + 1] as number,
    breaks: breaksFor(resource.huiyin.breaks, body).flatMap(({ from }) => {
      const period = parsePeriod(from);
      return period ? [ordinalOf(period)] : [];
    }),
  }));
}

/** The groups that have a period, those of each body together in the order of time, and where each body's begin. */
function byBody(owners: Uint32Array, ordinals: Int32Array, bodies: number) {
  const starts = new Uint32Array(bodies + 1);
  for (let group = 0; group < owners.length; group += 1) {
    if ((ordinals[group] as number) < 0) continue;
    const next = (owners[group] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let body = 1; body <= bodies; body += 1) starts[body] = (starts[body] as number) + (starts[body - 1] as number);
  const order = new Uint32Array(starts[bodies] as number);
  const next = starts.slice();
  for (let group = 0; group < owners.length; group += 1) {
    if ((ordinals[group] as number) < 0) continue;
    const body = owners[group] as number;
    order[next[body] as number] = group;
    next[body] = (next[body] as number) + 1;
  }
  for (let body = 0; body < bodies; body += 1) sortInTime(order.subarray(starts[body], starts[body + 1]), ordinals);
  return { order, starts };
}

/** Most files are in the order of time: then nothing is to be done. */
function sortInTime(groups: Uint32Array, ordinals: Int32Array): void {
  const step = (one: number, other: number): number => (ordinals[one] as number) - (ordinals[other] as number);
  for (let at = 1; at < groups.length; at += 1) {
    if (step(groups[at - 1] as number, groups[at] as number) <= 0) continue;
    groups.sort(step);
    return;
  }
}

/** Normal (A) and provisional (P) figures are compared with each other, and no others: 1 for these, by text. */
function oddStatuses(resource: Resource, rows: Rows) {
  const status = rows.texts.get(fieldsOf(resource, 'status')[0]?.name ?? '');
  const odd = (status?.values ?? ['']).map((text) => (text !== '' && text !== 'A' && text !== 'P' ? 1 : 0));
  return { odd: Uint8Array.from(odd), index: status?.index };
}
