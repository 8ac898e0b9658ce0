import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { shelves } from '../../src/catalogue/catalogue.ts';
import { mediaTypes } from '../../src/core/release/form.ts';
import { standingReleases } from '../../src/core/release/release.ts';
import { dcatCatalogue } from '../../src/metadata/dcat.ts';
import { everyForm, examplePlace, publishedWithWithdrawal } from './example-place.ts';

const shapes = new Store(new Parser().parse(readFileSync(join(import.meta.dirname, 'dcat-shapes.ttl'), 'utf8')));

async function graphOf(document: ReturnType<typeof dcatCatalogue>): Promise<Store> {
  const quads = await jsonld.toRDF(JSON.parse(JSON.stringify(document)), { format: 'application/n-quads' });
  return new Store(new Parser({ format: 'application/n-quads' }).parse(String(quads)));
}

async function faultsOf(graph: Store): Promise<readonly string[]> {
  const { results } = await new Validator(shapes).validate(graph);
  return results.map(({ path, focusNode }) => `${focusNode?.value} ${path?.value}`);
}

describe('the catalogue', () => {
  it('is valid DCAT', async () => {
    expect(await faultsOf(await graphOf(dcatCatalogue(shelves, everyForm, examplePlace)))).toEqual([]);
  });

  it('names every form of a table, with its media type, size and hash', async () => {
    const graph = await graphOf(dcatCatalogue(shelves, everyForm, examplePlace));
    const media = graph.getObjects(null, 'http://www.w3.org/ns/dcat#mediaType', null).map(({ value }) => value);
    const named = new Set(media.map((value) => value.replace('https://www.iana.org/assignments/media-types/', '')));
    expect(named).toEqual(new Set(Object.values(mediaTypes)));
  });

  it('has a dataset for every release that stands, and none for a withdrawn one', async () => {
    const graph = await graphOf(dcatCatalogue(publishedWithWithdrawal, everyForm, examplePlace));
    const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
    const datasets = graph.getSubjects(type, 'http://www.w3.org/ns/dcat#Dataset', null).map(({ value }) => value);
    const standing = publishedWithWithdrawal.flatMap(({ dataset, log }) =>
      standingReleases(log).map(({ id }) => `https://huiyin.example/open/data/${dataset.name}/${id}/`),
    );
    expect(new Set(datasets)).toEqual(new Set(standing));
    expect(datasets).not.toContain('https://huiyin.example/open/data/shangluo-mailbox/2021-04-30/');
  });

  it('is found at fault by the shapes when a distribution has no address', async () => {
    const graph = await graphOf(dcatCatalogue(shelves, everyForm, examplePlace));
    const [address] = graph.getQuads(null, 'http://www.w3.org/ns/dcat#accessURL', null, null);
    if (address) graph.removeQuad(address);
    expect(await faultsOf(graph)).toHaveLength(1);
  });
});
