import type { Release } from '../../core/release/release.ts';
import { fetchPublished } from '../faults/published.ts';

/** The files of a release, none of them given out before its bytes are held against the log. */
export class PublishedFiles {
  readonly #release: Release;
  readonly #addressOf: (path: string) => string;

  constructor(release: Release, addressOf: (path: string) => string) {
    this.#release = release;
    this.#addressOf = addressOf;
  }

  /** Rejects with a `Fault` when the file cannot be fetched, or is not the one that was published. */
  async text(path: string): Promise<string> {
    const sha256 = this.#release.files.find((file) => file.path === path)?.sha256 ?? '';
    return new TextDecoder().decode(await fetchPublished({ address: this.#addressOf(path), sha256 }));
  }
}
