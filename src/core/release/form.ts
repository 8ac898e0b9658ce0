import type { Addresses } from '../address.ts';
import type { Release } from './release.ts';

/**
 * The forms in which figures are given away, in the order they are offered: CSV for programs and CSV for Excel, a
 * workbook, JSON by row and JSON by column, Parquet, and the whole release as one archive.
 */
export const formKinds = ['csv', 'excel', 'xlsx', 'json', 'columns', 'parquet', 'zip'] as const;
/** One of the forms. */
export type FormKind = (typeof formKinds)[number];

/** The media type of each form (IANA). */
export const mediaTypes: Readonly<Record<FormKind, string>> = {
  csv: 'text/csv',
  excel: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  columns: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  zip: 'application/zip',
};

/** A file that holds a table of a release, or all of a release, in one form. */
export interface Form {
  readonly kind: FormKind;
  /** Name of the table; undefined for the archive of them all. */
  readonly table?: string;
  /** The file's name, unique within its release. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  /** Data rows, the same in every form of a table. */
  readonly rows?: number;
}

/** The forms that a build has derived from the releases of a dataset, by release. */
export interface DerivedForms {
  readonly dataset: string;
  readonly releases: Readonly<Record<string, readonly Form[]>>;
  /** Those that were offered of withdrawn releases, so that a reader's file can still be told for what it is. */
  readonly withdrawn: Readonly<Record<string, readonly Form[]>>;
  /** SHA-256 of the compact form of each large table of the newest release, by the path of its CSV. */
  readonly compact: Readonly<Record<string, string>>;
}

/**
 * Forms that are made of the newest release alone: they stand under `latest/` and under their hash. JSON is for programs,
 * which read the CSV or the Parquet of any release as well, and by row it is nearly four times as large as the CSV.
 */
const ofTheNewest: readonly FormKind[] = ['json', 'columns'];

/**
 * Tables of more rows come as CSV, Parquet and ZIP alone: the other forms are for programs that hold a whole table in
 * memory, and Excel cuts a table off at 1,048,576 rows without a word.
 */
export const mostDerivedRows = 200_000;

/** Whether a form stands at the address of its release, for ever. */
export function isKept({ kind }: Form): boolean {
  return !ofTheNewest.includes(kind);
}

/** Every form of a release: what was published and what a build has derived from it, by table and in the order offered. */
export function formsOf(
  release: Release,
  tables: readonly string[],
  derived: DerivedForms | undefined,
): readonly Form[] {
  const published = release.files.flatMap(({ path, bytes, sha256, rows }): readonly Form[] => {
    const [, table = '', ending = ''] = /^([^/]+)\.(csv|parquet)$/.exec(path) ?? [];
    if (rows === undefined || !tables.includes(table)) return [];
    return [{ kind: ending === 'csv' ? 'csv' : 'parquet', table, path, bytes, sha256, rows }];
  });
  const place = ({ table, kind }: Form): number =>
    (table === undefined ? tables.length : tables.indexOf(table)) * formKinds.length + formKinds.indexOf(kind);
  const all = [...published, ...(derived?.releases[release.id] ?? [])];
  return all.sort((one, other) => place(one) - place(other));
}

/** Where a form is offered: at its release for ever, or as the newest. */
export function formAddress(addresses: Addresses, dataset: string, release: string, form: Form): string {
  return isKept(form)
    ? addresses.file(dataset, release, form.path)
    : addresses.file(dataset, 'latest', latestName(dataset, form));
}

/** What a form is called under `latest/`: the archive carries its release in its name, and there it must not. */
export function latestName(dataset: string, { kind, path }: Form): string {
  return kind === 'zip' ? `${dataset}.zip` : path;
}
