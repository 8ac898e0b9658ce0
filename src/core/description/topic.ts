import type { Period } from '../period.ts';
import { type Panel, panelOf } from '../statistics/series.ts';
import type { Observations } from '../table/observations.ts';
import { type Dataset, type Measure, measureOf, type Resource, resourceOf } from './dataset.ts';

/** One measure of a dataset, of all bodies together and of each over time. */
export interface MeasureOverTime {
  readonly dataset: Dataset;
  readonly resource: Resource;
  readonly measure: Measure;
  readonly panel: Panel;
  /** The latest period with a figure of all bodies together; undefined when there is none at all. */
  readonly period: Period | undefined;
}

/** One measure of a dataset, with its figures. */
export interface Topic extends MeasureOverTime {
  /** The rows of the table. */
  readonly observations: Observations;
}

/** What an observations' keeper answers: the rows of one table. */
export type ObservationsOf = (resource: string) => Promise<Observations>;

/** Every measure of a dataset, the headline first, then as described. */
export async function topicsOf(
  dataset: Dataset,
  observationsOf: ObservationsOf,
): Promise<readonly [Topic, ...Topic[]]> {
  const headline = await headlineTopic(dataset, observationsOf);
  const all = await Promise.all(
    dataset.resources.map(async (resource) => {
      const observations = await observationsOf(resource.name);
      return resource.huiyin.measures.map((measure) => topicOf(dataset, resource, measure, observations));
    }),
  );
  return [headline, ...all.flat().filter(({ measure }) => measure !== headline.measure)];
}

/** The measure that the head of the dataset's page speaks of. */
export async function headlineTopic(dataset: Dataset, observationsOf: ObservationsOf): Promise<Topic> {
  const { headline } = dataset.huiyin;
  const resource = resourceOf(dataset, headline.resource);
  return topicOf(dataset, resource, measureOf(resource, headline.measure), await observationsOf(resource.name));
}

/** Whether it is the measure that the head of the dataset's page speaks of. */
export function isHeadline({ dataset, resource, measure }: Topic): boolean {
  const { headline } = dataset.huiyin;
  return resource.name === headline.resource && measure.name === headline.measure;
}

function topicOf(dataset: Dataset, resource: Resource, measure: Measure, observations: Observations): Topic {
  const panel = panelOf(observations, resource, measure, dataset.huiyin.body);
  return { ...measureOverTime(dataset, resource, measure, panel), observations };
}

/** A measure whose panel is known, with its latest period. */
export function measureOverTime(dataset: Dataset, resource: Resource, measure: Measure, panel: Panel): MeasureOverTime {
  const period = panel.whole.findLast(({ missing }) => !missing)?.period;
  return { dataset, resource, measure, panel, period };
}

/** The codes of every body that stands in a table of the dataset, sorted. */
export function bodiesOf(topics: readonly Topic[]): readonly string[] {
  return [...new Set(topics.flatMap(({ panel }) => [...panel.bodies.keys()]))].sort();
}
