import { type CitationStyle, type CitedWork, cite } from '../../core/release/citation.ts';
import { type Language, parseLanguage } from '../../core/text.ts';
import { citation as english } from '../../i18n/en/citation.ts';
import { citation as chinese } from '../../i18n/zh/citation.ts';
import { frozenSearch, releaseInAddress } from '../frozen/gate.ts';

const words: Readonly<Record<Language, typeof english>> = { en: english, zh: chinese };

/** What the page is about, as its citation part has it for scripts; undefined on a page that has none. */
export function citedOnPage(): CitedWork | undefined {
  const text = document.querySelector('hy-cite > :is(script, [data-part="json"])')?.textContent;
  if (!text) return undefined;
  const { frozen = false, ...work } = JSON.parse(text) as CitedWork & { readonly frozen?: boolean };
  const url = new URL(work.url, location.href);
  // Where the address holds what is shown, that is cited and not the page as it opens.
  if (document.querySelector('[data-part="view"]'))
    url.search = frozen ? frozenSearch(releaseInAddress()) : location.search;
  return { ...work, url: url.href, accessed: today(), isPermanent: frozen };
}

/** The citation of a work in its own language. */
export function citationOf(style: CitationStyle, work: CitedWork): string {
  return cite(style, work, words[parseLanguage(work.language) ?? 'en']);
}

/** The reader's day, as an ISO date. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
