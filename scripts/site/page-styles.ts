import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesBelow } from '../../src/core/address.ts';
import { contentPolicy } from '../../src/core/content-policy.ts';
import { firstScreenMarks } from '../../src/layouts/first-screen.ts';

/** How a stylesheet is linked. */
const link = /<link rel="stylesheet" href="([^"]+)">/;
const links = new RegExp(link, 'g');
const mark = `id="${firstScreenMarks.wide}"`;

const policyOfFiles = `style-src ${contentPolicy({})['style-src']}`;

/** The styles of a page as they stand in it, and what the policy calls them (CSP level 3, a hash source). */
interface PageStyle {
  readonly element: string;
  readonly source: string;
}

/**
 * Puts the styles of each page of a built site into the page, in place of the links to their files, and lets the page's
 * own policy name them by their hash. So the first chart waits for no second answer of the host, and what has come of a
 * page on a poor line is shown as it comes. What is linked behind the first chart stays a file, one for all pages. Charts
 * for the frames of other sites (`embed/`) keep their links: there are many of them, and the pages around them are not ours
 * to hurry. Gives the hash sources of all pages, sorted.
 */
export function putStylesIntoPages(site: string, base: string): readonly string[] {
  const root = addressesBelow(base).asset('');
  const styles = new Map<string, PageStyle>();
  for (const page of globSync('**/*.html', { cwd: site, exclude: ['embed/**'] })) {
    const path = join(site, page);
    const html = readFileSync(path, 'utf8');
    const end = html.includes(mark) ? html.indexOf(mark) : html.length;
    const files = Array.from(html.slice(0, end).matchAll(links), ([, file = '']) => file);
    if (files.length === 0) continue;
    const names = files.join(' ');
    const style = styles.get(names) ?? pageStyle(files, (file) => join(site, file.slice(root.length)));
    styles.set(names, style);
    writeFileSync(path, withStyle(html.slice(0, end), page, style) + html.slice(end));
  }
  return [...new Set(Array.from(styles.values(), ({ source }) => source))].sort();
}

function pageStyle(files: readonly string[], pathOf: (file: string) => string): PageStyle {
  // Within HTML `</style` would end the element wherever it stands; in a string of CSS `\/` is the same as `/`.
  const texts = files.map((file) => readFileSync(pathOf(file), 'utf8').trim().replaceAll('</', '<\\/'));
  const text = texts.join('\n');
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
