import { standingReleases } from '../core/release/release.ts';
import { apiAddresses } from './api.ts';
import type { Place, Published } from './published.ts';

/** `llms.txt` (llmstxt.org): what the site is, where its figures are and how they must be read, for language models. */
export function llmsText(shelves: readonly Published[], place: Place): string {
  const { settings, addresses, inFull } = place;
  const api = apiAddresses(place);
  const link = (title: string, path: string, note: string) => `- [${title}](${inFull(path)}): ${note}`;
  const datasets = shelves.flatMap(({ dataset, log }) => {
    const latest = standingReleases(log).at(-1);
    if (!latest) return [];
    const { title, summary, synthetic } = dataset.huiyin;
    const note = `${synthetic ? 'INVENTED FIGURES, for demonstration only. ' : ''}${summary.en} Newest release ${latest.id}, figures as of ${latest.asOf}.`;
    return [link(title.en, api.dataset(dataset.name), note)];
  });
  return [
    `# ${settings.name.en}`,
    '',
    `> ${settings.tagline.en}`,
    '',
    'How to read the figures:',
    '',
    '- A rate is the sum of numerators over the sum of denominators; never average rates.',
    '- Every figure has a release and an as-of date; quote both.',
    '- Below 10 in the denominator there is no rate; from 10 to 29 it is not to be compared.',
    '- Do not rank bodies: differences within the interval may be chance.',
    '- A figure with the status Q is suppressed, not zero; a missing period is not zero either.',
    '',
    '## Datasets',
    '',
    ...datasets,
    '',
    '## Machines',
    '',
    link('API', api.description, 'OpenAPI 3.1 description of the static JSON API'),
    link(
      'Partitioned Parquet',
      addresses.hive('index.csv'),
      'list of all files for large engines, with rows and SHA-256',
    ),
    link('Catalogue', addresses.asset('catalog.jsonld'), 'DCAT 3 in JSON-LD'),
    link('Releases', addresses.feed('en'), 'Atom feed of releases, corrections and withdrawals'),
    '',
  ].join('\n');
}
