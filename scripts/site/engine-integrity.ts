import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * SHA-256 of the database's files in `@duckdb/duckdb-wasm` 1.32.0, as they were when this version was looked at. They run
 * in every reader's browser, and releases of this package have been tampered with before (1.29.2, September 2025).
 */
export const engineHashes: Readonly<Record<string, string>> = {
  'duckdb-eh.wasm': '4c221bfa59c11f24dbd750e70c90b9252eca6eec5633936e6a2ec766e55fd879',
  'duckdb-browser-eh.worker.js': 'f8ab72b6b90b3ad83077d47426d4a99d5d9a4c7e07cba1a2be37d655adc7c1ab',
};

const installed = fileURLToPath(new URL('../../node_modules/@duckdb/duckdb-wasm/dist/', import.meta.url));

/** Ends the build before it begins when a file of the database is not the one that is to be published. */
export function engineIntegrity(): AstroIntegration {
  return { name: 'engine-integrity', hooks: { 'astro:build:start': () => checkEngine(installed) } };
}

/** Holds the database's files in a folder against their hashes. Throws a sentence that names the file that differs. */
export async function checkEngine(folder: string): Promise<void> {
  for (const [name, expected] of Object.entries(engineHashes)) {
    const path = join(folder, name);
    const found = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    if (found === expected) continue;
    throw new Error(
      `${path} is not the file that was reviewed: its SHA-256 is ${found}, and it should be ${expected}. It would run in ` +
        'every reader’s browser, so nothing was built. Install anew with `npm ci`; when the database was updated on ' +
        'purpose, review the new file and put its hash into scripts/site/engine-integrity.ts.',
    );
  }
}
