/** What a page asks the service worker. */
export type OfflineQuestion =
  /** Was this page answered from the device? */
  | { readonly type: 'how-served' }
  /** Keep these addresses: the first page a reader opens is there before the worker is. */
  | { readonly type: 'keep'; readonly addresses: readonly string[] };

/** What the service worker tells every page by itself: the device has no room for what was to be kept. */
export interface NoRoom {
  readonly type: 'no-room';
}

/** The answer to `how-served`. */
export interface HowServed {
  readonly fromDevice: boolean;
  /** When the host sent the page, as an HTTP date; undefined when it did not say. */
  readonly sent?: string | undefined;
}
