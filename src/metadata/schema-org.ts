import type { Dataset } from '../core/description/dataset.ts';
import { firstDayOf, lastDayOf, parsePeriod } from '../core/period.ts';
import { type Form, formAddress, mediaTypes } from '../core/release/form.ts';
import type { Release } from '../core/release/release.ts';
import type { Language } from '../core/text.ts';
import { type JsonObject, languageTags } from './json-ld.ts';
import { type Place, publisherAddress } from './published.ts';

/** What search engines read in a dataset's page: a schema.org `Dataset` with every form of the newest release as a distribution. */
export function schemaOrgDataset(
  language: Language,
  dataset: Dataset,
  latest: Release,
  forms: readonly Form[],
  place: Place,
): JsonObject {
  const { settings, addresses, inFull } = place;
  const { title, summary, publisher, yearEndsIn, firstPeriod } = dataset.huiyin;
  const [start, end] = [firstPeriod, latest.period].map((text) => (text === undefined ? undefined : parsePeriod(text)));
  const home = inFull(addresses.home(language));
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: title[language],
    description: summary[language],
    url: inFull(addresses.dataset(language, dataset.name)),
    identifier: `${dataset.name}/${latest.id}`,
    version: latest.id,
    inLanguage: settings.languages.map((each) => languageTags[each]),
    isAccessibleForFree: true,
    dateModified: latest.published,
    license: dataset.licenses.flatMap(({ path }) => path ?? []),
    creator: { '@type': 'Organization', name: publisher[language], url: publisherAddress(dataset) },
    publisher: { '@type': 'Organization', name: settings.name[language], url: home },
    includedInDataCatalog: { '@type': 'DataCatalog', name: settings.name[language], url: home },
    measurementTechnique: dataset.resources.flatMap(({ huiyin }) =>
      huiyin.measures.map(({ definition }) => definition[language]),
    ),
    variableMeasured: dataset.resources.flatMap(({ huiyin }) =>
      huiyin.measures.map((measure) => ({
        '@type': 'PropertyValue',
        name: measure.title[language],
        description: measure.definition[language],
      })),
    ),
    ...(end && {
      temporalCoverage: `${start ? firstDayOf(start, yearEndsIn) : '..'}/${lastDayOf(end, yearEndsIn)}`,
    }),
    distribution: forms.map((form) => ({
      '@type': 'DataDownload',
      name: form.path,
      contentUrl: inFull(formAddress(addresses, dataset.name, latest.id, form)),
      encodingFormat: mediaTypes[form.kind],
      contentSize: `${form.bytes} B`,
      sha256: form.sha256,
    })),
  };
}
