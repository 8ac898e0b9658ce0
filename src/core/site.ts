import type { ReleaseCalendar } from './calendar.ts';
import type { Language, Text } from './text.ts';

/** `data/site.json`: what makes the site one operator's own. */
export interface SiteSettings {
  readonly name: Text;
  /** The site's own address, `https://example.org/`: feeds, the sitemap and previews name pages in full with it. */
  readonly url?: string;
  readonly tagline: Text;
  readonly languages: readonly Language[];
  /** Where `/` leads. */
  readonly defaultLanguage: Language;
  /** IANA time zone of the publisher. */
  readonly timeZone: string;
  /** Where readers report mistakes and barriers: `mailto:` or `https:`. */
  readonly contact?: string;
  /** Ed25519 public keys (base64) that releases must be signed with; unsigned releases are fine when there are none. */
  readonly publicKeys?: readonly string[];
  /** Counts that no dataset of the site may show, where it hides small counts at all: those above zero and below this. */
  readonly thresholds?: { readonly disclosure: number };
  /** Which pages have a share image of their own: those of datasets and bodies (when left out), or of datasets alone. */
  readonly shareImages?: 'all' | 'datasets';
  /** Of which charts each release keeps a page of its own to embed: those of datasets and bodies (when left out), or of datasets alone. */
  readonly frozenEmbeds?: 'all' | 'datasets';
  /** When releases come out; none is announced when left out. */
  readonly calendar?: ReleaseCalendar;
}

/** The size of a share image in points: what Open Graph and those who read it ask for. */
export const shareImageSize = { width: 1200, height: 630 } as const;
