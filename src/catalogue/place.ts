import { addressesBelow } from '../core/address.ts';
import type { Place } from '../metadata/published.ts';
import { site } from './catalogue.ts';

/** The site as metadata speaks of it: its settings, its addresses, and its own address when the operator has named one. */
export const place: Place = {
  settings: site,
  addresses: addressesBelow(import.meta.env.BASE_URL),
  inFull: (path) => (import.meta.env.SITE === undefined ? path : new URL(path, import.meta.env.SITE).href),
  hasOwnAddress: import.meta.env.SITE !== undefined,
};
