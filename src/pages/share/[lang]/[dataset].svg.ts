import type { APIRoute } from 'astro';
import { catalogue, type Entry, site } from '../../../catalogue/catalogue.ts';
import { place } from '../../../catalogue/place.ts';
import { shareOf } from '../../../components/share-image/shares.ts';
import { headlineTopic } from '../../../core/description/topic.ts';
import type { Language } from '../../../core/text.ts';
import { bodyCodesOf } from '../../../i18n/source-line.ts';

// The build makes a PNG of each drawing and leaves the drawing out. Only a whole address leads another site to it.
export function getStaticPaths() {
  if (!place.hasOwnAddress) return [];
  return site.languages.flatMap((language) =>
    catalogue.map((entry) => ({ params: { lang: language, dataset: entry.dataset.name }, props: { language, entry } })),
  );
}

export const GET: APIRoute<{ language: Language; entry: Entry }> = async ({ props: { language, entry } }) => {
  const topic = await headlineTopic(entry.dataset, entry.observations);
  const codes = bodyCodesOf(entry, topic.resource);
  return new Response(shareOf(language, { ...entry, topic, codes, siteName: site.name[language] }));
};
