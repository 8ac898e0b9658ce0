import { sheetsOf } from '../../charts/kit/sheets.ts';
import { svg as html, type Svg as Markup, type MarkupText, trusted } from '../../charts/kit/svg.ts';
import type { Language } from '../../core/text.ts';
import { figureWords } from '../../i18n/figure-words.ts';
import { clausesHtml, sentenceHtml } from '../clauses.ts';
import { type Recounted, takeHtml } from './take.ts';

/** A chart with its words that scripts write into a page: what `ChartFigure.astro` is to the build. */
export interface FigureParts {
  /** Unique on the page; the chart's anchor. */
  readonly id: string;
  readonly title: string;
  /** True where the page says the title just above: then only those hear it who come to the chart by itself. */
  readonly isTitleSaid?: boolean;
  readonly summary?: string;
  readonly notes?: readonly string[];
  readonly source?: string;
  /** True where the page says the source once for several charts: then only what is taken from each has it. */
  readonly isSourceSaid?: boolean;
  /** The chart, drawn once for every width or once for each; `chart-narrow` and `chart-wide` are shown where they fit. */
  readonly drawings: readonly MarkupText[];
  /** The id of the caption of the table with the same figures. */
  readonly table: string;
  /** The `data-key` of the table's rows, in the order of the chart's input; their places when left out. */
  readonly keys?: readonly string[];
  /** That table, where it stands folded below the chart. */
  readonly tableInside?: Markup;
  /** Address of the dataset's page; left out of a chart of which nothing is published: nothing is taken from that. */
  readonly home?: string;
  readonly recount?: Recounted;
}

/** The figure as markup, to be read mark by mark and taken away. */
export function figureHtml(language: Language, parts: FigureParts): Markup {
  const {
    id,
    title,
    isTitleSaid = false,
    summary,
    notes = [],
    source,
    isSourceSaid = false,
    drawings,
    table,
    tableInside,
    keys,
    home,
    recount,
  } = parts;
  const names = drawings.length > 1 ? ['chart-narrow', 'chart-wide'] : [''];
  const sized = drawings.map(
    (drawing, index) => html`<div class="${names[index] ?? ''}">${trusted(drawing)}</div>${sheetsOf(drawing)}`,
  );
  return html`<hy-figure data-hint="${figureWords(language).sharing.hint}" data-table="${table}"${keys && html` data-keys="${keys.join('\n')}"`}>
<figure class="figure" id="${id}"><figcaption><h3${isTitleSaid && html` class="visually-hidden"`}>${clausesHtml(language, title)}</h3>${summary && html`<p>${sentenceHtml(summary)}</p>`}</figcaption>
<div class="figure-ground" data-part="drawing">${sized}</div>
${notes.length > 0 && html`<ul class="figure-notes">${notes.map((note) => html`<li>${sentenceHtml(note)}</li>`)}</ul>`}${source && html`<p class="figure-source${isSourceSaid && ' visually-hidden'}">${sentenceHtml(source)}</p>`}
<div class="figure-folds">${tableInside && html`<details><summary>${figureWords(language).dataset.showTable}</summary>${tableInside}</details>`}${home !== undefined && takeHtml(language, id, { home, recount })}</div></figure></hy-figure>`;
}
