import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import type { SiteSettings } from '../../src/core/site.ts';
import { isHashed, type Shell } from '../../src/islands/offline/shell.ts';
import { noteShipped } from './licence-list.ts';

const source = fileURLToPath(new URL('../../src/islands/offline/service-worker.ts', import.meta.url));

/**
 * Puts the service worker into the built site as `sw.js`, with the list of what it fetches when it is installed: the
 * offline pages and what they need, no more.
 */
export function offlineWorker(dataFolder: string): AstroIntegration {
  let base = '/';
  return {
    name: 'offline-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const settings: SiteSettings = JSON.parse(await readFile(join(dataFolder, 'site.json'), 'utf8'));
        await bundle(await shellOf(site, base, settings), site);
      },
    },
  };
}

async function shellOf(site: string, base: string, { languages, defaultLanguage }: SiteSettings): Promise<Shell> {
  const offline = Object.fromEntries(languages.map((language) => [language, `${language}/offline/`]));
  const pages = await Promise.all(
    Object.values(offline).map(async (path) => ({
      path,
      html: await readFile(join(site, path, 'index.html'), 'utf8'),
    })),
  );
  const icon = await readFile(join(site, 'favicon.svg'), 'utf8');
  const linked = pages.flatMap(({ html }) =>
    Array.from(html.matchAll(/(?:href|src)="([^"]+)"/g), ([, link = '']) => link),
  );
  const assets = linked.filter((link) => link.startsWith(base)).map((link) => link.slice(base.length));
  return {
    offline,
    defaultLanguage,
    precache: [
      ...pages.map(({ path, html }) => ({ url: base + path, revision: hashOf(html) })),
      { url: `${base}favicon.svg`, revision: hashOf(icon) },
    ],
    assets: await withImports(site, assets.filter(isHashed)),
  };
}

/** The files, and all that their scripts import. */
async function withImports(site: string, files: readonly string[]): Promise<readonly string[]> {
  const found = new Set(files);
  // A set goes on with what is added while it is walked through.
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    const code = await readFile(join(site, file), 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      found.add(join(dirname(file), name));
  }
  return [...found];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

async function bundle(shell: Shell, site: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [noteShipped()],
    define: { __SHELL__: JSON.stringify(shell), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: site,
      emptyOutDir: false,
      rollupOptions: { input: source, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
}
