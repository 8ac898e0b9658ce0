import type { APIRoute } from 'astro';
import { catalogue } from '../../../../../catalogue/catalogue.ts';
import { type Topic, topicsOf } from '../../../../../core/description/topic.ts';
import { panelText } from '../../../../../core/statistics/panel-file.ts';

export async function getStaticPaths() {
  const found = await Promise.all(catalogue.map(({ dataset, observations }) => topicsOf(dataset, observations)));
  return found.flat().map((topic) => ({
    params: { dataset: topic.dataset.name, resource: topic.resource.name, measure: topic.measure.name },
    props: { topic },
  }));
}

/** The figures of one measure, all bodies over time: what the compare page fetches. */
export const GET: APIRoute<{ topic: Topic }> = ({ props: { topic } }) => new Response(panelText(topic.panel));
