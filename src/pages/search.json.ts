import type { APIRoute } from 'astro';
import { searchIndexText } from '../layouts/search-index.ts';

/** The names that the search box looks through. */
export const GET: APIRoute = async () => new Response(await searchIndexText());
