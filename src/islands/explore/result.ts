import { svg as html, type MarkupText, trusted } from '../../charts/kit/svg.ts';
import { toSql } from '../../engine/to-sql.ts';
import { sourceLine } from '../../i18n/source-line.ts';
import { clausesHtml, sentenceHtml } from '../clauses.ts';
import { chartsHtml } from './charts/charts.ts';
import { type ExploreView, wordsOf } from './setup.ts';
import { sheetOf, tableHtml } from './table/table.ts';
import { acrossBreaks, findingsOf, formulaOf, notesOn, rangeOf, titleOf, whoIn } from './wording.ts';

/** The answer in words, charts and a table. The same markup is made by the build and in the browser. */
export function resultHtml(seen: ExploreView): MarkupText {
  const { setup, question, resource, measures } = seen;
  const { explore } = wordsOf(setup);
  const across = acrossBreaks(seen);
  const head = html`<h2 id="explore-title">${titleOf(seen)}</h2>
<p class="explore-scope">${whoIn(seen)}${explore.separator}${rangeOf(seen)}</p>
${findingsOf(seen).map((finding) => html`<p class="explore-finding">${clausesHtml(setup.language, finding)}</p>`)}
${across !== undefined && html`<p class="explore-hint">${across}</p>`}`;
  const formulas = measures.map((measure) => {
    const definition = measure.column === undefined && html`<p>${measure.definition[setup.language]}</p>`;
    const name = measures.length > 1 && html`<h4>${measure.title[setup.language]}</h4>`;
    return html`${name}${definition}<p>${formulaOf(seen, measure)}</p>`;
  });
  const foot = html`<ul class="explore-notes">${notesOn(seen).map((note) => html`<li>${note}</li>`)}</ul>
<details class="explore-how"><summary>${explore.how}</summary>
${formulas}
<p>${explore.sql}</p>
<pre tabindex="0"><code>${toSql(question, resource)
    .split(/(?<=\n)/)
    .map((row) => html`<span class="code-row">${row}</span>`)}</code></pre>
</details>
<p class="explore-hint">${sentenceHtml(explore.source(setup.release.id, sourceLine(setup.language, { dataset: setup.dataset, latest: setup.release })))}</p>`;
  return html`${head}
${trusted(chartsHtml(seen))}
<div class="explore-table" data-part="table">${trusted(tableHtml(sheetOf(seen)))}</div>
${foot}`.toString();
}
