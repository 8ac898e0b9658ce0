import { svg as html } from '../../../charts/kit/svg.ts';
import { type SlopeRow, slope } from '../../../charts/slope.ts';
import { parsePeriod, sameLastYear } from '../../../core/period.ts';
import { isChange } from '../../../core/query/over-year.ts';
import { rateOf } from '../../../core/statistics/rate.ts';
import { type ExploreView, pluralOf, wordsOf } from '../setup.ts';
import { titleFor } from '../wording.ts';
import { chartId, type Drawn, drawnFigure, figureOf, groupsOf, hrefOf, measureAt } from './drawn.ts';

/** A measure of each group in a period and in the same one of last year; named are those that moved beyond chance. */
export function slopes(seen: ExploreView, at: number): Drawn {
  const { setup, question, resource, changes, rows: all } = seen;
  const { charts, figures, formats } = wordsOf(setup);
  const period = parsePeriod(question.from ?? '');
  if (!period || !changes) return { markup: html``.toString() };
  const { yearEndsIn } = setup.dataset.huiyin;
  const measure = measureAt(seen, at);
  const title = titleFor(seen, [measure]);
  const groups = groupsOf(seen);
  const rows = groups.flatMap((group): SlopeRow[] => {
    const row = group.rows[0];
    if (!row) return [];
    const change = changes[all.indexOf(row)]?.[at];
    const before = change?.before;
    return [
      {
        code: group.keys.join(' '),
        label: group.name,
        ...hrefOf(seen, group),
        before: before && before.counted > 0 ? { rate: rateOf(before.numerator, before.denominator) } : {},
        now: figureOf(group, row, at),
        highlighted: isChange(change) && change.chance?.isBeyond === true,
        ...(change && 'why' in change && change.why === 'break' && { isBroken: true }),
      },
    ];
  });
  const named = {
    at,
    id: chartId(at),
    title,
    sizes: ['narrow', 'wide'],
    rows: groups.flatMap(({ rows: own }) => own.slice(0, 1)),
  } as const;
  const periods = [sameLastYear(period), period].map((each) => formats.period(each, yearEndsIn));
  return {
    markup: drawnFigure(seen, named, (width, id) =>
      slope(rows, {
        id,
        width,
        title,
        summary: charts.changeSummary(measure.title[setup.language], periods[0] ?? '', periods[1] ?? ''),
        formatShare: formats.share,
        formatTick: formats.tick,
        formatUnplaced: (why, names) => charts.unplaced(charts[why], names),
        words: {
          before: formats.shortPeriod(sameLastYear(period), yearEndsIn),
          now: formats.shortPeriod(period, yearEndsIn),
          others: charts.others(question.by.map((column) => pluralOf(setup, resource, column)).join(', ')),
          ...figures.caveats,
          seriesBreak: charts.seriesBreak,
          empty: charts.nothing,
        },
      }),
    ),
  };
}
