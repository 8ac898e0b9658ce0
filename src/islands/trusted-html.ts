import type { MarkupText } from '../charts/kit/svg.ts';
import { trustedTypes } from '../core/content-policy.ts';

// The one place where text becomes part of a page. A browser that knows Trusted Types refuses it everywhere else, and
// the compiler lets nothing in here that the escaping tag has not written.

/** The part of the browser's Trusted Types (W3C) that is used here; TypeScript's own library does not know them. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string },
  ): { createHTML(text: string): { toString(): string } };
}

const { trustedTypes: factory } = globalThis as { trustedTypes?: PolicyFactory };
const policy = factory?.createPolicy(trustedTypes.markup, { createHTML: (text) => text });

/** Puts markup into a place, instead of what stood there. */
export function putMarkup(place: Element, markup: MarkupText): void {
  place.innerHTML = allowed(markup);
}

/** Puts markup after what stands in a place already. */
export function addMarkup(place: Element, markup: MarkupText): void {
  place.insertAdjacentHTML('beforeend', allowed(markup));
}

/** What a page is called and in which language it is. It is parsed and never shown, so any text may be read. */
export function namesOfPage(text: string): { readonly title: string; readonly language: string } {
  const { title, documentElement } = new DOMParser().parseFromString(allowed(text), 'text/html');
  return { title, language: documentElement.lang };
}

/** The text as the browser's own proof that it came through here; declared as the string that older browsers take. */
function allowed(text: string): string {
  return (policy ? policy.createHTML(text) : text) as string;
}
