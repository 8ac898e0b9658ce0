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
    resolve: { alias: { '@data': data } },
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1000 },
  },
});
