import { svg as html, type Svg as Markup } from '../charts/kit/svg.ts';
import { periodColumn } from '../core/dataset.ts';
import type { Answer } from '../core/query.ts';
import { rateOf, reliabilityOf, shownShare, wilson } from '../core/rate.ts';
import { csvText } from '../csv/write.ts';
import { columnTitle, type ExploreView, labelOf, wordsOf } from './explore-setup.ts';
import { titleOf } from './explore-wording.ts';

/** A page with more rows than this becomes slow to read and to draw; the rest is shown on demand. */
const firstRows = 200;

/** The answer as a table: what was asked for, what was divided by what, the rate and how far to trust it. */
export function tableHtml(view: ExploreView, allRows: boolean): string {
  const { setup, query, resource, answers, measure } = view;
  const { explore } = wordsOf(setup);
  if (answers.length === 0) return html`<p>${explore.nothingFound}</p>`.toString();
  const sorted = inReadingOrder(view);
  const shown = allRows ? sorted : sorted.slice(0, firstRows);
  const hasRemarks = shown.some((answer) => remarks(view, answer).length > 0);
  const keys = query.by.map((column) => html`<th scope="col">${columnTitle(setup, resource, column)}</th>`);
  const numbers = [
    explore.rate,
    explore.numerator,
    explore.denominator,
    ...(measure.mayExceedOne ? [] : [explore.interval]),
  ].map((title) => html`<th scope="col" class="number">${title}</th>`);
  const cut = html`<p>${explore.cut(shown.length, answers.length)} <button type="button" class="explore-quiet" data-action="all-rows" data-needs-script hidden>${explore.showAll(answers.length)}</button></p>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${explore.scrollHint}">
<table class="figures">
<caption>${explore.table(titleOf(view))}</caption>
<thead><tr>${keys}${numbers}${hasRemarks && html`<th scope="col">${explore.remark}</th>`}</tr></thead>
<tbody>
${shown.map((answer) => row(view, answer, hasRemarks))}</tbody>
</table>
</div>
${shown.length < answers.length && cut}`.toString();
}

/** By name, as in the lists of the form; periods newest first. */
function inReadingOrder({ query, resource, choices, answers }: ExploreView): readonly Answer[] {
  const period = periodColumn(resource);
  const places = query.by.map((column) => {
    const order = column === period ? choices.periods.toReversed() : (choices.codes.get(column) ?? []);
    return new Map(order.map((code, index) => [code, index]));
  });
  return [...answers].sort((one, other) => {
    const differences = places.map(
      (place, at) => (place.get(one.keys[at] ?? '') ?? 0) - (place.get(other.keys[at] ?? '') ?? 0),
    );
    return differences.find((difference) => difference !== 0) ?? 0;
  });
}

function row(view: ExploreView, answer: Answer, hasRemarks: boolean): Markup {
  const { setup, query, resource, measure } = view;
  const { formats } = wordsOf(setup);
  const rate = rateOf(answer.numerator, answer.denominator);
  const share = shownShare(rate);
  const keys = answer.keys.map((key, position) => {
    return html`<th scope="row">${labelOf(setup, resource, query.by[position] as string, key)}</th>`;
  });
  const isEmpty = answer.counted === 0;
  const cells = [
    share === null ? '' : formats.share(share),
    isEmpty ? '' : formats.count(answer.numerator),
    isEmpty ? '' : formats.count(answer.denominator),
    ...(measure.mayExceedOne ? [] : [intervalWords(view, answer)]),
  ].map((text) => html`<td class="number">${text || '–'}</td>`);
  const words = remarks(view, answer).join(wordsOf(setup).explore.separator);
  return html`<tr>${keys}${cells}${hasRemarks && html`<td>${words}</td>`}</tr>
`;
}

function intervalWords({ setup }: ExploreView, { numerator, denominator }: Answer): string {
  if (reliabilityOf(denominator) === 'none') return '';
  const interval = wilson(numerator, denominator);
  return interval ? wordsOf(setup).figures.interval(interval.low, interval.high) : '';
}

function remarks({ setup, query, resource, choices }: ExploreView, answer: Answer): readonly string[] {
  const { explore } = wordsOf(setup);
  const reliability = reliabilityOf(answer.denominator);
  const period = answer.keys[query.by.indexOf(periodColumn(resource))];
  return [
    ...(answer.counted === 0 ? [explore.nothing] : reliability === 'none' ? [explore.tooFew] : []),
    ...(reliability === 'low' ? [explore.low] : []),
    ...(answer.missing > 0 && answer.counted > 0 ? [explore.leftOut(answer.missing)] : []),
    ...(period !== undefined && choices.provisional.has(period) ? [explore.provisional] : []),
  ];
}

/**
 * The answer as a CSV file, all rows, with codes and names. It begins with a byte order mark, by which Excel knows
 * that it is UTF-8. Shares are 0-1 in full length; below a denominator of 10 they are blank.
 */
export function downloadText(view: ExploreView): string {
  const { setup, query, resource, answers, measure } = view;
  const keys = query.by.flatMap((column) =>
    column === periodColumn(resource) ? [column] : [column, `${column}_name`],
  );
  const header = [
    ...keys,
    'numerator',
    'denominator',
    'share',
    'interval_low',
    'interval_high',
    'rows_counted',
    'rows_blank',
  ];
  const rows = answers.map((answer) => {
    const named = answer.keys.flatMap((key, position) => {
      const column = query.by[position] as string;
      return column === periodColumn(resource) ? [key] : [key, labelOf(setup, resource, column, key)];
    });
    const share = shownShare(rateOf(answer.numerator, answer.denominator));
    const interval = share === null || measure.mayExceedOne ? undefined : wilson(answer.numerator, answer.denominator);
    const figures = [
      answer.numerator,
      answer.denominator,
      share,
      interval?.low,
      interval?.high,
      answer.counted,
      answer.missing,
    ];
    return [...named, ...figures.map((value) => value?.toString() ?? '')];
  });
  return `\uFEFF${csvText(header, rows)}`;
}
