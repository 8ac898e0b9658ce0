import { type SlopeRow, slope } from '../../charts/slope.ts';
import type { CodeList } from '../../core/description/code-list.ts';
import type { Topic } from '../../core/description/topic.ts';
import { foremost } from '../../core/foremost.ts';
import { sameLastYear } from '../../core/period.ts';
import { type Change, changeOf } from '../../core/statistics/change.ts';
import { rateOf } from '../../core/statistics/rate.ts';
import {
  breaksFor,
  breaksOfEach,
  isComparableOverYear,
  isDoubtful,
  pointAt,
  type SeriesPoint,
  soundShare,
} from '../../core/statistics/series.ts';
import type { Standings } from '../../core/statistics/standing.ts';
import { inOneLine, type Language } from '../../core/text.ts';
import { formatsOf, words } from '../../i18n/index.ts';
import { flagsInWords } from '../../i18n/table-words.ts';
import { bodyRow, byName, type DrawnFigure, figureOf } from '../body-figures.ts';

/** The change of one body against the same period of last year. */
export interface BodyChange {
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly before: SeriesPoint | undefined;
  readonly now: SeriesPoint | undefined;
  /** In shares; undefined where nothing is compared. */
  readonly difference: number | undefined;
  readonly change: Change | undefined;
  readonly isBroken: boolean;
  /** What must be known of both figures, in words; of each by its period where that is not the same. */
  readonly remark: string;
}

/** The picture, the figures behind it, and the names of the two periods. */
export interface SlopeFigure extends DrawnFigure {
  /** Of very many bodies, those that changed most. */
  readonly changes: readonly BodyChange[];
  readonly periods: { readonly before: string; readonly now: string };
}

/** Every body now and a year ago; undefined where a break lies between for all, or fewer than two can be compared. */
export function slopeFigure(
  language: Language,
  topic: Topic,
  { period }: Standings,
  codes: CodeList | undefined,
): SlopeFigure | undefined {
  const { dataset, resource, measure, panel } = topic;
  const allBreaks = resource.huiyin.breaks;
  if (measure.mayExceedOne || !isComparableOverYear(period, breaksOfEach(allBreaks))) return undefined;

  const { charts, dataset: said, figures } = words(language);
  const formats = formatsOf(language);
  const { bodyName, yearEndsIn } = dataset.huiyin;
  const nameOf = (when: typeof period) => formats.period(when, yearEndsIn);
  const remarkOf = (before: SeriesPoint | undefined, now: SeriesPoint | undefined) => {
    const [earlier = '', later = ''] = [before, now].map((point) => {
      const { rate, flags, missing } = point ?? { rate: rateOf(0, 0), flags: [], missing: true };
      return flagsInWords(language, rate, flags, missing);
    });
    if (earlier === later) return later;
    const told = [[sameLastYear(period), earlier] as const, [period, later] as const];
    return inOneLine(
      language,
      told.map(([when, words]) => words && `${nameOf(when)}${said.colon}${words}`),
    );
  };

  const changes = [...panel.bodies]
    .flatMap(([code, series]): readonly BodyChange[] => {
      const [before, now] = [pointAt(series, sameLastYear(period)), pointAt(series, period)];
      if (!before && !now) return [];
      const isBroken = !isComparableOverYear(period, breaksFor(allBreaks, code));
      const [then, today] = [before, now].map(soundShare);
      const isDoubted = [before, now].some((point) => point && isDoubtful(point));
      const isCompared = !isBroken && !isDoubted && before !== undefined && now !== undefined;
      return [
        {
          ...bodyRow(language, topic, codes, code),
          before,
          now,
          isBroken,
          remark: remarkOf(before, now),
          difference: isCompared && then !== undefined && today !== undefined ? today - then : undefined,
          change: isCompared ? changeOf(before.rate, now.rate) : undefined,
        },
      ];
    })
    .sort(byName(language));
  const compared = changes.filter(({ change }) => change !== undefined);
  if (compared.length < 2) return undefined;

  const bodies = bodyName.many[language];
  const numberOf = (wanted: Change) => compared.filter(({ change }) => change === wanted).length;
  const title = charts.changeTitle(numberOf('up'), numberOf('down'), compared.length, bodies, nameOf(period));
  const summary = charts.changeSummary(measure.title[language], nameOf(sameLastYear(period)), nameOf(period));
  const shown = foremost(changes, ({ change, difference = 0 }) => {
    return Math.abs(difference) + (change === 'up' || change === 'down' ? 1 : 0);
  });
  const rows = shown.map(
    ({ before, now, change, isBroken, difference: _, remark: __, ...row }): SlopeRow => ({
      ...row,
      before: figureOf(before),
      now: figureOf(now),
      highlighted: change === 'up' || change === 'down',
      ...(isBroken && { isBroken }),
    }),
  );
  const isWholeComparable = isComparableOverYear(period, breaksFor(allBreaks));
  const [wholeBefore, wholeNow] = [sameLastYear(period), period].map((when) =>
    isWholeComparable ? soundShare(pointAt(panel.whole, when)) : undefined,
  );
  const draw = (id: string, width: number): string =>
    slope(rows, {
      id,
      width,
      title,
      summary,
      formatShare: formats.share,
      formatTick: formats.tick,
      formatUnplaced: (why, names) => charts.unplaced(charts[why], names),
      words: {
        before: formats.shortPeriod(sameLastYear(period), yearEndsIn),
        now: formats.shortPeriod(period, yearEndsIn),
        others: charts.others(bodies),
        ...figures.caveats,
        seriesBreak: charts.seriesBreak,
        empty: charts.nothing,
      },
      ...(wholeBefore !== undefined &&
        wholeNow !== undefined && { whole: { before: wholeBefore, now: wholeNow, label: figures.whole } }),
    });
  return {
    title,
    summary,
    draw,
    notes: [
      ...(compared.some(({ before, now }) => now?.provisional && !before?.provisional)
        ? [charts.provisionalChange]
        : []),
      charts.regression,
      ...(shown.length < changes.length ? [charts.foremost(shown.length, changes.length, bodies)] : []),
    ],
    changes: shown,
    periods: { before: nameOf(sameLastYear(period)), now: nameOf(period) },
  };
}
