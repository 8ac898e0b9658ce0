import type { APIRoute } from 'astro';
import { catalogue, type Entry } from '../../../catalogue/catalogue.ts';
import { syllablesOf } from '../../../catalogue/search-index.ts';
import { type CodeNames, isEmpty } from '../../../islands/explore/setup.ts';
import { listsOf } from '../../../islands/explore/source.ts';

export async function getStaticPaths() {
  const all = await Promise.all(catalogue.map(async (entry) => ({ entry, long: await longListsOf(entry) })));
  return all
    .filter(({ long }) => !isEmpty(long))
    .map(({ entry, long }) => ({ params: { dataset: entry.dataset.name }, props: { long } }));
}

/** The lists of codes that are too long for the explore page: fetched with the figures that they name. */
export const GET: APIRoute<{ long: CodeNames }> = ({ props: { long } }) => new Response(JSON.stringify(long));

async function longListsOf({ dataset, codes, observations }: Entry): Promise<CodeNames> {
  const tables = dataset.resources.map(async ({ name }) => [name, { observations: await observations(name) }] as const);
  return listsOf(dataset, codes, Object.fromEntries(await Promise.all(tables)), syllablesOf).long;
}
