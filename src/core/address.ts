import type { Language } from './text.ts';

/** The charts that have a page for embedding. */
export type EmbeddedChart = 'trend' | 'standings';

/** What of a dataset an embedded chart shows: all bodies together and the newest release when nothing is said. */
export interface EmbeddedView {
  readonly body?: string | undefined;
  /** Frozen: this release for ever. */
  readonly release?: string | undefined;
}

/** Every address of the site, as a path from the host's root. */
export interface Addresses {
  home(language: Language): string;
  /** Every body by name; `?q=` narrows it. */
  bodies(language: Language): string;
  /** The names that the search box looks through. */
  searchIndex(): string;
  dataset(language: Language, dataset: string): string;
  body(language: Language, dataset: string, code: string): string;
  /** Every body of a dataset that has more than its page lists, by name, or a later part of that list. */
  bodiesOf(language: Language, dataset: string, part?: number): string;
  explore(language: Language, dataset: string): string;
  /** Where bodies of a dataset stand side by side; a search part says which. */
  compare(language: Language, dataset: string): string;
  /** The figures of one measure of a table, of all bodies over time, as the compare page fetches them. */
  series(dataset: string, table: string, measure: string): string;
  /** Every body of a dataset with its names, as the compare page fetches them. */
  names(dataset: string): string;
  /** The lists of codes of a dataset that are too long for its explore page, as that fetches them. */
  longLists(dataset: string): string;
  /** A chart alone on its page, made for other sites to embed. */
  embed(language: Language, dataset: string, chart: EmbeddedChart, view?: EmbeddedView): string;
  /** What an oEmbed consumer is told of that page. */
  oembed(language: Language, dataset: string, chart: EmbeddedChart, view?: EmbeddedView): string;
  /** The picture that other sites show beside a link to a dataset's page, or to that of one of its bodies. */
  shareImage(language: Language, dataset: string, body?: string): string;
  /** The revisions of a dataset's headline figures. */
  revisions(language: Language, dataset: string): string;
  /** The changes beyond chance in a dataset's latest release, or in one for ever; of very many a later part of them. */
  leads(language: Language, dataset: string, release?: string, part?: number): string;
  /** The release calendar and every release. */
  releases(language: Language): string;
  /** Where a reader holds a file against what was published. */
  verify(language: Language): string;
  /** The log of a dataset's releases. */
  log(dataset: string): string;
  /** Where an official checks a file before it is published. */
  check(language: Language): string;
  /** The SQL console; a fragment may hold a question. */
  query(language: Language): string;
  /** Where the tables of each standing release of a dataset are described, in a file named for it or `latest.json`. */
  tablesFolder(dataset: string): string;
  /** How every figure is computed, and why so. */
  methods(language: Language): string;
  /** What the words mean; a term's anchor is its id. */
  glossary(language: Language): string;
  /** Every check with its reason and an example; a check's anchor is its code. */
  rulebook(language: Language): string;
  /** Every chart, or one of them with all its examples. */
  gallery(language: Language, chart?: string): string;
  accessibility(language: Language): string;
  about(language: Language): string;
  /** What is shown for a page that is neither reachable nor on the device. */
  offline(language: Language): string;
  /** A published file; the release `latest` is always the newest. */
  file(dataset: string, release: string, path: string): string;
  /** A file of this content under a name that carries its SHA-256: it never changes, so it may be kept for ever. */
  byHash(sha256: string, path: string): string;
  /** The newest release of a dataset as programs ask for it: its name, and where each form stands. */
  latest(dataset: string): string;
  /** The derived forms of every release with their hashes, as the page that verifies files fetches them. */
  forms(dataset: string): string;
  /** The files for large engines, or one of them. */
  hive(path?: string): string;
  /** How large engines read the figures. */
  atScale(language: Language): string;
  /** The Atom feed of every dataset, or of one. */
  feed(language: Language, dataset?: string): string;
  /** The release calendar as an iCalendar file. */
  calendar(language: Language): string;
  /** The page for programmers: API, feeds, catalogue. */
  machines(language: Language): string;
  /** A file that stands beside the pages, such as `favicon.svg`. */
  asset(path: string): string;
}

