import type { APIRoute } from 'astro';
import { type Shelf, shelves, site } from '../../../catalogue/catalogue.ts';
import { place } from '../../../catalogue/place.ts';
import type { Language } from '../../../core/text.ts';
import { atomFeed } from '../../../metadata/atom.ts';

export function getStaticPaths() {
  return site.languages.flatMap((language) =>
    shelves
      .filter(({ log }) => log.entries.length > 0)
      .map((shelf) => ({ params: { lang: language, dataset: shelf.dataset.name }, props: { language, shelf } })),
  );
}

export const GET: APIRoute<{ language: Language; shelf: Shelf }> = ({ props: { language, shelf } }) =>
  new Response(atomFeed(language, [shelf], place, place.addresses.feed(language, shelf.dataset.name)));
