import { frozenTo } from '../../core/query/frozen-url.ts';
import { frozenSearch } from './gate.ts';

/** Where a chart can be found again, in full. */
export class ChartAddresses {
  /** With the newest figures. */
  readonly live: string;
  /** As one release has it; undefined where no address says that. */
  readonly frozen: string | undefined;

  /** `frozen` is the address with `{release}` in it, as the menu has it. */
  constructor(id: string, { frozen }: { readonly frozen?: string | undefined }, release: string | undefined) {
    const { origin, pathname, search } = location;
    // Where the address holds what is shown, it belongs to the link.
    const isView = document.querySelector('[data-part="view"]') !== null;
    const place = (part: string): string => `${origin}${pathname}${part}#${id}`;
    this.live = place(isView ? frozenTo(search, undefined) : '');
    const named = frozen?.replace(/\{release\}|%7Brelease%7D/, () => encodeURIComponent(release ?? ''));
    this.frozen =
      release === undefined
        ? undefined
        : isView
          ? place(frozenSearch(release))
          : named && new URL(named, location.href).href;
  }
}
