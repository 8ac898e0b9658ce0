import { type ComparedRow, comparison } from '../../charts/comparison.ts';
import type { MarkupText } from '../../charts/kit/svg.ts';
import { drawnWidths } from '../../charts/kit/widths.ts';
import { periodColumn } from '../../core/description/dataset.ts';
import { ordinalOf, type Period, parsePeriod } from '../../core/period.ts';
import type { Compared, Comparison } from '../../core/statistics/comparison.ts';
import { breaksFor } from '../../core/statistics/series.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { figureHtml } from '../figure/figure-html.ts';
import { recountedBelow } from '../figure/take.ts';
import { cutsIn, drawable, targetsOf } from '../trend-words.ts';
import { addressOf, type CompareView, nameOf } from './setup.ts';
import { words } from './words.ts';

/** In px: drawn for a wide and for a narrow column; the stylesheet shows the one that fits. */

/** The bodies over time as a figure with its words. */
export function chartHtml(view: CompareView, { bodies, tauSquared }: Comparison): MarkupText {
  const { setup, over, codes } = view;
  const { language, source, dataset } = setup;
  const { measure, resource, panel } = over;
  const { compare, figures } = words(language);
  const formats = formatsOf(language);
  const { yearEndsIn } = dataset.huiyin;
  const names = bodies.map(({ code = '' }) => nameOf(setup, code));
  const rows = bodies.map(({ code = '', series }, index): ComparedRow => {
    return {
      code,
      label: names[index] ?? code,
      points: drawable(series),
      breaks: breaksFor(resource.huiyin.breaks, code).flatMap(({ from }) => periodsOf(from)),
      ...(codes.has(code) && { href: addressOf(setup, code) }),
    };
  });
  const ends = endsOf(rows);
  const inWords = (period: Period) => formats.period(period, yearEndsIn);
  const title = titleOf(view, bodies, names, tauSquared > 0);
  const summary = ends
    ? compare.summary(measure.title[language], names, inWords(ends.first), inWords(ends.last), !measure.mayExceedOne)
    : figures.nothingToDraw;
  const drawings = (['narrow', 'wide'] as const).map((size) => {
    return comparison(rows, {
      id: `compare-${size}`,
      title,
      summary,
      width: drawnWidths[size],
      formatShare: formats.share,
      formatTick: formats.tick,
      formatPeriod: (period) => formats.shortPeriod(period, yearEndsIn),
      words: {
        chanceVariation: figures.chanceVariation,
        ...figures.caveats,
        suppressed: figures.flags.Q ?? '',
        seriesBreak: compare.seriesBreak,
        others: compare.others,
        tooFew: figures.tooFew,
        missing: figures.flags.O ?? '',
        empty: figures.nothingToDraw,
      },
      targets: targetsOf(over, language),
      reference: {
        points: drawable(panel.whole),
        label: figures.whole,
        breaks: cutsIn(panel.whole, breaksFor(resource.huiyin.breaks)),
      },
      ...(measure.mayExceedOne && { mayExceedOne: true }),
    });
  });
  const isCompared = bodies.some(({ position }) => position !== undefined);
  const notes = [
    ...(isCompared && tauSquared > 0
      ? [figures.standingsSpread(dataset.huiyin.bodyName.many[language], Math.sqrt(tauSquared))]
      : []),
    ...(ends ? breakNotes(view, bodies, ends) : []),
  ];
  return figureHtml(language, {
    id: 'comparison',
    title,
    summary,
    notes,
    source,
    drawings,
    table: 'comparison-table',
    // The page of the dataset is above this one.
    home: '../',
    recount: recountedBelow(
      {
        resource: resource.name,
        measure: measure.name,
        by: [dataset.huiyin.body, periodColumn(resource)],
        where: { [dataset.huiyin.body]: bodies.flatMap(({ code }) => code ?? []) },
      },
      dataset.name,
    ),
  }).toString();
}

/** How many lie above and below; the names where nothing is compared. */
function titleOf(
  { setup, over }: CompareView,
  bodies: readonly Compared[],
  names: readonly string[],
  inSpread: boolean,
): string {
  const { language, dataset } = setup;
  const { compare } = words(language);
  const { yearEndsIn } = dataset.huiyin;
  const compared = bodies.filter(({ position }) => position !== undefined);
  if (compared.length === 0 || !over.period) return compare.plainTitle(over.measure.title[language], names);
  const numberOf = (wanted: string) => compared.filter(({ position }) => position === wanted).length;
  const period = formatsOf(language).period(over.period, yearEndsIn);
  return compare.finding(numberOf('above'), numberOf('below'), compared.length, period, inSpread);
}

interface Ends {
  readonly first: Period;
  readonly last: Period;
}

function endsOf(rows: readonly ComparedRow[]): Ends | undefined {
  const periods = rows
    .flatMap(({ points }) => points.map(({ period }) => period))
    .sort((one, other) => ordinalOf(one) - ordinalOf(other));
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last && { first, last };
}

function periodsOf(from: string): readonly { readonly from: Period }[] {
  const period = parsePeriod(from);
  return period ? [{ from: period }] : [];
}

/** The breaks within the time drawn that touch who is compared, or the whole beside them, each as a sentence. */
function breakNotes({ setup, over }: CompareView, bodies: readonly Compared[], { first, last }: Ends) {
  const { language, dataset } = setup;
  const { compare, figures } = words(language);
  const { bodyName, yearEndsIn } = dataset.huiyin;
  const chosen = bodies.flatMap(({ code }) => code ?? []);
  return over.resource.huiyin.breaks.flatMap(({ from, bodies: touched, change, reason }) => {
    const period = parsePeriod(from);
    const whom = touched?.filter((code) => chosen.includes(code));
    if (!period || whom?.length === 0) return [];
    if (ordinalOf(period) <= ordinalOf(first) || ordinalOf(period) > ordinalOf(last)) return [];
    const name = formatsOf(language).period(period, yearEndsIn);
    if (change === 'coverage')
      return [figures.breakForSome(name, figures.together(bodyName.many[language]), reason[language])];
    const names = whom?.map((code) => nameOf(setup, code));
    return [names ? compare.breakForSome(name, names, reason[language]) : figures.breakForAll(name, reason[language])];
  });
}
