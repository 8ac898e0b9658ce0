import type { APIRoute } from 'astro';
import { catalogue, type Entry } from '../../../../catalogue/catalogue.ts';
import { place } from '../../../../catalogue/place.ts';
import { topicsOf } from '../../../../core/description/topic.ts';
import { bodyCodesOf } from '../../../../i18n/source-line.ts';
import { datasetDocument } from '../../../../metadata/api.ts';

export function getStaticPaths() {
  return catalogue.map((entry) => ({ params: { dataset: entry.dataset.name }, props: { entry } }));
}

export const GET: APIRoute<{ entry: Entry }> = async ({ props: { entry } }) => {
  const topics = await topicsOf(entry.dataset, entry.observations);
  const codes = bodyCodesOf(entry, topics[0].resource);
  return Response.json(datasetDocument(entry.dataset, topics, codes, entry.latest, place));
};
