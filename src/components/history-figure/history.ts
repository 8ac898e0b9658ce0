import type { CodeList } from '../../core/description/code-list.ts';
import type { Target } from '../../core/description/dataset.ts';
import type { Topic } from '../../core/description/topic.ts';
import { foremost } from '../../core/foremost.ts';
import { addPeriods, type Frequency, ordinalOf, type Period, parsePeriod, periodsBetween } from '../../core/period.ts';
import { reliabilityOf } from '../../core/statistics/rate.ts';
import { breaksFor, type Series, sinceLastBreak, soundShare } from '../../core/statistics/series.ts';
import type { Language } from '../../core/text.ts';
import { targetIn } from '../../i18n/findings/story.ts';
import { formatsOf, words } from '../../i18n/index.ts';
import { classesOf } from '../../islands/classes.ts';
import { bodyRow, byName } from '../body-figures.ts';

/** As many periods as a reader can tell apart in a row of cells on a telephone. */
const shownPeriods: Readonly<Record<Frequency, number>> = { A: 10, Q: 12, M: 12 };

/** More cells than this, drawn at two widths and printed in a table, weigh more than a page may; then fewer periods are shown. */
const mostCells = 500;
const fewestPeriods = 4;
/** Of very many bodies so many are drawn: a row of cells is longer than one figure. */
const mostHistories = 75;

/** One body over the latest periods. */
export interface BodyHistory {
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly series: Series;
  /** From these periods on its figures alone mean something else. */
  readonly breaks: readonly { readonly from: Period }[];
}

/** All bodies over the latest periods. */
export interface History {
  readonly periods: readonly Period[];
  /** By name: those with a rate in any of the periods; of very many, those that stood worst. */
  readonly bodies: readonly BodyHistory[];
  /** What must be said of the choice of bodies. */
  readonly notes: readonly string[];
  /** What it comes to: how many bodies missed the target, or were in the worst class, in most periods. */
  readonly title: string;
}

/** The latest periods of every body; undefined with fewer than three periods or two bodies. */
export function historyOf(language: Language, topic: Topic, codes: CodeList | undefined): History | undefined {
  const { panel, period: last, measure, resource } = topic;
  if (!last || measure.mayExceedOne) return undefined;
  const first = panel.whole[0]?.period ?? last;
  const latest = (count: number) => {
    const earliest = addPeriods(last, 1 - count);
    return periodsBetween(ordinalOf(earliest) > ordinalOf(first) ? earliest : first, last);
  };
  const isRated = (series: Series) =>
    series.some((point) => !point.missing && reliabilityOf(point.rate.denominator) !== 'none');
  const since = (whole: Series, start: Period | undefined) =>
    whole.filter(({ period }) => start !== undefined && ordinalOf(period) >= ordinalOf(start));
  const most = latest(shownPeriods[last.frequency]);
  const count = [...panel.bodies.values()].filter((whole) => isRated(since(whole, most[0]))).length;
  const periods = latest(Math.max(fewestPeriods, Math.min(most.length, Math.floor(mostCells / Math.max(1, count)))));
  const all = [...panel.bodies].flatMap(([code, whole]): readonly BodyHistory[] => {
    const series = since(whole, periods[0]);
    if (series.length === 0) return [];
    const breaks = resource.huiyin.breaks
      .filter(({ bodies }) => bodies?.includes(code))
      .flatMap(({ from }) => parsePeriod(from) ?? [])
      .map((from) => ({ from }));
    return [{ ...bodyRow(language, topic, codes, code), series, breaks }];
  });
  const bodies = all.filter(({ series }) => isRated(series)).sort(byName(language));
  if (periods.length < 3 || bodies.length < 2) return undefined;
  const { charts } = words(language);
  const tooFew = all.filter(({ series }) => !isRated(series)).map(({ label }) => label);
  const [cut, isUp] = [cutOf(topic), measure.direction === 'up'];
  const badness = ({ series }: BodyHistory) => {
    const shares = series.flatMap((point) => soundShare(point) ?? []);
    return shares.reduce((sum, share) => sum + Math.max(0, isUp ? cut - share : share - cut), 0);
  };
  const shown = foremost(bodies, badness, mostHistories);
  const name = topic.dataset.huiyin.bodyName.many[language];
  return {
    periods,
    bodies: shown,
    notes: [
      ...(tooFew.length > 0 ? [charts.neverTen(tooFew)] : []),
      ...(shown.length < bodies.length ? [charts.foremost(shown.length, bodies.length, name)] : []),
    ],
    title: titleOf(language, topic, bodies),
  };
}

/** The target in force in the latest period. */
function targetOf({ measure, period }: Topic): Target | undefined {
  return period && targetIn(measure.targets, period);
}

/** What a body ought to reach: the target, or else the end of the worst class. */
function cutOf(topic: Topic): number {
  const cuts = classesOf(topic.measure);
  return targetOf(topic)?.value ?? (topic.measure.direction === 'up' ? cuts[0] : cuts[3]);
}

/**
 * Counts the bodies whose comparable figures missed the target, or else were in the worst class, more often than not: since
 * the last break, and no earlier than the target holds.
 */
function titleOf(language: Language, topic: Topic, bodies: readonly BodyHistory[]): string {
  const { dataset, measure, resource } = topic;
  const isUp = measure.direction === 'up';
  const target = targetOf(topic);
  const cut = cutOf(topic);
  const judged = bodies.flatMap(({ code, series }) => {
    const readable = sinceLastBreak(series, breaksFor(resource.huiyin.breaks, code));
    const since = readable.filter(({ period }) => !target || targetIn(measure.targets, period)?.value === target.value);
    const shares = since.flatMap((point) => soundShare(point) ?? []);
    return shares.length >= 3 ? [{ since, shares }] : [];
  });
  const { charts } = words(language);
  const name = dataset.huiyin.bodyName.many[language];
  const from = judged
    .flatMap(({ since }) => since[0] ?? [])
    .sort((a, b) => ordinalOf(a.period) - ordinalOf(b.period))[0];
  if (!from) return charts.historyPlain(measure.title[language], name);
  const bad = judged.filter(({ shares }) => {
    return shares.filter((share) => (isUp ? share < cut : share > cut)).length * 2 > shares.length;
  });
  const since = formatsOf(language).period(from.period, dataset.huiyin.yearEndsIn);
  return charts.historyTitle(bad.length, judged.length, name, since, cut, isUp, target !== undefined);
}
