import type { PlannedRelease } from '../core/calendar.ts';
import type { CodeList } from '../core/description/code-list.ts';
import { type Dataset, fieldsOf, type Measure, type Resource } from '../core/description/dataset.ts';
import { bodiesOf, type Topic } from '../core/description/topic.ts';
import { formatPeriod } from '../core/period.ts';
import { fateOf } from '../core/release/fate.ts';
import { type Release, releasesOf, standingReleases } from '../core/release/release.ts';
import { reliabilityOf, shownShare, wilson } from '../core/statistics/rate.ts';
import type { Series, SeriesPoint } from '../core/statistics/series.ts';
import type { Place, Published } from './published.ts';

// The static JSON API, version 1: plain objects, described by `openApi`. Nothing is removed or renamed within a version.

/** Where the documents of the API stand, as paths of the site. */
export function apiAddresses({ addresses }: Pick<Place, 'addresses'>) {
  const at = (path: string): string => addresses.asset(`api/v1/${path}`);
  return {
    catalogue: at('catalogue.json'),
    dataset: (name: string): string => at(`${name}/dataset.json`),
    releases: (name: string): string => at(`${name}/releases.json`),
    series: (name: string, measure: string): string => at(`${name}/series/${measure}.json`),
    latest: (name: string): string => addresses.latest(name),
    calendar: at('calendar.json'),
    description: at('openapi.json'),
  };
}

/** Every dataset with a release that stands. */
export function catalogueDocument(shelves: readonly Published[], place: Place) {
  const api = apiAddresses(place);
  return {
    name: place.settings.name,
    datasets: shelves.flatMap(({ dataset, log }) => {
      const latest = standingReleases(log).at(-1);
      if (!latest) return [];
      const { title, summary, publisher, frequency, synthetic = false } = dataset.huiyin;
      return {
        name: dataset.name,
        title,
        summary,
        publisher,
        frequency,
        synthetic,
        latest: { id: latest.id, period: latest.period, asOf: latest.asOf, status: latest.status },
        url: place.inFull(api.dataset(dataset.name)),
      };
    }),
  };
}

/** What a dataset holds: its tables, measures with their formulas, bodies, and where the figures are. */
export function datasetDocument(
  dataset: Dataset,
  topics: readonly Topic[],
  codes: CodeList | undefined,
  latest: Release,
  place: Place,
) {
  const api = apiAddresses(place);
  const { title, summary, publisher, frequency, synthetic = false, headline, bodyName } = dataset.huiyin;
  return {
    name: dataset.name,
    title,
    summary,
    publisher,
    frequency,
    synthetic,
    licenses: dataset.licenses,
    sources: dataset.sources,
    headline,
    latest: { id: latest.id, period: latest.period, asOf: latest.asOf, status: latest.status },
    measures: topics.map(({ resource, measure }) => ({
      ...measureDocument(resource, measure),
      url: place.inFull(api.series(dataset.name, measure.name)),
    })),
    bodyName,
    bodies: bodiesOf(topics).map((code) => ({ code, title: codes?.get(code)?.title ?? { en: code, zh: code } })),
    tables: dataset.resources.map(({ name, path, huiyin }) => ({
      name,
      title: huiyin.title,
      csv: place.inFull(place.addresses.file(dataset.name, 'latest', path)),
      parquet: place.inFull(place.addresses.file(dataset.name, 'latest', path.replace(/\.csv$/, '.parquet'))),
    })),
    files: place.inFull(api.latest(dataset.name)),
    releases: place.inFull(api.releases(dataset.name)),
  };
}

function measureDocument({ name }: Resource, measure: Measure) {
  const { title, definition, numerator, denominator, basis, direction, targets } = measure;
  return { name: measure.name, table: name, title, definition, numerator, denominator, basis, direction, targets };
}

/** Every release, the newest first, with what became of it. */
export function releasesDocument({ dataset, log }: Published, place: Place) {
  return {
    dataset: dataset.name,
    log: place.inFull(place.addresses.log(dataset.name)),
    releases: releasesOf(log)
      .toReversed()
      .map((release) => {
        const fate = fateOf(log, release.id);
        const withdrawal = fate?.kind === 'withdrawn' ? fate.withdrawal : undefined;
        const { id, period, asOf, status, published, previous, cause, files } = release;
        const fileAt = (path: string) => place.inFull(place.addresses.file(dataset.name, id, path));
        return {
          id,
          period,
          asOf,
          status,
          published,
          previous,
          cause,
          state: fate?.kind === 'newest' ? 'current' : fate?.kind,
          withdrawn: withdrawal ? { at: withdrawal.withdrawn, reason: withdrawal.reason } : null,
          files: files.map((file) => ({ ...file, url: withdrawal ? null : fileAt(file.path) })),
        };
      }),
  };
}

/** One measure over time: of all bodies together, and of each. */
export function seriesDocument({ dataset, resource, measure, panel }: Topic, latest: Release) {
  const hidden = fieldsOf(resource, 'status').length > 0;
  return {
    dataset: dataset.name,
    release: latest.id,
    asOf: latest.asOf,
    synthetic: dataset.huiyin.synthetic ?? false,
    measure: measureDocument(resource, measure),
    all: pointsOf(panel.whole, hidden),
    bodies: Object.fromEntries([...panel.bodies].map(([code, series]) => [code, pointsOf(series, hidden)])),
  };
}

function pointsOf(series: Series, hasStatus: boolean) {
  return series.map((point) => pointDocument(point, hasStatus));
}

/** A point; `value` is null where fewer than 10 stand below the line, `low` and `high` are the 95 % Wilson interval. */
function pointDocument({ period, rate, missing, flags }: SeriesPoint, hasStatus: boolean) {
  const value = missing ? null : shownShare(rate);
  const interval = value === null ? undefined : wilson(rate.numerator, rate.denominator);
  return {
    period: formatPeriod(period),
    numerator: missing ? null : rate.numerator,
    denominator: missing ? null : rate.denominator,
    value: value === null ? null : rounded(value),
    low: interval ? rounded(interval.low) : null,
    high: interval ? rounded(interval.high) : null,
    reliability: missing ? 'none' : reliabilityOf(rate.denominator),
    ...(hasStatus && { flags }),
  };
}

/** Six decimals: more than any denominator here can tell apart, and the same on every machine. */
function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

/** What is announced and not out yet, by date; `now` is the moment of the build. */
export function calendarDocument(
  planned: readonly (PlannedRelease & { readonly about: Dataset })[],
  timeZone: string,
  now: Date,
) {
  return {
    timeZone,
    planned: planned.map(({ dataset, about, period, date, moment }) => ({
      dataset,
      title: about.huiyin.title,
      period: formatPeriod(period),
      date,
      moment,
      isLate: Date.parse(moment) < now.getTime(),
    })),
  };
}
