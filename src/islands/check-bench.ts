import type { PublishedTable } from '../checks/check.ts';
import type { Code, CodeList } from '../core/code-list.ts';
import type { Dataset, Resource } from '../core/dataset.ts';
import type { Release } from '../core/release.ts';
import { readPublished } from '../csv/published.ts';
import type { Bench } from '../intake/check-files.ts';
import { publishedHistory } from '../intake/published-history.ts';

/** What files of a dataset are held against, as one static file of the site. */
export interface BenchFile {
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

/** Something of the site's own that could not be had. */
export class Unreachable extends Error {
  readonly what: string;

  constructor(what: string, why: string) {
    super(why);
    this.name = 'Unreachable';
    this.what = what;
  }
}

/** What the build writes for the page. */
export function benchFileOf(
  dataset: Dataset,
  codes: ReadonlyMap<string, CodeList>,
  recipe: string | undefined,
  releases: readonly Release[],
): BenchFile {
  const lists = dataset.resources.flatMap(({ schema }) => schema.fields.flatMap(({ huiyin }) => huiyin.codes ?? []));
  // Of a name that is no list's the checks suggest the right one: then they must know them all.
  const needed = lists.every((name) => codes.has(name)) ? new Set(lists) : new Set(codes.keys());
  const named = [...codes].filter(([name]) => needed.has(name)).map(([name, list]) => [name, [...list.values()]]);
  return {
    dataset,
    codes: Object.fromEntries(named),
    recipe: recipe ?? null,
    releases,
  };
}

/** Fetches a bench. Throws `Unreachable`. */
export async function fetchBench(address: string): Promise<PublishedBench> {
  const file = JSON.parse(new TextDecoder().decode(await bytesAt(address))) as BenchFile;
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
    const description = await bytesAt(`${folder}datapackage.json`);
    const dataset = JSON.parse(new TextDecoder().decode(description)) as Dataset;
    const resource = dataset.resources.find((candidate) => candidate.name === name);
    if (!resource) return undefined;
    const observations = readPublished(await bytesAt(`${folder}${encodeURI(resource.path)}`), resource);
    return { release, dataset, resource, observations };
  });
}

async function bytesAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch((reason: unknown) => String(reason));
  if (typeof response === 'string') throw new Unreachable(address, response);
  if (!response.ok) throw new Unreachable(address, `${response.status} ${response.statusText}`.trim());
  return new Uint8Array(await response.arrayBuffer());
}
