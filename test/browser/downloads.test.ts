import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLog } from '../../scripts/releases/release-log.ts';
import { releasesOf } from '../../src/core/release/release.ts';
import { addressOf } from './reader.ts';

const data = join(import.meta.dirname, '../../data');
const datasets = readdirSync(data).filter((name) => existsSync(join(data, name, 'dataset.json')));

async function bytesAt(path: string): Promise<Uint8Array> {
  const response = await fetch(addressOf(path));
  expect(response.status, path).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

describe.each(datasets)('the downloads of %s', (dataset) => {
  it('stand under the address of their release, byte for byte as SHA256SUMS and the log say', async () => {
    const releases = releasesOf(await readLog(join(data, dataset)));
    expect(releases.length).toBeGreaterThan(0);
    for (const release of releases) {
      const sums = new TextDecoder().decode(await bytesAt(`data/${dataset}/${release.id}/SHA256SUMS`));
      for (const { path, sha256, bytes } of release.files) {
        const content = await bytesAt(`data/${dataset}/${release.id}/${path}`);
        expect(content.length).toBe(bytes);
        expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
        expect(sums).toContain(`${sha256}  ${path}\n`);
      }
    }
  });

  it('stand under latest/ as the newest release', async () => {
    const newest = releasesOf(await readLog(join(data, dataset))).at(-1);
    for (const { path } of newest?.files ?? []) {
      expect(await bytesAt(`data/${dataset}/latest/${path}`)).toEqual(
        await bytesAt(`data/${dataset}/${newest?.id}/${path}`),
      );
    }
  });

  it('are named in latest.json, and each form stands where it says, open to every site', async () => {
    const document = JSON.parse(new TextDecoder().decode(await bytesAt(`data/${dataset}/latest.json`)));
    const page = new TextDecoder().decode(await bytesAt(`en/${dataset}/`));
    const newest = releasesOf(await readLog(join(data, dataset))).at(-1);
    expect(document.release).toBe(newest?.id);
    const tables = new Set(document.files.map(({ table }: { table: string | null }) => table));
    expect(document.files.length).toBe(6 * (tables.size - 1) + 1);
    for (const { latest, byHash, ofRelease, bytes, sha256 } of document.files) {
      expect(page).toContain(`href="${ofRelease ?? latest}"`);
      for (const address of [latest, byHash, ...(ofRelease === null ? [] : [ofRelease])]) {
        const response = await fetch(addressOf(address.slice(1)));
        const content = new Uint8Array(await response.arrayBuffer());
        expect([content.length, createHash('sha256').update(content).digest('hex')], address).toEqual([bytes, sha256]);
        expect(response.headers.get('access-control-allow-origin')).toBe('*');
        expect(response.headers.get('cache-control')?.includes('immutable')).toBe(address === byHash);
      }
    }
  });

  it('are UTF-8 without a byte order mark, with CRLF after every record', async () => {
    const newest = releasesOf(await readLog(join(data, dataset))).at(-1);
    for (const { path } of newest?.files.filter((file) => file.path.endsWith('.csv') && file.rows !== undefined) ??
      []) {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        readFileSync(join(data, dataset, 'releases', newest?.id ?? '', 'data', path)),
      );
      expect(text.startsWith('\uFEFF')).toBe(false);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(text.endsWith('\r\n')).toBe(true);
    }
  });
});
