import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Reader, shiftOf } from './reader.ts';
import { best, compressedSize, mostForChart, quick } from './weight.ts';

/** The most with the scripts that a page fetches by itself; no chart waits for them. */
const mostInAll = { bytes: 80_000, requests: 12 };

interface Weight {
  readonly page: string;
  readonly bytes: number;
  readonly requests: number;
}

/** Every page of the built site, as its path. */
function allPages(): readonly string[] {
  return globSync('*/**/index.html', { cwd: inject('folder') })
    .filter((path) => !path.startsWith('data') && !path.startsWith('schema'))
    .map((path) => path.replace(/index\.html$/, ''));
}

const sizes = new Map<string, number>();

/** Bytes of a file of the site after brotli. */
function sizeOf(path: string, quality: number): number {
  const key = `${quality} ${path}`;
  const known = sizes.get(key) ?? compressedSize(readFileSync(join(inject('folder'), path)), quality);
  sizes.set(key, known);
  return known;
}

function htmlOf(page: string): string {
  return readFileSync(join(inject('folder'), page, 'index.html'), 'utf8');
}

/** The page with the given files and all they import before they run. */
function weightOf(page: string, linked: RegExp, quality: number): Weight {
  const needed = new Set<string>();
  const queue = Array.from(htmlOf(page).matchAll(linked), ([, path = '']) => path);
  for (const path of queue) {
    if (needed.has(path)) continue;
    needed.add(path);
    if (!path.endsWith('.js')) continue;
    const imports = readFileSync(join(inject('folder'), path), 'utf8').matchAll(
      /(?:from|import)\s*["'`]\.\/([^"'`]+)/g,
    );
    queue.push(...Array.from(imports, ([, name = '']) => `_astro/${name}`));
  }
  const bytes = [...needed].reduce(
    (sum, path) => sum + sizeOf(path, quality),
    sizeOf(join(page, 'index.html'), quality),
  );
  return { page, bytes, requests: 1 + needed.size };
}

/** What a page is a page of: `en/uk-foi/home-office/` is a body of uk-foi. */
function typeOf(page: string): string {
  const [language, dataset, place] = page.split('/');
  const fixed = ['', 'explore', 'leads', 'revisions', 'compare'];
  return [language, dataset, fixed.includes(place ?? '') ? place : 'body'].join('/');
}

function overweight(linked: RegExp, most: typeof mostForChart): readonly Weight[] {
  const weights = allPages().map((page) => weightOf(page, linked, quick));
  expect(weights.length).toBeGreaterThan(700);
  const isOver = ({ bytes, requests }: Weight) => bytes > most.bytes || requests > most.requests;
  return weights
    .filter(isOver)
    .map(({ page }) => weightOf(page, linked, best))
    .filter(isOver);
}

describe('every page', () => {
  it('needs no script for its charts: none is of a kind that the drawing would wait for', () => {
    const waiting = allPages().filter((page) =>
      /<script(?! type="(?:module|application\/(?:ld\+)?json)")|<link rel="(?:modulepreload|preload)"/.test(
        // A chart of the gallery has a title that is markup; within an attribute it stays a text.
        htmlOf(page).replace(/="[^"]*<[^"]*"/g, '=""'),
      ),
    );
    expect(waiting).toEqual([]);
  });

  it('waits with its first painting for its first screen, lest a half of it is painted and then grows', () => {
    const pages = allPages().filter((page) => page !== '' && !page.startsWith('embed/'));
    expect(pages.length).toBeGreaterThan(700);
    const hasty = pages.filter((page) => {
      const html = htmlOf(page);
      return (
        !html.includes('<template id="first-screen"></template>') ||
        !html.includes('<link rel="expect" href="#first-screen" blocking="render">')
      );
    });
    expect(hasty).toEqual([]);
  });

  it('holds its styles, so that its first chart waits for one answer of the host; an embedded one links them', () => {
    const isWaiting = (page: string) =>
      /<link rel="stylesheet"|<style>/.test(htmlOf(page)) || !/<style /.test(htmlOf(page));
    expect(
      allPages()
        .filter(isWaiting)
        .every((page) => page.startsWith('embed/')),
    ).toBe(true);
  });

  it('has its charts within 60 kB of HTML and styles after brotli, in at most 6 requests', () => {
    expect(overweight(/<link rel="stylesheet" href="\/([^"]+)"/g, mostForChart)).toEqual([]);
  });

  it('is complete within 80 kB, the scripts that it fetches by itself included', () => {
    expect(overweight(/<(?:link rel="stylesheet" href|script type="module" src)="\/([^"]+)"/g, mostInAll)).toEqual([]);
  });
});

it('no file of the site is larger than 25 MiB, which is the most that some hosts take', () => {
  const files = globSync('**/*', { cwd: inject('folder') });
  expect(files.length).toBeGreaterThan(2_000);
  const large = files.filter((path) => statSync(join(inject('folder'), path)).size > 25 * 1024 ** 2);
  expect(large).toEqual([]);
});

describe('nothing moves while a page comes on a slow line', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.arrive();
  });
  afterAll(() => reader.leave());

  it.each([
    ['a phone', { width: 360, height: 740 }],
    ['a desktop', { width: 1280, height: 900 }],
  ])('on %s, on one page of every type', { timeout: 300_000 }, async (_, viewport) => {
    const oneOfEach = [...new Map(allPages().map((page) => [typeOf(page), page])).values()];
    expect(oneOfEach.length).toBeGreaterThan(20);
    const { page } = await reader.open('en/', { viewport });
    const chrome = await page.context().newCDPSession(page);
    await chrome.send('Network.enable');
    // Slow 4G: what has come is painted while the rest is on its way.
    const line = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
    await chrome.send('Network.emulateNetworkConditions', { offline: false, ...line });
    const moved: string[] = [];
    for (const path of oneOfEach) {
      await page.goto(new URL(path, inject('site')).href);
      const shift = await shiftOf(page);
      if (shift > 0) moved.push(`${path} ${shift}`);
    }
    expect(moved).toEqual([]);
    await page.context().close();
  });
});
