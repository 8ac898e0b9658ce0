import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { formFiles } from './scripts/forms/form-files.ts';
import { themed } from './scripts/operator/theme.ts';
import { shareImages } from './scripts/pictures/share-images.ts';
import { publishedFiles } from './scripts/releases/published-files.ts';
import { engineIntegrity } from './scripts/site/engine-integrity.ts';
import { hostFiles } from './scripts/site/host-files.ts';
import { licenceList, noteShipped } from './scripts/site/licence-list.ts';
import { offlineWorker } from './scripts/site/offline-worker.ts';
import { keptDatabase, packedEngine } from './scripts/site/packed-engine.ts';
import { precompressed } from './scripts/site/precompress.ts';

const data = fileURLToPath(new URL(process.env.DATA_DIR ?? './data', import.meta.url));
const { url } = JSON.parse(readFileSync(join(data, 'site.json'), 'utf8'));

/** The modules that the scripts of every page import. */
const onEveryPage =
  /vite\/preload-helper|src\/(islands\/(after-painting|faults\/outdated)|engine\/worker\/own-worker|i18n\/formats|core\/(content-policy|period))\./;

export default defineConfig({
  site: process.env.SITE_URL || url,
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? './dist',
  devToolbar: { enabled: false },
  // `hostFiles` puts them into the pages, where the policy names them, and leaves the files for embedded charts.
  // While one page is being written to the disk the next is made.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  // The list of licences comes after the service worker, which is bundled before it; what is there by then is compressed.
  integrations: [
    engineIntegrity(),
    hostFiles(data),
    packedEngine(),
    publishedFiles(data),
    formFiles(data),
    shareImages(),
    offlineWorker(data),
    licenceList(),
    ...(process.env.PRECOMPRESS === '1' ? [precompressed()] : []),
  ],
  vite: {
    // Workers are split like pages, so that DuckDB is fetched only when it is needed.
    worker: {
      format: 'es',
      // The same names as on the page, so that the database is not put into the site twice.
      rollupOptions: { output: { assetFileNames: '_astro/[name].[hash][extname]' } },
      plugins: () => [keptDatabase, noteShipped()],
    },
    plugins: [themed(data), noteShipped()],
    resolve: { alias: { '@data': data } },
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1000 },
    // What every page needs is one file, not one for each module: on a poor line a request costs more than its bytes.
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', test: onEveryPage }] } } } },
      },
    },
  },
});
