import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The dataset whose page is held against a page that fetches the figures and draws them itself. */
export const plainDataset = 'uk-foi';

/** Writes `plain-d3/` into a built site: a page that fetches the published CSV with d3.csv and draws its headline, of all bodies or of those that are ticked. */
export async function writePlainD3(site: string, csv: string): Promise<void> {
  const folder = join(site, 'plain-d3');
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: {
        input: fileURLToPath(new URL('./plain-d3-page.ts', import.meta.url)),
        output: { entryFileNames: 'plain.js' },
      },
    },
  });
  await cp(csv, join(folder, 'replies.csv'));
  const page =
    '<!doctype html><meta charset="utf-8"><title>Plain</title><main></main><script type="module" src="plain.js"></script>';
  await writeFile(join(folder, 'index.html'), page);
}
