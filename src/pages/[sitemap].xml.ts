import type { APIRoute } from 'astro';
import { catalogue, site } from '../catalogue/catalogue.ts';
import { place } from '../catalogue/place.ts';
import { partsOf } from '../components/all-bodies/parts.ts';
import { bodiesOf, topicsOf } from '../core/description/topic.ts';
import type { Language } from '../core/text.ts';
import { bodyCodesOf } from '../i18n/source-line.ts';
import { type SitePage, sitemapFiles } from '../metadata/sitemap.ts';

const { addresses } = place;

// A sitemap names pages in full: there is one only when the site knows its address.
export async function getStaticPaths() {
  if (import.meta.env.SITE === undefined) return [];
  return [...sitemapFiles(await allPages(), place)].map(([sitemap, text]) => ({
    params: { sitemap },
    props: { text },
  }));
}

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);

async function allPages(): Promise<readonly SitePage[]> {
  const ofDatasets = await Promise.all(
    catalogue.map(async (entry): Promise<readonly SitePage[]> => {
      const { name } = entry.dataset;
      const changed = entry.latest.published;
      const topics = await topicsOf(entry.dataset, entry.observations);
      const parts = partsOf(site.defaultLanguage, topics, (resource) => bodyCodesOf(entry, resource));
      return [
        { pathIn: (language) => addresses.dataset(language, name), changed },
        { pathIn: (language) => addresses.leads(language, name), changed },
        { pathIn: (language) => addresses.revisions(language, name), changed },
        ...parts.map(({ number }) => ({
          pathIn: (language: Language) => addresses.bodiesOf(language, name, number),
          changed,
        })),
        ...bodiesOf(topics).map((code) => ({
          pathIn: (language: Language) => addresses.body(language, name, code),
          changed,
        })),
      ];
    }),
  );
  const pages: readonly SitePage[] = [addresses.home, addresses.releases, addresses.check, addresses.verify].map(
    (pathIn) => ({ pathIn }),
  );
  return [...pages, ...ofDatasets.flat()];
}
