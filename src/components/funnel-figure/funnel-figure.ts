import { funnel } from '../../charts/funnel.ts';
import type { CodeList } from '../../core/description/code-list.ts';
import type { Topic } from '../../core/description/topic.ts';
import { pointAt } from '../../core/statistics/series.ts';
import { foremostIn, type Standings } from '../../core/statistics/standing.ts';
import type { Language } from '../../core/text.ts';
import { formatsOf, words } from '../../i18n/index.ts';
import { bodyRow, type DrawnFigure, figureOf, titleOfSum } from '../body-figures.ts';

/** Fewer bodies than this make no funnel: the dot plot shows each of them. */
const fewestBodies = 5;

/** The funnel plot of a period, with the limits by which the standings were judged; undefined where too few can be compared. */
export function funnelFigure(
  language: Language,
  topic: Topic,
  standings: Standings,
  codes: CodeList | undefined,
): DrawnFigure | undefined {
  const { dataset, resource, measure, panel } = topic;
  const { period, pooled, rated, tooFew, absent, tauSquared } = standings;
  const compared = rated.filter(({ position }) => position !== undefined);
  if (measure.mayExceedOne || pooled.value === null || compared.length < fewestBodies) return undefined;

  const { charts, figures } = words(language);
  const formats = formatsOf(language);
  const name = formats.period(period, dataset.huiyin.yearEndsIn);
  const bodies = dataset.huiyin.bodyName.many[language];
  const isWidened = tauSquared > 0;
  const shown = foremostIn(standings);
  const told = new Set([...[...shown.rated, ...shown.tooFew].map(({ code }) => code), ...shown.absent]);
  const all = [
    ...[...rated, ...tooFew].map(({ code, point }) => ({
      ...bodyRow(language, topic, codes, code),
      ...figureOf(point),
    })),
    ...absent.map((code) => ({
      ...bodyRow(language, topic, codes, code),
      ...figureOf(pointAt(panel.bodies.get(code) ?? [], period)),
    })),
  ];
  // Of very many bodies all are drawn; those in the table come first, so that their places are their keys.
  const rows = [
    ...all.filter(({ code }) => told.has(code)),
    ...all.filter(({ code }) => !told.has(code)).map((row) => ({ ...row, untold: true })),
  ];
  const sizes = compared.map(({ point }) => point.rate.denominator).sort((one, other) => one - other);
  const outside = compared.filter(({ position }) => position !== 'similar').length;
  const title = charts.funnelTitle(outside, compared.length, bodies, name, isWidened);
  const summary = charts.funnelSummary(measure.title[language], bodies, name, isWidened);
  const cases = titleOfSum(resource, measure.denominator.sum, language);
  const positions = isWidened
    ? charts.inSpread
    : { above: figures.above, similar: figures.similar, below: figures.below };
  const draw = (id: string, width: number): string =>
    funnel(rows, {
      id,
      width,
      title,
      summary,
      tauSquared,
      pooled: { rate: pooled, label: figures.wholeAt(pooled.value ?? 0) },
      formatShare: formats.share,
      formatTick: formats.tick,
      formatCount: formats.count,
      formatAlso: (position, names, areAll) => charts.also(positions[position], names, areAll),
      formatUnplaced: (why, names) => charts.unplaced(charts[why], names),
      words: {
        ...positions,
        cases: charts.casesAxis(cases),
        limits95: charts.limits('95%', isWidened),
        limits998: charts.limits('99.8%', isWidened),
        ...figures.caveats,
        empty: figures.noBodies,
      },
    });
  return {
    title,
    summary,
    draw,
    keys: rows.filter(({ code }) => told.has(code)).map(({ code }) => code),
    notes: [
      charts.funnelSizes(sizes[0] ?? 0, sizes.at(-1) ?? 0),
      ...(told.size < rows.length ? [charts.allDrawn(told.size, bodies)] : []),
    ],
  };
}
