import { svg as html, type MarkupText } from '../../../charts/kit/svg.ts';
import { periodColumn } from '../../../core/description/dataset.ts';
import { type ChartKind, chartsFor, chosenChart, type Shape } from '../../../core/query/chart-choice.ts';
import { hasYearBefore } from '../../../core/query/over-year.ts';
import { type ExploreView, wordsOf } from '../setup.ts';

/** What of an answer decides how it can be drawn. */
export function shapeOf({ question, resource, measures, rows, changes }: ExploreView): Shape {
  const at = question.by.indexOf(periodColumn(resource));
  const periods = new Set(at < 0 ? [] : rows.map(({ keys }) => keys[at]));
  const groups = at < 0 ? rows.length : new Set(rows.map(({ keys }) => JSON.stringify(keys.toSpliced(at, 1)))).size;
  return {
    byPeriod: at >= 0,
    groups,
    periods: periods.size,
    hasRates: measures.some(({ column }) => column === undefined),
    hasCounts: measures.some(({ column }) => column !== undefined),
    overYear: changes !== undefined && at < 0,
  };
}

/** The chart that is shown of an answer. */
export function chartOf(seen: ExploreView): ChartKind {
  return chosenChart(shapeOf(seen), seen.view.chart);
}

/** How the answer is shown: which chart of those that fit, and whether beside last year's. */
export function lookHtml(seen: ExploreView): MarkupText {
  const { setup, view, question, resource } = seen;
  const { explore } = wordsOf(setup);
  const shape = shapeOf(seen);
  const fits = chartsFor(shape);
  const shown = chosenChart(shape, view.chart);
  const kinds = fits.map((kind, at) => {
    const name = explore.charts[kind];
    return html`<label class="explore-kind"><input type="radio" name="chart" value="${at === 0 ? '' : kind}"${kind === shown && html` checked`}> <span>${name}</span></label>`;
  });
  const canCompare = hasYearBefore(question, resource);
  return html`${fits.length > 1 && html`<fieldset class="explore-kinds"><legend>${explore.chart}</legend>${kinds}</fieldset>`}
<label class="explore-tick explore-change"><input type="checkbox" name="change" value="year"${view.overYear && html` checked`}${!canCompare && html` disabled aria-describedby="explore-no-change"`}> ${explore.overYear}</label>
${!canCompare && html`<p class="explore-hint" id="explore-no-change">${explore.noYearBefore}</p>`}`.toString();
}
