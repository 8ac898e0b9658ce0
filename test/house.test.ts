import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const project = resolve(import.meta.dirname, '..');

/** Which rooms a room may import from, and the sentence for whoever tries another. */
const rooms: Readonly<Record<string, { readonly mayImport: readonly string[]; readonly because: string }>> = {
  core: { mayImport: [], because: 'core imports nothing: what needs more than core belongs in a room above it' },
  checks: {
    mayImport: ['core'],
    because: 'checks are pure and know only core; what they need is handed to them as a Subject',
  },
  charts: { mayImport: ['core'], because: 'charts are pure: words come in as options, figures as rows' },
  csv: { mayImport: ['core'], because: 'csv turns bytes into rows; what a row is worth is said in checks' },
  engine: {
    mayImport: ['core'],
    because: 'the engine answers queries; who asks and who draws is the business of islands',
  },
  intake: {
    mayImport: ['engine', 'checks', 'csv', 'core'],
    because:
      'intake leads files through reading, recipe and checks; the terminal and the page call it, it calls neither',
  },
  i18n: { mayImport: ['core'], because: 'sentences take values of core and nothing else' },
  catalogue: {
    mayImport: ['csv', 'core'],
    because: 'the catalogue reads what is published; pages decide what to show of it',
  },
  islands: {
    mayImport: ['intake', 'engine', 'charts', 'checks', 'csv', 'i18n', 'core'],
    because: 'an island is the browser’s edge: pages and components use it, it uses neither',
  },
  components: {
    mayImport: ['islands', 'charts', 'i18n', 'core', 'styles'],
    because: 'a component is handed its figures; reading the catalogue belongs in a page',
  },
  layouts: {
    mayImport: ['components', 'islands', 'charts', 'i18n', 'catalogue', 'core', 'styles'],
    because: 'a layout frames pages and knows none of them',
  },
  pages: {
    mayImport: ['layouts', 'components', 'islands', 'charts', 'checks', 'csv', 'i18n', 'catalogue', 'core', 'styles'],
    because: 'pages stand at the top; DuckDB reaches them only through islands',
  },
  styles: { mayImport: [], because: 'stylesheets import nothing' },
};

/** Packages that one place alone may import, and why. */
const soleImporters: readonly { readonly packages: RegExp; readonly places: RegExp; readonly because: string }[] = [
  {
    packages: /^papaparse$/,
    places: /^(src\/csv|scripts\/bench)\//,
    because: 'CSV is read and written in src/csv, so that rows are numbered in one way',
  },
  {
    packages: /^hucre(\/|$)/,
    places: /^src\/csv\//,
    because: 'workbooks are read in src/csv, so that the rest knows only rows',
  },
  {
    packages: /^@duckdb\//,
    places: /^src\/engine\//,
    because: 'DuckDB is opened in src/engine, so that its types are mended in one place',
  },
  { packages: /^node:/, places: /^scripts\//, because: 'files, processes and hashes belong in scripts' },
  {
    packages: /^(astro|marked)(\/|:|$)/,
    places: /^(scripts|src\/(catalogue|pages|layouts|components))\//,
    because: 'the site generator is known to the pages alone',
  },
];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly target: string;
}

const files = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .concat(
    readdirSync(join(project, 'scripts'), { recursive: true, encoding: 'utf8' }).map((path) => join('scripts', path)),
  )
  .filter((path) => /\.(ts|mts|mjs|astro)$/.test(path));

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(project, file), 'utf8');
  const code = file.endsWith('.astro') ? astroCode(text) : text;
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g);
  return Array.from(found, ([, from = '']) => ({
    file,
    from,
    target: from.startsWith('.') ? relative(project, resolve(project, dirname(file), from)) : from,
  }));
});

/** The frontmatter and the scripts of an Astro file. */
function astroCode(text: string): string {
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  return [
    frontmatter,
    ...Array.from(text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), ([, script = '']) => script),
  ].join('\n');
}

function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

describe('the house', () => {
  it('has files to read in every room', () => {
    for (const room of Object.keys(rooms)) {
      if (room === 'styles') continue;
      expect(files.filter((file) => roomOf(file) === room).length, `src/${room} has no code`).toBeGreaterThan(0);
    }
    expect(imports.length).toBeGreaterThan(100);
    expect(
      imports.some(({ file }) => file.endsWith('.astro')),
      'no import of an .astro file was seen',
    ).toBe(true);
  });

  it('has no room that is not in its plan', () => {
    const known = files.map(roomOf).filter((room) => room !== undefined && !(room in rooms));
    expect(known, 'a new room needs a line in test/house.test.ts and in the README’s drawing').toEqual([]);
  });

  it('lets imports point down only', () => {
    const wrong = imports.flatMap(({ file, target }) => {
      const room = roomOf(file);
      const other = roomOf(target);
      if (room === undefined || room === other) return [];
      if (target.startsWith('scripts/')) return [`${file} imports ${target}: nothing in src may import scripts`];
      if (other === undefined || rooms[room]?.mayImport.includes(other)) return [];
      return [`${file} imports ${target}: ${rooms[room]?.because}`];
    });
    expect(wrong).toEqual([]);
  });

  it('imports a guarded package in one place only', () => {
    const wrong = imports.flatMap(({ file, from }) =>
      soleImporters
        .filter(({ packages, places }) => packages.test(from) && !places.test(file))
        .map(({ because }) => `${file} imports ${from}: ${because}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps every file under 300 lines', () => {
    const long = files.filter((file) => readFileSync(join(project, file), 'utf8').split('\n').length > 300);
    expect(long, 'a file of more than 300 lines is more than one thing').toEqual([]);
  });

  it('keeps names that say what a file is', () => {
    const vague = files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|types)(\.ts|\/)/.test(file));
    expect(vague, 'name the file after its main export').toEqual([]);
  });
});
