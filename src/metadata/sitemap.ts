import type { Language } from '../core/text.ts';
import { languageTags } from './json-ld.ts';
import type { Place } from './published.ts';
import { xmlDocument } from './xml.ts';

/** A page that exists in every language of the site. */
export interface SitePage {
  readonly pathIn: (language: Language) => string;
  /** When its figures last changed, ISO 8601. */
  readonly changed?: string;
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
    '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
    '@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    url,
  });
}
