import { svg as html, type Svg as Markup } from '../charts/kit/svg.ts';
import type { Language } from '../core/text.ts';
import { unbrokenIn, unitsIn } from '../core/unbroken.ts';
import { clausesOf, phrasesOf } from '../i18n/clauses.ts';

/**
 * A large line of text as markup. Chinese is broken after its clauses, and in a long clause between words, which no spaces
 * show; English where it must, but not between a number and its unit.
 */
export function clausesHtml(language: Language, text: string): Markup {
  if (language !== 'zh') return html`${unitsIn(text).map(whole)}`;
  return html`${clausesOf(language, text).map(
    (clause) =>
      html`<span class="clause">${phrasesOf(clause).map((phrase, place) => html`${place > 0 && html`<wbr>`}${phrase}`)}</span>`,
  )}`;
}

/** A sentence in small type as markup: it breaks where it must, but never within a Chinese date or counted number. */
export function sentenceHtml(text: string): Markup {
  return html`${unbrokenIn(text).map(whole)}`;
}

function whole(piece: string, place: number): Markup | string {
  return place % 2 === 1 ? html`<span class="unbroken">${piece}</span>` : piece;
}
