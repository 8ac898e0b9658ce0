import { type Break, fieldsOf, type Measure, periodColumn, type Resource } from '../description/dataset.ts';
import { ordinalOf, type Period, parsePeriod, sameLastYear } from '../period.ts';
import { evaluate } from '../query/evaluate.ts';
import type { Observations } from '../table/observations.ts';
import { type Rate, rateOf, reliabilityOf } from './rate.ts';

/** A measure in one period, of one body or of all together. */
export interface SeriesPoint {
  readonly period: Period;
  readonly rate: Rate;
  /** True when no row of the period could be counted: it was reported as missing. */
  readonly missing: boolean;
  /** True while a row says that its figure is expected to change. */
  readonly provisional: boolean;
  /** SDMX observation statuses of the rows, other than A (normal), each once, sorted. */
  readonly flags: readonly string[];
}

/** What has SDMX observation statuses. */
type Flagged = Pick<SeriesPoint, 'flags'>;

/** How a figure is to be read that is neither missing nor withheld. */
export interface Caveats {
  /** Still expected to change. */
  readonly provisional?: boolean;
  /** Not counted but estimated. */
  readonly estimated?: boolean;
  /** Marked as unreliable or differently defined: shown, and compared with nothing. */
  readonly doubtful?: boolean;
}

/** Points in the order of time; a period without a row is left out, so that it shows as a gap. */
export type Series = readonly SeriesPoint[];

/** A measure of one table over time: of all bodies together (sum over sum) and of each. */
export interface Panel {
  readonly whole: Series;
  /** By code, in the order of the codes. */
  readonly bodies: ReadonlyMap<string, Series>;
}

const panels = new WeakMap<Observations, Map<string, Panel>>();

/** The panel of a measure; `body` is the dimension whose codes are the bodies. Computed once for the same rows. */
export function panelOf(observations: Observations, resource: Resource, measure: Measure, body: string): Panel {
  const known = panels.get(observations) ?? new Map<string, Panel>();
  panels.set(observations, known);
  const panel = known.get(measure.name) ?? computePanel(observations, resource, measure, body);
  known.set(measure.name, panel);
  return panel;
}

function computePanel(observations: Observations, resource: Resource, measure: Measure, body: string): Panel {
  const time = periodColumn(resource);
  const flags = flagsByKey(observations, resource, [body, time]);
  const ask = (by: readonly string[]) =>
    evaluate({ resource: resource.name, measure: measure.name, by, where: {} }, observations, resource);

  const bodies = new Map<string, SeriesPoint[]>();
  for (const { keys, numerator, denominator, counted } of ask([body, time])) {
    const [code = '', when = ''] = keys;
    const period = parsePeriod(when);
    if (!period) continue;
    const series = bodies.get(code) ?? [];
    bodies.set(code, series);
    const statuses = [...(flags.get(keyOf(keys)) ?? [])].sort();
    series.push(pointOf(period, rateOf(numerator, denominator), counted === 0, statuses));
  }
  const whole = ask([time]).flatMap(({ keys, numerator, denominator, counted }) => {
    const period = parsePeriod(keys[0] ?? '');
    if (!period) return [];
    const flags = flagsOfAll([...bodies.values()].flatMap((series) => pointAt(series, period)?.flags ?? []));
    return [pointOf(period, rateOf(numerator, denominator), counted === 0, flags)];
  });
  return { whole: inTime(whole), bodies: new Map([...bodies].map(([code, series]) => [code, inTime(series)])) };
}

function pointOf(period: Period, rate: Rate, missing: boolean, flags: readonly string[]): SeriesPoint {
  return { period, rate, missing, provisional: flags.includes('P'), flags };
}

function inTime(series: Series): Series {
  return [...series].sort((one, other) => ordinalOf(one.period) - ordinalOf(other.period));
}

/** The statuses other than A that stand in the rows of each combination of the columns. */
function flagsByKey(observations: Observations, resource: Resource, columns: readonly string[]) {
  const found = new Map<string, Set<string>>();
  const status = observations.texts.get(fieldsOf(resource, 'status')[0]?.name ?? '');
  if (!status) return found;
  const texts = columns.map((name) => observations.texts.get(name));
  for (let row = 0; row < observations.length; row += 1) {
    const flag = status.values[status.index[row] ?? 0] ?? '';
    if (flag === '' || flag === 'A') continue;
    const key = keyOf(texts.map((column) => column?.values[column.index[row] ?? 0] ?? ''));
    found.set(key, (found.get(key) ?? new Set()).add(flag));
  }
  return found;
}

