import { catalogue, shelves, site } from '../../src/catalogue/catalogue.ts';
import { addressesBelow } from '../../src/core/address.ts';
import type { Dataset } from '../../src/core/description/dataset.ts';
import { type Form, formKinds, formsOf, isKept } from '../../src/core/release/form.ts';
import type { Release } from '../../src/core/release/release.ts';
import type { Place, Published } from '../../src/metadata/published.ts';

/** The committed datasets, at an address of a site's own below a path. */
export const examplePlace: Place = {
  settings: site,
  addresses: addressesBelow('/open/'),
  inFull: (path) => new URL(path, 'https://huiyin.example').href,
  hasOwnAddress: true,
};

/** The forms of a release as a build would derive them, with hashes and sizes that are made up. */
export function everyForm({ name, resources }: Dataset, release: Release): readonly Form[] {
  const tables = resources.map((resource) => resource.name);
  const made = { bytes: 1, sha256: '0'.repeat(64) };
  const newest = catalogue.find(({ dataset }) => dataset.name === name)?.latest.id;
  const derived = tables.flatMap((table) =>
    formKinds
      .filter((kind) => !['csv', 'parquet', 'zip'].includes(kind))
      .map((kind): Form => ({ kind, table, path: `${table}.${kind}`, rows: 1, ...made }))
      .filter((form) => isKept(form) || release.id === newest),
  );
  const archive: Form = { kind: 'zip', path: `${name}-${release.id}.zip`, ...made };
  const releases = { [release.id]: [...derived, archive] };
  return formsOf(release, tables, { dataset: name, releases, withdrawn: {}, compact: {} });
}

/** The committed datasets, one of them with a release withdrawn and a text that could break out of its markup. */
export const publishedWithWithdrawal: readonly Published[] = shelves.map((shelf) => {
  if (shelf.dataset.name !== 'shangluo-mailbox') return shelf;
  const withdrawal = {
    id: '2021-04-30',
    withdrawn: '2026-12-01T01:30:00Z',
    reason: 'A & B <b>"counted"\u0000</b> ]]> twice',
  };
  return { ...shelf, log: { entries: [...shelf.log.entries, { previousEntry: null, withdrawal }] } };
});

export { catalogue };
