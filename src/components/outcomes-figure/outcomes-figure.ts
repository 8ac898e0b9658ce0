import { type OutcomeRow, outcomes } from '../../charts/outcomes.ts';
import type { CodeList } from '../../core/description/code-list.ts';
import type { Outcome, Outcomes, OutcomeTone, Resource } from '../../core/description/dataset.ts';
import type { Topic } from '../../core/description/topic.ts';
import { ordinalOf, type Period, parsePeriod } from '../../core/period.ts';
import { type CountsPoint, countsPanelOf, sumsOf } from '../../core/statistics/counts.ts';
import { breaksFor, caveatsOf } from '../../core/statistics/series.ts';
import type { Language } from '../../core/text.ts';
import { formatsOf, words } from '../../i18n/index.ts';
import { type DrawnFigure, leftOutNotes, titleOfSum } from '../body-figures.ts';

/** What became of the cases, and the same figures for a table. */
export interface OutcomesFigure extends DrawnFigure {
  /** The heading: "What became of the requests". */
  readonly heading: string;
  readonly parts: readonly string[];
  /** One for each bar; counts and shares in the order of the parts, undefined where none may be shown. */
  readonly bars: readonly Bar[];
}

/** A bar of the picture. */
export interface Bar {
  readonly label: string;
  readonly total: number;
  readonly counts: readonly number[] | undefined;
  /** Why there are no counts, or how they are to be read. */
  readonly flags: readonly string[];
}

/** So many periods: in quarters, those since the same one of last year. */
const mostPeriods = 5;

/** Fewer cases than this are told as counts of no share. */
const fewest = 10;

/**
 * All together over the latest periods that may be read as one series; or, with a `code`, that body in its latest period
 * beside all together. `name` is the body's. Undefined when there is no period to show.
 */
export function outcomesFigure(
  language: Language,
  topic: Topic,
  described: Outcomes,
  codes: CodeList | undefined,
  body?: { readonly code: string; readonly name: string },
): OutcomesFigure | undefined {
  const { dataset, resource } = topic;
  const { charts, figures } = words(language);
  const formats = formatsOf(language);
  const nameOf = (period: Period) => formats.period(period, dataset.huiyin.yearEndsIn);
  const panel = panelOf(topic, described);
  const together = figures.together(dataset.huiyin.bodyName.many[language]);
  const own = body && panel.bodies.get(body.code)?.findLast(({ missing, suppressed }) => !missing || suppressed);
  const periods = body ? (own ? [own.period] : []) : latestOf(topic, panel.whole);
  const wholeIn = (period: Period) => panel.whole.find((point) => ordinalOf(point.period) === ordinalOf(period));
  const latest = periods.at(-1);
  if (!latest) return undefined;

  const bars = body
    ? [
        { label: body.name, point: own },
        { label: figures.whole, point: wholeIn(latest) },
      ]
    : periods
        .toReversed()
        .map((period) => ({ label: formats.shortPeriod(period, dataset.huiyin.yearEndsIn), point: wholeIn(period) }));
  const rows = bars.map(({ label, point }, index): OutcomeRow => {
    const counts =
      point && !point.missing
        ? sumsOf(
            described.parts.map((part) => part.sum),
            point.counts,
          )
        : undefined;
    return {
      code: String(index),
      label,
      ...(counts && { counts }),
      ...caveatsOf(point ?? { flags: [] }),
      ...(point?.suppressed && { suppressed: true }),
    };
  });
  const parts = described.parts.map((part) => titleOfPart(resource, part, language));
  const heading = described.title[language];
  const title = titleOf(language, nameOf(latest), parts, described, rows[0]?.counts) ?? heading;
  const first = periods[0] ?? latest;
  const summary = charts.outcomesSummary(heading, body?.name ?? together, nameOf(first), nameOf(latest));
  const provisional = bars.filter(({ point }) => point?.flags.includes('P')).map(({ label }) => label);
  const draw = (id: string, width: number): string =>
    outcomes(rows, {
      id,
      width,
      title,
      summary,
      parts: described.parts.map(({ tone }, index) => ({ tone, label: parts[index] ?? '' })),
      formatShare: (share) => `${formats.percent(share)}%`,
      formatTotal: (total) => formats.count(total),
      words: {
        ...figures.caveats,
        tooFew: charts.tooFew,
        suppressed: charts.suppressed,
        missing: charts.missing,
        empty: charts.outcomesEmpty,
      },
    });
  return {
    title,
    summary,
    heading,
    parts,
    draw,
    notes: [
      ...(provisional.length > 0 ? [charts.provisionalNote(provisional)] : []),
      ...leftOutNotes(
        language,
        topic,
        codes,
        body ? bars.flatMap(({ point }) => point ?? []).slice(1) : bars.flatMap(({ point }) => point ?? []),
      ),
    ],
    bars: rows.map(({ label, counts, suppressed }, index) => {
      const total = sum(counts ?? []);
      return {
        label,
        total,
        counts: total >= fewest ? counts : undefined,
        flags: [
          ...(suppressed ? [charts.suppressed] : counts ? [] : [charts.missing]),
          ...(counts && total < fewest ? [charts.tooFew] : []),
          ...(total >= fewest && total < 30 ? [figures.caveats.lowReliability] : []),
          ...(counts ? (bars[index]?.point?.flags ?? []).map((flag) => figures.flags[flag] ?? flag) : []),
        ],
      };
    }),
  };
}

function panelOf({ dataset, resource, observations }: Topic, { parts }: Outcomes) {
  const columns = parts.flatMap(({ sum: added }) => added);
  return countsPanelOf(observations, resource, columns, dataset.huiyin.body);
}

/** The latest periods with counts, none before the last break of the whole. */
function latestOf({ resource }: Topic, whole: readonly CountsPoint[]): readonly Period[] {
  const counted = whole.filter(({ missing }) => !missing).map(({ period }) => period);
  const last = counted.at(-1);
  const starts = breaksFor(resource.huiyin.breaks)
    .flatMap(({ from }) => parsePeriod(from) ?? [])
    .map(ordinalOf)
    .filter((start) => last !== undefined && start <= ordinalOf(last));
  const since = Math.max(Number.NEGATIVE_INFINITY, ...starts);
  return counted.filter((period) => ordinalOf(period) >= since).slice(-mostPeriods);
}

function titleOfPart(resource: Resource, { sum: added, title }: Outcome, language: Language): string {
  return title?.[language] ?? titleOfSum(resource, added, language) ?? added.join(' + ');
}

/** The first part, and the largest of the bad ones: what went best, and what most went wrong. */
function titleOf(
  language: Language,
  period: string,
  parts: readonly string[],
  { parts: described }: Outcomes,
  counts: readonly number[] | undefined,
): string | undefined {
  const { charts } = words(language);
  const total = sum(counts ?? []);
  if (!counts || total < fewest) return undefined;
  const told = described.map(({ tone }, index) => ({
    tone,
    label: charts.partTitle(parts[index] ?? ''),
    share: (counts[index] ?? 0) / total,
  }));
  const [best, ...others] = told;
  const largestOf = (...tones: readonly OutcomeTone[]) =>
    others
      .filter(({ tone, share }) => tones.includes(tone) && share > 0)
      .sort((one, other) => other.share - one.share)
      .slice(0, 1);
  const [wrong = largestOf('fair')] = [largestOf('poor', 'worst')].filter(({ length }) => length > 0);
  return charts.outcomesTitle({ who: '', period }, [...(best ? [best] : []), ...wrong]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
