import { dotPlot } from '../../charts/dot-plot.ts';
import type { MarkupText } from '../../charts/kit/svg.ts';
import { drawnWidths } from '../../charts/kit/widths.ts';
import { sortedBars } from '../../charts/sorted-bars.ts';
import { trend } from '../../charts/trend.ts';
import type { ConsoleAnswer } from '../../engine/console/console.ts';
import { figureWords } from '../../i18n/figure-words.ts';
import { element } from '../element.ts';
import { putMarkup } from '../trusted-html.ts';
import { type Fitting, fittingOf, mostDrawn } from './fitting.ts';
import { type QuerySetup, wordsOf } from './setup.ts';

/** Draws the chart that fits an answer, or says why there is none. */
export function drawAnswer(setup: QuerySetup, answer: ConsoleAnswer, place: HTMLElement): void {
  const { said } = wordsOf(setup);
  if (answer.rows.length === 0) {
    place.replaceChildren();
    return;
  }
  const fitting = fittingOf(answer);
  if (fitting.kind === 'none') {
    const sentence = fitting.why === 'many' ? said.noChart.many(mostDrawn) : said.noChart[fitting.why];
    place.replaceChildren(element('p', { class: 'explore-hint' }, sentence));
    return;
  }
  const drawings = Object.entries(drawnWidths).map(([size, width]) => {
    const drawing = element('div', { class: `chart-${size}` });
    putMarkup(drawing, draw(setup, fitting, `query-${size}`, width));
    return drawing;
  });
  const caption = element('figcaption', {}, element('p', {}, titleOf(setup, fitting)));
  place.replaceChildren(element('figure', { class: 'figure' }, caption, ...drawings));
}

type Drawn = Exclude<Fitting, { readonly kind: 'none' }>;

function titleOf(setup: QuerySetup, { value, key }: Drawn): string {
  return wordsOf(setup).said.chartTitle(value, key);
}

function draw(setup: QuerySetup, fitting: Drawn, id: string, width: number): MarkupText {
  const { said, figures, formats } = wordsOf(setup);
  const { charts } = figureWords(setup.language);
  const size = fitting.kind === 'trend' ? fitting.points.length : fitting.rows.length;
  const common = { id, width, title: titleOf(setup, fitting), summary: said.chartSummary(size) };
  const rated = {
    ...common,
    formatShare: formats.share,
    formatTick: formats.tick,
    words: { ...figures, ...figures.caveats, empty: figures.nothingToDraw },
  };
  if (fitting.kind === 'trend') {
    const exceeds = fitting.points.some(({ rate }) => (rate.value ?? 0) > 1);
    return trend(fitting.points, {
      ...rated,
      formatPeriod: (period) => formats.shortPeriod(period),
      targets: [],
      breaks: [],
      ...((exceeds || !fitting.hasCounts) && { mayExceedOne: true }),
    });
  }
  if (fitting.kind === 'dots') {
    const exceeds = fitting.rows.some(({ rate }) => (rate.value ?? 0) > 1);
    const rows = fitting.rows.map(({ label, rate }) => ({ code: label, label, rate }));
    return dotPlot(rows, { ...rated, ...(exceeds && { mayExceedOne: true }) });
  }
  const rows = fitting.rows.map(({ label, value }) => ({ code: label, label, ...(value !== undefined && { value }) }));
  return sortedBars(rows, {
    ...common,
    formatValue: fitting.areShares ? formats.share : formats.count,
    ...(fitting.areShares && { formatTick: formats.tick }),
    ...(fitting.isInOrder && { isSorted: true }),
    words: { ...charts, ...figures.caveats, empty: charts.nothing },
  });
}
