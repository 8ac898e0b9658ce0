import { svg as html, type Svg as Markup } from '../../charts/kit/svg.ts';
import type { Recount } from '../../core/query/recount.ts';
import { citationStyles } from '../../core/release/citation.ts';
import type { Language } from '../../core/text.ts';
import { figureWords } from '../../i18n/figure-words.ts';
import { tableForms } from './table/forms.ts';

/** What there is to take beside the chart itself. */
export interface Takings {
  /** Address of the dataset's page. */
  readonly home?: string | undefined;
  /** Address of the page made for embedding the chart. */
  readonly embed?: string | undefined;
  /** Where the chart stands for ever as one release has it, with `{release}`, percent-encoded or not, in place of that. */
  readonly frozen?: string | undefined;
  /** Whether that address, too, is made for embedding. */
  readonly canEmbedFrozen?: boolean;
  /** What is counted, and where: then the menu says how to count it anew. */
  readonly recount?: Recounted | undefined;
}

/** The figures of a chart as a question, the folder in which tables are described, and the page of the SQL console. */
export interface Recounted {
  readonly query: Recount;
  readonly tables: string;
  readonly console: string;
}

/** The same for a page one step below that of a dataset. */
export function recountedBelow(query: Recount, dataset: string): Recounted {
  return { query, tables: `../../../data/${encodeURIComponent(dataset)}/tables/`, console: '../../query/' };
}

/**
 * The menu under the chart with this id, as the build and the browser write it. Without scripts it has the chart's link,
 * the whole dataset and how to cite it; what needs a script is hidden until there is one.
 */
export function takeHtml(language: Language, id: string, takings: Takings): Markup {
  const { home, embed, frozen, canEmbedFrozen = false, recount } = takings;
  const { sharing: said, citation, reproduce } = figureWords(language);
  return html`<details class="figure-take" data-part="take"${embed && html` data-embed="${embed}"`}${frozen && html` data-frozen="${frozen}"`} data-copied="${said.copied}" data-not-copied="${said.notCopied}" data-failed="${said.failed}" data-colon="${citation.colon}" data-low="${said.low}" data-high="${said.high}" data-flag="${said.flag}" data-row="${said.rows(1)}" data-rows="${said.rows(0)}" data-figures="${said.figures}" data-about="${said.about}" data-source="${said.source}" data-link="${said.link}">
<summary>${said.take}</summary>
<div class="take">
<p class="take-files"><button type="button" data-take="png" data-needs-script hidden>${said.png}</button>
<button type="button" data-take="svg" data-needs-script hidden>${said.svg}</button>
${tableButtons(language)}${
  recount &&
  html`<button type="button" data-recount="${JSON.stringify(recount.query)}" data-tables="${recount.tables}" data-console="${recount.console}" data-needs-script hidden>${reproduce.button}</button>`
}</p>
${recount && html`<div class="take-box" data-part="recount" hidden></div>`}
<ul class="take-links"><li data-without-script><a href="#${id}">${said.link}</a></li>${
    home &&
    html`<li><a href="${home}#downloads">${said.allFigures}</a></li><li><a href="${home}#cite">${said.howToCite}</a></li>`
  }</ul>
<div class="take-box" data-needs-script hidden><label for="${id}-link">${said.link}</label>
<button type="button" data-copy="link">${said.copyLink}</button>
${kindHtml(language, 'link')}
<textarea id="${id}-link" data-box="link" rows="2" readonly></textarea></div>
<div class="take-box" data-needs-script="cite" hidden><label for="${id}-cite">${said.cite}</label>
<button type="button" data-copy="cite">${said.copyCitation}</button>
<select aria-label="${said.style}" data-style>${citationStyles.map((style) => html`<option value="${style}">${citation.styles[style]}</option>`)}</select>
<textarea id="${id}-cite" data-box="cite" rows="6" readonly></textarea></div>
${embed && embedHtml(language, id, canEmbedFrozen)}<p class="take-said" role="status"></p>
</div>
</details>`;
}

/** The choice between what follows the newest release and what shows one for ever; the script names that. */
function kindHtml(language: Language, box: string): Markup {
  const { frozen: said } = figureWords(language);
  return html`<select aria-label="${said.kind}" data-kind="${box}" data-needs-script="frozen" hidden><option value="live">${said.kindLive}</option><option value="frozen">${said.kindFrozen('{release}')}</option></select>`;
}

/** A button for each form of the figures; how many rows it holds is added once the table is looked at. */
function tableButtons(language: Language): readonly Markup[] {
  const { sharing: said } = figureWords(language);
  return tableForms.map(
    (form) =>
      html`<button type="button" data-take="${form}" data-needs-script="table" hidden>${said.tableForms[form]}</button>
`,
  );
}

function embedHtml(language: Language, id: string, canEmbedFrozen: boolean): Markup {
  const { sharing: said } = figureWords(language);
  const hint = said.embedHint.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
  return html`<div class="take-box" data-needs-script hidden><label for="${id}-embed">${said.embed}</label>
<button type="button" data-copy="embed">${said.copyEmbed}</button>
${canEmbedFrozen && kindHtml(language, 'embed')}
<textarea id="${id}-embed" data-box="embed" rows="6" readonly aria-describedby="${id}-embed-hint"></textarea>
<p id="${id}-embed-hint">${hint}</p></div>
`;
}
