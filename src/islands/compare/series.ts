import { svg as html, type Svg as Markup } from '../../charts/kit/svg.ts';
import { ordinalOf } from '../../core/period.ts';
import type { Compared } from '../../core/statistics/comparison.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { flagsInWords, rateInWords } from '../../i18n/table-words.ts';
import { drawable } from '../trend-words.ts';
import { type CompareView, nameOf } from './setup.ts';
import { words } from './words.ts';

/** The bodies over time as a table, newest period first: the figures of the chart, each cell with the key of its mark. */
export function seriesHtml({ setup, over }: CompareView, bodies: readonly Compared[]): Markup {
  const { language, dataset } = setup;
  const { compare, dataset: said } = words(language);
  const formats = formatsOf(language);
  const { yearEndsIn } = dataset.huiyin;
  const lines = bodies.map(({ series }) => ({
    places: new Map(drawable(series).map(({ period }, place) => [ordinalOf(period), place])),
    points: new Map(series.map((point) => [ordinalOf(point.period), point])),
  }));
  const periods = new Map(bodies.flatMap(({ series }) => series.map(({ period }) => [ordinalOf(period), period])));
  const newestFirst = [...periods].sort(([one], [other]) => other - one);
  const rows = newestFirst.map(([ordinal, period]) => {
    const cells = lines.map(({ places, points }, body) => {
      const point = points.get(ordinal);
      if (!point) return html`<td class="number">–</td>`;
      const { rate, flags, missing } = point;
      const place = places.get(ordinal);
      const remarks = flagsInWords(language, rate, flags, missing);
      return html`<td class="number"${place !== undefined && html` data-key="${body}/${place}"`}>${rateInWords(language, rate, missing)}${remarks && html` <span class="soft small">${remarks}</span>`}</td>`;
    });
    return html`<tr><th scope="row">${formats.shortPeriod(period, yearEndsIn)}</th>${cells}</tr>
`;
  });
  return html`<details><summary>${said.showTable}</summary>
<section class="scroll" tabindex="0" aria-labelledby="comparison-table">
<table class="figures"><caption id="comparison-table">${compare.seriesTable(over.measure.title[language])}</caption>
<thead><tr><th scope="col">${said.period}</th>${bodies.map(({ code = '' }) => html`<th scope="col" class="number">${nameOf(setup, code)}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></section></details>`;
}