/** The pages that stand beside those of the bodies of a dataset: no body may have one of these names for its code. */
export const besideBodies: readonly string[] = ['bodies', 'compare', 'explore', 'leads', 'revisions'];
/** What stands beside the datasets in an address: no dataset can have such a name. */
export const pageNames: readonly string[] = [
  'bodies',
  'releases',
  'verify',
  'check',
  'query',
  'methods',
  'glossary',
  'rulebook',
  'gallery',
  'accessibility',
  'about',
  'api',
  'at-scale',
  'offline',
];

/** The addresses of a site that is served below `base` (`/` or `/statistics/`). */
export function addressesBelow(base: string): Addresses {
  const below = (parts: readonly string[], end: string) =>
    `${base.replace(/\/*$/, '')}/${parts.map(encodeURIComponent).join('/')}${end}`;
  return {
    home: (language) => below([language], '/'),
    bodies: (language) => below([language, 'bodies'], '/'),
    searchIndex: () => below(['search.json'], ''),
    dataset: (language, dataset) => below([language, dataset], '/'),
    body: (language, dataset, code) => below([language, dataset, code], '/'),
    bodiesOf: (language, dataset, part = 1) =>
      below([language, dataset, 'bodies', ...(part === 1 ? [] : [String(part)])], '/'),
    embed: (language, dataset, chart, view) => below(['embed', ...placeOf(language, dataset, chart, view)], '/'),
    oembed: (language, dataset, chart, view) =>
      below(['api', 'oembed', ...placeOf(language, dataset, chart, view)], '.json'),
    shareImage: (language, dataset, body) =>
      below(['share', language, ...(body === undefined ? [`${dataset}.png`] : [dataset, `${body}.png`])], ''),
    explore: (language, dataset) => below([language, dataset, 'explore'], '/'),
    compare: (language, dataset) => below([language, dataset, 'compare'], '/'),
    series: (dataset, table, measure) => below(['data', dataset, 'series', table, `${measure}.json`], ''),
    names: (dataset) => below(['data', dataset, 'bodies.json'], ''),
    longLists: (dataset) => below(['data', dataset, 'lists.json'], ''),
    revisions: (language, dataset) => below([language, dataset, 'revisions'], '/'),
    leads: (language, dataset, release, part = 1) =>
      below(
        [
          language,
          dataset,
          'leads',
          ...(release === undefined ? [] : [release]),
          ...(part === 1 ? [] : [String(part)]),
        ],
        '/',
      ),
    releases: (language) => below([language, 'releases'], '/'),
    verify: (language) => below([language, 'verify'], '/'),
    log: (dataset) => below(['data', dataset, 'releases.json'], ''),
    check: (language) => below([language, 'check'], '/'),
    query: (language) => below([language, 'query'], '/'),
    tablesFolder: (dataset) => below(['data', dataset, 'tables'], '/'),
    methods: (language) => below([language, 'methods'], '/'),
    glossary: (language) => below([language, 'glossary'], '/'),
    rulebook: (language) => below([language, 'rulebook'], '/'),
    gallery: (language, chart) => below([language, 'gallery', ...(chart === undefined ? [] : [chart])], '/'),
    accessibility: (language) => below([language, 'accessibility'], '/'),
    about: (language) => below([language, 'about'], '/'),
    offline: (language) => below([language, 'offline'], '/'),
    file: (dataset, release, path) => below(['data', dataset, release, ...path.split('/')], ''),
    byHash: (sha256, path) => below(['files', sha256.slice(0, 16), path], ''),
    latest: (dataset) => below(['data', dataset, 'latest.json'], ''),
    forms: (dataset) => below(['data', dataset, 'forms.json'], ''),
    // A host that is asked for %3D finds the folder too; engines that look for `dataset=` in the address do not.
    hive: (path = '') => `${below(['hive'], '')}/${path}`,
    atScale: (language) => below([language, 'at-scale'], '/'),
    feed: (language, dataset) => below([language, ...(dataset === undefined ? [] : [dataset]), 'feed.atom'], ''),
    calendar: (language) => below([language, 'calendar.ics'], ''),
    machines: (language) => below([language, 'api'], '/'),
    asset: (path) => below(path.split('/'), ''),
  };
}

/** A release stands last, so that the code of a body cannot be taken for it. */
function placeOf(
  language: Language,
  dataset: string,
  chart: EmbeddedChart,
  { body, release }: EmbeddedView = {},
): readonly string[] {
  return [language, dataset, ...(body === undefined ? [] : [body]), chart, ...(release === undefined ? [] : [release])];
}
