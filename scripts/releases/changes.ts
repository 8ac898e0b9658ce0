import type { Dataset, Resource } from '../../src/core/description/dataset.ts';
import type { Cause, Release } from '../../src/core/release/release.ts';
import { type CellChange, revisedCells } from '../../src/core/table/cell-changes.ts';
import { readPublished } from '../../src/csv/published.ts';
import { csvText } from '../../src/csv/write.ts';
import type { Disk } from '../disk.ts';
import type { Part } from './bag.ts';
import { readRelease } from './published-tables.ts';

/** Where a release lists the published cells that it changes. */
export const changesPath = 'changes.csv';

/** What a release revises: the release whose figures it changes, and why. */
export interface Revising {
  readonly against: Release;
  readonly cause: Cause;
}

/**
 * The list of every published cell that stands otherwise in this release: its table and key, old and new, and why.
 * Undefined when there is none. `tables` are the tables as they are published, by name.
 */
export async function changesPart(
  { folder, dataset }: { readonly folder: string; readonly dataset: Dataset },
  tables: ReadonlyMap<string, Uint8Array>,
  { against, cause }: Revising,
  disk: Disk,
): Promise<Part | undefined> {
  const keys = keyColumns(dataset);
  const rows: (readonly string[])[] = [];
  for (const resource of dataset.resources) {
    const bytes = tables.get(resource.name);
    const published = bytes && (await readRelease(folder, resource.name, against, disk));
    const cells = published ? revisedCells(published.observations, readPublished(bytes, resource), resource) : [];
    for (const cell of cells) rows.push(lineOf(cell, resource, keys, cause));
  }
  if (rows.length === 0) return undefined;
  const text = csvText(
    fieldsOf(dataset).map(({ name }) => name),
    rows,
  );
  return { path: changesPath, bytes: new TextEncoder().encode(text), rows: rows.length };
}

/** How the list is described in the release's Data Package. */
export function changesSchema(dataset: Dataset): object {
  return { fields: fieldsOf(dataset), primaryKey: ['table', ...keyColumns(dataset), 'column'], missingValues: [''] };
}

function lineOf(
  cell: CellChange,
  { name, schema }: Resource,
  keys: readonly string[],
  cause: Cause,
): readonly string[] {
  const key = keys.map((column) => cell.key[schema.primaryKey.indexOf(column)] ?? '');
  return [
    name,
    ...key,
    cell.column,
    cell.old,
    cell.new,
    cause.kind,
    cause.reason,
    cause.origin ?? '',
    cause.effect ?? '',
  ];
}

/** The key columns of all tables, each once. */
function keyColumns({ resources }: Dataset): readonly string[] {
  return [...new Set(resources.flatMap(({ schema }) => schema.primaryKey))];
}

function fieldsOf(
  dataset: Dataset,
): readonly { readonly name: string; readonly type: 'string'; readonly description: string }[] {
  const field = (name: string, description: string) => ({ name, type: 'string' as const, description });
  return [
    field('table', 'Name of the table'),
    ...keyColumns(dataset).map((name) => field(name, 'Key of the row; blank where the table has no such column')),
    field('column', 'Column of the cell'),
    field('old', 'What was published; blank when nothing was'),
    field('new', 'What is published now; blank when the cell or its row is gone'),
    field('kind', 'revision: planned. correction: mends an error'),
    field('reason', 'Why the figures change'),
    field('cause', 'What brought the error about'),
    field('effect', 'What it did to the figures'),
  ];
}
