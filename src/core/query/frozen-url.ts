import { encode, type Parameters } from './query-url.ts';

/** What a dataset may be called. */
const datasetName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * The release an address freezes its view to; undefined where the view is live. It need not be one: a link that asks
 * for a release, mistyped or with the bracket of its sentence at its end, is not to show other figures instead.
 */
export function releaseIn(parameters: Parameters): string | undefined {
  return parameters.get('release') || undefined;
}

/**
 * The search part of an address, with or without its `?`, frozen to a release, or live when that is left out. Everything
 * else in it stays as it is; the release stands last. Gives the empty text or begins with `?`.
 */
export function frozenTo(search: string, release: string | undefined): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !/^release(=|$)/.test(pair));
  const pairs = release === undefined ? others : [...others, `release=${encode(release)}`];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** A release of a dataset whose tables the SQL console is to hold, in place of those of the newest. */
export interface AskedRelease {
  readonly dataset: string;
  readonly release: string;
}

/** The search part of the console's address that asks for a release; it begins with `?`. */
export function consoleSearch({ dataset, release }: AskedRelease): string {
  return frozenTo(`dataset=${encode(dataset)}`, release);
}

/** The release that the console's address asks for; undefined where it is to hold the newest of every dataset. */
export function askedRelease(parameters: Parameters): AskedRelease | undefined {
  const [dataset, release] = [parameters.get('dataset'), releaseIn(parameters)];
  return dataset !== null && release !== undefined && datasetName.test(dataset) ? { dataset, release } : undefined;
}
