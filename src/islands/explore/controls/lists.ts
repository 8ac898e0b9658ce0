import { type Resource, resourceOf } from '../../../core/description/dataset.ts';
import type { Question } from '../../../core/query/query.ts';
import { type NameKeys, nameKeys } from '../../../core/search/name-keys.ts';
import { placesNamed } from '../../../core/search/search.ts';
import { type ExploreSetup, labelOf, wordsOf } from '../setup.ts';
import { chosenWords, definitionsOf } from './form.ts';

/**
 * Shows those lines of a list whose name or code bears what was typed, as the site's search does: the beginning of a
 * word, initials, Chinese characters, pinyin. Says how many they are.
 */
export function searchList(field: HTMLInputElement, setup: ExploreSetup, resource: Resource): void {
  const list = field.closest<HTMLElement>('[data-dimension]');
  const typed = field.value.trim();
  const lines = [...(list?.querySelectorAll<HTMLElement>('.explore-list > label') ?? [])];
  const codes = lines.map((line) => line.querySelector('input')?.value ?? '');
  const named = placesNamed(typed, keysOf(setup, resource, list?.dataset.dimension ?? '', codes), setup.language);
  lines.forEach((line, place) => {
    line.hidden = named !== undefined && !named.has(place);
  });
  const found = list?.querySelector('[data-found]');
  const shown = named?.size ?? lines.length;
  if (found) found.textContent = named ? wordsOf(setup).explore.found(shown, lines.length) : '';
}

/** The names of the codes of a dimension in the forms they may be typed in. */
function keysOf(
  setup: ExploreSetup,
  resource: Resource,
  dimension: string,
  codes: readonly string[],
): readonly NameKeys[] {
  const list = resource.schema.fields.find(({ name }) => name === dimension)?.huiyin.codes ?? '';
  const entries = Object.hasOwn(setup.codes, list) ? (setup.codes[list] ?? []) : [];
  const spelled = setup.spelled?.[list];
  const keys = new Map(
    entries.map(({ code, title }, at) => [code, nameKeys(title.en, title.zh, spelled?.[at] ?? '', code)]),
  );
  return codes.map((code) => {
    const name = labelOf(setup, resource, dimension, code);
    return keys.get(code) ?? nameKeys(name, name, '', code);
  });
}

/** Has the lists that are not in the page yet filled, by drawing the form anew, once one of them is opened. */
export function fillWhenOpened(root: HTMLElement, redraw: () => Promise<void>): void {
  const fill = async (list: HTMLDetailsElement): Promise<void> => {
    const isFocused = list.contains(document.activeElement);
    await redraw();
    const filled = root.querySelector<HTMLDetailsElement>(
      `[data-dimension="${CSS.escape(list.dataset.dimension ?? '')}"]:not([data-away])`,
    );
    if (!filled) return;
    filled.open = true;
    if (isFocused) filled.querySelector('summary')?.focus();
  };
  const onToggle = ({ target }: Event): void => {
    if (target instanceof HTMLDetailsElement && target.open && target.matches('[data-away]')) void fill(target);
  };
  root.addEventListener('toggle', onToggle, true);
  // One may have been opened before this came.
  const [opened] = root.querySelectorAll<HTMLDetailsElement>('[data-away][open]');
  if (opened) void fill(opened);
}

/** Unticks a whole list; the change is told once. */
export function untickList(list: HTMLElement | null): void {
  const ticked = [...(list?.querySelectorAll<HTMLInputElement>('.explore-list input:checked') ?? [])];
  for (const box of ticked) box.checked = false;
  // The button goes away with the last tick; whoever pressed it stays in the list.
  list?.querySelector<HTMLElement>('input')?.focus();
  ticked[0]?.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Says under each list which of its lines are ticked, and what the measures mean. */
export function nameChosen(root: ParentNode, setup: ExploreSetup, question: Question): void {
  const where = new Map(Object.entries(question.where));
  const resource = resourceOf(setup.dataset, question.resource);
  const definition = root.querySelector('[data-part="definition"]');
  if (definition) definition.textContent = definitionsOf({ setup, question, resource });
  for (const list of root.querySelectorAll<HTMLElement>('[data-dimension]')) {
    const dimension = list.dataset.dimension ?? '';
    const codes = where.get(dimension) ?? [];
    const words = list.querySelector('[data-chosen]');
    const untick = list.querySelector<HTMLElement>('[data-action="untick"]');
    if (words) words.textContent = chosenWords(setup, resource, dimension, codes);
    if (untick) untick.hidden = codes.length === 0;
  }
}
