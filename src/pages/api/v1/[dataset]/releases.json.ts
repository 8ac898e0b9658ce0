import type { APIRoute } from 'astro';
import { type Shelf, shelves } from '../../../../catalogue/catalogue.ts';
import { place } from '../../../../catalogue/place.ts';
import { releasesDocument } from '../../../../metadata/api.ts';

export function getStaticPaths() {
  return shelves
    .filter(({ log }) => log.entries.length > 0)
    .map((shelf) => ({ params: { dataset: shelf.dataset.name }, props: { shelf } }));
}

export const GET: APIRoute<{ shelf: Shelf }> = ({ props: { shelf } }) => Response.json(releasesDocument(shelf, place));
