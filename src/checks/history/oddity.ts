import type { BodyPoint, BodySeries } from './body-series.ts';
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
/** Below this no rate is compared, and no volume is missed. */
const soundSize = 30;
/** How many usual deviations away, from the middle of the history and from what the others did in the period. */
const farAway = 6;
/** A rate must also leave the range of its history by 15 percentage points, a volume by three times. */
const rateStep = 0.15;
const volumeTimes = 3;
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

/** The new figures that are odd, at most one for each body and period; the volume speaks before the rate. */
export function odditiesIn(series: readonly BodySeries[]): readonly Oddity[] {
  const odd = new Map<BodyPoint, Oddity>();
  for (const what of ['volume', 'rate'] as const) {
    const common = new Map<number, number>();
    for (const moment of series.flatMap((one) => momentsOutside(one, what))) {
      const { body, point } = moment;
      const deviation = deviationOf(moment, what);
      if (!deviation || odd.has(point)) continue;
      const shared = common.get(point.ordinal) ?? commonStep(series, point.ordinal, what);
      common.set(point.ordinal, shared);
      // What happened to everybody in the period (a pandemic, a strike) is not odd in one.
      const away = Math.min(Math.abs(deviation.step), Math.abs(deviation.step - shared));
      if (away <= farAway * deviation.scale) continue;
      const figures = figuresOf(moment.before, what);
      odd.set(point, { body, point, what, against: 'history', history: spreadOf(figures), periods: figures.length });
    }
  }
  return [...odd.values(), ...againstPeers(series)];
}

/** The figures of a history: volumes, or the rates that rest on enough. */
function figuresOf(before: readonly BodyPoint[], what: Oddity['what']): readonly number[] {
  if (what === 'volume') return before.map(({ denominator }) => denominator);
  return before
    .filter(({ denominator }) => denominator >= soundSize)
    .map(({ numerator, denominator }) => numerator / denominator);
}

/** The new points that leave the range of their history by much: cheap to tell, and rare. */
function momentsOutside({ body, points, breaks }: BodySeries, what: Oddity['what']): readonly Moment[] {
  const found: Moment[] = [];
  let before: BodyPoint[] = [];
  let figures = 0;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const point of points) {
    if (!point.isSound) continue;
    if (before.length > 0 && breaks.some((from) => from > (before.at(-1)?.ordinal ?? 0) && from <= point.ordinal)) {
      before = [];
      figures = 0;
      [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    }
    const figure = what === 'volume' ? point.denominator : point.numerator / point.denominator;
    const isFigure = what === 'volume' || point.denominator >= soundSize;
    const isOutside =
      what === 'volume'
        ? figure + 1 > volumeTimes * (most + 1) || volumeTimes * (figure + 1) < least + 1
        : figure > most + rateStep || figure < least - rateStep;
    if (point.isNew && isFigure && figures >= enoughPeriods && isOutside) {
      found.push({ body, point, before: [...before] });
    }
    before.push(point);
    if (!isFigure) continue;
    figures += 1;
    least = Math.min(least, figure);
    most = Math.max(most, figure);
  }
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
  const steps = series.flatMap(({ body, points, breaks }) => {
    const point = points.find((one) => one.ordinal === ordinal && one.isSound);
    const start = Math.max(Number.NEGATIVE_INFINITY, ...breaks.filter((from) => from <= ordinal));
    const before = points.filter((one) => one.isSound && one.ordinal < ordinal && one.ordinal >= start);
    const deviation = point ? deviationOf({ body, point, before }, what) : undefined;
    return deviation ? [deviation.step] : [];
  });
  return steps.length >= enoughPeers ? spreadOf(steps).median : 0;
}

/** How the volume of a body changed since the period before. */
interface Change extends Omit<Seen, 'what'> {
  readonly before: BodyPoint;
  readonly step: number;
  /** Whether there is too little history to hold it against. */
  readonly isShort: boolean;
}

/** Bodies with a short history: the change of their volume since the period before, held against that of the others. */
function againstPeers(series: readonly BodySeries[]): readonly Oddity[] {
  const periods = new Set(
    series.flatMap(({ points }) => points.filter(({ isNew }) => isNew).map(({ ordinal }) => ordinal)),
  );
  const byPeriod = new Map<number, Change[]>();
  for (const change of series.flatMap(changesOf)) {
    const { ordinal } = change.point;
    if (!periods.has(ordinal)) continue;
    const known = byPeriod.get(ordinal) ?? [];
    known.push(change);
    byPeriod.set(ordinal, known);
  }
  return [...byPeriod.values()].filter(({ length }) => length > enoughPeers).flatMap(oddChanges);
}

function changesOf({ body, points, breaks }: BodySeries): readonly Change[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before || before.ordinal !== point.ordinal - 1 || !before.isSound || !point.isSound) return [];
    if (breaks.includes(point.ordinal) || Math.max(before.denominator, point.denominator) < soundSize) return [];
    const step = Math.log((point.denominator + 1) / (before.denominator + 1));
    return [{ body, point, before, step, isShort: index < enoughPeriods }];
  });
}

function oddChanges(changes: readonly Change[]): readonly Oddity[] {
  const { median, deviation } = spreadOf(changes.map(({ step }) => step));
  const [peers, usualRatio] = [changes.length - 1, Math.exp(median)];
  return changes
    .filter(({ point, before, step, isShort }) => {
      const chance = 1 / (Math.min(before.denominator, point.denominator) + 1);
      const scale = Math.sqrt(deviation ** 2 + chance + 0.1 ** 2);
      const away = Math.abs(step - median);
      return isShort && point.isNew && away > farAway * scale && away > Math.log(peerTimes);
    })
    .map(({ body, point, before }) => ({ body, point, before, what: 'volume', against: 'peers', peers, usualRatio }));
}
