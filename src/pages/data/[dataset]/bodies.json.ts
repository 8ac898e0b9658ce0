import type { APIRoute } from 'astro';
import { catalogue, type Entry } from '../../../catalogue/catalogue.ts';
import { bodiesOf, topicsOf } from '../../../core/description/topic.ts';
import { namesOf } from '../../../core/search/names.ts';
import { bodyCodesOf } from '../../../i18n/source-line.ts';

export function getStaticPaths() {
  return catalogue.map((entry) => ({ params: { dataset: entry.dataset.name }, props: { entry } }));
}

/** Every body of a dataset with its names: fetched when a reader chooses whom to compare. */
export const GET: APIRoute<{ entry: Entry }> = async ({ props: { entry } }) => {
  const topics = await topicsOf(entry.dataset, entry.observations);
  return new Response(JSON.stringify(namesOf(bodiesOf(topics), bodyCodesOf(entry, topics[0].resource))));
};
