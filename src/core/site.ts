import type { ReleaseCalendar } from './calendar.ts';
import type { Language, Text } from './text.ts';

/** `data/site.json`: what makes the site one operator's own. */
export interface SiteSettings {
  readonly name: Text;
  readonly tagline: Text;
  readonly languages: readonly Language[];
  /** Where `/` leads. */
  readonly defaultLanguage: Language;
  /** IANA time zone of the publisher. */
  readonly timeZone: string;
  /** Ed25519 public keys (base64) that releases must be signed with; unsigned releases are fine when there are none. */
  readonly publicKeys?: readonly string[];
  /** When releases come out; none is announced when left out. */
  readonly calendar?: ReleaseCalendar;
}
