import type { Dataset } from '../core/description/dataset.ts';
import { firstDayOf, lastDayOf, parsePeriod } from '../core/period.ts';
import { type Form, type FormKind, formAddress, mediaTypes } from '../core/release/form.ts';
import { type Release, standingReleases } from '../core/release/release.ts';
import { type JsonObject, languageTagged } from './json-ld.ts';
import { type Place, type Published, publisherAddress } from './published.ts';

const context: JsonObject = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const authority = 'http://publications.europa.eu/resource/authority';
const languageNames = { en: 'ENG', zh: 'ZHO' } as const;
const frequencies = { A: 'ANNUAL', Q: 'QUARTERLY', M: 'MONTHLY' } as const;

/** File types by the EU authority's own codes. */
const fileTypes: Readonly<Record<FormKind, string>> = {
  csv: 'CSV',
  excel: 'CSV',
  xlsx: 'XLSX',
  json: 'JSON',
  columns: 'JSON',
  parquet: 'PARQUET',
  zip: 'ZIP',
};

/** Every form of a release that is offered. */
export type FormsOfRelease = (dataset: Dataset, release: Release) => readonly Form[];

/**
 * The whole site as a DCAT 3 catalogue in JSON-LD, in the manner of DCAT-AP 3.0.1: each dataset is a DatasetSeries, each
 * release that stands a Dataset in it, with every form of its tables as a distribution, sizes and SHA-256.
 */
export function dcatCatalogue(shelves: readonly Published[], formsOf: FormsOfRelease, place: Place): JsonObject {
  const { settings, addresses, inFull } = place;
  const described = shelves.flatMap(({ dataset, log }) => {
    const releases = standingReleases(log);
    return releases.length === 0 ? [] : [{ dataset, releases }];
  });
  const home = inFull(addresses.home(settings.defaultLanguage));
  return {
    '@context': context,
    '@graph': [
      {
        '@id': inFull(addresses.asset('catalog.jsonld')),
        '@type': 'dcat:Catalog',
        'dct:title': languageTagged(settings.name),
        'dct:description': languageTagged(settings.tagline),
        'dct:publisher': agent(home, languageTagged(settings.name)),
        'dct:language': settings.languages.map(languageNode),
        'foaf:homepage': { '@id': home, '@type': 'foaf:Document' },
        'dcat:dataset': described.flatMap(({ dataset, releases }) =>
          releases.map(({ id }) => ({ '@id': releaseAddress(dataset, id, place) })),
        ),
      },
      ...described.flatMap(({ dataset, releases }) => [
        seriesNode(dataset, releases, place),
        ...releases.map((release, index) =>
          datasetNode(dataset, release, releases[index - 1], formsOf(dataset, release), place),
        ),
      ]),
    ],
  };
}

function seriesAddress({ name }: Dataset, { settings, addresses, inFull }: Place): string {
  return inFull(addresses.dataset(settings.defaultLanguage, name));
}

function releaseAddress({ name }: Dataset, release: string, { addresses, inFull }: Place): string {
  return inFull(addresses.file(name, release, ''));
}

function seriesNode(dataset: Dataset, releases: readonly Release[], place: Place): JsonObject {
  const { frequency } = dataset.huiyin;
  return {
    '@id': seriesAddress(dataset, place),
    '@type': 'dcat:DatasetSeries',
    ...aboutNode(dataset),
    'dct:issued': moment(releases[0]?.published),
    'dct:modified': moment(releases.at(-1)?.published),
    'dct:accrualPeriodicity': authorityNode('frequency', frequencies[frequency], 'dct:Frequency'),
    'dcat:first': { '@id': releaseAddress(dataset, releases[0]?.id ?? '', place) },
    'dcat:last': { '@id': releaseAddress(dataset, releases.at(-1)?.id ?? '', place) },
  };
}

function datasetNode(
  dataset: Dataset,
  release: Release,
  previous: Release | undefined,
  forms: readonly Form[],
  place: Place,
): JsonObject {
  const { settings, addresses, inFull } = place;
  const { id, period: text, published, status, cause } = release;
  const period = parsePeriod(text);
  const { yearEndsIn, firstPeriod } = dataset.huiyin;
  const first = firstPeriod === undefined ? undefined : parsePeriod(firstPeriod);
  return {
    '@id': releaseAddress(dataset, id, place),
    '@type': 'dcat:Dataset',
    ...aboutNode(dataset),
    'dct:identifier': `${dataset.name}/${id}`,
    'dcat:version': id,
    'adms:versionNotes': cause ? [{ '@value': cause.reason }] : [],
    'dct:issued': moment(published),
    'dct:language': settings.languages.map(languageNode),
    'adms:status': authorityNode('dataset-status', status === 'final' ? 'COMPLETED' : 'DEVELOP', undefined),
    ...(period && {
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        ...(first && { 'dcat:startDate': day(firstDayOf(first, yearEndsIn)) }),
        'dcat:endDate': day(lastDayOf(period, yearEndsIn)),
      },
    }),
    'dcat:inSeries': { '@id': seriesAddress(dataset, place) },
    ...(previous && { 'dcat:prev': { '@id': releaseAddress(dataset, previous.id, place) } }),
    'dcat:landingPage': {
      '@id': inFull(addresses.dataset(settings.defaultLanguage, dataset.name)),
      '@type': 'foaf:Document',
    },
    'dcat:distribution': forms.map((form) => distributionNode(dataset, release, form, place)),
  };
}

/** What a series and each of its datasets say alike. */
function aboutNode(dataset: Dataset): JsonObject {
  const { title, summary, publisher } = dataset.huiyin;
  return {
    'dct:title': languageTagged(title),
    'dct:description': languageTagged(summary),
    'dct:publisher': agent(publisherAddress(dataset), languageTagged(publisher)),
  };
}

function distributionNode(dataset: Dataset, { id }: Release, form: Form, place: Place): JsonObject {
  const address = place.inFull(formAddress(place.addresses, dataset.name, id, form));
  const licence = dataset.licenses[0];
  return {
    '@id': `${address}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': form.path,
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:byteSize': { '@value': String(form.bytes), '@type': 'xsd:nonNegativeInteger' },
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${mediaTypes[form.kind]}`,
      '@type': 'dct:MediaType',
    },
    'dct:format': authorityNode('file-type', fileTypes[form.kind], 'dct:MediaTypeOrExtent'),
    ...(licence && {
      'dct:license': {
        ...(licence.path && { '@id': licence.path }),
        '@type': 'dct:LicenseDocument',
        'dct:title': licence.title,
      },
    }),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm' },
      'spdx:checksumValue': { '@value': form.sha256, '@type': 'xsd:hexBinary' },
    },
  };
}

function agent(address: string | undefined, name: readonly JsonObject[]): JsonObject {
  return { ...(address && { '@id': `${address}#publisher` }), '@type': 'foaf:Agent', 'foaf:name': name };
}

function languageNode(language: keyof typeof languageNames): JsonObject {
  return authorityNode('language', languageNames[language], 'dct:LinguisticSystem');
}

function authorityNode(table: string, code: string, type: string | undefined): JsonObject {
  const scheme = { 'skos:inScheme': { '@id': `${authority}/${table}` } };
  return { '@id': `${authority}/${table}/${code}`, ...(type && { '@type': type }), ...scheme };
}

function moment(text: string | undefined): JsonObject {
  return { '@value': text, '@type': 'xsd:dateTime' };
}

function day(text: string): JsonObject {
  return { '@value': text, '@type': 'xsd:date' };
}
