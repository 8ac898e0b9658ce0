import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveForms } from '../../scripts/forms/form-files.ts';
import type { Dataset, Resource } from '../../src/core/description/dataset.ts';
import type { DerivedForms } from '../../src/core/release/form.ts';
import { type Release, type ReleaseLog, standingReleases } from '../../src/core/release/release.ts';

const data = join(import.meta.dirname, '../../data');

/** A table of a standing release of the committed data, as it was published. */
export interface PublishedTable {
  readonly name: string;
  readonly dataset: Dataset;
  readonly release: Release;
  readonly resource: Resource;
  readonly isNewest: boolean;
  readonly csv: string;
}

/** The forms of the committed data as a build makes them, and what they were made from. */
export interface Derived {
  /** The folder of a site that holds nothing else. */
  readonly site: string;
  readonly lists: readonly DerivedForms[];
  readonly tables: readonly PublishedTable[];
  remove(): void;
}

/** Derives every form once. */
export async function derived(): Promise<Derived> {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-forms-'));
  await deriveForms(data, folder, (dataset, release) => `https://huiyin.example/data/${dataset}/${release}/`);
  const lists = readdirSync(join(folder, 'lists')).map((name) => json<DerivedForms>(join(folder, 'lists', name)));
  return {
    site: join(folder, 'site'),
    lists,
    tables: lists.flatMap(({ dataset }) => tablesOf(dataset)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function tablesOf(name: string): readonly PublishedTable[] {
  const standing = standingReleases(json<ReleaseLog>(join(data, name, 'releases.json')));
  return standing.flatMap((release) => {
    const payload = join(data, name, 'releases', release.id, 'data');
    const dataset = json<Dataset>(join(payload, 'datapackage.json'));
    return dataset.resources.map((resource) => ({
      name: `${name} ${release.id} ${resource.name}`,
      dataset,
      release,
      resource,
      isNewest: release === standing.at(-1),
      csv: readFileSync(join(payload, resource.path), 'utf8'),
    }));
  });
}

function json<Document>(path: string): Document {
  return JSON.parse(readFileSync(path, 'utf8'));
}
