import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { shelves } from '../../src/catalogue/catalogue.ts';
import { releasesOf } from '../../src/core/release/release.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { uri: true, 'date-time': true } });
const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'datapackage.schema.json'), 'utf8'));
const validate = ajv.compile(schema);

/** Immutable like all that is published: their source states no licence, and they could not say so in the standard's words. */
const withoutLicence = new Set(
  ['2021-04-30', '2021-06-30', '2021-09-30', '2021-12-31', '2022-03-31', '2022-05-12'].map(
    (release) => `shangluo-mailbox ${release}`,
  ),
);

const published = shelves.flatMap(({ dataset, log }) =>
  releasesOf(log).map((release) => {
    const path = join(import.meta.dirname, '../../data', dataset.name, 'releases', release.id, 'data/datapackage.json');
    return { release, name: `${dataset.name} ${release.id}`, text: readFileSync(path, 'utf8') };
  }),
);

describe('the datapackage.json of every release', () => {
  it('is a Data Package of version 2', () => {
    for (const { release, name, text } of published) {
      if (withoutLicence.has(name)) continue;
      expect(validate(JSON.parse(text)) ? [] : validate.errors, release.id).toEqual([]);
    }
    expect(published.length).toBeGreaterThan(10);
  });

  it('has no other fault where it was published before a licence had to have a name', () => {
    const old = published.filter(({ name }) => withoutLicence.has(name));
    for (const { text } of old) {
      const document = JSON.parse(text);
      expect(validate({ ...document, licenses: [{ name: 'notspecified', ...document.licenses[0] }] })).toBe(true);
    }
    expect(old.length).toBe(withoutLicence.size);
  });

  it('says version, date, licences, sources, and each table’s size and hash as the log has them', () => {
    for (const { release, text } of published) {
      const { version, created, licenses, sources, resources } = JSON.parse(text);
      expect([version, created]).toEqual([release.id, release.published]);
      expect(licenses.length * sources.length).toBeGreaterThan(0);
      for (const { path, bytes, hash } of resources) {
        const file = release.files.find((one) => one.path === path);
        expect([bytes, hash]).toEqual([file?.bytes, `sha256:${file?.sha256}`]);
      }
    }
  });

  it.each([
    [
      'a resource leads out of the package',
      (one: Package) => Object.assign(one.resources[0] ?? {}, { path: '../x.csv' }),
    ],
    ['a resource has no name', (one: Package) => delete one.resources[0]?.name],
    ['there is no resource', (one: Package) => one.resources.splice(0)],
    ['a licence has neither name nor path', (one: Package) => one.licenses.push({ title: 'Free' })],
    ['the date is no moment', (one: Package) => Object.assign(one, { created: '2026-11-22' })],
    [
      'a field has a type that is none',
      (one: Package) => Object.assign(one.resources[0]?.schema.fields[0] ?? {}, { type: 'text' }),
    ],
  ])('is found at fault when %s', (_, spoil) => {
    const document = JSON.parse(published[0]?.text ?? '') as Package;
    spoil(document);
    expect(validate(document)).toBe(false);
  });
});

interface Package {
  readonly resources: { name?: string; readonly schema: { readonly fields: object[] } }[];
  readonly licenses: object[];
}
