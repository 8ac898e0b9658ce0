import type { BodyPoint, BodyPoints, BodySeries } from './body-series.ts';
import { type Spread, spreadOf } from './spread.ts';

interface Seen {
  readonly body: string;
  readonly point: BodyPoint;
  readonly what: 'rate' | 'volume';
}

/** A new figure that is far from what the body itself reported before, or far from the change of the other bodies. */
export type Oddity =
  | (Seen & { readonly against: 'history'; readonly history: Spread; readonly periods: number })
  | (Seen & {
      readonly against: 'peers';
      readonly before: BodyPoint;
      readonly peers: number;
      readonly usualRatio: number;
    });

/** So many earlier periods make a history, and so many other bodies make peers. */
const enoughPeriods = 8;
const enoughPeers = 8;
/** Of more bodies than this every second, third and so on is asked what happened to all: a median needs no more. */
const manyPeers = 400;
/** Below this no rate is compared, and no volume is missed. */
const soundSize = 30;
/** How many usual deviations away, from the middle of the history and from what the others did in the period. */
const farAway = 6;
/** A rate must also leave the range of its history by 15 percentage points, a volume by three times. */
const rateStep = 0.15;
const volumeTimes = 3;
/** In a shorter history, of two periods at least, a volume must have left it six times over, and be a large one. */
const fewPeriods = 2;
const youngTimes = 6;
const youngSize = 300;
/** With one earlier period only, a volume must have grown or shrunk five times more than the others'. */
const peerTimes = 5;

/** How far a figure is from the middle of its history, on a scale on which steps are compared, and the usual deviation. */
interface Deviation {
  readonly step: number;
  readonly scale: number;
}

/** A point and the sound points of its body before it, as far back as nothing changed its meaning. */
interface Moment {
  readonly body: string;
  readonly point: BodyPoint;
  readonly before: readonly BodyPoint[];
}

/**
 * The new figures that are odd, at most one for each body and period; the volume speaks before the rate. Where the whole
 * table is many times what it was, a short history does not tell a body from the others.
 */
export function odditiesIn(series: readonly BodySeries[], isScaleChanged: () => boolean): readonly Oddity[] {
  const odd = new Map<string, Oddity>();
  const stride = Math.ceil(series.length / manyPeers);
  const asked = series.filter((_, index) => index % stride === 0);
  for (const what of ['volume', 'rate'] as const) {
    const common = new Map<number, number>();
    for (const moment of series.flatMap((one) => momentsOutside(one, what))) {
      const { body, point } = moment;
      const figures = figuresOf(moment.before, what);
      const far = { body, point, what, against: 'history', periods: figures.length } as const;
      if (odd.has(momentOf(moment))) continue;
      if (moment.before.length < enoughPeriods) {
        if (isScaleChanged()) continue;
        odd.set(momentOf(moment), { ...far, history: spreadOf(figures) });
        continue;
      }
      const deviation = deviationOf(moment, what);
      if (!deviation) continue;
      const shared = common.get(point.ordinal) ?? commonStep(asked, point.ordinal, what);
      common.set(point.ordinal, shared);
      // What happened to everybody in the period (a pandemic, a strike) is not odd in one.
      const away = Math.min(Math.abs(deviation.step), Math.abs(deviation.step - shared));
      if (away <= farAway * deviation.scale) continue;
      odd.set(momentOf(moment), { ...far, history: spreadOf(figures) });
    }
  }
  return [...odd.values(), ...againstPeers(series).filter((oddity) => !odd.has(momentOf(oddity)))];
}

/** A body and a period. */
function momentOf({ body, point }: Pick<Moment, 'body' | 'point'>): string {
  return `${point.ordinal} ${body}`;
}

/** The figures of a history: volumes, or the rates that rest on enough. */
function figuresOf(before: readonly BodyPoint[], what: Oddity['what']): readonly number[] {
  if (what === 'volume') return before.map(({ denominator }) => denominator);
  return before
    .filter(({ denominator }) => denominator >= soundSize)
    .map(({ numerator, denominator }) => numerator / denominator);
}

/** The new points that leave the range of their history by much: cheap to tell, and rare. */
function momentsOutside({ body, points, from, to, breaks }: BodySeries, what: Oddity['what']): readonly Moment[] {
  const { ordinals, numerators, denominators } = points;
  const found: Moment[] = [];
  let [start, last, figures] = [from, -1, 0];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = from; at < to; at += 1) {
    if (!points.isSound(at)) continue;
    const isBroken =
      last >= 0 && breaks.some((day) => day > (ordinals[last] as number) && day <= (ordinals[at] as number));
    if (isBroken) {
      [start, figures] = [at, 0];
      [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    }
    last = at;
    const volume = denominators[at] as number;
    const figure = what === 'volume' ? volume : (numerators[at] as number) / volume;
    if (what === 'rate' && volume < soundSize) continue;
    const isOutside =
      what === 'rate'
        ? figures >= enoughPeriods && (figure > most + rateStep || figure < least - rateStep)
        : figures >= enoughPeriods
          ? figure + 1 > volumeTimes * (most + 1) || volumeTimes * (figure + 1) < least + 1
          : figures >= fewPeriods && isOutOfProportion(figure, least, most);
    if (isOutside && points.isNew(at)) {
      found.push({ body, point: points.at(at), before: soundPoints(points, start, at) });
    }
    figures += 1;
    if (figure < least) least = figure;
    if (figure > most) most = figure;
  }
  return found;
}

