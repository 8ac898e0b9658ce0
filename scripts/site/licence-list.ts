import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** A package of which something is sent to readers. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package names it. */
  readonly licence: string;
  /** The text of its licence, with whose it is. */
  readonly text: string;
}

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Whose a package under the MIT licence is that does not bring the text; in this one lies DuckDB itself, compiled. */
const holders: Readonly<Record<string, string>> = {
  '@duckdb/duckdb-wasm':
    'Copyright 2021 DuckDB WASM Contributors (https://github.com/duckdb/duckdb-wasm/graphs/contributors)\nCopyright 2018-2025 Stichting DuckDB Foundation',
};

/** Folders of the packages that were put into scripts and files for browsers, by all bundlers of one build. */
const shipped = new Set<string>();

/** For each bundler that writes files for browsers: notes whose modules it puts into them. */
export function noteShipped(): Plugin {
  return {
    name: 'note-shipped',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      for (const file of Object.values(bundle)) {
        const sources = file.type === 'chunk' ? file.moduleIds : file.originalFileNames;
        for (const source of sources) {
          const folder = packageOf(resolve(project, source.replace(/^\0/, '').replace(/\?.*$/, '')));
          if (folder) shipped.add(folder);
        }
      }
    },
  };
}

/** Writes `licences.txt` into the built site: every package of which something is sent to readers, with its licence. */
export function licenceList(): AstroIntegration {
  return {
    name: 'licence-list',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const own = readFileSync(join(project, 'LICENSE'), 'utf8');
        await writeFile(
          join(fileURLToPath(dir), 'licences.txt'),
          licenceText(
            own,
            [...shipped].map((folder) => readPackage(folder, own)),
          ),
        );
      },
    },
  };
}

/** The list as text: the project's own licence first, then the packages by name. */
export function licenceText(own: string, packages: readonly ShippedPackage[]): string {
  const sorted = packages.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const entries = sorted.map(({ name, version, licence, text }) =>
    [`${name} ${version}`, `Licence: ${licence}`, '', text.trim()].join('\n'),
  );
  const line = '-'.repeat(72);
  return `${[`Huiyin\n\n${own.trim()}`, ...entries].join(`\n\n${line}\n\n`)}\n`;
}

/**
 * What a package says of itself. Throws when it names no licence, or has no text of it: then it is not known whether,
 * or with which words, it may be passed on. `own` is the project's own licence, which is MIT.
 */
export function readPackage(folder: string, own: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  if (!license)
    throw new Error(`${name} ${version} names no licence in its package.json, and parts of it would be published`);
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  if (file) return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8') };
  const holder = holders[name];
  if (license !== 'MIT' || !holder)
    throw new Error(
      `${name} ${version} does not bring the text of its licence (${license}), and parts of it would be published; name whose it is in scripts/site/licence-list.ts`,
    );
  return { name, version, licence: license, text: own.replace(/^Copyright .*$/m, holder) };
}

/** The folder of the package that a module belongs to; undefined for the project's own. */
function packageOf(path: string): string | undefined {
  if (!path.includes('/node_modules/')) return undefined;
  for (let folder = dirname(path); !folder.endsWith('/node_modules'); folder = dirname(folder)) {
    const description = join(folder, 'package.json');
    // Some packages mark folders inside themselves with a package.json that has no name.
    if (existsSync(description) && 'version' in JSON.parse(readFileSync(description, 'utf8'))) return folder;
  }
  return undefined;
}
