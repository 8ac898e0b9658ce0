import type { APIRoute } from 'astro';
import { shelves } from '../../../catalogue/catalogue.ts';
import { derivedFilesText } from '../../../catalogue/releases/forms.ts';
import type { Dataset } from '../../../core/description/dataset.ts';

export function getStaticPaths() {
  return shelves
    .filter(({ log }) => log.entries.length > 0)
    .map(({ dataset }) => ({ params: { dataset: dataset.name }, props: { dataset } }));
}

/** What the page that verifies files fetches: the workbooks, archives and other forms made of each release. */
export const GET: APIRoute<{ dataset: Dataset }> = ({ props: { dataset } }) => new Response(derivedFilesText(dataset));
