/** What the service worker is given by the build; paths are below the site's root. */
export interface Shell {
  /** The offline page of each language. */
  readonly offline: Readonly<Record<string, string>>;
  readonly defaultLanguage: string;
  /** Fetched when the worker is installed, each with a hash of its contents. */
  readonly precache: readonly { readonly url: string; readonly revision: string }[];
  /** What the offline pages need: files with a hash in their name. */
  readonly assets: readonly string[];
}

/** Whether a file of the site never changes under its name: the build puts a hash of the contents into it. */
export function isHashed(path: string): boolean {
  return path.startsWith('_astro/');
}

/** Whether a file belongs to DuckDB, of which nothing is kept before the reader has used it. */
export function isEngineFile(path: string): boolean {
  return isHashed(path) && path.includes('duckdb');
}

/**
 * Whether a file that scripts fetch is kept for the next time. Parquet is for downloading and may be large; of the log
 * an old copy would say that a release stands which has been withdrawn since.
 */
export function isKept(path: string): boolean {
  return !path.endsWith('.parquet') && !path.endsWith('/releases.json');
}

/** The name of a cache of the site at `home`; sites below different paths of one host have their own. */
export function cacheName(name: 'pages' | 'files' | 'assets' | 'engine', home: string): string {
  return `huiyin-${name} ${home}`;
}
