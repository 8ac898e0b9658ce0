import { heatmap } from '../../../charts/heatmap.ts';
import type { MarkupText } from '../../../charts/kit/svg.ts';
import { periodColumn } from '../../../core/description/dataset.ts';
import { ordinalOf, parsePeriod } from '../../../core/period.ts';
import type { Row } from '../../../core/query/query.ts';
import { breaksFor, breaksOfEach } from '../../../core/statistics/series.ts';
import { classesOf, formatClass } from '../../classes.ts';
import { type ExploreView, rowKeyOf, wordsOf } from '../setup.ts';
import { rangeOf, titleFor, whoIn } from '../wording.ts';
import { chartId, type Drawn, drawnFigure, figureOf, type Group, groupsOf, hrefOf, measureAt } from './drawn.ts';

/** As many periods as cells have room for on a phone, and in a column of a page with their values. */
const mostPeriods = 15;

/** A measure of each group in each period, as cells of five fixed classes; of many periods the latest. */
export function heatmaps(seen: ExploreView, at: number): Drawn {
  const { explore } = wordsOf(seen.setup);
  const title = titleFor(seen, [measureAt(seen, at)]);
  const periods = periodsOf(seen);
  const groups = cellsOf(seen, new Set(periods.slice(-mostPeriods)));
  const named = { at, id: chartId(at), title, sizes: ['narrow', 'wide'], rows: groups } as const;
  return {
    markup: drawnFigure(seen, named, (width, id) => draw(seen, at, groups, { width, id, title })),
    ...(periods.length > mostPeriods && { note: explore.periodsCut(mostPeriods, periods.length) }),
  };
}

/** A group with those of its rows that are drawn; its keys are theirs, with a tab between. */
interface Cells {
  readonly group: Group;
  readonly rows: readonly Row[];
  readonly keys: readonly [string];
}

function cellsOf(seen: ExploreView, shown: ReadonlySet<string>): readonly Cells[] {
  const column = seen.question.by.indexOf(periodColumn(seen.resource));
  return groupsOf(seen).map((group) => {
    const rows = group.rows.filter(({ keys }) => shown.has(keys[column] ?? ''));
    return { group, rows, keys: [rows.map(rowKeyOf).join('\t')] };
  });
}

/** Period texts that occur, in the order of time. */
function periodsOf({ question, resource, rows, choices }: ExploreView): readonly string[] {
  const at = question.by.indexOf(periodColumn(resource));
  const seen = new Set(rows.map(({ keys }) => keys[at]));
  return choices.periods.filter((period) => seen.has(period));
}

function draw(
  seen: ExploreView,
  at: number,
  groups: readonly Cells[],
  { width, id, title }: { readonly width: number; readonly id: string; readonly title: string },
): MarkupText {
  const { setup, resource, question } = seen;
  const { charts, figures, formats, explore } = wordsOf(setup);
  const { yearEndsIn } = setup.dataset.huiyin;
  const measure = measureAt(seen, at);
  const column = question.by.indexOf(periodColumn(resource));
  const shown = new Set(periodsOf(seen).slice(-mostPeriods));
  const first = parsePeriod([...shown][0] ?? '');
  const breaksOf = (breaks: typeof resource.huiyin.breaks) =>
    [...new Set(breaks.map(({ from }) => from))].flatMap((text) => {
      const from = parsePeriod(text);
      return from && first && ordinalOf(from) > ordinalOf(first) && shown.has(text) ? [{ from }] : [];
    });
  // Rows that add up bodies are cut where the whole is.
  const common = groups.every(({ group }) => group.body !== undefined) ? breaksOfEach : breaksFor;
  const rows = groups.map(({ group, rows: own }) => ({
    code: group.keys.join(' '),
    label: group.name,
    ...hrefOf(seen, group),
    points: own.flatMap((row) => {
      const period = parsePeriod(row.keys[column] ?? '');
      return period ? [{ period, ...figureOf(group, row, at) }] : [];
    }),
    breaks: breaksOf(resource.huiyin.breaks.filter(({ bodies }) => bodies?.includes(group.body ?? ''))),
  }));
  return heatmap(rows, {
    id,
    width,
    title,
    summary: explore.cellsSummary(measure.title[setup.language], whoIn(seen), rangeOf(seen)),
    cuts: classesOf(measure),
    formatClass: (from, to) => formatClass(setup.language, from, to),
    formatCell: formats.percent,
    formatPeriod: (period) => formats.shortPeriod(period, yearEndsIn),
    words: { ...charts, ...figures.caveats, empty: charts.nothing },
    breaks: breaksOf(common(resource.huiyin.breaks)).map(({ from }) => ({ from, label: figures.breakLabel })),
  });
}
