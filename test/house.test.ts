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
  metadata: {
    mayImport: ['i18n', 'core'],
    because: 'metadata says what is published in the forms that programs read; pages hand it the catalogue',
  },
  catalogue: {
    mayImport: ['metadata', 'checks', 'csv', 'core'],
    because:
      'the catalogue reads what is published and what the checks are tested with; pages decide what to show of it',
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
    mayImport: [
      'layouts',
      'components',
      'islands',
      'charts',
      'checks',
      'csv',
      'i18n',
      'catalogue',
      'metadata',
      'core',
      'styles',
    ],
    because: 'pages stand at the top; DuckDB reaches them only through islands',
  },
  styles: { mayImport: [], because: 'stylesheets import nothing' },
};

/** What one file alone may do, because whoever could do it elsewhere could run a stranger's script. */
const soleDoers: readonly { readonly code: RegExp; readonly file: string; readonly because: string }[] = [
  {
    code: /\b(?:inner|outer)HTML\b|insertAdjacentHTML|DOMParser|createContextualFragment|document\.write|srcdoc|HTMLUnsafe|createPolicy\([^)]*createHTML/,
    file: 'src/islands/trusted-html.ts',
    because: 'text becomes part of a page through putMarkup and addMarkup, which take only what the escaping tag wrote',
  },
  {
    code: /new (?:Shared)?Worker\(|importScripts|\.register\((?!ownScript\()[^)]*scope/,
    file: 'src/engine/worker/own-worker.ts',
    because:
      'a script is started by its address through startOwnWorker and ownScript, which know the site’s own scripts',
  },
];

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
    places: /^(src\/engine|scripts\/bench)\//,
    because: 'DuckDB is opened in src/engine, so that its types are mended in one place',
  },
  {
    packages: /^apache-arrow$/,
    places: /^src\/engine\//,
    because: 'Arrow is what the engine loads; its types stay in src/engine',
  },
  {
    packages: /^pinyin-pro$/,
    places: /^src\/catalogue\//,
    because: 'names are spelled in pinyin at build time, so that no dictionary is sent to a reader',
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

  it('has no files that import each other in a circle', () => {
    const targets = new Map<string, string[]>();
    for (const { file, target } of imports) targets.set(file, [...(targets.get(file) ?? []), target]);
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, way: readonly string[]): void => {
      const at = way.indexOf(file);
      if (at >= 0) circles.push([...way.slice(at), file].join(' > '));
      if (at >= 0 || done.has(file)) return;
      for (const target of targets.get(file) ?? []) walk(target, [...way, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles, 'carry what both need into a file that imports neither').toEqual([]);
  });

  it('imports a guarded package in one place only', () => {
    const wrong = imports.flatMap(({ file, from }) =>
      soleImporters
        .filter(({ packages, places }) => packages.test(from) && !places.test(file))
        .map(({ because }) => `${file} imports ${from}: ${because}`),
    );
    expect(wrong).toEqual([]);
  });

  it('makes markup of text, and scripts of addresses, in one place each', () => {
    const wrong = files
      .filter((file) => file.startsWith('src/'))
      .flatMap((file) => {
        const text = readFileSync(join(project, file), 'utf8');
        return soleDoers
          .filter(({ code, file: place }) => file !== place && code.test(text))
          .map(({ because }) => `${file}: ${because}`);
      });
    expect(wrong).toEqual([]);
    for (const { code, file } of soleDoers) expect(readFileSync(join(project, file), 'utf8')).toMatch(code);
  });

  it('keeps fifteen files in a folder at most', () => {
    // Lists of like things, to which one is added as the site grows: charts, their examples, what pages say, pages.
    const lists = /^src\/(charts|charts\/examples|i18n\/(en|zh)|pages\/\[lang\])$/;
    const full = [...new Set(files.map(dirname))].filter(
      (folder) => !lists.test(folder) && files.filter((file) => dirname(file) === folder).length > 15,
    );
    expect(full, 'sort the files into rooms whose names say what each is about').toEqual([]);
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