/** What was nothing before, or is nothing now, has begun or ended: that is told elsewhere. */
function isOutOfProportion(volume: number, least: number, most: number): boolean {
  if (most > 0 && volume >= youngSize && volume > youngTimes * most) return true;
  return volume > 0 && least >= youngSize && youngTimes * volume < least;
}

/** The sound ones among a stretch of points. */
function soundPoints(points: BodyPoints, from: number, to: number): readonly BodyPoint[] {
  const found: BodyPoint[] = [];
  for (let at = from; at < to; at += 1) if (points.isSound(at)) found.push(points.at(at));
  return found;
}

function deviationOf({ point, before }: Moment, what: Oddity['what']): Deviation | undefined {
  if (before.length < enoughPeriods) return undefined;
  if (what === 'rate') return rateDeviation(before, point);
  const volume = point.denominator;
  const usual = spreadOf(figuresOf(before, what)).median;
  // A row of nothing but zeros is told by the check of that name.
  const isTooSmall = usual < soundSize && volume < 10 * soundSize;
  if (isTooSmall || (volume === 0 && point.row !== null)) return undefined;
  const { median, deviation } = spreadOf(before.map(({ denominator }) => Math.log(denominator + 1)));
  // Chance and a tenth of noise are never odd, however steady the history.
  const scale = Math.sqrt(deviation ** 2 + 1 / (usual + 1) + 0.1 ** 2);
  return { step: Math.log(volume + 1) - median, scale };
}

function rateDeviation(before: readonly BodyPoint[], point: BodyPoint): Deviation | undefined {
  const rates = figuresOf(before, 'rate');
  if (point.denominator < soundSize || rates.length < enoughPeriods) return undefined;
  const { median, deviation } = spreadOf(rates);
  const usual = Math.min(0.98, Math.max(0.02, median));
  const scale = Math.sqrt(deviation ** 2 + (usual * (1 - usual)) / point.denominator + 0.01 ** 2);
  return { step: point.numerator / point.denominator - median, scale };
}

/** The middle step of all bodies in a period, or 0 when there are not enough of them. */
function commonStep(series: readonly BodySeries[], ordinal: number, what: Oddity['what']): number {
  const steps = series.flatMap(({ body, points, from, to, breaks }) => {
    const start = Math.max(Number.NEGATIVE_INFINITY, ...breaks.filter((day) => day <= ordinal));
    const sound = soundPoints(points, from, to);
    const point = sound.find((one) => one.ordinal === ordinal);
    const before = sound.filter((one) => one.ordinal < ordinal && one.ordinal >= start);
    const deviation = point ? deviationOf({ body, point, before }, what) : undefined;
    return deviation ? [deviation.step] : [];
  });
  return steps.length >= enoughPeers ? spreadOf(steps).median : 0;
}

/** How the volumes of bodies changed since the period before, in one period. */
interface Changes {
  readonly steps: number[];
  /** The places of the points at their end, and the body of each. */
  readonly places: number[];
  readonly series: BodySeries[];
}

/** Bodies with a short history: the change of their volume since the period before, held against that of the others. */
function againstPeers(series: readonly BodySeries[]): readonly Oddity[] {
  const byPeriod = new Map<number, Changes>();
  for (const { points, from, to } of series) {
    // Only these can be odd: of an old table whose bodies all have a history nothing more is asked.
    for (let at = from + 1; at < Math.min(from + enoughPeriods, to); at += 1) {
      const ordinal = points.ordinals[at] as number;
      if (points.isNew(at) && !byPeriod.has(ordinal)) byPeriod.set(ordinal, { steps: [], places: [], series: [] });
    }
  }
  if (byPeriod.size === 0) return [];
  for (const one of series) {
    for (let at = one.from + 1; at < one.to; at += 1) {
      const changes = byPeriod.get(one.points.ordinals[at] as number);
      if (!changes || !isChange(one, at)) continue;
      const { denominators } = one.points;
      changes.steps.push(Math.log(((denominators[at] as number) + 1) / ((denominators[at - 1] as number) + 1)));
      changes.places.push(at);
      changes.series.push(one);
    }
  }
  return [...byPeriod.values()].filter(({ steps }) => steps.length > enoughPeers).flatMap(oddChanges);
}

/** Whether a point continues the one before it: not where the period between is missing, or one of the two says nothing. */
function isChange({ points, breaks }: BodySeries, at: number): boolean {
  const { ordinals, denominators } = points;
  if (ordinals[at - 1] !== (ordinals[at] as number) - 1 || !points.isSound(at - 1) || !points.isSound(at)) return false;
  const isSmall = (denominators[at] as number) < soundSize && (denominators[at - 1] as number) < soundSize;
  return !isSmall && !breaks.includes(ordinals[at] as number);
}

function oddChanges({ steps, places, series }: Changes): readonly Oddity[] {
  const { median, deviation } = spreadOf(steps);
  const [peers, usualRatio] = [steps.length - 1, Math.exp(median)];
  return steps.flatMap((step, index) => {
    const away = Math.abs(step - median);
    const { body, points, from } = series[index] as BodySeries;
    const at = places[index] as number;
    if (away <= Math.log(peerTimes) || at - from >= enoughPeriods || !points.isNew(at)) return [];
    const [before, point] = [points.at(at - 1), points.at(at)];
    const chance = 1 / (Math.min(before.denominator, point.denominator) + 1);
    const scale = Math.sqrt(deviation ** 2 + chance + 0.1 ** 2);
    return away > farAway * scale ? [{ body, point, before, what: 'volume', against: 'peers', peers, usualRatio }] : [];
  });
}
