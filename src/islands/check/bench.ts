import type { PublishedTable } from '../../checks/check.ts';
import type { Code, CodeList } from '../../core/description/code-list.ts';
import type { Dataset, Resource } from '../../core/description/dataset.ts';
import type { Release } from '../../core/release/release.ts';
import { readPublished } from '../../csv/published.ts';
import type { Bench } from '../../intake/check-files.ts';
import { publishedHistory } from '../../intake/published-history.ts';
import { fetchPublished, type PublishedAddress } from '../faults/published.ts';

/** What files of a dataset are held against, as one static file of the site. */
interface BenchFile {
  readonly dataset: Dataset;
  /** The code lists that its columns name. */
  readonly codes: Readonly<Record<string, readonly Code[]>>;
  /** Text of import.sql; null when there is none. */
  readonly recipe: string | null;
  /** The releases that stand, oldest first. */
  readonly releases: readonly Release[];
}

/** The bench with what has been published. */
export interface PublishedBench extends Bench {
  readonly releases: readonly Release[];
}

/** What the build writes for the page: `BenchFile` as text. */
export function benchText(
  dataset: Dataset,
  codes: ReadonlyMap<string, CodeList>,
  recipe: string | undefined,
  releases: readonly Release[],
): string {
  const lists = dataset.resources.flatMap(({ schema }) => schema.fields.flatMap(({ huiyin }) => huiyin.codes ?? []));
  // Of a name that is no list's the checks suggest the right one: then they must know them all.
  const needed = lists.every((name) => codes.has(name)) ? new Set(lists) : new Set(codes.keys());
  const named = [...codes].filter(([name]) => needed.has(name)).map(([name, list]) => [name, [...list.values()]]);
  const file: BenchFile = { dataset, codes: Object.fromEntries(named), recipe: recipe ?? null, releases };
  return JSON.stringify(file);
}

/** Fetches a bench. Throws a `Fault`. */
export async function fetchBench(bench: PublishedAddress): Promise<PublishedBench> {
  const file = JSON.parse(new TextDecoder().decode(await fetchPublished(bench))) as BenchFile;
  const codes = Object.entries(file.codes).map(([name, list]): [string, CodeList] => [
    name,
    new Map(list.map((code) => [code.code, code])),
  ]);
  return {
    dataset: file.dataset,
    codes: new Map(codes),
    recipe: file.recipe ?? undefined,
    releases: file.releases,
  };
}

/** What has been published of a table, from the files of its releases. `released` is where they stand, with a slash at its end. */
export function fetchHistory(
  { releases }: PublishedBench,
  { name }: Resource,
  released: string,
): Promise<readonly PublishedTable[]> {
  return publishedHistory(releases, async (release) => {
    const folder = `${released}${encodeURIComponent(release.id)}/`;
    const published = (path: string) => {
      const sha256 = release.files.find((file) => file.path === path)?.sha256 ?? '';
      return fetchPublished({ address: folder + encodeURI(path), sha256 });
    };
    const description = await published('datapackage.json');
    const dataset = JSON.parse(new TextDecoder().decode(description)) as Dataset;
    const resource = dataset.resources.find((candidate) => candidate.name === name);
    if (!resource) return undefined;
    const observations = readPublished(await published(resource.path), resource);
    return { release, dataset, resource, observations };
  });
}
