import type { APIRoute } from 'astro';
import { announced } from '../../catalogue/announced.ts';
import { builtAt } from '../../catalogue/built-at.ts';
import { shelves, site } from '../../catalogue/catalogue.ts';
import { place } from '../../catalogue/place.ts';
import type { Language } from '../../core/text.ts';
import { releaseCalendar } from '../../metadata/icalendar.ts';

export function getStaticPaths() {
  return site.languages.map((language) => ({ params: { lang: language }, props: { language } }));
}

export const GET: APIRoute<{ language: Language }> = ({ props: { language } }) =>
  new Response(releaseCalendar(language, announced, shelves, place, builtAt));
