import { CanonicalTable } from '../../csv/canonical.ts';
import type { CheckedTable } from '../../intake/check-files.ts';
import type { TablePair } from './difference.ts';
import { describedRows } from './witness.ts';

/** What a table will be once it is published. */
export interface ContentHash {
  /** Path inside the release. */
  readonly path: string;
  /** Lower-case hexadecimal SHA-256 of its bytes. */
  readonly sha256: string;
}

/** Writes each table as publishing does and hashes it. Empty where the page is not served over HTTPS: there browsers compute none. */
export async function hashesOf(
  tables: readonly CheckedTable[],
  pairs: readonly TablePair[],
): Promise<readonly ContentHash[]> {
  if (globalThis.crypto?.subtle === undefined) return [];
  const hashes: ContentHash[] = [];
  for (const { resource, again } of tables) {
    const header = pairs.find((pair) => pair.resource.name === resource.name)?.header;
    if (!header) continue;
    const table = new CanonicalTable(resource);
    await again(describedRows(header, (row) => table.add(row)));
    const digest = await crypto.subtle.digest('SHA-256', table.bytes());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    hashes.push({ path: resource.path, sha256 });
  }
  return hashes;
}
