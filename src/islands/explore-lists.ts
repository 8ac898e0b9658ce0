import { resourceOf } from '../core/dataset.ts';
import type { Query } from '../core/query.ts';
import { chosenWords } from './explore-form.ts';
import { type ExploreSetup, wordsOf } from './explore-setup.ts';

/** Shows those lines of a list whose name or code contains what was typed, and says how many they are. */
export function searchList(field: HTMLInputElement, setup: ExploreSetup): void {
  const list = field.closest('[data-dimension]');
  const wanted = field.value.trim().toLowerCase();
  const lines = [...(list?.querySelectorAll<HTMLElement>('.explore-list > label') ?? [])];
  for (const line of lines) {
    const code = line.querySelector('input')?.value ?? '';
    line.hidden = !`${line.textContent} ${code}`.toLowerCase().includes(wanted);
  }
  const found = list?.querySelector('[data-found]');
  const shown = lines.filter((line) => !line.hidden).length;
  if (found) found.textContent = wanted ? wordsOf(setup).explore.found(shown, lines.length) : '';
}

/** Unticks a whole list; the change is told once. */
export function untickList(list: HTMLElement | null): void {
  const ticked = [...(list?.querySelectorAll<HTMLInputElement>('.explore-list input:checked') ?? [])];
  for (const box of ticked) box.checked = false;
  // The button goes away with the last tick; whoever pressed it stays in the list.
  list?.querySelector<HTMLElement>('input')?.focus();
  ticked[0]?.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Says under each list which of its lines are ticked. */
export function nameChosen(root: ParentNode, setup: ExploreSetup, query: Query): void {
  const where = new Map(Object.entries(query.where));
  const resource = resourceOf(setup.dataset, query.resource);
  for (const list of root.querySelectorAll<HTMLElement>('[data-dimension]')) {
    const dimension = list.dataset.dimension ?? '';
    const codes = where.get(dimension) ?? [];
    const words = list.querySelector('[data-chosen]');
    const untick = list.querySelector<HTMLElement>('[data-action="untick"]');
    if (words) words.textContent = chosenWords(setup, resource, dimension, codes);
    if (untick) untick.hidden = codes.length === 0;
  }
}
