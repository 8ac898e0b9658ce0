import { type Code, type CodeList, titleOf } from '../../core/description/code-list.ts';
import type { Dataset } from '../../core/description/dataset.ts';
import { type MeasureOverTime, measureOverTime } from '../../core/description/topic.ts';
import { type Comparing, type KeyedMeasure, keyedMeasures } from '../../core/query/compare-url.ts';
import type { PanelFile } from '../../core/statistics/panel-file.ts';
import type { Panel } from '../../core/statistics/series.ts';
import type { Language } from '../../core/text.ts';
import type { PublishedAddress } from '../faults/published.ts';

/** What the page hands to the island, as JSON in the page. */
export interface CompareSetup {
  readonly language: Language;
  /** The description without its columns but those of the periods: comparing needs no others. */
  readonly dataset: Dataset;
  /** The bodies whose names are known: in the page those compared at first, then all that stand in a table of the dataset. */
  readonly bodies: readonly Code[];
  /** Where the names of all of them are: on a large site more than a page may weigh. */
  readonly names: PublishedAddress;
  /** Where the figures of each measure are, by its key. */
  readonly files: Readonly<Record<string, PublishedAddress>>;
  /** Where the release is frozen: its figures, by the measure's key, in place of those files. */
  readonly panels?: Readonly<Record<string, PanelFile>>;
  /** Address of a body's page with `{code}`, percent-encoded, in place of its code. */
  readonly bodyAddress: string;
  /** What the page shows when its address asks for nothing else. */
  readonly defaults: Comparing;
  /** What stands under the chart. */
  readonly source: string;
}

/** A comparison with the figures it needs. */
export interface CompareView {
  readonly setup: CompareSetup;
  readonly codes: CodeList;
  readonly comparing: Comparing;
  readonly over: MeasureOverTime;
}

const lists = new WeakMap<CompareSetup, CodeList>();

/** The bodies by code. */
export function codesOf(setup: CompareSetup): CodeList {
  const known = lists.get(setup) ?? new Map(setup.bodies.map((body) => [body.code, body]));
  lists.set(setup, known);
  return known;
}

/** The measure of a comparison; throws for a key that the dataset does not have, which reading an address excludes. */
export function measureIn({ dataset }: CompareSetup, key: string): KeyedMeasure {
  const found = keyedMeasures(dataset).find((candidate) => candidate.key === key);
  if (!found) throw new Error(`dataset ${dataset.name} has no measure with the key "${key}"`);
  return found;
}

/** A comparison and the panel of its measure, put together. */
export function viewOf(setup: CompareSetup, comparing: Comparing, panel: Panel): CompareView {
  const { resource, measure } = measureIn(setup, comparing.measure);
  return { setup, codes: codesOf(setup), comparing, over: measureOverTime(setup.dataset, resource, measure, panel) };
}

/** The name of a body in the page's language. */
export function nameOf(setup: CompareSetup, code: string): string {
  return titleOf(codesOf(setup), code, setup.language);
}

/** The page of a body. */
export function addressOf({ bodyAddress }: CompareSetup, code: string): string {
  return bodyAddress.replace(/\{code\}|%7Bcode%7D/, () => encodeURIComponent(code));
}
