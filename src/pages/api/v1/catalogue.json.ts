import { shelves } from '../../../catalogue/catalogue.ts';
import { place } from '../../../catalogue/place.ts';
import { catalogueDocument } from '../../../metadata/api.ts';

export const GET = () => Response.json(catalogueDocument(shelves, place));
