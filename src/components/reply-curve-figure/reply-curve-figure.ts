import { replyCurve } from '../../charts/reply-curve.ts';
import type { Topic } from '../../core/description/topic.ts';
import { lastDayOf, type Period } from '../../core/period.ts';
import { reliabilityOf } from '../../core/statistics/rate.ts';
import { countsWaiting, hasReplyBins, type ReplyTable, replyTableIn } from '../../core/statistics/reply-table.ts';
import {
  completeDays,
  quantileOf,
  type ReplyBin,
  type ReplyShare,
  replyShares,
  shareByDay,
} from '../../core/statistics/reply-times.ts';
import { caveatsOf, isDoubtful } from '../../core/statistics/series.ts';
import type { Language } from '../../core/text.ts';
import { formatsOf, words } from '../../i18n/index.ts';
import type { DrawnFigure } from '../body-figures.ts';

/** How fast answers came, and the same figures for a table. */
export interface ReplyCurveFigure extends DrawnFigure {
  readonly period: Period;
  /** The heading of the table. */
  readonly caption: string;
  readonly days: 'calendar' | 'working';
  /** False where the table counts answers only, and so has no columns for the others. */
  readonly countsWaiting: boolean;
  readonly rows: readonly SpanRow[];
}

/** A span of days; `share` is undefined where it is not known: in the open span, or when nothing may be shown. */
export interface SpanRow {
  readonly bin: ReplyBin;
  /** Its first whole day: the one after the bin before it, where both name the same edge. */
  readonly firstDay: number;
  readonly share: number | undefined;
  /** True where the share is an estimate, as not every case has been open so long. */
  readonly isEstimate: boolean;
}

/**
 * The reply curve of all together in the latest period, or, with a `body`, of that one beside all together. Undefined
 * where the topic's table has no bins of days, or none for the latest period.
 */
export function replyCurveFigure(
  language: Language,
  topic: Topic,
  body?: { readonly code: string; readonly name: string },
): ReplyCurveFigure | undefined {
  const { dataset, resource, period: latest } = topic;
  if (!hasReplyBins(resource)) return undefined;
  const period = body ? topic.panel.bodies.get(body.code)?.findLast(({ missing }) => !missing)?.period : latest;
  const tableOf = (when: Period, code?: string) =>
    replyTableIn(topic.observations, resource, dataset.huiyin.body, when, code);
  const table = period && tableOf(period, body?.code);
  if (!table) return undefined;

  const { charts, figures } = words(language);
  const formats = formatsOf(language);
  const { bodyName, yearEndsIn } = dataset.huiyin;
  const bodies = bodyName.many[language];
  const scope = { who: body?.name ?? figures.together(bodies), period: formats.period(period, yearEndsIn) };
  const { days = 'calendar', deadline } = resource.huiyin.replyTimes ?? {};
  const hasWaiting = countsWaiting(resource);
  const whole = body && tableOf(period);
  const seen = hasWaiting && table.asOf ? completeDays(lastDayOf(period, yearEndsIn), table.asOf) : undefined;
  const cases = casesIn(table);
  const reliability = reliabilityOf(cases);
  const curve = table.suppressed || reliability === 'none' ? [] : replyShares(table.bins);
  const lastDay = curve.at(-1)?.day ?? 0;
  const isEstimate = (day: number) => seen !== undefined && day > seen;
  const title = titleOf();
  const summary = charts.speedSummary(scope, hasWaiting);

  function titleOf(): string {
    const median = quantileOf(curve, 0.5);
    if (!median) return charts.speedTooFew(scope);
    return charts.speedTitle({
      period: scope.period,
      countsWaiting: hasWaiting,
      days: median.days,
      isBeyond: median.isBeyond,
      isWorking: days === 'working',
      inTime:
        deadline && deadline.days <= lastDay
          ? { days: deadline.days, share: shareByDay(curve, deadline.days) }
          : undefined,
    });
  }

  const draw = (id: string, width: number): string =>
    replyCurve(table.bins, {
      id,
      width,
      title,
      summary,
      formatShare: formats.share,
      formatTick: formats.tick,
      formatCount: formats.count,
      formatMedian: (median) => charts.median(median.days, median.isBeyond),
      words: {
        days: charts.daysSince[days],
        incomplete: charts.incomplete,
        ...figures.caveats,
        empty: charts.speedEmpty,
      },
      ...(deadline && { deadline: { days: deadline.days, label: deadline.title[language] } }),
      ...(seen !== undefined && { completeDays: seen }),
      ...(whole && { reference: { bins: whole.bins, label: charts.reference(bodies) } }),
      ...caveatsOf(table),
      ...(table.suppressed && { suppressed: true }),
    });
  return {
    title,
    summary,
    draw,
    period,
    caption: charts.speedTable(scope),
    days,
    countsWaiting: hasWaiting,
    notes: [
      ...(reliability === 'low' ? [figures.lowReliability(cases)] : []),
      ...(seen !== undefined && seen < lastDay ? [charts.speedLower(Math.max(0, seen))] : []),
      ...(table.flags.includes('P') ? [charts.provisionalNote([scope.period])] : []),
      ...(isDoubtful(table) ? [figures.doubtful] : []),
    ],
    rows:
      curve.length > 0 ? table.bins.map((bin, index) => spanRow(bin, table.bins[index - 1], curve, isEstimate)) : [],
  };
}

function casesIn({ bins }: ReplyTable): number {
  return bins.reduce((sum, { replied, otherClosed = 0, censored = 0 }) => sum + replied + otherClosed + censored, 0);
}

function spanRow(
  bin: ReplyBin,
  before: ReplyBin | undefined,
  curve: readonly ReplyShare[],
  isEstimate: (day: number) => boolean,
): SpanRow {
  return {
    bin,
    firstDay: before?.to === bin.from ? bin.from + 1 : bin.from,
    share: curve.findLast(({ day }) => day === bin.to)?.share,
    isEstimate: bin.to !== undefined && isEstimate(bin.to),
  };
}
