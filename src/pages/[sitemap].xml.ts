import { catalogue } from '../catalogue/catalogue.ts';
import { place } from '../catalogue/place.ts';
import { bodiesOf, topicsOf } from '../core/description/topic.ts';
import type { Language } from '../core/text.ts';
import { type SitePage, sitemapXml } from '../metadata/sitemap.ts';

const { addresses } = place;

// A sitemap names pages in full: there is one only when the site knows its address.
export function getStaticPaths() {
  return import.meta.env.SITE === undefined ? [] : [{ params: { sitemap: 'sitemap' } }];
}

export async function GET() {
  const ofDatasets = await Promise.all(
    catalogue.map(async ({ dataset, latest, observations }): Promise<readonly SitePage[]> => {
      const { name } = dataset;
      const changed = latest.published;
      const codes = bodiesOf(await topicsOf(dataset, observations));
      return [
        { pathIn: (language) => addresses.dataset(language, name), changed },
        { pathIn: (language) => addresses.leads(language, name), changed },
        { pathIn: (language) => addresses.revisions(language, name), changed },
        ...codes.map((code) => ({ pathIn: (language: Language) => addresses.body(language, name, code), changed })),
      ];
    }),
  );
  const pages: readonly SitePage[] = [addresses.home, addresses.releases, addresses.check, addresses.verify].map(
    (pathIn) => ({ pathIn }),
  );
  return new Response(sitemapXml([...pages, ...ofDatasets.flat()], place));
}
