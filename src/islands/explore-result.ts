import { svg as html } from '../charts/kit/svg.ts';
import { toSql } from '../engine/to-sql.ts';
import type { Trouble } from '../i18n/en/explore.ts';
import { chartsHtml } from './explore-chart.ts';
import { type ExploreView, wordsOf } from './explore-setup.ts';
import { tableHtml } from './explore-table.ts';
import { findingOf, formulaOf, notesOn, rangeOf, titleOf, whoIn } from './explore-wording.ts';

/** The answer in words, charts and a table. The same markup is made by the build and in the browser. */
export function resultHtml(view: ExploreView, allRows = false): string {
  const { setup, query, resource, measure } = view;
  const { explore, site } = wordsOf(setup);
  const head = html`<h2 id="explore-title">${titleOf(view)}</h2>
<p class="explore-scope">${whoIn(view)}${explore.separator}${rangeOf(view)}</p>
<p class="explore-finding">${findingOf(view)}</p>`;
  const foot = html`<ul class="explore-notes">${notesOn(view).map((note) => html`<li>${note}</li>`)}</ul>
<details class="explore-how"><summary>${explore.how}</summary>
<p>${measure.definition[setup.language]}</p>
<p>${formulaOf(view)}</p>
<p>${explore.sql}</p>
<pre tabindex="0"><code>${toSql(query, resource)}</code></pre>
</details>
<p class="explore-hint">${explore.source(setup.release.id, site.asOfDate(setup.release.asOf))}</p>`;
  return `${head}\n${chartsHtml(view)}\n${tableHtml(view, allRows)}\n${foot}`;
}

/** What happened, why, and what to do. */
export function troubleHtml({ what, why, todo }: Trouble): string {
  return html`<p><strong>${what}</strong> ${why}</p>
<p>${todo}</p>`.toString();
}
