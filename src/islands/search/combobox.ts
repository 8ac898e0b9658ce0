import { addressesBelow } from '../../core/address.ts';
import { type Language, parseLanguage } from '../../core/text.ts';
import { search as english } from '../../i18n/en/search.ts';
import { search as chinese } from '../../i18n/zh/search.ts';
import { toldOf } from '../faults/trouble.ts';
import { searchAt } from './index-file.ts';
import { optionsOf } from './options.ts';

const addresses = addressesBelow(import.meta.env.BASE_URL);

/**
 * The combobox of a search form (ARIA Authoring Practices: list autocomplete with manual selection). Without an option
 * chosen the form does what it does without a script: it asks the page of all bodies.
 */
export class Combobox {
  readonly #host: HTMLElement;
  readonly #language: Language;
  readonly #said: typeof english;
  readonly #box: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  #active = -1;

  /** `host` holds the input, the empty listbox and the status line. */
  constructor(host: HTMLElement) {
    const box = host.querySelector('input');
    const list = host.querySelector<HTMLElement>('[role="listbox"]');
    const status = host.querySelector<HTMLElement>('[role="status"]');
    if (!box || !list || !status) throw new Error('a search form has an input, a listbox and a status line');
    this.#host = host;
    this.#language = parseLanguage(host.getAttribute('language') ?? '') ?? 'en';
    this.#said = this.#language === 'zh' ? chinese : english;
    [this.#box, this.#list, this.#status] = [box, list, status];
    box.addEventListener('input', () => this.answer());
    box.addEventListener('keydown', this.#onKey);
    // The box keeps the focus while an option is pressed, so that the list stays open until the press has ended.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    host.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) this.#close();
    });
    // A failure is told when something is typed; it was not asked for yet.
    searchAt(addresses.searchIndex(), this.#language).catch(() => undefined);
  }

  /** Offers the names that what stands in the box may mean. */
  answer(): void {
    void this.#answer();
  }

  async #answer(): Promise<void> {
    const typed = this.#box.value.trim();
    if (typed === '') return this.#close();
    try {
      const search = await searchAt(addresses.searchIndex(), this.#language);
      if (this.#box.value.trim() !== typed) return;
      const found = search(typed);
      const options = optionsOf(found, { language: this.#language, said: this.#said, addresses });
      this.#open(typed, options);
      if (found.some(({ isNear }) => isNear)) this.#say(this.#said.near(typed), true);
    } catch (reason) {
      const { trouble, wayOn } = await toldOf(this.#language, reason);
      if (this.#box.value.trim() !== typed) return;
      this.#close();
      this.#say(wayOn === 'reload' ? `${trouble.what} ${trouble.todo}` : this.#said.unreachable, true);
    }
  }

  #open(typed: string, { groups, shown, all }: ReturnType<typeof optionsOf>): void {
    const [box, list] = [this.#box, this.#list];
    this.#active = -1;
    list.replaceChildren(...groups);
    for (const [place, option] of this.#options().entries()) option.id = `${list.id}-${place}`;
    box.removeAttribute('aria-activedescendant');
    box.setAttribute('aria-expanded', String(shown > 0));
    this.#host.toggleAttribute('open', true);
    list.hidden = shown === 0;
    if (all === 0) this.#say(this.#said.none(typed), true);
    else this.#say(shown < all ? this.#said.more(shown, all) : this.#said.found(all), shown < all);
  }

  #close(): void {
    this.#active = -1;
    this.#host.toggleAttribute('open', false);
    this.#list.replaceChildren();
    this.#list.hidden = true;
    this.#box.setAttribute('aria-expanded', 'false');
    this.#box.removeAttribute('aria-activedescendant');
    this.#say('', false);
  }

  /** Told to those who listen, and printed below the list where the others need it too. */
  #say(sentence: string, isPrinted: boolean): void {
    this.#status.textContent = sentence;
    this.#status.classList.toggle('visually-hidden', !isPrinted);
  }

  #options(): readonly HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // While an input method composes, the keys are its own.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const count = this.#options().length;
    if (event.key === 'ArrowDown' && count > 0) this.#moveTo((this.#active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) this.#moveTo(this.#active <= 0 ? count - 1 : this.#active - 1);
    else if (event.key === 'Enter' && this.#active >= 0) this.#options()[this.#active]?.click();
    else if (event.key === 'Escape' && this.#host.hasAttribute('open')) this.#close();
    else return;
    event.preventDefault();
  };

  #moveTo(place: number): void {
    this.#active = place;
    for (const [index, option] of this.#options().entries()) {
      option.setAttribute('aria-selected', String(index === place));
      if (index !== place) continue;
      this.#box.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }
}
