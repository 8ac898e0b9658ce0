import { svg as html, type Svg as Markup } from '../charts/kit/svg.ts';

/** A sentence as markup in which the names of releases (`2020-Q4`, `2021-04-30`) are not broken at their hyphens. */
export function releaseIdsHtml(sentence: string): Markup {
  const pieces = sentence.split(/(\d{4}-[\dQ-]*\d)/);
  return html`${pieces.map((piece, place) => (place % 2 === 0 ? piece : html`<span class="unbroken">${piece}</span>`))}`;
}
