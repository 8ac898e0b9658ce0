import { namesOfPage } from '../trusted-html.ts';
import { cacheName } from './shell.ts';

/** `<hy-saved>`: lists the pages on the device, those in the page's language, by title. */
class HySaved extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-part="again"]')?.addEventListener('click', () => location.reload());
    // Caches are shut where the address is not secure; then nothing was kept either.
    if ('caches' in window) void this.#list();
  }

  async #list(): Promise<void> {
    const base = this.closest('body')?.querySelector('hy-offline')?.getAttribute('base') ?? '/';
    const cache = await caches.open(cacheName('pages', new URL(base, location.href).href));
    const language = document.documentElement.lang;
    const pages = (await Promise.all((await cache.keys()).map((request) => titleOf(cache, request)))).flat();
    const items = pages
      .filter((page) => page.language === language)
      .sort((one, other) => one.title.localeCompare(other.title, language))
      .map(({ address, title }) => {
        const link = document.createElement('a');
        link.href = address;
        link.textContent = title;
        const item = document.createElement('li');
        item.append(link);
        return item;
      });
    this.querySelector('[data-part="list"]')?.replaceChildren(...items);
    this.#show('hint', items.length > 0);
    this.#show('none', items.length === 0);
  }

  #show(part: string, isShown: boolean): void {
    const place = this.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (place) place.hidden = !isShown;
  }
}

async function titleOf(
  cache: Cache,
  request: Request,
): Promise<readonly { readonly address: string; readonly title: string; readonly language: string }[]> {
  const text = await (await cache.match(request))?.text();
  if (text === undefined) return [];
  const kept = namesOfPage(text);
  // Without the name of the site, which follows the last dot.
  const title = kept.title.replace(/ · [^·]*$/, '');
  return title ? [{ address: request.url, title, language: kept.language }] : [];
}

customElements.define('hy-saved', HySaved);
