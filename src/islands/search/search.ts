/**
 * `<hy-search language="en">`: makes a combobox of a search form once it is used. What that takes is fetched at the first
 * focus, so that a page nobody searches from pays next to nothing.
 */
class HySearch extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    const list = this.querySelector('[role="listbox"]');
    if (!box || !list) return;
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-expanded', 'false');
    box.setAttribute('aria-controls', list.id);
    if (box.matches(':focus')) void this.#wake();
    else box.addEventListener('focus', () => void this.#wake(), { once: true });
  }

  async #wake(): Promise<void> {
    const { Combobox } = await import('./combobox.ts');
    new Combobox(this).answer();
  }
}

customElements.define('hy-search', HySearch);
