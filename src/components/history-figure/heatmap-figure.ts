import { heatmap } from '../../charts/heatmap.ts';
import type { Topic } from '../../core/description/topic.ts';
import { breaksOfEach, pointAt } from '../../core/statistics/series.ts';
import type { Language } from '../../core/text.ts';
import { formatsOf, words } from '../../i18n/index.ts';
import { classesOf, formatClass } from '../../islands/classes.ts';
import { cutsIn } from '../../islands/trend-words.ts';
import { type DrawnFigure, figureOf } from '../body-figures.ts';
import type { History } from './history.ts';

/** Bodies by periods: where and when. */
export function heatmapFigure(language: Language, topic: Topic, history: History): DrawnFigure {
  const { dataset, resource, measure, panel } = topic;
  const { charts, figures } = words(language);
  const formats = formatsOf(language);
  const { bodyName, yearEndsIn } = dataset.huiyin;
  const bodies = bodyName.many[language];
  const nameOf = (period: History['periods'][number] | undefined) => (period ? formats.period(period, yearEndsIn) : '');
  const cuts = cutsIn(panel.whole, breaksOfEach(resource.huiyin.breaks));
  // A cell for every period, so that what was not reported can be asked for too.
  const rows = history.bodies.map(({ series, ...body }) => ({
    ...body,
    points: history.periods.map((period) => ({ period, ...figureOf(pointAt(series, period)) })),
  }));
  const { title } = history;
  const summary = charts.heatmapSummary(
    measure.title[language],
    bodies,
    nameOf(history.periods[0]),
    nameOf(history.periods.at(-1)),
  );
  const draw = (id: string, width: number): string =>
    heatmap(rows, {
      id,
      width,
      title,
      summary,
      cuts: classesOf(measure),
      formatClass: (from, to) => formatClass(language, from, to),
      formatCell: formats.percent,
      formatPeriod: (period) => formats.shortPeriod(period, yearEndsIn),
      words: {
        ...figures.caveats,
        tooFew: charts.tooFew,
        suppressed: charts.suppressed,
        missing: charts.missing,
        seriesBreak: charts.seriesBreak,
        empty: charts.nothing,
      },
      breaks: cuts.map(({ from }) => ({ from, label: figures.breakLabel })),
    });
  return { title, summary, draw, notes: history.notes };
}