function keyOf(codes: readonly string[]): string {
  return codes.join('\u001f');
}

/** The point of a period, or undefined when nothing was reported. */
export function pointAt(series: Series, period: Period): SeriesPoint | undefined {
  const ordinal = ordinalOf(period);
  return series.find((point) => point.period.frequency === period.frequency && ordinalOf(point.period) === ordinal);
}

/** The breaks that cut the series of a body, or of the whole when no code is given. */
export function breaksFor(breaks: readonly Break[], code?: string): readonly Break[] {
  if (code === undefined) return breaks.filter(({ bodies }) => !bodies);
  return breaks.filter(({ bodies, change }) => (bodies ? bodies.includes(code) : change !== 'coverage'));
}

/** The breaks that cut the series of every body: no figure of any is comparable across them. */
export function breaksOfEach(breaks: readonly Break[]): readonly Break[] {
  return breaks.filter(({ bodies, change }) => !bodies && change !== 'coverage');
}

/** Whether no series break lies between a period and the same one of last year. */
export function isComparableOverYear(period: Period, breaks: readonly Break[]): boolean {
  return !breaks.some(({ from }) => isWithin(from, sameLastYear(period), period));
}

/** The share of a point that may be compared: undefined when missing, doubtful or resting on fewer than 30. */
export function soundShare(point: SeriesPoint | undefined): number | undefined {
  if (!point || isDoubtful(point) || reliabilityOf(point.rate.denominator) !== 'sound') return undefined;
  return point.rate.value ?? undefined;
}

/** Whether the publisher marks the figure as unreliable (U) or differently defined (D): shown, but not compared. */
export function isDoubtful({ flags }: Flagged): boolean {
  return flags.includes('U') || flags.includes('D');
}

/** The flags of all together, of those of its parts: what is still to change leaves the whole to change, the rest is their own. */
export function flagsOfAll(flags: readonly string[]): readonly string[] {
  return flags.includes('P') ? ['P'] : [];
}

/** What its flags say of a figure that is shown; only what is true. */
export function caveatsOf(flagged: Flagged): Caveats {
  return {
    ...(flagged.flags.includes('P') && { provisional: true }),
    ...(flagged.flags.includes('E') && { estimated: true }),
    ...(isDoubtful(flagged) && { doubtful: true }),
  };
}

/** Whether a break that starts at `from` lies after one period and not after another. */
function isWithin(from: string, after: Period, until: Period): boolean {
  const start = parsePeriod(from);
  return start !== undefined && ordinalOf(start) > ordinalOf(after) && ordinalOf(start) <= ordinalOf(until);
}

/** The part of the series that may be read as one: from the last break on. */
export function sinceLastBreak(series: Series, breaks: readonly Break[]): Series {
  const starts = breaks.flatMap(({ from }) => parsePeriod(from) ?? []).map(ordinalOf);
  const last = Math.max(
    Number.NEGATIVE_INFINITY,
    ...starts.filter((start) => series.some((point) => ordinalOf(point.period) >= start)),
  );
  return series.filter(({ period }) => ordinalOf(period) >= last);
}

/** The lowest and the highest of a series. */
export interface Extremes {
  /** The latest of those that share the lowest share, and of those that share the highest. */
  readonly lowest: SeriesPoint;
  readonly highest: SeriesPoint;
  /** How many more periods share each. */
  readonly alsoLowest: number;
  readonly alsoHighest: number;
  /** A figure that is shown but may not be compared lies beyond them. */
  readonly isPassed: boolean;
}

/**
 * The periods of the lowest and the highest share that may be compared; undefined with fewer than three such points, and
 * when all are the same.
 */
export function extremesOf(series: Series): Extremes | undefined {
  const sound = series.filter((point) => soundShare(point) !== undefined);
  if (sound.length < 3) return undefined;
  const shares = sound.map((point) => soundShare(point) ?? 0);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  const [lowest, highest] = [shares.lastIndexOf(least), shares.lastIndexOf(most)].map((place) => sound[place]);
  if (!lowest || !highest || least === most) return undefined;
  const others = (share: number) => shares.filter((each) => each === share).length - 1;
  const isPassed = series.some(({ rate: { value, denominator } }) => {
    const isShown = value !== null && reliabilityOf(denominator) !== 'none';
    return isShown && (value < least || value > most);
  });
  return { lowest, highest, alsoLowest: others(least), alsoHighest: others(most), isPassed };
}
