import { shelves } from '../catalogue/catalogue.ts';
import { place } from '../catalogue/place.ts';
import { llmsText } from '../metadata/llms-text.ts';

export const GET = () => new Response(llmsText(shelves, place));
