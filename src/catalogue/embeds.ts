import type { EmbeddedChart } from '../core/address.ts';
import type { CodeList } from '../core/description/code-list.ts';
import type { Dataset } from '../core/description/dataset.ts';
import { headlineTopic, type Topic } from '../core/description/topic.ts';
import { type Fate, fateOf } from '../core/release/fate.ts';
import { type Release, releasesOf, standingReleases } from '../core/release/release.ts';
import type { Language } from '../core/text.ts';
import { catalogue, publishedRelease, type Shelf, shelves, site } from './catalogue.ts';

/** The figures an embedded chart is drawn from. */
export interface EmbedSource {
  readonly dataset: Dataset;
  /** Every code list by name. */
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly topic: Topic;
  /** The release that the figures are from. */
  readonly release: Release;
  /** What became of it, where the chart is frozen; undefined where it follows the newest. */
  readonly fate: Fate | undefined;
}

/** A chart that has a page for embedding. */
export interface EmbedView extends EmbedSource {
  readonly language: Language;
  readonly chart: EmbeddedChart;
  readonly body: string | undefined;
}

let known: Promise<readonly EmbedView[]> | undefined;

/** Every chart that can be embedded: live, and frozen for each release that ever was. */
export function embedViews(): Promise<readonly EmbedView[]> {
  known ??= findViews();
  return known;
}

async function findViews(): Promise<readonly EmbedView[]> {
  const live = catalogue.map(async (entry): Promise<EmbedSource> => {
    const topic = await headlineTopic(entry.dataset, entry.observations);
    return { dataset: entry.dataset, codes: entry.codes, topic, release: entry.latest, fate: undefined };
  });
  const sources = await Promise.all([...live, ...shelves.flatMap(frozenOf)]);
  return sources.flatMap((source) => site.languages.flatMap((language) => viewsOf(language, source)));
}

function frozenOf({ dataset: { name }, log }: Shelf): readonly Promise<EmbedSource>[] {
  return releasesOf(log).map(async (release) => {
    const { dataset, codes, observations } = await publishedRelease(name, release.id);
    return {
      dataset,
      codes,
      topic: await headlineTopic(dataset, observations),
      release,
      fate: fateOf(log, release.id),
    };
  });
}

function viewsOf(language: Language, source: EmbedSource): readonly EmbedView[] {
  const { topic, fate } = source;
  const bodies = fate && site.frozenEmbeds === 'datasets' ? [] : [...topic.panel.bodies.keys()];
  return [
    { ...source, language, chart: 'trend', body: undefined },
    ...(topic.period ? [{ ...source, language, chart: 'standings' as const, body: undefined }] : []),
    ...bodies.map((body) => ({ ...source, language, chart: 'trend' as const, body })),
  ];
}

/** Whether the site still has pages about the dataset of a view. */
export function hasPages({ dataset: { name } }: EmbedView): boolean {
  return shelves.some(({ dataset, log }) => dataset.name === name && standingReleases(log).length > 0);
}
