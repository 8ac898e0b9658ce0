import type { CitationStyle, CitationWords } from '../../core/release/citation.ts';
import { formatsOf } from '../formats.ts';

const { date } = formatsOf('en');

/** The words inside a citation, and the names of its styles. */
export const citation = {
  dataset: 'Data set',
  chart: 'Chart',
  release: (id: string) => `Release ${id}`,
  asOf: (isoDate: string) => `figures as of ${date(isoDate)}`,
  comma: ', ',
  colon: ': ',
  from: (title: string) => `In ${title}`,
  // The order of month and day is the style's, not the site's.
  retrieved: (isoDate: string, url: string) =>
    `Retrieved ${new Date(isoDate).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })}, from ${url}`,
  styles: { apa: 'APA (7th edition)', gbt7714: 'GB/T 7714-2015', bibtex: 'BibTeX', ris: 'RIS' } satisfies Record<
    CitationStyle,
    string
  >,
} satisfies CitationWords & { styles: Record<CitationStyle, string> };
