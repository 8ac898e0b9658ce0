import { type FlowPoint, flow } from '../../charts/flow.ts';
import type { CodeList } from '../../core/description/code-list.ts';
import type { Resource } from '../../core/description/dataset.ts';
import type { Topic } from '../../core/description/topic.ts';
import { ordinalOf, type Period, sameLastYear } from '../../core/period.ts';
import { type CountsPoint, countsPanelOf, sumsOf } from '../../core/statistics/counts.ts';
import { breaksFor, caveatsOf } from '../../core/statistics/series.ts';
import type { Language } from '../../core/text.ts';
import { formatsOf, words } from '../../i18n/index.ts';
import { statusesInWords } from '../../i18n/table-words.ts';
import { cutsIn } from '../../islands/trend-words.ts';
import { type DrawnFigure, leftOutNotes, titleOfSum } from '../body-figures.ts';

/** The columns of a table that tell whether work piles up, as its measures name them. */
export interface FlowColumns {
  readonly received: readonly string[];
  readonly closed: readonly string[];
  /** What is open at the end, and parts of it in the order described, the overdue first. */
  readonly open: readonly string[];
  readonly parts: readonly (readonly string[])[];
}

/** The picture and the figures behind it. */
export interface FlowFigure extends DrawnFigure {
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** Its place in the picture's input. */
    readonly key: number;
    readonly period: string;
    readonly counts: readonly number[] | undefined;
    /** What must be known of them, in words. */
    readonly remark: string;
  }[];
}

/**
 * A table of the kind `flow` says it by its measures: a ratio of the period that may exceed 1 is closed over received, a
 * share of the stock is a part over all that is open. Undefined where one of them is missing.
 */
export function flowColumnsOf({ huiyin }: Resource): FlowColumns | undefined {
  const clearance = huiyin.measures.find(({ basis, mayExceedOne }) => basis === 'period' && mayExceedOne);
  const stocks = huiyin.measures.filter(({ basis }) => basis === 'stock');
  const [stock] = stocks;
  if (huiyin.kind !== 'flow' || !clearance || !stock) return undefined;
  return {
    received: clearance.denominator.sum,
    closed: clearance.numerator.sum,
    open: stock.denominator.sum,
    parts: stocks.map(({ numerator }) => numerator.sum).slice(0, 2),
  };
}

/** Whether work piles up, over all bodies or, with a `body`, in that one; undefined where the table cannot say. */
export function flowFigure(
  language: Language,
  topic: Topic,
  codes: CodeList | undefined,
  body?: { readonly code: string; readonly name: string },
): FlowFigure | undefined {
  const { dataset, resource, observations } = topic;
  const described = flowColumnsOf(resource);
  if (!described) return undefined;
  const sums = [described.received, described.closed, described.open, ...described.parts];
  const panel = countsPanelOf(observations, resource, sums.flat(), dataset.huiyin.body);
  const points = body ? (panel.bodies.get(body.code) ?? []) : panel.whole;
  const latest = points.findLast(({ missing }) => !missing);
  if (!latest) return undefined;

  const { charts, figures, site } = words(language);
  const formats = formatsOf(language);
  const { bodyName, yearEndsIn } = dataset.huiyin;
  const nameOf = (period: Period) => formats.period(period, yearEndsIn);
  const countsOf = (point: CountsPoint) => sumsOf(sums, point.counts);
  const who = body?.name ?? figures.together(bodyName.many[language]);
  const labels = sums.map((columns, index) => titleOfSum(resource, columns, language) ?? charts.flowNames[index] ?? '');
  const breaks = breaksFor(resource.huiyin.breaks, body?.code);
  const title = titleOf();
  const first = points[0] ?? latest;
  const summary = charts.flowSummary(who, nameOf(first.period), nameOf(latest.period));
  const rows = points.map((point): FlowPoint => {
    if (point.missing) return { period: point.period, ...(point.suppressed && { suppressed: true }) };
    const [received = 0, closed = 0, open = 0, overdue, over90] = countsOf(point);
    return {
      period: point.period,
      received,
      closed,
      open,
      ...(overdue !== undefined && { overdue }),
      ...(over90 !== undefined && { over90 }),
      ...caveatsOf(point),
    };
  });

  function titleOf(): string {
    const now = latest ?? first;
    const [, , open = 0, overdue] = countsOf(now);
    const then = points.find(({ period }) => ordinalOf(period) === ordinalOf(sameLastYear(now.period)));
    // A stock in which another set of bodies is counted is no stock to compare with.
    const isComparable = then && !then.missing && then.leftOut.join() === now.leftOut.join();
    const before = isComparable ? countsOf(then)[2] : undefined;
    return charts.flowTitle(nameOf(now.period), open, before, overdue);
  }

  function remarkOf({ missing, suppressed, flags }: CountsPoint): string {
    if (missing) return suppressed ? charts.suppressed : charts.missing;
    return statusesInWords(language, flags);
  }

  const [, , open = '', overdue = '', over90 = ''] = labels;
  const draw = (id: string, width: number): string =>
    flow(rows, {
      id,
      width,
      title,
      summary,
      formatCount: formats.count,
      formatPeriod: (period) => formats.shortPeriod(period, yearEndsIn),
      words: {
        flows: charts.flows,
        received: charts.flowNames[0] ?? '',
        closed: charts.flowNames[1] ?? '',
        stock: charts.stock,
        open,
        overdue,
        over90,
        ...figures.caveats,
        suppressed: charts.suppressed,
        empty: charts.nothing,
      },
      breaks: cutsIn(points, breaks).map(({ from }) => ({ from, label: figures.breakLabel })),
    });
  return {
    title,
    summary,
    draw,
    columns: labels,
    notes: body ? [] : leftOutNotes(language, topic, codes, points),
    rows: points.toReversed().map((point) => ({
      key: points.indexOf(point),
      period: site.capitalise(nameOf(point.period)),
      counts: point.missing ? undefined : countsOf(point),
      remark: remarkOf(point),
    })),
  };
}
