import type { Dataset } from '../../core/description/dataset.ts';
import { fateOf } from '../../core/release/fate.ts';
import { type Release, type ReleaseLog, releasesOf } from '../../core/release/release.ts';
import type { Language } from '../../core/text.ts';
import { bytesAt } from '../faults/published.ts';
import { type FrozenRelease, frozenWords } from './note.ts';
import { PublishedFiles } from './published-files.ts';
import { TroubleError } from './trouble-error.ts';

/** What a page hands over of a dataset whose releases it can show, as JSON in the page. */
export interface ViewSetup {
  readonly language: Language;
  readonly dataset: string;
  /** Address of the dataset's log. */
  readonly log: string;
  /** Address of a published file, with `{release}` and `{path}`, percent-encoded or not. */
  readonly file: string;
  /** IANA time zone of the publisher. */
  readonly timeZone: string;
}

/** A release as a frozen view shows it. */
export interface FrozenView {
  readonly language: Language;
  readonly release: Release;
  readonly files: PublishedFiles;
  /** The description of then. */
  readonly dataset: Dataset;
  readonly addressOf: (path: string) => string;
}

/** A release by its name and what became of it, by the log as it is now. Throws a `Fault`, or a `TroubleError` where there is none of that name. */
export async function releaseNamed(
  { language, log: address, timeZone }: ViewSetup,
  id: string,
): Promise<FrozenRelease & { readonly release: Release }> {
  // What became of a release may have changed since the log was fetched last.
  const log = JSON.parse(new TextDecoder().decode(await bytesAt(address, 'no-cache'))) as ReleaseLog;
  const release = releasesOf(log).find((candidate) => candidate.id === id);
  const fate = fateOf(log, id);
  if (!release || !fate) {
    const known = releasesOf(log).map((candidate) => candidate.id);
    throw new TroubleError(frozenWords(language).unknown(id, known));
  }
  return { release, fate, timeZone };
}

/** What a release published, as far as a view needs it. Throws a `Fault`. */
export async function viewOf({ language, file }: ViewSetup, release: Release): Promise<FrozenView> {
  const addressOf = (path: string): string => {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return file.replace(/\{release\}|%7Brelease%7D/, () => release.id).replace(/\{path\}|%7Bpath%7D/, () => encoded);
  };
  const files = new PublishedFiles(release, addressOf);
  const dataset = JSON.parse(await files.text('datapackage.json')) as Dataset;
  return { language, release, files, dataset, addressOf };
}
