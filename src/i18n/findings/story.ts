import type { Target } from '../../core/description/dataset.ts';
import type { MeasureOverTime, Topic } from '../../core/description/topic.ts';
import { ordinalOf, type Period, parsePeriod } from '../../core/period.ts';
import { reliabilityOf, wilson } from '../../core/statistics/rate.ts';
import {
  breaksFor,
  extremesOf,
  isComparableOverYear,
  isDoubtful,
  pointAt,
  type Series,
  type SeriesPoint,
  sinceLastBreak,
  soundShare,
} from '../../core/statistics/series.ts';
import { yearChange } from '../../core/statistics/year-change.ts';
import type { Language } from '../../core/text.ts';
import { figureWords } from '../figure-words.ts';
import { formatsOf } from '../formats.ts';

/** What a series says of a period, in sentences. */
export interface Story {
  /** The finding: one sentence. */
  readonly headline: string;
  /** What else must be known to read it rightly. */
  readonly details: readonly string[];
  /** Numerator and denominator with the interval; undefined without a rate. */
  readonly evidence: string | undefined;
}

/** The story of the whole, or of the body with this code, in a period. */
export function storyOf(language: Language, topic: MeasureOverTime, period: Period, code?: string): Story {
  const { figures } = figureWords(language);
  const { measure, resource, panel, dataset } = topic;
  const series = code === undefined ? panel.whole : (panel.bodies.get(code) ?? []);
  const name = formatsOf(language).period(period, dataset.huiyin.yearEndsIn);
  const point = pointAt(series, period);
  if (!point || point.missing) return { headline: absence(language, point, name), details: [], evidence: undefined };

  const { rate } = point;
  const reliability = reliabilityOf(rate.denominator);
  if (reliability === 'none' || rate.value === null) {
    return { headline: figures.tooFewToRate(name, rate.denominator), details: [], evidence: undefined };
  }
  const breaks = breaksFor(resource.huiyin.breaks, code);
  const interval = measure.mayExceedOne ? undefined : wilson(rate.numerator, rate.denominator);
  const target = targetIn(measure.targets, period);
  const change = yearChange(series, period, breaks, !measure.mayExceedOne);
  const finding = {
    share: rate.value,
    phrase: measure.phrase[language],
    measure: measure.title[language],
    period: name,
    change: change?.difference,
  };
  return {
    headline: reliability === 'low' ? figures.findingOfFew({ ...finding, ...rate }) : figures.finding(finding),
    details: [
      ...(change?.chance && !change.chance.isBeyond && Math.abs(change.difference) >= 0.0005
        ? [figures.withinChance]
        : []),
      ...(target && soundShare(point) !== undefined
        ? [figures.againstTarget(rate.value - target.value, target.title[language])]
        : []),
      ...(reliability === 'low' ? [figures.lowReliability(rate.denominator)] : []),
      ...(point.provisional ? [figures.stillProvisional] : []),
      ...(isDoubtful(point) ? [reliability === 'low' ? figures.alsoDoubtful : figures.doubtful] : []),
      ...(isComparableOverYear(period, breaks) ? [] : [figures.notComparable]),
    ],
    evidence: [
      figures.counts(rate.numerator, rate.denominator),
      ...(interval ? [figures.intervalNote(interval.low, interval.high)] : []),
    ].join(language === 'zh' ? '，' : ', '),
  };
}

/** Why a period has no figure, by its name: it is withheld, cannot exist, was not collected, or nothing says why. */
export function absence(language: Language, point: SeriesPoint | undefined, name: string): string {
  const { figures } = figureWords(language);
  const { flags = [] } = point ?? {};
  if (flags.includes('Q')) return figures.withheld(name);
  if (flags.includes('M')) return figures.cannotExist(name);
  return flags.includes('L') ? figures.notCollected(name) : figures.noFigure(name);
}

/** The extremes of a series since its last break; when there are too few figures for that, the latest figure. */
export function trendTitle(language: Language, topic: Topic, series: Series, code?: string): string {
  const { figures } = figureWords(language);
  const { measure, resource, dataset } = topic;
  const name = (period: Period) => formatsOf(language).period(period, dataset.huiyin.yearEndsIn);
  const readable = sinceLastBreak(series, breaksFor(resource.huiyin.breaks, code));
  const extremes = extremesOf(readable);
  const first = readable[0];
  const last = readable.at(-1);
  if (extremes && first) {
    const { lowest, highest, alsoLowest, alsoHighest, isPassed } = extremes;
    return figures.extremes(
      isPassed ? figures.soundSince(name(first.period)) : figures.since(name(first.period)),
      figures.amongOthers(name(lowest.period), alsoLowest),
      lowest.rate.value ?? 0,
      figures.amongOthers(name(highest.period), alsoHighest),
      highest.rate.value ?? 0,
    );
  }
  const value = last && reliabilityOf(last.rate.denominator) !== 'none' ? last.rate.value : null;
  return last && value !== null
    ? figures.trendTitle(measure.title[language], name(last.period), value)
    : measure.title[language];
}

/** The target in force in a period. */
export function targetIn(targets: readonly Target[], period: Period): Target | undefined {
  const at = ordinalOf(period);
  return targets.find(({ from, to }) => {
    const [first, last] = [from, to].map((text) => (text ? parsePeriod(text) : undefined));
    return first !== undefined && ordinalOf(first) <= at && (!last || at <= ordinalOf(last));
  });
}
