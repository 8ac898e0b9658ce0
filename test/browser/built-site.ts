import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../scripts/build-site.ts';
import { serveSite } from '../../scripts/site-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, with a trailing slash. */
    site: string;
    /** The folder it was built into. */
    folder: string;
  }
}

/** Builds the site from the committed data once for all browser tests, and serves it until they are over. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-site-'));
  if (buildSite({ OUT_DIR: folder }, true) !== 0)
    throw new Error('the site does not build; the messages above say why');
  const server = await serveSite(folder);
  provide('site', server.url);
  provide('folder', folder);
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
