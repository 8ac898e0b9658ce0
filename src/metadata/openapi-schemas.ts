import { formKinds } from '../core/release/form.ts';
import type { JsonObject } from './json-ld.ts';

// JSON Schemas (2020-12) of what the API answers. `additionalProperties` is left open: new members may come within a version.

const text: JsonObject = {
  type: 'object',
  description: 'The same in each language of the site.',
  properties: { en: { type: 'string' }, zh: { type: 'string' } },
  required: ['en', 'zh'],
};
const period: JsonObject = {
  type: 'string',
  pattern: '^[0-9]{4}(-(Q[1-4]|(0[1-9]|1[0-2])))?$',
  description: 'SDMX time period: 2026, 2026-Q3 or 2026-09.',
};
const day: JsonObject = { type: 'string', format: 'date' };
const moment: JsonObject = { type: 'string', format: 'date-time', description: 'In UTC.' };
const address: JsonObject = { type: 'string', format: 'uri-reference' };
const name: JsonObject = { type: 'string', pattern: '^[a-z0-9_-]+$' };
const status: JsonObject = { enum: ['provisional', 'final'] };
const share: JsonObject = { type: ['number', 'null'], minimum: 0 };
const count: JsonObject = { type: ['number', 'null'], minimum: 0 };

/** An object that always has these members. */
function object(properties: Readonly<Record<string, JsonObject>>, optional: readonly string[] = []): JsonObject {
  return { type: 'object', properties, required: Object.keys(properties).filter((key) => !optional.includes(key)) };
}

function listOf(items: JsonObject): JsonObject {
  return { type: 'array', items };
}

function ref(schema: string): JsonObject {
  return { $ref: `#/components/schemas/${schema}` };
}

const about = {
  name,
  title: text,
  summary: text,
  publisher: text,
  frequency: { enum: ['A', 'Q', 'M'], description: 'SDMX code: annual, quarterly, monthly.' },
  synthetic: { type: 'boolean', description: 'True when the figures are invented.' },
  latest: object({ id: { type: 'string' }, period, asOf: day, status }),
};
const term: JsonObject = object(
  {
    sum: { ...listOf({ type: 'string' }), description: 'Columns that are added up.' },
    where: listOf(object({ column: { type: 'string' }, atMost: { type: 'number' } })),
  },
  ['where'],
);

/** Every schema by its name in `#/components/schemas/`. */
export const apiSchemas: Readonly<Record<string, JsonObject>> = {
  Catalogue: object({ name: text, datasets: listOf(object({ ...about, url: address })) }),
  Measure: object({
    name,
    table: name,
    title: text,
    definition: text,
    numerator: term,
    denominator: term,
    basis: { enum: ['cohort', 'period', 'stock'] },
    direction: { enum: ['up', 'down'], description: 'Whether more is better.' },
    targets: listOf({ type: 'object' }),
  }),
  Dataset: object({
    ...about,
    licenses: listOf(object({ title: { type: 'string' } })),
    sources: listOf(object({ title: { type: 'string' } })),
    headline: object({ resource: name, measure: name }),
    measures: listOf({ allOf: [ref('Measure'), object({ url: address })] }),
    bodyName: object({ one: text, many: text }),
    bodies: listOf(object({ code: { type: 'string' }, title: text })),
    tables: listOf(object({ name, title: text, csv: address, parquet: address })),
    files: address,
    releases: address,
  }),
  Releases: object({
    dataset: name,
    log: address,
    releases: listOf(
      object({
        id: { type: 'string' },
        period,
        asOf: day,
        status,
        published: moment,
        previous: { type: ['string', 'null'] },
        cause: {
          anyOf: [object({ kind: { enum: ['revision', 'correction'] }, reason: { type: 'string' } }), { type: 'null' }],
        },
        state: { enum: ['current', 'superseded', 'corrected', 'withdrawn'] },
        withdrawn: { anyOf: [object({ at: moment, reason: { type: 'string' } }), { type: 'null' }] },
        files: listOf(
          object(
            {
              path: { type: 'string' },
              bytes: { type: 'integer', minimum: 0 },
              sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
              rows: { type: 'integer', minimum: 0 },
              url: { anyOf: [address, { type: 'null' }] },
            },
            ['rows'],
          ),
        ),
      }),
    ),
  }),
  Point: object(
    {
      period,
      numerator: count,
      denominator: count,
      value: {
        ...share,
        description:
          'Numerator over denominator. Null when nothing was reported, or fewer than 10 stand below the line.',
      },
      low: { ...share, description: 'Lower end of the 95 % Wilson score interval.' },
      high: { ...share, description: 'Upper end of the 95 % Wilson score interval.' },
      reliability: {
        enum: ['none', 'low', 'sound'],
        description: 'none: fewer than 10; low: 10 to 29, not to be compared.',
      },
      flags: { ...listOf({ type: 'string' }), description: 'SDMX observation statuses other than A.' },
    },
    ['flags'],
  ),
  Series: object({
    dataset: name,
    release: { type: 'string' },
    asOf: day,
    synthetic: { type: 'boolean' },
    measure: ref('Measure'),
    all: listOf(ref('Point')),
    bodies: { type: 'object', additionalProperties: listOf(ref('Point')), description: 'By code of the body.' },
  }),
  Latest: object({
    dataset: name,
    release: { type: 'string' },
    period,
    asOf: day,
    status,
    published: moment,
    description: { ...address, description: 'The Data Package (version 2) of the release.' },
    files: listOf(
      object({
        form: { enum: [...formKinds] },
        table: { type: ['string', 'null'], description: 'Null for the archive of the whole release.' },
        name: { type: 'string' },
        rows: { type: ['integer', 'null'], minimum: 0 },
        bytes: { type: 'integer', minimum: 0 },
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        latest: { ...address, description: 'Always gives the newest release.' },
        byHash: {
          ...address,
          description: 'Carries the hash: the same bytes as long as it stands, may be cached for ever.',
        },
        ofRelease: {
          anyOf: [{ ...address, description: 'Stands for ever.' }, { type: 'null' }],
        },
      }),
    ),
  }),
  Calendar: object({
    timeZone: { type: 'string', description: 'IANA name; the publisher’s.' },
    planned: listOf(
      object({
        dataset: name,
        title: text,
        period,
        date: { ...day, description: 'The day in the publisher’s time zone.' },
        moment: { ...moment, description: 'When it is announced for, in UTC.' },
        isLate: { type: 'boolean', description: 'True when it was not out at its moment, as of the last build.' },
      }),
    ),
  }),
};
