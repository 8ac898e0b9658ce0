import { type CitationStyle, citationStyles } from '../../core/release/citation.ts';
import { citationOf, citedOnPage } from './citations.ts';

/**
 * `<hy-cite>`: the citations of a page, which come with the page; this adds what only the reader's browser knows, the
 * day of access and the whole address.
 */
class HyCite extends HTMLElement {
  connectedCallback(): void {
    this.#write();
    document.addEventListener('huiyin:view', () => this.#write());
  }

  #write(): void {
    const work = citedOnPage();
    if (!work) return;
    for (const place of this.querySelectorAll<HTMLElement>('[data-style]')) {
      const style = styleOf(place.dataset.style);
      if (style) place.textContent = citationOf(style, work);
    }
  }
}

/** The style of this name. */
function styleOf(name: string | undefined): CitationStyle | undefined {
  return citationStyles.find((style) => style === name);
}

if (!customElements.get('hy-cite')) customElements.define('hy-cite', HyCite);
