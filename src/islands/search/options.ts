import type { Addresses } from '../../core/address.ts';
import type { Found } from '../../core/search/search.ts';
import type { IndexedBody, IndexedDataset } from '../../core/search/search-index.ts';
import type { Language } from '../../core/text.ts';
import type { search as english } from '../../i18n/en/search.ts';
import { formatsOf } from '../../i18n/formats.ts';

/** What the options are written with. */
export interface Wording {
  readonly language: Language;
  readonly said: typeof english;
  readonly addresses: Addresses;
}

/** More than these are found by typing on, or on the page of all. */
const mostBodies = 12;

/** The found names as the groups of a listbox: the datasets of that name, then bodies by dataset; and how many there are. */
export function optionsOf(found: readonly Found[], { language, said, addresses }: Wording) {
  const named = found.filter(({ isNamed }) => isNamed).map(({ dataset }) => dataset);
  const all = named.length + found.reduce((sum, { bodies }) => sum + bodies.length, 0);
  const groups: HTMLElement[] = [];
  if (named.length > 0) {
    const options = named.map((dataset) =>
      option(addresses.dataset(language, dataset.name), [
        part('search-name', dataset.title[language]),
        ...(dataset.synthetic ? [part('search-figure', said.invented)] : []),
      ]),
    );
    groups.push(group(said.statistics, '', options));
  }
  let room = mostBodies;
  for (const { dataset, bodies } of found) {
    const shown = bodies.slice(0, room);
    room -= shown.length;
    if (shown.length === 0) continue;
    const about = dataset.synthetic ? said.invented : dataset.about[language];
    const options = shown.map((body) => bodyOption(dataset, body, language, addresses));
    groups.push(group(dataset.title[language], about, options));
  }
  const shown = groups.reduce((sum, one) => sum + one.querySelectorAll('[role="option"]').length, 0);
  return { groups, shown, all };
}

function bodyOption(dataset: IndexedDataset, body: IndexedBody, language: Language, addresses: Addresses): HTMLElement {
  const [code, en, zh, , share] = body;
  const other = part('search-other', language === 'zh' ? en : zh);
  other.lang = language === 'zh' ? 'en' : 'zh-Hans';
  const names = part('search-names', '');
  names.append(part('search-name', language === 'zh' ? zh : en), ...(en === zh ? [] : [' ', other]));
  return option(addresses.body(language, dataset.name, code), [
    names,
    ...(share === undefined || dataset.synthetic ? [] : [part('search-figure', formatsOf(language).share(share))]),
  ]);
}

/** A link that is an option: it opens in a new tab like any other link. */
function option(href: string, parts: readonly HTMLElement[]): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  for (const [place, one] of parts.entries()) link.append(place > 0 ? ' ' : '', one);
  return link;
}

function group(title: string, about: string, options: readonly HTMLElement[]): HTMLElement {
  const whole = document.createElement('div');
  whole.setAttribute('role', 'group');
  whole.setAttribute('aria-label', about === '' ? title : `${title}, ${about}`);
  const heading = part('search-group', '');
  heading.setAttribute('aria-hidden', 'true');
  heading.append(part('search-group-title', title), ' ', part('search-about', about));
  whole.append(heading, ...options);
  return whole;
}

function part(className: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}
