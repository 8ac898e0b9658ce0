import { fetchPart } from '../after-painting.ts';
import { Reading } from './reading.ts';

/**
 * `<hy-figure>`: a chart that can be read mark by mark and taken away. Without scripts it is a drawing with its words,
 * its table and a few links; everything here is added to that. What the menu does is fetched when it is first opened.
 */
class HyFigure extends HTMLElement {
  connectedCallback(): void {
    const ground = this.querySelector<HTMLElement>('[data-part="drawing"]');
    const table = tableOf(this);
    const title = this.dataset.title ?? this.querySelector('figcaption :is(h3, h4)')?.textContent?.trim() ?? '';
    if (ground && table) {
      const keys = this.dataset.keys?.split('\n');
      new Reading(ground, { table, keys }, { title, hint: this.dataset.hint ?? '' });
    }
    const menu = this.querySelector<HTMLDetailsElement>('[data-part="take"]');
    // A reader may have opened it before this script came.
    if (menu?.open) this.#fill(menu, title);
    else menu?.addEventListener('toggle', () => this.#fill(menu, title), { once: true });
    menu?.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
  }

  #fill(menu: HTMLDetailsElement, title: string): void {
    fetchPart(async () => {
      const { Menu } = await import('./menu.ts');
      new Menu(this, menu, { title, table: tableOf(this) });
    });
  }
}

/** The table of the same figures: inside the figure, or on the page with a caption named for it. */
function tableOf(figure: HTMLElement): HTMLTableElement | null {
  const name = figure.dataset.table ?? `${figure.querySelector('figure')?.id}-table`;
  const named = document.getElementById(name);
  return figure.querySelector('table') ?? named?.closest('table') ?? null;
}

customElements.define('hy-figure', HyFigure);
