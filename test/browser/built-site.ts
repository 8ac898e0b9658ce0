import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../scripts/site/build-site.ts';
import { findChromium } from '../../scripts/site/chromium.ts';
import { serveSite } from '../../scripts/site/site-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, with a trailing slash. */
    site: string;
    /** The folder it was built into. */
    folder: string;
  }
}

/**
 * Builds the site from the committed data once for all browser tests, and serves it until they are over. Whoever tries one
 * test again and again names a site already built, from the same data, in `BUILT_SITE`.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const built = process.env.BUILT_SITE;
  const folder = built ?? mkdtempSync(join(tmpdir(), 'huiyin-site-'));
  if (built === undefined && buildSite({ OUT_DIR: folder }, true) !== 0)
    throw new Error('the site does not build; the messages above say why');
  // Where it has to be unpacked or installed, that is done once, before two tests ask for it at the same time.
  await findChromium();
  const server = await serveSite(folder);
  provide('site', server.url);
  provide('folder', folder);
  return async () => {
    await server.close();
    if (built === undefined) rmSync(folder, { recursive: true, force: true });
  };
}
