import { type RatingRow, ratings } from '../../charts/ratings.ts';
import type { CodeList } from '../../core/description/code-list.ts';
import type { Resource } from '../../core/description/dataset.ts';
import type { Topic } from '../../core/description/topic.ts';
import { countsPanelOf } from '../../core/statistics/counts.ts';
import { caveatsOf } from '../../core/statistics/series.ts';
import type { Language } from '../../core/text.ts';
import { formatsOf, words } from '../../i18n/index.ts';
import { statusesInWords } from '../../i18n/table-words.ts';
import { type DrawnFigure, leftOutNotes, titleOfSum } from '../body-figures.ts';

/** The columns of ratings: how many of each level, the worst first, and how many cases could have been rated. */
export interface RatingColumns {
  readonly levels: readonly [string, string, string, string, string];
  readonly eligible: readonly string[];
}

/** The picture and the figures behind it: for each row a period, its counts by level, and how many were eligible. */
export interface RatingsFigure extends DrawnFigure {
  readonly levels: readonly string[];
  readonly rows: readonly (RatingRow & { readonly remark: string })[];
}

/** So many periods: in quarters, those since the same one of last year. */
const mostPeriods = 5;

/**
 * A table of the kind `ratings` says it by an identity of five levels that add up to the ratings given, and a measure that
 * divides those by the cases that could have been rated.
 */
export function ratingColumnsOf({ huiyin }: Resource): RatingColumns | undefined {
  if (huiyin.kind !== 'ratings') return undefined;
  for (const { left, relation, right } of huiyin.identities) {
    const [five, total] = left.length === 5 ? [left, right] : [right, left];
    const [n1, n2, n3, n4, n5] = five;
    if (relation !== '=' || five.length !== 5 || total.length !== 1) continue;
    if (!n1 || !n2 || !n3 || !n4 || !n5) continue;
    const active = huiyin.measures.find(({ numerator }) => numerator.sum.length === 1 && numerator.sum[0] === total[0]);
    return { levels: [n1, n2, n3, n4, n5], eligible: active?.denominator.sum ?? [] };
  }
  return undefined;
}

/** How those who rated were satisfied, all together over the latest periods; undefined where the table has no ratings. */
export function ratingsFigure(
  language: Language,
  topic: Topic,
  codes: CodeList | undefined,
): RatingsFigure | undefined {
  const { dataset, resource, observations } = topic;
  const columns = ratingColumnsOf(resource);
  if (!columns) return undefined;
  const { levels, eligible } = columns;
  const panel = countsPanelOf(observations, resource, [...levels, ...eligible], dataset.huiyin.body);
  const points = panel.whole.filter(({ missing }) => !missing).slice(-mostPeriods);
  const latest = points.at(-1);
  if (!latest) return undefined;

  const { charts, figures } = words(language);
  const formats = formatsOf(language);
  const { bodyName, yearEndsIn } = dataset.huiyin;
  const rows = points.toReversed().map(({ period, counts, flags }): RatingsFigure['rows'][number] => {
    const cases = counts.slice(5).reduce((total, count) => total + count, 0);
    return {
      code: formats.shortPeriod(period, yearEndsIn),
      label: formats.shortPeriod(period, yearEndsIn),
      counts: counts.slice(0, 5),
      ...(eligible.length > 0 && { eligible: cases }),
      ...caveatsOf({ flags }),
      remark: statusesInWords(language, flags),
    };
  });
  const name = formats.period(latest.period, yearEndsIn);
  const [, , , good = 0, best = 0] = latest.counts;
  const rated = latest.counts.slice(0, 5).reduce((total, count) => total + count, 0);
  const all = rows[0]?.eligible;
  const title =
    rated < 30
      ? charts.fewRatings(name)
      : charts.ratingsTitle(name, (good + best) / rated, all ? rated / all : undefined);
  const summary = charts.ratingsSummary(figures.together(bodyName.many[language]));
  const titles = levels.map((level) => titleOfSum(resource, [level], language) ?? level);
  const [t1 = '', t2 = '', t3 = '', t4 = '', t5 = ''] = titles;
  const draw = (id: string, width: number): string =>
    ratings(rows, {
      id,
      width,
      title,
      summary,
      levels: [t1, t2, t3, t4, t5],
      formatPart: (share) => `${formats.percent(share)}%`,
      formatShare: formats.share,
      formatBasis: charts.ratingsBasis,
      words: {
        tooFew: charts.tooFew,
        suppressed: charts.suppressed,
        missing: charts.missing,
        satisfied: charts.satisfied,
        basis: charts.ratingsBasisHead(all !== undefined),
        ...figures.caveats,
        empty: charts.nothing,
      },
    });
  return {
    title,
    summary,
    draw,
    levels: titles,
    rows,
    notes: [charts.activeOnly, ...leftOutNotes(language, topic, codes, points.toReversed())],
  };
}
