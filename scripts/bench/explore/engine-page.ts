import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { keptDatabase, packModules } from '../../site/packed-engine.ts';
import { headerRules, headersFile } from '../../site/response-headers.ts';

/** Writes a page into a folder that runs a script of this one, bundled with the engine as the site's own are. */
export async function writeEnginePage(folder: string, script: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    worker: { format: 'es', plugins: () => [keptDatabase] },
    build: {
      outDir: folder,
      // Scripts are started from the folder in which the site has them, and from no other.
      assetsDir: '_astro',
      assetsInlineLimit: 0,
      rollupOptions: {
        input: fileURLToPath(new URL(script, import.meta.url)),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  await packModules(join(folder, '_astro'));
  const page = '<!doctype html><title>Bench</title><script type="module" src="page.js"></script>';
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, '_headers'), headersFile(headerRules('/', [], [])));
}
