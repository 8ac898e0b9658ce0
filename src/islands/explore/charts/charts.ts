import { svg as html, type MarkupText, trusted } from '../../../charts/kit/svg.ts';
import { type ChartKind, mostRows } from '../../../core/query/chart-choice.ts';
import { chartOf, shapeOf } from '../controls/look.ts';
import { type ExploreView, wordsOf } from '../setup.ts';
import { titleFor } from '../wording.ts';
import { bars } from './bars.ts';
import { dots } from './dots.ts';
import type { Drawn } from './drawn.ts';
import { heatmaps } from './heatmap.ts';
import { lines } from './lines.ts';
import { slopes } from './slope.ts';

/** Draws one measure of an answer; a count with bars, a rate with any other. */
type Draw = (seen: ExploreView, at: number) => Drawn;

const draws: Readonly<Record<Exclude<ChartKind, 'none'>, Draw>> = {
  lines,
  dots,
  heatmap: heatmaps,
  bars,
  slope: slopes,
};

/** The answer as charts, one after the other for each measure; nothing where one figure is all there is. */
export function chartsHtml(seen: ExploreView): MarkupText {
  const { rows, measures } = seen;
  const kind = chartOf(seen);
  const { explore } = wordsOf(seen.setup);
  if (rows.length < 2 || kind === 'none') {
    const isTooMany = rows.length > mostRows && seen.view.chart !== 'none';
    return isTooMany ? html`<p class="explore-hint">${explore.noChart(rows.length)}</p>`.toString() : html``.toString();
  }
  const drawn = measures.flatMap((measure, at) => {
    const isCount = measure.column !== undefined;
    const draw = isCount ? (kind === 'lines' || kind === 'bars' || kind === 'dots' ? bars : undefined) : draws[kind];
    if (!draw || (isCount && !fitsBars(seen)) || (!isCount && kind === 'bars')) return [];
    const { markup, note } = draw(seen, at);
    if (markup === '') return [];
    const isHeaded = measures.length > 1 && markup.includes('small-multiples');
    return [
      html`${isHeaded && html`<h3 class="explore-measure">${titleFor(seen, [measure])}</h3>`}${note && html`<p class="explore-hint">${note}</p>`}
${trusted(markup)}`,
    ];
  });
  return drawn.length > 0 ? html`<div class="explore-charts">${drawn}</div>`.toString() : html``.toString();
}

/** Bars over time are of one thing only; of several they would be mixed. */
function fitsBars(seen: ExploreView): boolean {
  const { byPeriod, groups } = shapeOf(seen);
  return !byPeriod || groups === 1;
}
