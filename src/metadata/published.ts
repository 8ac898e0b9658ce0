import type { Addresses } from '../core/address.ts';
import type { Dataset } from '../core/description/dataset.ts';
import type { ReleaseLog } from '../core/release/release.ts';
import type { SiteSettings } from '../core/site.ts';

/** A dataset with its log: all that metadata is made of. */
export interface Published {
  readonly dataset: Dataset;
  readonly log: ReleaseLog;
}

/** The site that metadata speaks for. */
export interface Place {
  readonly settings: SiteSettings;
  readonly addresses: Addresses;
  /** The address of a path of the site: absolute when the operator has named the site's own, else from the host's root. */
  readonly inFull: (path: string) => string;
  /** Whether the operator has named the site's own address: what must be said in full is left out else. */
  readonly hasOwnAddress: boolean;
}

/** The home page of whoever publishes the figures, when the description has one. */
export function publisherAddress({ contributors }: Dataset): string | undefined {
  return contributors.find(({ roles }) => roles.includes('publisher'))?.path;
}
