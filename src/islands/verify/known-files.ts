import { checksumsText } from '../../core/release/fate.ts';
import type { ReleaseFile, ReleaseLog } from '../../core/release/release.ts';
import { fetchPublished } from '../faults/published.ts';
import { sha256Of } from '../web-crypto.ts';
import type { VerifiedDataset } from './setup.ts';

/**
 * The logs with all that was offered of each release among its files, which no log lists: its checksums, and the forms
 * that the build has made of it. Throws a `Fault`.
 */
export async function withOffered(
  logs: ReadonlyMap<string, ReleaseLog>,
  datasets: readonly VerifiedDataset[],
): Promise<ReadonlyMap<string, ReleaseLog>> {
  const all = datasets.map(async ({ name, forms }): Promise<[string, ReleaseLog]> => {
    const derived: Readonly<Record<string, readonly ReleaseFile[]>> = JSON.parse(
      new TextDecoder().decode(await fetchPublished(forms)),
    );
    const entries = (logs.get(name)?.entries ?? []).map(async (entry) => {
      if (!entry.release) return entry;
      const bytes = new TextEncoder().encode(checksumsText(entry.release));
      const sums = { path: 'SHA256SUMS', bytes: bytes.length, sha256: (await sha256Of(bytes)) ?? '' };
      const files = [...entry.release.files, ...(derived[entry.release.id] ?? []), sums];
      return { ...entry, release: { ...entry.release, files } };
    });
    return [name, { entries: await Promise.all(entries) }];
  });
  return new Map(await Promise.all(all));
}
