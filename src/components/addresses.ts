import { addressesBelow } from '../core/address.ts';

/** Every address of this build: all internal links are made here, so that the site can be served below any path. */
export const addresses = addressesBelow(import.meta.env.BASE_URL);
