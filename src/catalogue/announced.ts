import { type PlannedRelease, plannedReleases } from '../core/calendar.ts';
import type { Dataset } from '../core/description/dataset.ts';
import { releasesOf } from '../core/release/release.ts';
import { builtAt } from './built-at.ts';
import { catalogue, shelves, site } from './catalogue.ts';

/** A planned release with its dataset, and whether that dataset has a page. */
export interface Announced extends PlannedRelease {
  readonly about: Dataset;
  readonly isOffered: boolean;
}

/** Every release that was announced and is not out, late ones first. */
export const announced: readonly Announced[] = plannedReleases(
  site.calendar,
  site.timeZone,
  shelves.map(({ dataset, log }) => ({ name: dataset.name, ...dataset.huiyin, releases: releasesOf(log) })),
  builtAt,
).flatMap((plan) => {
  const about = shelves.find(({ dataset }) => dataset.name === plan.dataset)?.dataset;
  return about ? [{ ...plan, about, isOffered: catalogue.some(({ dataset }) => dataset.name === plan.dataset) }] : [];
});
