import { type MultiplesRow, smallMultiples } from '../../charts/small-multiples.ts';
import type { CodeList } from '../../core/description/code-list.ts';
import type { Topic } from '../../core/description/topic.ts';
import { parsePeriod } from '../../core/period.ts';
import { breaksFor, breaksOfEach } from '../../core/statistics/series.ts';
import type { Language } from '../../core/text.ts';
import { targetIn } from '../../i18n/findings/story.ts';
import { formatsOf, words } from '../../i18n/index.ts';
import { cutsIn } from '../../islands/trend-words.ts';
import { type DrawnFigure, figureOf } from '../body-figures.ts';
import type { History } from './history.ts';

/** One small line for each region where it lies; undefined where the code list has no tiles for all of them. */
export function multiplesFigure(
  language: Language,
  topic: Topic,
  history: History,
  codes: CodeList | undefined,
): DrawnFigure | undefined {
  const { dataset, resource, measure, panel, period: last } = topic;
  const placed = history.bodies.flatMap((body) => {
    const tile = codes?.get(body.code)?.tile;
    return tile ? [{ ...body, tile }] : [];
  });
  if (!last || placed.length < history.bodies.length) return undefined;

  const { charts, figures } = words(language);
  const formats = formatsOf(language);
  const { bodyName, yearEndsIn } = dataset.huiyin;
  const breaks = breaksOfEach(resource.huiyin.breaks).flatMap(({ from }) => parsePeriod(from) ?? []);
  const target = targetIn(measure.targets, last);
  const shown = new Set(history.periods.map((period) => formats.shortPeriod(period)));
  const whole = panel.whole.filter(({ period, missing }) => !missing && shown.has(formats.shortPeriod(period)));
  const cutsOfWhole = cutsIn(whole, breaksFor(resource.huiyin.breaks));
  const rows = placed.map(
    ({ series, tile, ...body }): MultiplesRow => ({
      ...body,
      ...(tile.letters && { abbreviation: tile.letters }),
      col: tile.column,
      row: tile.row,
      points: series.flatMap((point) => {
        const { rate, suppressed, ...caveats } = figureOf(point);
        if (!rate && !suppressed) return [];
        return [{ period: point.period, rate: rate ?? point.rate, ...(suppressed && { suppressed }), ...caveats }];
      }),
    }),
  );
  const { title } = history;
  const summary = charts.multiplesSummary(measure.title[language], bodyName.many[language]);
  const draw = (id: string, width: number): string =>
    smallMultiples(rows, {
      id,
      width,
      title,
      summary,
      formatShare: formats.share,
      formatTick: formats.tick,
      formatPeriod: (period) => formats.shortPeriod(period, yearEndsIn),
      formatScale: charts.scale,
      words: {
        ...figures.caveats,
        suppressed: charts.suppressed,
        tooFew: charts.tooFew,
        missing: charts.missing,
        empty: charts.nothing,
      },
      breaks: breaks.map((from) => ({ from })),
      reference: {
        points: whole,
        label: figures.together(bodyName.many[language]),
        breaks: cutsOfWhole,
      },
      ...(target && { target: { share: target.value, label: target.title[language] } }),
    });
  return {
    title,
    summary,
    draw,
    notes: [...(breaks.length + cutsOfWhole.length > 0 ? [charts.cutAtBreaks] : []), ...history.notes],
  };
}
