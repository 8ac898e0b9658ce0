import type { Language } from '../core/text.ts';
import { languageTags } from './json-ld.ts';
import type { Place } from './published.ts';
import { xmlDocument } from './xml.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page that exists in every language of the site. */
export interface SitePage {
  readonly pathIn: (language: Language) => string;
  /** When its figures last changed, ISO 8601. */
  readonly changed?: string;
}

/** So many URLs may stand in one sitemap (sitemaps.org 0.9). */
const mostUrls = 50_000;

/**
 * The sitemap as files by their names without `.xml`: `sitemap` alone, or where the pages are more than one may name, an
 * index of that name and its parts.
 */
export function sitemapFiles(pages: readonly SitePage[], place: Place, most = mostUrls): ReadonlyMap<string, string> {
  const { settings, inFull, addresses } = place;
  const pagesInPart = Math.floor(most / settings.languages.length);
  if (pages.length <= pagesInPart) return new Map([['sitemap', sitemapXml(pages, place)]]);
  const parts = Array.from({ length: Math.ceil(pages.length / pagesInPart) }, (_, part) => ({
    name: `sitemap-${part + 1}`,
    text: sitemapXml(pages.slice(part * pagesInPart, (part + 1) * pagesInPart), place),
  }));
  const index = xmlDocument('sitemapindex', {
    '@xmlns': namespace,
    sitemap: parts.map(({ name }) => ({ loc: inFull(addresses.asset(`${name}.xml`)) })),
  });
  return new Map([['sitemap', index], ...parts.map(({ name, text }) => [name, text] as const)]);
}

/** A sitemap (sitemaps.org 0.9) with every page in every language, each naming its other languages. */
export function sitemapXml(pages: readonly SitePage[], { settings, inFull }: Place): string {
  const url = pages.flatMap(({ pathIn, changed }) =>
    settings.languages.map((language) => ({
      loc: inFull(pathIn(language)),
      ...(changed !== undefined && { lastmod: changed }),
      'xhtml:link': settings.languages.map((each) => ({
        '@rel': 'alternate',
        '@hreflang': languageTags[each],
        '@href': inFull(pathIn(each)),
      })),
    })),
  );
  return xmlDocument('urlset', {
    '@xmlns': namespace,
    '@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    url,
  });
}
