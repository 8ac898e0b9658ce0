import { type Search, searchOf } from '../../core/search/search.ts';
import type { SearchIndex } from '../../core/search/search-index.ts';
import type { Language } from '../../core/text.ts';
import { fetchPublished } from '../faults/published.ts';

let coming: Promise<Search> | undefined;

/** The search over the site's names; the index is fetched at the first call, and again only when that failed. */
export function searchAt(address: string, language: Language): Promise<Search> {
  coming ??= fetchIndex(address).then((index) => searchOf(index, language));
  coming.catch(() => {
    coming = undefined;
  });
  return coming;
}

/** The index that belongs to this page: its head holds the hash. */
async function fetchIndex(address: string): Promise<SearchIndex> {
  const sha256 = document.querySelector<HTMLMetaElement>('meta[name="search-index"]')?.content ?? '';
  return JSON.parse(new TextDecoder().decode(await fetchPublished({ address, sha256 })));
}
