import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveOf } from '../../scripts/forms/archive.ts';
import { derivedForms } from '../../scripts/forms/release-forms.ts';
import { site } from '../../src/catalogue/catalogue.ts';
import { type Form, isKept, latestName, mostDerivedRows } from '../../src/core/release/form.ts';
import { archiveOf as directoryOf } from '../../src/csv/workbook/archive.ts';
import { type Derived, derived, type PublishedTable } from './derived.ts';

let forms: Derived;
beforeAll(async () => {
  forms = await derived();
}, 120_000);
afterAll(() => forms.remove());

function cellsIn(csv: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function latest({ dataset }: PublishedTable, path: string): Buffer {
  return readFileSync(join(forms.site, 'data', dataset.name, 'latest', path));
}

/** Rows that read-excel-file can read of one sheet. */
const mostRead = 20_000;

/** The XML of a workbook's sheets. */
function sheetsOf(workbook: Uint8Array): readonly string[] {
  const parts = unzipSync(workbook, { filter: ({ name }) => /worksheets\/sheet\d+\.xml$/.test(name) });
  return Object.values(parts).map((part) => strFromU8(part));
}

/** A published cell as a form with types has it. */
function typed({ resource }: PublishedTable, cell: string, place: number): string | number | null {
  const type = resource.schema.fields[place]?.type;
  if (cell === '') return null;
  return type === 'integer' || type === 'number' ? Number(cell) : cell;
}

describe('the forms of every published table', () => {
  it('are a CSV for Excel with the same cells, a byte order mark and CRLF', () => {
    for (const table of forms.tables) {
      const { dataset, release, resource, csv } = table;
      const path = join(forms.site, 'data', dataset.name, release.id, `${resource.name}.excel.csv`);
      const excel = readFileSync(path);
      expect([...excel.subarray(0, 3)], table.name).toEqual([0xef, 0xbb, 0xbf]);
      const text = new TextDecoder('utf-8', { fatal: true }).decode(excel);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(cellsIn(text)).toEqual(cellsIn(csv));
    }
    expect(forms.tables.length).toBeGreaterThan(30);
  });

  it('are listed with their true rows, bytes and hash, and stand where they are said to stand', () => {
    for (const { dataset, releases } of forms.lists) {
      const newest = Object.keys(releases).at(-1) ?? '';
      for (const [release, all] of Object.entries(releases)) {
        for (const form of all) {
          const places = [
            ...(isKept(form) ? [join('data', dataset, release, form.path)] : []),
            ...(release === newest ? [join('data', dataset, 'latest', latestName(dataset, form)), hashed(form)] : []),
          ];
          expect(places.length).toBeGreaterThan(0);
          for (const place of places) {
            const bytes = readFileSync(join(forms.site, place));
            expect([bytes.length, sha256(bytes)], place).toEqual([form.bytes, form.sha256]);
          }
          const table = forms.tables.find(
            (one) => one.dataset.name === dataset && one.release.id === release && one.resource.name === form.table,
          );
          expect(form.rows).toBe(table && cellsIn(table.csv).length - 1);
        }
      }
    }
  });

  it('are under their hash for the newest release, the published files too', () => {
    for (const { release, isNewest, resource } of forms.tables) {
      if (!isNewest) continue;
      for (const path of [resource.path, `${resource.name}.parquet`]) {
        const file = release.files.find((one) => one.path === path);
        const bytes = readFileSync(join(forms.site, hashed({ path, sha256: file?.sha256 ?? '' })));
        expect(sha256(bytes)).toBe(file?.sha256);
      }
    }
  });

  it('are JSON by row and by column with the same figures', () => {
    for (const table of forms.tables.filter(({ isNewest }) => isNewest)) {
      const [header = [], ...rows] = cellsIn(table.csv);
      const records = JSON.parse(latest(table, `${table.resource.name}.json`).toString());
      const columns = JSON.parse(latest(table, `${table.resource.name}.columns.json`).toString());
      expect(Object.keys(columns)).toEqual(header);
      expect(records).toHaveLength(rows.length);
      const expected = rows.map((row) => row.map((cell, place) => typed(table, cell, place)));
      expect(records.map((record: object) => Object.values(record))).toEqual(expected);
      for (const [place, name] of header.entries()) expect(columns[name]).toEqual(expected.map((row) => row[place]));
    }
  });

  it('are a workbook with the same figures: counts as numbers, codes and periods as text, no formula', {
    timeout: 180_000,
  }, async () => {
    for (const table of forms.tables.filter(({ isNewest }) => isNewest)) {
      const file = latest(table, `${table.resource.name}.xlsx`);
      const [header, ...rows] = cellsIn(table.csv);
      // This reader's stack holds no more; that larger workbooks are whole is held by their number of rows.
      if (rows.length > mostRead) {
        const [sheet = ''] = sheetsOf(file);
        expect(sheet.match(/<row /g)).toHaveLength(rows.length + 1);
        continue;
      }
      const [figures, about, columns, measures] = await readWorkbook(file);
      expect(figures?.sheet).toBe(table.resource.name);
      expect(figures?.data[0]).toEqual(header);
      expect(figures?.data.slice(1)).toEqual(rows.map((row) => row.map((cell, place) => typed(table, cell, place))));
      const said = JSON.stringify([about, columns, measures]);
      for (const field of table.resource.schema.fields) expect(said).toContain(field.huiyin.title.zh);
      for (const measure of table.resource.huiyin.measures)
        expect(said).toContain(measure.definition.en.replaceAll('"', '\\"'));
      for (const licence of table.dataset.licenses) expect(said).toContain(licence.title);
      for (const source of table.dataset.sources) expect(said).toContain(source.title);
      expect(said).toContain(table.release.asOf);
      expect(said.includes('Invented figures')).toBe(table.dataset.huiyin.synthetic ?? false);

      for (const xml of sheetsOf(file)) {
        expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"');
        expect(xml).not.toMatch(/<f[ >]/);
      }
    }
  });

  it('are one archive of the release, which is the bag that was published', () => {
    for (const { dataset, releases } of forms.lists) {
      for (const [release, all] of Object.entries(releases)) {
        const form = all.find(({ kind }) => kind === 'zip');
        const name = `${dataset}-${release}`;
        expect(form?.path).toBe(`${name}.zip`);
        const zip = readFileSync(join(forms.site, 'data', dataset, release, `${name}.zip`));
        const files = unzipSync(zip);
        // A reader of this project's own sees the same directory as the library that wrote it.
        expect([...(directoryOf(zip)?.entries.keys() ?? [])].sort()).toEqual(Object.keys(files).sort());
        expect(Object.keys(files).filter((path) => !path.startsWith(`${name}/`))).toEqual([]);
        const text = (path: string) => strFromU8(files[`${name}/${path}`] ?? new Uint8Array());
        expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
        const lines = `${text('manifest-sha256.txt')}${text('tagmanifest-sha256.txt')}`.trim().split('\n');
        const stated = lines.map((line) => line.split('  '));
        for (const [hash, path] of stated) expect(sha256(files[`${name}/${path}`] ?? new Uint8Array())).toBe(hash);
        expect(stated.length).toBe(Object.keys(files).length - 1);
      }
    }
  });

  it('are the same bytes wherever and whenever the archive is made', async () => {
    const [{ dataset, release } = { dataset: { name: '' }, release: { id: '', published: '' } }] = forms.tables;
    const folder = join(import.meta.dirname, '../../data', dataset.name, 'releases', release.id);
    const zone = process.env.TZ;
    const hashes = new Set<string>();
    for (const TZ of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
      process.env.TZ = TZ;
      hashes.add(sha256(await archiveOf(folder, 'name', new Date(release.published))));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(hashes.size).toBe(1);
  });

  it('are the archive alone where a table is too long to be held whole, and never a part of it', async () => {
    const [table] = forms.tables;
    if (!table) throw new Error('nothing is published');
    const { dataset, release } = table;
    const files = release.files.map((file) =>
      file.rows === undefined ? file : { ...file, rows: mostDerivedRows + 1 },
    );
    const folder = join(import.meta.dirname, '../../data', dataset.name, 'releases', release.id);
    const kinds: string[] = [];
    for await (const { kind } of derivedForms({
      folder,
      release: { ...release, files },
      settings: site,
      address: '/',
      isNewest: true,
    }))
      kinds.push(kind);
    expect(kinds).toEqual(['zip']);
  });

  it('refuse a table whose rows are not those of the log', async () => {
    const [table] = forms.tables;
    if (!table) throw new Error('nothing is published');
    const { dataset, release } = table;
    const files = release.files.map((file) => (file.rows === undefined ? file : { ...file, rows: file.rows + 1 }));
    const folder = join(import.meta.dirname, '../../data', dataset.name, 'releases', release.id);
    const derivation = derivedForms({
      folder,
      release: { ...release, files },
      settings: site,
      address: '/',
      isNewest: false,
    });
    await expect(derivation.next()).rejects.toThrow('rows where the log says');
  });

  it('are not made of an older release where they would not stay', () => {
    const older = forms.tables.find(({ isNewest }) => !isNewest);
    const folder = join(forms.site, 'data', older?.dataset.name ?? '', older?.release.id ?? '');
    for (const kept of ['excel.csv', 'xlsx'])
      expect(existsSync(join(folder, `${older?.resource.name}.${kept}`)), kept).toBe(true);
    for (const left of ['json', 'columns.json'])
      expect(existsSync(join(folder, `${older?.resource.name}.${left}`)), left).toBe(false);
  });
});

function hashed({ sha256: hash, path }: Pick<Form, 'sha256' | 'path'>): string {
  return join('files', hash.slice(0, 16), path);
}
