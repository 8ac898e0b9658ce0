import type { Language } from './text.ts';

/** Every address of the site, as a path from the host's root. */
export interface Addresses {
  home(language: Language): string;
  dataset(language: Language, dataset: string): string;
  body(language: Language, dataset: string, code: string): string;
  explore(language: Language, dataset: string): string;
  /** The revisions of a dataset's headline figures. */
  revisions(language: Language, dataset: string): string;
  /** The release calendar and every release. */
  releases(language: Language): string;
  /** Where a reader holds a file against what was published. */
  verify(language: Language): string;
  /** The log of a dataset's releases. */
  log(dataset: string): string;
  /** Where an official checks a file before it is published. */
  check(language: Language): string;
  /** A published file; the release `latest` is always the newest. */
  file(dataset: string, release: string, path: string): string;
  /** A file that stands beside the pages, such as `favicon.svg`. */
  asset(path: string): string;
}

/** The addresses of a site that is served below `base` (`/` or `/statistics/`). */
export function addressesBelow(base: string): Addresses {
  const below = (parts: readonly string[], end: string) =>
    `${base.replace(/\/*$/, '')}/${parts.map(encodeURIComponent).join('/')}${end}`;
  return {
    home: (language) => below([language], '/'),
    dataset: (language, dataset) => below([language, dataset], '/'),
    body: (language, dataset, code) => below([language, dataset, code], '/'),
    explore: (language, dataset) => below([language, dataset, 'explore'], '/'),
    revisions: (language, dataset) => below([language, dataset, 'revisions'], '/'),
    releases: (language) => below([language, 'releases'], '/'),
    verify: (language) => below([language, 'verify'], '/'),
    log: (dataset) => below(['data', dataset, 'releases.json'], ''),
    check: (language) => below([language, 'check'], '/'),
    file: (dataset, release, path) => below(['data', dataset, release, ...path.split('/')], ''),
    asset: (path) => below(path.split('/'), ''),
  };
}
