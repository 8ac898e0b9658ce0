import type { CodeList } from '../../core/description/code-list.ts';
import type { Dataset } from '../../core/description/dataset.ts';
import { bodiesOf, topicsOf } from '../../core/description/topic.ts';
import { type Fate, fateOf } from '../../core/release/fate.ts';
import { type Release, releasesOf } from '../../core/release/release.ts';
import { type Lead, type Leads, leadsOf } from '../../core/statistics/leads.ts';
import { type Entry, publishedRelease, shelves } from '../catalogue.ts';

/** The changes beyond chance in a release, with the description and the code lists that they are told in. */
export interface ReleaseLeads extends Leads {
  readonly dataset: Dataset;
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly release: Release;
  /** What became of the release; undefined for those of the newest, whichever that is. */
  readonly fate: Fate | undefined;
}

/** A dataset's leads: those of the newest release, and those of each release in which there was something to compare. */
export interface DatasetLeads {
  readonly live: ReleaseLeads;
  /** Newest first. A withdrawn release has its place, and no leads. */
  readonly frozen: readonly ReleaseLeads[];
  /** The codes of the bodies that have a page now. */
  readonly bodies: ReadonlySet<string>;
}

/** Leads that stand on one page. */
export interface LeadsPart {
  /** Its number, from 1. */
  readonly number: number;
  /** The places of its first and its last lead among all, from 1. */
  readonly first: number;
  readonly last: number;
  readonly leads: readonly Lead[];
}

/** A page of more changes than this is heavy on a poor line. */
const mostOnPage = 500;

/** The leads of a release as pages, the largest changes on the first; one page where there are none. */
export function partsOf({ leads }: ReleaseLeads): readonly LeadsPart[] {
  return Array.from({ length: Math.max(1, Math.ceil(leads.length / mostOnPage)) }, (_, index) => {
    const own = leads.slice(index * mostOnPage, (index + 1) * mostOnPage);
    const before = index * mostOnPage;
    return { number: index + 1, first: before + 1, last: before + own.length, leads: own };
  });
}

const known = new WeakMap<Entry, Promise<DatasetLeads>>();

/** The leads of a dataset, found once for all pages that name them. */
export function leadsIn(entry: Entry): Promise<DatasetLeads> {
  const found = known.get(entry) ?? findLeads(entry);
  known.set(entry, found);
  return found;
}

async function findLeads({ dataset, codes, latest, observations }: Entry): Promise<DatasetLeads> {
  const topics = await topicsOf(dataset, observations);
  const log = shelves.find((shelf) => shelf.dataset === dataset)?.log ?? { entries: [] };
  const frozen: ReleaseLeads[] = [];
  // One after the other, so that the figures of one release at a time are held.
  for (const release of releasesOf(log).toReversed()) {
    const leads = await leadsOfRelease(dataset.name, release, fateOf(log, release.id));
    if (leads.tested > 0) frozen.push(leads);
  }
  return {
    live: { ...leadsOf(topics), dataset, codes, release: latest, fate: undefined },
    frozen,
    bodies: new Set(bodiesOf(topics)),
  };
}

async function leadsOfRelease(name: string, release: Release, fate: Fate | undefined): Promise<ReleaseLeads> {
  const { dataset, codes, observations } = await publishedRelease(name, release.id);
  const found = leadsOf(await topicsOf(dataset, observations));
  return { ...found, ...(fate?.kind === 'withdrawn' && { leads: [] }), dataset, codes, release, fate };
}
