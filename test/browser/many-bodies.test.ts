import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { syntheticName, writeSyntheticSite } from '../../scripts/bench/build/synthetic-site.ts';
import { languages } from '../../src/core/text.ts';
import { PageRenderer } from './rendered.ts';
import { best, compressedSize, mostForChart, quick } from './weight.ts';

const bodies = 3_500;
/** Of the invented bodies every 40th is missing from the latest quarter. */
const missing = 88;

let folder: string;
let renderer: PageRenderer;
let styles: number;
beforeAll(async () => {
  styles = heaviestStyles();
  folder = mkdtempSync(join(tmpdir(), 'huiyin-many-'));
  renderer = await PageRenderer.of(await writeSyntheticSite(folder, bodies));
});
afterAll(async () => {
  await renderer.close();
  rmSync(folder, { recursive: true, force: true });
});

const rendered = new Map<string, Promise<string>>();

/** The markup of the first page of a file in a language, rendered once. */
function pageOf(file: string, language: string): Promise<string> {
  const known = rendered.get(`${language} ${file}`) ?? firstOf(file, language);
  rendered.set(`${language} ${file}`, known);
  return known;
}

async function firstOf(file: string, language: string): Promise<string> {
  const path = (await renderer.paths(file)).find(({ params }) => params.lang === language);
  if (!path) throw new Error(`${file} has no page in ${language}`);
  return renderer.html(file, path);
}

/** The heaviest styles that stand in a page of the site: which those are is the build's choice. */
function heaviestStyles(): number {
  const pages = globSync('en/{,bodies/,uk-foi/,uk-foi/*/}index.html', { cwd: inject('folder') });
  const styles = pages.map((page) => {
    const html = readFileSync(join(inject('folder'), page), 'utf8');
    return /<style [^>]*>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  });
  return Math.max(...[...new Set(styles)].map((text) => compressedSize(text, best)));
}

/** The codes of the rows of a table, by the id of its caption. */
function rowsIn(html: string, id: string): readonly string[] {
  const table = html.slice(html.indexOf(`<caption id="${id}"`)).replace(/<\/table>[\s\S]*/, '');
  return Array.from(table.matchAll(/<tr data-key="([^"]+)"/g), ([, code = '']) => code);
}

describe('with 3,500 bodies', () => {
  it.each([
    '[lang]/index.astro',
    '[lang]/bodies.astro',
    '[lang]/releases.astro',
    '[lang]/[dataset]/index.astro',
    '[lang]/[dataset]/[body].astro',
    '[lang]/[dataset]/bodies/[...part].astro',
    '[lang]/[dataset]/compare.astro',
    '[lang]/[dataset]/explore.astro',
    '[lang]/[dataset]/leads/[...release].astro',
    '[lang]/[dataset]/revisions.astro',
  ])('has its first chart within 60 kB: %s', async (file) => {
    expect(styles).toBeGreaterThan(5_000);
    for (const language of languages) {
      const html = await pageOf(file, language);
      const [atMost, name] = [compressedSize(html, quick) + styles, `${language} ${file}`];
      const bytes = atMost > mostForChart.bytes ? compressedSize(html, best) + styles : atMost;
      expect([name, bytes <= mostForChart.bytes || bytes]).toEqual([name, true]);
    }
  });

  it('shows in the table of a dataset the 150 that its picture shows, says so, and leads to all', async () => {
    for (const [language, said] of [
      ['en', 'The table below has the 150 of 3,500 bodies that stand out most'],
      ['zh', '下表列出差距最突出的150个（共3,500个'],
    ] as const) {
      const html = await pageOf('[lang]/[dataset]/index.astro', language);
      const rows = rowsIn(html, 'standings-table');
      const drawn = html.match(
        /<hy-figure[^>]* data-keys="([^"]+)"[^>]*>\s*<figure class="figure" id="standings"/,
      )?.[1];
      expect(rows).toHaveLength(150);
      expect(new Set(rows)).toEqual(new Set(drawn?.split('\n')));
      expect(html).toContain(said);
      expect(html).toContain(`href="/${language}/${syntheticName}/bodies/"`);
    }
  });

  it('lists on the pages of all bodies each of them once, those that are missing by themselves', async () => {
    const file = '[lang]/[dataset]/bodies/[...part].astro';
    const paths = (await renderer.paths(file)).filter(({ params }) => params.lang === 'zh');
    const pages = await Promise.all(paths.map((path) => renderer.html(file, path)));
    const linked = new RegExp(`href="/zh/${syntheticName}/(body-[0-9]+)/"`, 'g');
    const rows = pages.map((html) => Array.from(html.matchAll(linked), ([, code = '']) => code));
    expect(new Set(rows.flat()).size).toBe(bodies);
    expect(rows.flat()).toHaveLength(bodies);
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(500);
    expect(rows.at(-1)).toHaveLength(missing);
    const dataset = await pageOf('[lang]/[dataset]/index.astro', 'zh');
    expect(dataset).toContain(`href="/zh/${syntheticName}/bodies/${pages.length}/"`);
    for (const [part] of paths.entries())
      expect(pages[0]).toContain(`href="/zh/${syntheticName}/bodies/${part === 0 ? '' : `${part + 1}/`}"`);
  });

  it('keeps every name for the explore page in a file that the page can prove', async () => {
    const [path] = await renderer.paths('data/[dataset]/lists.json.ts');
    const { codes, spelled } = JSON.parse(await renderer.text('data/[dataset]/lists.json.ts', path ?? { params: {} }));
    expect(codes['bench-bodies']).toHaveLength(bodies);
    expect(spelled['bench-bodies']).toHaveLength(bodies);
    const html = await pageOf('[lang]/[dataset]/explore.astro', 'en');
    const setup = JSON.parse(html.match(/data-part="setup">(.*?)<\/script>/)?.[1] ?? '{}');
    expect(setup.longLists.address).toBe(`/data/${syntheticName}/lists.json`);
    expect(setup.longLists.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(setup.codes).not.toHaveProperty('bench-bodies');
  });

  it('has every body in what the search looks through', async () => {
    const text = await renderer.text('search.json.ts', { params: {} });
    const [dataset] = JSON.parse(text).datasets;
    expect(dataset.bodies).toHaveLength(bodies);
  });
});
