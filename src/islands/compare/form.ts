import { svg as html, type Svg as Markup, type MarkupText } from '../../charts/kit/svg.ts';
import { type Comparing, keyedMeasures, mostCompared } from '../../core/query/compare-url.ts';
import { putMarkup } from '../trusted-html.ts';
import { type CompareSetup, codesOf, measureIn, nameOf } from './setup.ts';
import { words } from './words.ts';

/** The controls, set to what is compared, without the list of all bodies: nobody can use it before the island is there. */
export function formHtml(setup: CompareSetup, comparing: Comparing): MarkupText {
  const { language, dataset } = setup;
  const { compare } = words(language);
  return html`<div class="explore-field">
<label for="compare-measure">${compare.measure}</label>
<select id="compare-measure" name="measure">${measureOptions(setup, comparing)}</select>
</div>
<div class="explore-field">
<p class="compare-count" id="compare-count" tabindex="-1" data-part="count">${compare.chosen(comparing.bodies.length, mostCompared)}</p>
<ul class="compare-chosen" aria-labelledby="compare-count" data-part="chosen">${chosen(setup, comparing)}</ul>
</div>
<details class="explore-field explore-filter" data-part="choose">
<summary>${compare.choose(dataset.huiyin.bodyName.many[language])}</summary>
<fieldset aria-describedby="compare-full">
<legend class="explore-hint" id="compare-full" data-part="full"></legend>
<label class="explore-search">${compare.search} <input type="search" data-part="search" autocomplete="off"></label>
<p class="explore-hint" role="status" data-part="found"></p>
<div class="explore-ticks explore-list" data-part="list"></div>
</fieldset>
</details>
<div class="explore-ways">
<a class="explore-down" href="#compare-title">${compare.toAnswer}</a>
<button type="button" class="explore-quiet" data-action="reset">${compare.reset}</button>
</div>`.toString();
}

function measureOptions(setup: CompareSetup, comparing: Comparing): readonly Markup[] {
  const all = keyedMeasures(setup.dataset);
  return setup.dataset.resources.flatMap((resource): Markup[] => {
    const options = all
      .filter((each) => each.resource === resource)
      .map(({ key, measure }) => {
        return html`<option value="${key}"${key === comparing.measure && html` selected`}>${measure.title[setup.language]}</option>`;
      });
    if (options.length === 0 || setup.dataset.resources.length === 1) return options;
    return [html`<optgroup label="${resource.huiyin.title[setup.language]}">${options}</optgroup>`];
  });
}

function chosen(setup: CompareSetup, { bodies }: Comparing): readonly Markup[] {
  const { compare } = words(setup.language);
  return bodies.map((code) => {
    const name = nameOf(setup, code);
    return html`<li><span>${name}</span> <button type="button" data-action="remove" value="${code}" aria-label="${compare.remove(name)}">×</button></li>`;
  });
}

/** The list to choose from, by name. A line is found by either of its names and by its code. */
export function listHtml(setup: CompareSetup): MarkupText {
  const collator = new Intl.Collator(setup.language === 'zh' ? 'zh-Hans-CN' : 'en-GB');
  const inOrder = [...codesOf(setup).values()].sort((one, other) =>
    collator.compare(one.title[setup.language], other.title[setup.language]),
  );
  return html`${inOrder.map(({ code, title }) => {
    const names = `${title.en} ${title.zh} ${code}`.toLowerCase();
    return html`<label class="explore-tick" data-names="${names}"><input type="checkbox" name="body" value="${code}"> ${title[setup.language]}</label>`;
  })}`.toString();
}

/** Sets the controls to what is compared, without taking the focus from any that stays. */
export function setForm(form: ParentNode, setup: CompareSetup, comparing: Comparing): void {
  const { compare } = words(setup.language);
  const isFull = comparing.bodies.length >= mostCompared;
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const select = form.querySelector('select');
  if (select) select.value = comparing.measure;
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="body"]')) {
    box.checked = comparing.bodies.includes(box.value);
    box.disabled = isFull && !box.checked;
  }
  const [count, list, full] = [part('count'), part('chosen'), part('full')];
  if (count) count.textContent = compare.chosen(comparing.bodies.length, mostCompared);
  if (list) putMarkup(list, html`${chosen(setup, comparing)}`.toString());
  if (full) full.textContent = isFull ? compare.full(mostCompared) : '';
}

/** Shows those lines of the list that contain what was typed, and says how many they are. */
export function searchList(form: ParentNode, setup: CompareSetup, typed: string): void {
  const wanted = typed.trim().toLowerCase();
  const lines = [...form.querySelectorAll<HTMLElement>('[data-names]')];
  for (const line of lines) line.hidden = !line.dataset.names?.includes(wanted);
  const found = form.querySelector('[data-part="found"]');
  const shown = lines.filter((line) => !line.hidden).length;
  if (found) found.textContent = wanted ? words(setup.language).compare.found(shown, lines.length) : '';
}

/** What is compared now, as one sentence for the ear. */
export function shownWords(setup: CompareSetup, comparing: Comparing): string {
  const { compare } = words(setup.language);
  if (comparing.bodies.length === 0) return compare.nobody(setup.dataset.huiyin.bodyName.many[setup.language]);
  const { measure } = measureIn(setup, comparing.measure);
  const names = comparing.bodies.map((code) => nameOf(setup, code));
  return compare.shown(names, measure.title[setup.language]);
}
