import type { APIRoute } from 'astro';
import { shelves, site } from '../../catalogue/catalogue.ts';
import { place } from '../../catalogue/place.ts';
import type { Language } from '../../core/text.ts';
import { atomFeed } from '../../metadata/atom.ts';

export function getStaticPaths() {
  return site.languages.map((language) => ({ params: { lang: language }, props: { language } }));
}

export const GET: APIRoute<{ language: Language }> = ({ props: { language } }) =>
  new Response(atomFeed(language, shelves, place, place.addresses.feed(language)));
