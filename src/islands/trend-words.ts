import type { MarkupText } from '../charts/kit/svg.ts';
import { type TrendBreak, type TrendOptions, type TrendPoint, type TrendTarget, trend } from '../charts/trend.ts';
import type { Break } from '../core/description/dataset.ts';
import type { Topic } from '../core/description/topic.ts';
import { ordinalOf, type Period, parsePeriod, periodsBetween } from '../core/period.ts';
import { breaksFor, caveatsOf, pointAt, type Series } from '../core/statistics/series.ts';
import type { Language } from '../core/text.ts';
import { figureWords } from '../i18n/figure-words.ts';
import { trendTitle } from '../i18n/findings/story.ts';
import { formatsOf } from '../i18n/formats.ts';

/** A trend with its words, ready to be drawn at any width. */
export interface TrendFigure {
  readonly title: string;
  readonly summary: string;
  readonly notes: readonly string[];
  /** The plot is `plotHeight` px high; where that is left out, as high as becomes the width. */
  readonly draw: (id: string, width: number, plotHeight?: number) => MarkupText;
}

/** More gaps than this are told by the table and the drawing, not by a list. */
const mostGaps = 8;

/** The trend of the whole, or of the body with this code against the whole. */
export function trendFigure(language: Language, topic: Topic, who: string, code?: string): TrendFigure {
  const { dataset, resource, measure, panel } = topic;
  const { figures } = figureWords(language);
  const formats = formatsOf(language);
  const yearEndsIn = dataset.huiyin.yearEndsIn;
  const nameOf = (period: Period) => formats.period(period, yearEndsIn);
  const series = code === undefined ? panel.whole : (panel.bodies.get(code) ?? []);
  const cuts = cutsIn(series, breaksFor(resource.huiyin.breaks, code));
  const cutsOfWhole = cutsIn(panel.whole, breaksFor(resource.huiyin.breaks));
  const labels = cuts.map((_, index) =>
    cuts.length === 1 ? figures.breakLabel : figures.breakLabels(letterOf(index)),
  );

  const title = trendTitle(language, topic, series, code);
  const [first, last] = [series[0], series.at(-1)];
  const bodies = dataset.huiyin.bodyName.many[language];
  const summary =
    first && last
      ? [
          figures.trendSummary(
            measure.title[language],
            who,
            nameOf(first.period),
            nameOf(last.period),
            !measure.mayExceedOne,
          ),
          ...(code === undefined ? [] : [figures.referenceLine(figures.together(bodies))]),
        ].join(figureWords(language).site.sentenceGap)
      : figures.nothingToDraw;
  const ofCoverage = resource.huiyin.breaks.filter(({ change }) => change === 'coverage');
  const ofWhole = code === undefined ? [] : cutsIn(series, ofCoverage);
  const gaps = gapsIn(series);
  const options: Omit<TrendOptions, 'id' | 'width'> = {
    title,
    summary,
    formatShare: formats.share,
    formatTick: formats.tick,
    formatPeriod: (period) => formats.shortPeriod(period, yearEndsIn),
    words: {
      chanceVariation: figures.chanceVariation,
      ...figures.caveats,
      suppressed: figures.flags.Q ?? '',
      empty: figures.nothingToDraw,
    },
    targets: targetsOf(topic, language),
    breaks: cuts.map(({ from }, index): TrendBreak => ({ from, label: labels[index] ?? '' })),
    ...(measure.mayExceedOne && { mayExceedOne: true }),
    ...(code !== undefined && {
      reference: { points: drawable(panel.whole), label: figures.whole, breaks: cutsOfWhole },
    }),
  };
  return {
    title,
    summary,
    notes: [
      ...cuts.flatMap(({ from, reasons }, index) =>
        reasons.map((reason) => figures.breakNote(labels[index] ?? '', nameOf(from), reason[language])),
      ),
      ...ofWhole.flatMap(({ from, reasons }) =>
        reasons.map((reason) => figures.breakForSome(nameOf(from), figures.together(bodies), reason[language])),
      ),
      ...(gaps.length > 0 && gaps.length <= mostGaps ? [figures.gaps(gaps.map(nameOf))] : []),
    ],
    draw: (id, width, plotHeight) =>
      trend(drawable(series), { ...options, id, width, ...(plotHeight !== undefined && { plotHeight }) }),
  };
}

/** The points of a series that a trend is given, in their order: what was reported, and what is withheld. */
export function drawable(series: Series): readonly TrendPoint[] {
  return series.flatMap((point): TrendPoint[] => {
    const { period, rate } = point;
    if (!point.missing) return [{ period, rate, ...caveatsOf(point) }];
    return point.flags.includes('Q') ? [{ period, rate, suppressed: true }] : [];
  });
}

/** Breaks of one period. */
export interface Cut {
  readonly from: Period;
  readonly reasons: readonly Break['reason'][];
}

/** The breaks inside the series, those of one period together, in the order of time. */
export function cutsIn(series: readonly { readonly period: Period }[], breaks: readonly Break[]): readonly Cut[] {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return [];
  return [...new Set(breaks.map(({ from }) => from))]
    .flatMap((text): Cut[] => {
      const from = parsePeriod(text);
      const isInside = from && ordinalOf(from) > ordinalOf(first.period) && ordinalOf(from) <= ordinalOf(last.period);
      const reasons = breaks.filter((cut) => cut.from === text).map(({ reason }) => reason);
      return isInside ? [{ from, reasons }] : [];
    })
    .sort((one, other) => ordinalOf(one.from) - ordinalOf(other.from));
}

function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

/** The targets of a measure, as a chart draws them. */
export function targetsOf({ measure }: Pick<Topic, 'measure'>, language: Language): readonly TrendTarget[] {
  return measure.targets.flatMap(({ value, from, to, title }) => {
    const [start, end] = [from, to].map((text) => (text ? parsePeriod(text) : undefined));
    return start ? [{ value, from: start, ...(end && { to: end }), label: title[language] }] : [];
  });
}

/** The periods between the first and the last point that have no figure. */
function gapsIn(series: Series): readonly Period[] {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return [];
  return periodsBetween(first.period, last.period).filter((period) => pointAt(series, period)?.missing ?? true);
}
