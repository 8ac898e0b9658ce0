import { shelves } from '../catalogue/catalogue.ts';
import { place } from '../catalogue/place.ts';
import { formsOfRelease } from '../catalogue/releases/forms.ts';
import { dcatCatalogue } from '../metadata/dcat.ts';

export const GET = () =>
  new Response(JSON.stringify(dcatCatalogue(shelves, formsOfRelease, place)), {
    headers: { 'content-type': 'application/ld+json' },
  });
