import type { Sorting } from '../../../core/query/view-url.ts';
import { putMarkup } from '../../trusted-html.ts';
import { type ExploreSetup, type ExploreView, wordsOf } from '../setup.ts';
import { mostStanding, type Sheet, sheetOf, tableHtml } from './table.ts';

/** The table of the answer in the page: sorted by its heads, and long ones drawn as they are scrolled. */
export class StandingTable {
  readonly #root: HTMLElement;
  #end: () => void = () => undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Ends the drawing of rows. */
  stop(): void {
    this.#end();
    this.#end = () => undefined;
  }

  /** Draws the table anew, as the view sorts it. */
  async draw(seen: ExploreView): Promise<void> {
    this.stop();
    const sheet = sheetOf(seen);
    const place = this.#root.querySelector('[data-part="table"]');
    if (place) putMarkup(place, tableHtml(sheet));
    await this.#take(sheet);
  }

  /** Takes over the table that has just been drawn with the rest of the answer. */
  take(seen: ExploreView): Promise<void> {
    return this.#take(seen.rows.length > mostStanding ? sheetOf(seen) : { seen, columns: [], order: [] });
  }

  async #take(sheet: Sheet): Promise<void> {
    const { setup, view } = sheet.seen;
    this.showSorting(setup, view.sort);
    const frame = this.#root.querySelector<HTMLElement>('[data-part="rows"]');
    if (!frame) return;
    const { scrollRows } = await import('./scroll.ts');
    if (!frame.isConnected) return;
    this.#end = scrollRows(frame, sheet);
    const cut = this.#root.querySelector('[data-part="cut"]');
    if (cut) cut.textContent = wordsOf(setup).explore.scrollToAll(sheet.order.length);
  }

  /** Makes a button of each head that sorts, and says which one does at present. */
  showSorting(setup: ExploreSetup, sort: Sorting | undefined): void {
    for (const head of this.#root.querySelectorAll<HTMLElement>('th[data-column]')) {
      const name = head.dataset.column ?? '';
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'explore-sort';
      button.dataset.action = 'sort';
      button.dataset.sort = name;
      button.title = wordsOf(setup).explore.sort;
      button.textContent = head.textContent;
      head.replaceChildren(button);
      if (sort?.column === name) head.ariaSort = sort.descending ? 'descending' : 'ascending';
    }
  }

  /** Sets the focus on the head of a column again, which was drawn anew. */
  focusOn(column: string): void {
    this.#head(column)?.focus();
  }

  /** What a column is called. */
  titleOf(column: string): string | undefined {
    return this.#head(column)?.textContent ?? undefined;
  }

  #head(column: string): HTMLElement | null {
    return this.#root.querySelector(`[data-sort="${CSS.escape(column)}"]`);
  }
}
