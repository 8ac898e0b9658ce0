import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodeList } from '../../src/core/description/code-list.ts';
import type { Dataset, Resource } from '../../src/core/description/dataset.ts';
import { type Form, mostDerivedRows } from '../../src/core/release/form.ts';
import type { Release } from '../../src/core/release/release.ts';
import type { SiteSettings } from '../../src/core/site.ts';
import { readCodeList } from '../../src/csv/code-list.ts';
import { publishedRows } from '../../src/csv/rows.ts';
import { sha256 } from '../releases/release-log.ts';
import { archiveOf } from './archive.ts';
import { excelForm, jsonForms, type MadeForm, workbookForm } from './table-forms.ts';

/** A derived form with its bytes. */
export interface DerivedFile extends Form {
  readonly content: Uint8Array;
}

/** What the forms of a release are made from. */
export interface ReleaseSource {
  /** The folder of the release, with its bag. */
  readonly folder: string;
  readonly release: Release;
  readonly settings: SiteSettings;
  /** Where the release stands, in full when the site knows its address. */
  readonly address: string;
  readonly isNewest: boolean;
}

/** The derived forms of a release, one after the other, so that few are held at a time. */
export async function* derivedForms({
  folder,
  release,
  settings,
  address,
  isNewest,
}: ReleaseSource): AsyncGenerator<DerivedFile> {
  const textOf = (path: string): Promise<string> => readFile(join(folder, 'data', path), 'utf8');
  const dataset: Dataset = JSON.parse(await textOf('datapackage.json'));
  const listed = new Set(release.files.map(({ path }) => path));
  const noteIn = async (language: string): Promise<string> =>
    listed.has(`notes.${language}.md`) ? await textOf(`notes.${language}.md`) : '';
  const notes = { en: await noteIn('en'), zh: await noteIn('zh') };
  for (const resource of dataset.resources) {
    const stated = release.files.find(({ path }) => path === resource.path)?.rows ?? 0;
    if (stated > mostDerivedRows) continue;
    const text = await textOf(resource.path);
    const table = publishedRows(text);
    if (table.rows.length !== stated)
      throw new Error(`${folder}: ${resource.path} has ${table.rows.length} rows where the log says ${stated}`);
    const file = (form: MadeForm): DerivedFile => ({
      ...described(form),
      table: resource.name,
      rows: table.rows.length,
    });
    const codes = new Map<string, CodeList>();
    for (const name of codeListsOf(resource)) {
      const path = `codes/${name}.csv`;
      if (listed.has(path)) codes.set(name, readCodeList(await textOf(path), name));
    }
    yield file(excelForm(resource, text, table));
    yield file(await workbookForm(table, { dataset, resource, release, codes, notes, settings, address }));
    if (isNewest) for (const form of jsonForms(resource, table)) yield file(form);
  }
  const name = `${dataset.name}-${release.id}`;
  const bytes = await archiveOf(folder, name, new Date(release.published));
  yield described({ kind: 'zip', path: `${name}.zip`, bytes });
}

function described({ kind, path, bytes }: MadeForm): DerivedFile {
  return { kind, path, bytes: bytes.length, sha256: sha256(bytes), content: bytes };
}

function codeListsOf({ schema }: Resource): readonly string[] {
  return [...new Set(schema.fields.flatMap(({ huiyin }) => huiyin.codes ?? []))];
}
