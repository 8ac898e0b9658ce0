import type { APIRoute } from 'astro';
import { catalogue, type Entry } from '../../../../../catalogue/catalogue.ts';
import { type Topic, topicsOf } from '../../../../../core/description/topic.ts';
import { seriesDocument } from '../../../../../metadata/api.ts';

export async function getStaticPaths() {
  const all = await Promise.all(
    catalogue.map(async (entry) => ({ entry, topics: await topicsOf(entry.dataset, entry.observations) })),
  );
  return all.flatMap(({ entry, topics }) =>
    topics.map((topic) => ({
      params: { dataset: entry.dataset.name, measure: topic.measure.name },
      props: { entry, topic },
    })),
  );
}

export const GET: APIRoute<{ entry: Entry; topic: Topic }> = ({ props: { entry, topic } }) =>
  Response.json(seriesDocument(topic, entry.latest));
