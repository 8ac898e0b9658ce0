import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { constants, createGzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { packedEnd } from '../../src/engine/setup.ts';

/**
 * For the bundler: DuckDB's package says that none of its files does anything by itself, so its worker would be left out
 * of ours.
 */
export const keptDatabase = {
  name: 'kept-database',
  enforce: 'pre',
  transform: (code: string, id: string) =>
    id.includes('duckdb-browser-eh.worker') ? { code, moduleSideEffects: true } : undefined,
} as const;

/** Compresses the database's module in the built site (34 MB to 8): some hosts take no file over 25 MiB. */
export function packedEngine(): AstroIntegration {
  return {
    name: 'packed-engine',
    hooks: { 'astro:build:done': ({ dir }) => packModules(join(fileURLToPath(dir), '_astro')) },
  };
}

/** Puts each WebAssembly module of a folder into a packed file of its name in place of itself. */
export async function packModules(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((name) => name.endsWith('.wasm'))) {
    const path = join(folder, name);
    const gzip = createGzip({ level: constants.Z_BEST_COMPRESSION });
    await pipeline(createReadStream(path), gzip, createWriteStream(`${path}${packedEnd}`));
    await rm(path);
  }
}
