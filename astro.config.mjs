import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { publishedFiles } from './scripts/published-files.ts';

const data = fileURLToPath(new URL(process.env.DATA_DIR ?? './data', import.meta.url));

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? './dist',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  integrations: [publishedFiles(data)],
  vite: {
    // Workers are split like pages, so that DuckDB is fetched only when it is needed.
    worker: {
      format: 'es',
      // The same names as on the page, so that the database is not put into the site twice.
      rollupOptions: { output: { assetFileNames: '_astro/[name].[hash][extname]' } },
    },
    resolve: { alias: { '@data': data } },
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1000 },
  },
});
