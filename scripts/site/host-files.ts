import { existsSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { languages } from '../../src/core/text.ts';
import { putStylesIntoPages } from './page-styles.ts';
import { headerRules, headersFile } from './response-headers.ts';

/**
 * Puts the styles of the built pages into them, and beside the pages what hosts read: `_headers`, which names those styles,
 * for Netlify and Cloudflare Pages (the configurations of other hosts are made from it), and `.nojekyll`, without which
 * GitHub Pages leaves out `_astro/` where it publishes a branch. Other hosts pass both over. The operator's `logo.svg`,
 * where the data folder has one, becomes the site's icon.
 */
export function hostFiles(dataFolder: string): AstroIntegration {
  let base = '/';
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const styles = putStylesIntoPages(site, base);
        await writeFile(join(site, '_headers'), headersFile(headerRules(base, languages, styles)));
        await writeFile(join(site, '.nojekyll'), '');
        const logo = join(dataFolder, 'logo.svg');
        if (existsSync(logo)) await copyFile(logo, join(site, 'favicon.svg'));
      },
    },
  };
}
