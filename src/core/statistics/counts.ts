import { periodColumn, type Resource } from '../description/dataset.ts';
import { ordinalOf, type Period, parsePeriod } from '../period.ts';
import type { Observations } from '../table/observations.ts';
import { type Tally, tally } from '../table/tally.ts';
import { flagsOfAll } from './series.ts';

/** Counts of one body, or of all together, in one period: in the order of the columns asked for. */
export interface CountsPoint {
  readonly period: Period;
  readonly counts: readonly number[];
  /** True when no row of the period could be counted. */
  readonly missing: boolean;
  /** SDMX observation statuses of the rows, other than A (normal), each once, sorted; of all together only P. */
  readonly flags: readonly string[];
  /** True when nothing could be counted because it is withheld to protect persons. */
  readonly suppressed: boolean;
  /** The codes of the bodies that have rows in the period which are not in the counts, as a cell is blank. */
  readonly leftOut: readonly string[];
}

/** Some counts of a table over time: of all bodies together and of each, by code. */
export interface CountsPanel {
  readonly whole: readonly CountsPoint[];
  readonly bodies: ReadonlyMap<string, readonly CountsPoint[]>;
}

const panels = new WeakMap<Observations, Map<string, CountsPanel>>();

/** The panel of these count columns; `body` is the dimension whose codes are the bodies. Computed once for the same rows. */
export function countsPanelOf(
  observations: Observations,
  resource: Resource,
  columns: readonly string[],
  body: string,
): CountsPanel {
  const known = panels.get(observations) ?? new Map<string, CountsPanel>();
  panels.set(observations, known);
  const key = columns.join();
  const panel = known.get(key) ?? computePanel(observations, resource, columns, body);
  known.set(key, panel);
  return panel;
}

function computePanel(
  observations: Observations,
  resource: Resource,
  columns: readonly string[],
  body: string,
): CountsPanel {
  const bodies = new Map<string, CountsPoint[]>();
  const totals = new Map<number, CountsPoint>();
  for (const row of tally(observations, resource, columns, [body, periodColumn(resource)])) {
    const [code = '', when = ''] = row.keys;
    const period = parsePeriod(when);
    if (!period) continue;
    const point = pointOf(code, period, row);
    bodies.set(code, [...(bodies.get(code) ?? []), point]);
    const part = { ...point, flags: flagsOfAll(point.flags) };
    totals.set(ordinalOf(period), together(totals.get(ordinalOf(period)), part));
  }
  return {
    whole: inTime([...totals.values()]),
    bodies: new Map([...bodies].sort().map(([code, points]) => [code, inTime(points)])),
  };
}

function pointOf(code: string, period: Period, { sums, counted, missing, flags }: Tally): CountsPoint {
  return {
    period,
    counts: sums,
    missing: counted === 0,
    flags,
    suppressed: counted === 0 && flags.includes('Q'),
    leftOut: missing > 0 ? [code] : [],
  };
}

function together(sum: CountsPoint | undefined, point: CountsPoint): CountsPoint {
  if (!sum) return point;
  return {
    period: point.period,
    counts: sum.counts.map((count, column) => count + (point.counts[column] ?? 0)),
    missing: sum.missing && point.missing,
    flags: sum.flags.length > 0 ? sum.flags : point.flags,
    suppressed: sum.suppressed && point.suppressed,
    leftOut: [...sum.leftOut, ...point.leftOut],
  };
}

function inTime(points: readonly CountsPoint[]): readonly CountsPoint[] {
  return [...points].sort((one, other) => ordinalOf(one.period) - ordinalOf(other.period));
}

/** The counts of several columns as one sum for each group of columns, when they were asked for group after group. */
export function sumsOf(groups: readonly (readonly string[])[], counts: readonly number[]): readonly number[] {
  let from = 0;
  return groups.map(({ length }) => {
    const part = counts.slice(from, from + length).reduce((total, count) => total + count, 0);
    from += length;
    return part;
  });
}
