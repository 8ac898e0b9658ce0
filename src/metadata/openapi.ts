import { addressesBelow } from '../core/address.ts';
import { apiAddresses } from './api.ts';
import type { JsonObject } from './json-ld.ts';
import { apiSchemas } from './openapi-schemas.ts';
import type { Place } from './published.ts';

/** One kind of document of the API. */
export interface ApiOperation {
  readonly id: string;
  /** The path below the site's root, with its parameters in braces. */
  readonly path: string;
  /** Name of its schema. */
  readonly schema: string;
  readonly summary: string;
}

const paths = apiAddresses({ addresses: addressesBelow('/') });
const [dataset, measure] = ['{dataset}', '{measure}'];

/** Every document of the API, in the order a reader goes. */
export const apiOperations: readonly ApiOperation[] = [
  { id: 'catalogue', path: paths.catalogue, schema: 'Catalogue', summary: 'Every dataset and its newest release' },
  {
    id: 'dataset',
    path: paths.dataset(dataset),
    schema: 'Dataset',
    summary: 'Measures, bodies and files of a dataset',
  },
  {
    id: 'releases',
    path: paths.releases(dataset),
    schema: 'Releases',
    summary: 'Every release, and what became of it',
  },
  {
    id: 'series',
    path: paths.series(dataset, measure),
    schema: 'Series',
    summary: 'A measure over time, of each body',
  },
  {
    id: 'latest',
    path: paths.latest(dataset),
    schema: 'Latest',
    summary: 'Every form of the newest release, with its addresses',
  },
  { id: 'calendar', path: paths.calendar, schema: 'Calendar', summary: 'The releases of the next twelve months' },
].map((operation) => ({ ...operation, path: decodeURIComponent(operation.path) }));

const parameters: Readonly<Record<string, string>> = {
  dataset: 'Name of a dataset, as the catalogue gives it.',
  measure: 'Name of a measure, as the dataset gives it.',
};

/** The API described in OpenAPI 3.1. */
export function openApi({ settings, addresses, inFull }: Place): JsonObject {
  return {
    openapi: '3.1.1',
    info: {
      title: settings.name.en,
      summary: settings.tagline.en,
      version: '1.0.0',
      description:
        'Static JSON files, made anew with every release. No key, no limit; any origin may read them. Within version 1 members are added, never renamed or removed. Figures of a release for ever: /data/{dataset}/{release}/.',
    },
    servers: [{ url: inFull(addresses.asset('')) }],
    paths: Object.fromEntries(
      apiOperations.map(({ id, path, schema, summary }) => [
        path,
        {
          get: {
            operationId: id,
            summary,
            parameters: Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => ({
              name,
              in: 'path',
              required: true,
              description: parameters[name],
              schema: { type: 'string' },
            })),
            responses: {
              200: {
                description: summary,
                content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
              },
              404: { description: 'There is no such dataset or measure.' },
            },
          },
        },
      ]),
    ),
    components: { schemas: apiSchemas },
  };
}
