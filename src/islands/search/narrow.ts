import { addressesBelow } from '../../core/address.ts';
import { parseLanguage } from '../../core/text.ts';
import { search as english } from '../../i18n/en/search.ts';
import { search as chinese } from '../../i18n/zh/search.ts';
import { searchAt } from './index-file.ts';

const addresses = addressesBelow(import.meta.env.BASE_URL);

/** Hides what does not bear the typed name in the list of all bodies, and says how many do. */
export async function narrow(directory: HTMLElement, typed: string): Promise<void> {
  const language = parseLanguage(directory.getAttribute('language') ?? '') ?? 'en';
  const said = language === 'zh' ? chinese : english;
  const search = await searchAt(addresses.searchIndex(), language);
  const found = search(typed);
  const wanted = new Set(
    found.flatMap(({ dataset, isNamed, bodies }) => [
      ...(isNamed ? [addresses.dataset(language, dataset.name)] : []),
      ...bodies.map(([code]) => addresses.body(language, dataset.name, code)),
    ]),
  );
  const note = directory.querySelector<HTMLElement>('.directory-note');
  const sentence = directory.querySelector<HTMLElement>('.directory-found');
  if (!note || !sentence) return;
  note.hidden = false;
  sentence.textContent = found.some(({ isNear }) => isNear) ? said.near(typed) : said.matching(wanted.size, typed);
  // Nothing found: the whole list is more use than an empty page.
  if (wanted.size === 0) return;
  for (const part of directory.querySelectorAll('nav')) part.hidden = true;
  for (const section of directory.querySelectorAll<HTMLElement>('.section')) {
    const isNamed = wanted.has(section.querySelector('h2 a')?.getAttribute('href') ?? '');
    const items = [...section.querySelectorAll('li')];
    for (const item of items) item.hidden = !wanted.has(item.querySelector('a')?.getAttribute('href') ?? '');
    section.hidden = !isNamed && items.every(({ hidden }) => hidden);
  }
}
