import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { allPages, htmlOf } from './pages-of-site.ts';
import { best, compressedSize, mostForChart, quick } from './weight.ts';

/** The most with the scripts that a page fetches by itself; no chart waits for them. */
const mostInAll = { bytes: 80_000, requests: 12 };

interface Weight {
  readonly page: string;
  readonly bytes: number;
  readonly requests: number;
}

const sizes = new Map<string, number>();

/** Bytes of a file of the site after brotli. */
function sizeOf(path: string, quality: number): number {
  const key = `${quality} ${path}`;
  const known = sizes.get(key) ?? compressedSize(readFileSync(join(inject('folder'), path)), quality);
  sizes.set(key, known);
  return known;
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
