import type { APIRoute } from 'astro';
import { catalogue, type Entry } from '../../../catalogue/catalogue.ts';
import { recipeOf } from '../../../catalogue/recipes.ts';
import { benchText } from '../../../islands/check/bench.ts';

export function getStaticPaths() {
  return catalogue.map((entry) => ({ params: { dataset: entry.dataset.name }, props: { entry } }));
}

/** What the check page holds files of a dataset against. */
export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) => {
  const { dataset, codes, releases } = entry;
  return new Response(benchText(dataset, codes, recipeOf(dataset.name), releases));
};
