import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentPolicy } from '../../src/core/content-policy.ts';

/** As many pages as are read and written at once. */
const atOnce = 2;

/** How Astro links a stylesheet, and the whole of a page's links with what stands between them. */
const link = /<link rel="stylesheet" href="([^"]+)">/;
const links = new RegExp(link, 'g');

const policyOfFiles = `style-src ${contentPolicy({})['style-src']}`;

/** The styles of a page as they stand in it, and what the policy calls them (CSP level 3, a hash source). */
interface PageStyle {
  readonly element: string;
  readonly source: string;
}

/**
 * Puts the styles of each page of a built site into the page, in place of the links to their files, and lets the page's
 * own policy name them by their hash. So the first chart waits for no second answer of the host, and what has come of a
 * page on a poor line is shown as it comes. Charts for the frames of other sites (`embed/`) keep their links: there are
 * many of them, and the pages around them are not ours to hurry. Gives the hash sources of all pages, sorted.
 */
export async function putStylesIntoPages(site: string, base: string): Promise<readonly string[]> {
  const styles = new Map<string, Promise<PageStyle>>();
  const styleOf = (files: readonly string[]): Promise<PageStyle> => {
    const name = files.join(' ');
    const known = styles.get(name) ?? readStyle(site, base, files);
    styles.set(name, known);
    return known;
  };
  const pages = globSync('**/*.html', { cwd: site, exclude: ['embed/**'] }).values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const page of pages) {
        const path = join(site, page);
        const html = await readFile(path, 'utf8');
        const files = Array.from(html.matchAll(links), ([, file = '']) => file);
        if (files.length > 0) await writeFile(path, withStyle(html, page, await styleOf(files)));
      }
    }),
  );
  return [...new Set(await Promise.all(Array.from(styles.values(), async (style) => (await style).source)))].sort();
}

async function readStyle(site: string, base: string, files: readonly string[]): Promise<PageStyle> {
  const texts = await Promise.all(files.map((file) => readFile(join(site, file.slice(base.length)), 'utf8')));
  // Within HTML `</style` would end the element wherever it stands; in a string of CSS `\/` is the same as `/`.
  const text = texts.map((each) => each.trim().replaceAll('</', '<\\/')).join('\n');
  return {
    element: `<style data-files="${files.join(' ')}">${text}</style>`,
    source: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  };
}

function withStyle(html: string, page: string, { element, source }: PageStyle): string {
  if (!html.includes(policyOfFiles))
    throw new Error(`${page} has styles and no policy; Policy.astro belongs into the head of every page.`);
  return html
    .replace(policyOfFiles, () => `${policyOfFiles} ${source}`)
    .replace(link, () => element)
    .replace(links, '');
}
