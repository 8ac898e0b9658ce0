import type { Dataset } from '../core/description/dataset.ts';
import { type Form, isKept, latestName } from '../core/release/form.ts';
import type { Release } from '../core/release/release.ts';
import type { Place } from './published.ts';

/**
 * What stands under a dataset's `latest/`: the release it is, and each form with its size, rows and SHA-256, the stable
 * address, the one that carries the hash and may be cached for ever, and the one of the release where it is kept.
 */
export function latestDocument(dataset: Dataset, release: Release, forms: readonly Form[], place: Place) {
  const { addresses, inFull } = place;
  const fileAt = (folder: string, path: string): string => inFull(addresses.file(dataset.name, folder, path));
  const { id, period, asOf, status, published } = release;
  return {
    dataset: dataset.name,
    release: id,
    period,
    asOf,
    status,
    published,
    description: fileAt(id, 'datapackage.json'),
    files: forms.map((form) => ({
      form: form.kind,
      table: form.table ?? null,
      name: form.path,
      rows: form.rows ?? null,
      bytes: form.bytes,
      sha256: form.sha256,
      latest: fileAt('latest', latestName(dataset.name, form)),
      byHash: inFull(addresses.byHash(form.sha256, form.path)),
      ofRelease: isKept(form) ? fileAt(id, form.path) : null,
    })),
  };
}
