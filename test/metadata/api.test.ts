import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { announced } from '../../src/catalogue/announced.ts';
import { catalogue, shelves, site } from '../../src/catalogue/catalogue.ts';
import { topicsOf } from '../../src/core/description/topic.ts';
import { bodyCodesOf } from '../../src/i18n/source-line.ts';
import {
  calendarDocument,
  catalogueDocument,
  datasetDocument,
  releasesDocument,
  seriesDocument,
} from '../../src/metadata/api.ts';
import { latestDocument } from '../../src/metadata/latest.ts';
import { apiOperations, openApi } from '../../src/metadata/openapi.ts';
import { apiSchemas } from '../../src/metadata/openapi-schemas.ts';
import { everyForm, examplePlace, publishedWithWithdrawal } from './example-place.ts';

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  formats: { date: true, 'date-time': true, 'uri-reference': true },
});
ajv.addSchema({ $id: 'api', components: { schemas: withLocalReferences(apiSchemas) } });

/** The schemas as they stand in the OpenAPI document refer to themselves from its root; so they do here. */
function withLocalReferences(schemas: typeof apiSchemas): typeof apiSchemas {
  return JSON.parse(JSON.stringify(schemas).replaceAll('"#/components', '"api#/components'));
}

function faultsOf(schema: string, document: unknown): unknown {
  const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
  if (!validate) throw new Error(`there is no schema ${schema}`);
  return validate(JSON.parse(JSON.stringify(document))) ? [] : validate.errors;
}

describe('the API', () => {
  it('is described by a valid OpenAPI 3.1 document', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(openApi(examplePlace))));
    expect(result).toMatchObject({ valid: true });
    expect(apiOperations.map(({ schema }) => schema).filter((schema) => !(schema in apiSchemas))).toEqual([]);
  });

  it('answers what it is described to answer', async () => {
    expect(faultsOf('Catalogue', catalogueDocument(shelves, examplePlace))).toEqual([]);
    expect(faultsOf('Calendar', calendarDocument(announced, site.timeZone, new Date()))).toEqual([]);
    expect(announced.length).toBeGreaterThan(0);
    for (const { dataset, latest } of catalogue)
      expect(faultsOf('Latest', latestDocument(dataset, latest, everyForm(dataset, latest), examplePlace))).toEqual([]);
    for (const shelf of publishedWithWithdrawal)
      expect(faultsOf('Releases', releasesDocument(shelf, examplePlace))).toEqual([]);
    for (const entry of catalogue) {
      const topics = await topicsOf(entry.dataset, entry.observations);
      const codes = bodyCodesOf(entry, topics[0].resource);
      expect(faultsOf('Dataset', datasetDocument(entry.dataset, topics, codes, entry.latest, examplePlace))).toEqual(
        [],
      );
      for (const topic of topics) expect(faultsOf('Series', seriesDocument(topic, entry.latest))).toEqual([]);
    }
  });

  it('says where each form of the newest release always stands, and where for ever', () => {
    for (const { dataset, latest } of catalogue) {
      const { files } = latestDocument(dataset, latest, everyForm(dataset, latest), examplePlace);
      const tables = dataset.resources.length;
      expect(files).toHaveLength(6 * tables + 1);
      for (const { form, sha256, latest: newest, byHash, ofRelease } of files) {
        expect(newest).toContain(`/open/data/${dataset.name}/latest/`);
        expect(byHash).toContain(`/open/files/${sha256.slice(0, 16)}/`);
        expect(ofRelease === null).toBe(['json', 'columns'].includes(form));
      }
      expect(new Set(files.map((file) => file.latest)).size).toBe(files.length);
    }
  });

  it('marks a release that is late as of the build', () => {
    const moments = announced.map(({ moment }) => Date.parse(moment));
    const after = new Date(Math.min(...moments) + 1);
    const { planned } = calendarDocument(announced, site.timeZone, after);
    expect(planned.map(({ isLate }) => isLate)).toEqual(moments.map((moment) => moment < after.getTime()));
    expect(planned.some(({ isLate }) => isLate)).toBe(true);
  });

  it('gives no rate below ten, and the interval of every rate', async () => {
    let hidden = 0;
    for (const entry of catalogue) {
      for (const topic of await topicsOf(entry.dataset, entry.observations)) {
        const { all, bodies } = seriesDocument(topic, entry.latest);
        for (const point of [all, ...Object.values(bodies)].flat()) {
          if ((point.denominator ?? 0) < 10) hidden += 1;
          expect(point.value === null).toBe((point.denominator ?? 0) < 10);
          if (point.value === null || point.low === null || point.high === null) continue;
          expect(point.low).toBeLessThanOrEqual(point.value);
          expect(point.high).toBeGreaterThanOrEqual(point.value);
        }
      }
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it('keeps a withdrawn release with its reason and offers none of its files', () => {
    const shelf = publishedWithWithdrawal.find(({ dataset }) => dataset.name === 'shangluo-mailbox');
    const withdrawn = shelf && releasesDocument(shelf, examplePlace).releases.find(({ id }) => id === '2021-04-30');
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawn: { at: '2026-12-01T01:30:00Z' } });
    expect(withdrawn?.files.map(({ url }) => url)).toEqual(withdrawn?.files.map(() => null));
  });
});
