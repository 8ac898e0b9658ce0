import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import type { Dataset } from '../../src/core/description/dataset.ts';
import { compactFrom, compactPath } from '../../src/core/table/compact.ts';
import { readObservations } from '../../src/csv/observations.ts';
import { writeCompact } from '../../src/engine/arrow.ts';
import { sha256 } from '../releases/release-log.ts';

/**
 * Writes the compact form of each large table of a release's payload to `target`, for the pages that answer questions
 * from it. Gives the SHA-256 of each by the path of its CSV: the pages hold what they fetch against it.
 */
export async function packTables(payload: string, target: string): Promise<Readonly<Record<string, string>>> {
  const dataset: Dataset = JSON.parse(await readFile(join(payload, 'datapackage.json'), 'utf8'));
  const hashes: Record<string, string> = {};
  for (const resource of dataset.resources) {
    const path = join(payload, resource.path);
    // A row is a character for each column at least, so that small files need not be read.
    if ((await stat(path)).size < compactFrom * resource.schema.fields.length) continue;
    const observations = readObservations(await readFile(path, 'utf8'), resource);
    if (observations.length < compactFrom) continue;
    const packed = gzipSync(writeCompact(observations, resource), { level: constants.Z_BEST_COMPRESSION });
    const place = join(target, compactPath(resource.path));
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, packed);
    hashes[resource.path] = sha256(packed);
  }
  return hashes;
}
