import type { CodeList } from '../core/description/code-list.ts';
import { type Dataset, type Resource, resourceOf } from '../core/description/dataset.ts';
import { type Release, type ReleaseLog, standingReleases } from '../core/release/release.ts';
import type { SiteSettings } from '../core/site.ts';
import type { Observations } from '../core/table/observations.ts';
import type { Language } from '../core/text.ts';
import { readCodeList } from '../csv/code-list.ts';
import { readObservations } from '../csv/observations.ts';
import { notesHtml } from './notes.ts';

/** A dataset with at least one release, as the pages see it at build time. */
export interface Entry {
  readonly dataset: Dataset;
  /** Every code list by name. */
  readonly codes: ReadonlyMap<string, CodeList>;
  /** In the order of publication. */
  readonly releases: readonly Release[];
  readonly latest: Release;
  /** The figures of one table in the latest release. */
  observations(resource: string): Promise<Observations>;
  /** One table of a standing release, with the description it was published under; undefined when it had no such table. */
  observationsOf(release: string, resource: string): Promise<PublishedTable | undefined>;
  /** The tables of a standing release, as it described them. */
  tablesOf(release: string): Promise<readonly Resource[]>;
  /** The notes as HTML, in a language. */
  notes(language: Language): Promise<string>;
}

/** A table as a release published it. */
export interface PublishedTable {
  readonly dataset: Dataset;
  readonly resource: Resource;
  readonly observations: Observations;
}

/** A release as it was published: with the description and the code lists of then. */
export interface PublishedRelease {
  readonly dataset: Dataset;
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly observations: (resource: string) => Promise<Observations>;
}

/** A dataset of the data folder, published or not, with its log. */
export interface Shelf {
  readonly dataset: Dataset;
  readonly log: ReleaseLog;
}

// The data folder is an alias of the build (`astro.config.mjs`), so that another folder can be built.
const settings = import.meta.glob<SiteSettings>('@data/site.json', { eager: true, import: 'default' });
const logos = import.meta.glob('@data/logo.svg', { query: '?raw' });
const datasets = import.meta.glob<Dataset>('@data/*/dataset.json', { eager: true, import: 'default' });
const logs = import.meta.glob<ReleaseLog>('@data/*/releases.json', { eager: true, import: 'default' });
const lists = import.meta.glob<string>('@data/codes/*.csv', { eager: true, query: '?raw', import: 'default' });
const notes = import.meta.glob<string>('@data/*/notes.*.md', { query: '?raw', import: 'default' });
const tables = import.meta.glob<string>('@data/*/releases/*/data/*.csv', { query: '?raw', import: 'default' });
const releaseLists = import.meta.glob<string>('@data/*/releases/*/data/codes/*.csv', {
  query: '?raw',
  import: 'default',
});
const descriptions = import.meta.glob<Dataset>('@data/*/releases/*/data/datapackage.json', { import: 'default' });

const codes = readLists(lists);

/** `data/site.json`. */
export const site: SiteSettings = one(settings, '/site.json');

/** Whether the operator has put a `logo.svg` into the data folder. */
export const hasLogo = Object.keys(logos).length > 0;

/** Every dataset that is described, by name: also those of which nothing is published, or nothing any more. */
export const shelves: readonly Shelf[] = Object.values(datasets)
  .map((dataset) => {
    const log = Object.entries(logs).find(([path]) => path.endsWith(`/${dataset.name}/releases.json`))?.[1];
    return { dataset, log: log ?? { entries: [] } };
  })
  .sort((a, b) => (a.dataset.name < b.dataset.name ? -1 : 1));

/** Every dataset with a release that stands, by name. */
export const catalogue: readonly Entry[] = shelves.map(entryOf).filter((entry) => entry !== undefined);

function entryOf({ dataset, log }: Shelf): Entry | undefined {
  const releases = standingReleases(log);
  const latest = releases.at(-1);
  if (!latest) return undefined;
  const read = new Map<string, Promise<Observations>>();
  const earlier = new Map<string, Promise<PublishedTable | undefined>>();
  return {
    dataset,
    codes,
    releases,
    latest,
    observations(name) {
      const resource = resourceOf(dataset, name);
      const known = read.get(name);
      if (known) return known;
      const load = one(tables, `/${dataset.name}/releases/${latest.id}/data/${resource.path}`);
      const observations = load().then((text) => readObservations(text, resource));
      read.set(name, observations);
      return observations;
    },
    observationsOf(release, name) {
      const key = `${release}/${name}`;
      const known = earlier.get(key) ?? publishedTable(dataset.name, release, name);
      earlier.set(key, known);
      return known;
    },
    tablesOf: async (release) => (await descriptionOf(dataset.name, release)).resources,
    notes: async (language) => notesHtml(await one(notes, `/${dataset.name}/notes.${language}.md`)()),
  };
}

async function publishedTable(name: string, release: string, table: string): Promise<PublishedTable | undefined> {
  const dataset = await descriptionOf(name, release);
  const resource = dataset.resources.find((candidate) => candidate.name === table);
  if (!resource) return undefined;
  const text = await one(tables, `/${name}/releases/${release}/data/${resource.path}`)();
  return { dataset, resource, observations: readObservations(text, resource) };
}

/** A release of a dataset with all that was published in it. A withdrawn one is kept in the data folder too. */
export async function publishedRelease(name: string, release: string): Promise<PublishedRelease> {
  const dataset = await descriptionOf(name, release);
  const own = Object.entries(releaseLists).filter(([path]) => path.includes(`/${name}/releases/${release}/`));
  const texts = await Promise.all(own.map(async ([path, load]) => [path, await load()] as const));
  return {
    dataset,
    codes: readLists(Object.fromEntries(texts)),
    async observations(table) {
      const resource = resourceOf(dataset, table);
      const text = await one(tables, `/${name}/releases/${release}/data/${resource.path}`)();
      return readObservations(text, resource);
    },
  };
}

function descriptionOf(name: string, release: string): Promise<Dataset> {
  return one(descriptions, `/${name}/releases/${release}/data/datapackage.json`)();
}

function readLists(texts: Readonly<Record<string, string>>): ReadonlyMap<string, CodeList> {
  return new Map(
    Object.entries(texts).map(([path, text]) => {
      const name = path.replace(/^.*\/(.+)\.csv$/, '$1');
      return [name, readCodeList(text, name)];
    }),
  );
}

function one<Value>(found: Readonly<Record<string, Value>>, end: string): Value {
  const value = Object.entries(found).find(([path]) => path.endsWith(end))?.[1];
  if (value === undefined)
    throw new Error(`the data folder has no file ${end.slice(1)}; \`npm run data -- list\` shows what is there`);
  return value;
}
