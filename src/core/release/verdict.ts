import { type CellComparison, compareCells, distanceOf, hasSameColumns } from '../table/same-cells.ts';
import type { Table } from '../table/table.ts';
import { filesWithHash, type PublishedFile } from './fate.ts';
import type { ReleaseLog } from './release.ts';

/** A published table that a file can be held against. */
export interface Candidate {
  readonly dataset: string;
  readonly release: string;
  readonly path: string;
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
}

/**
 * What a file is: byte for byte a published one (of several releases, when they share it); cell for cell one; not
 * published, with the closest table of its columns; a table with columns that none has, with the nearest; or no table.
 */
export type Verdict<Place extends Candidate> =
  | { readonly kind: 'bytes'; readonly files: readonly PublishedFile[] }
  | { readonly kind: 'cells'; readonly place: Place }
  | { readonly kind: 'differs'; readonly place: Place; readonly comparison: CellComparison }
  | {
      readonly kind: 'columns';
      readonly nearest: Place | undefined;
      readonly extra: readonly string[];
      readonly lacking: readonly string[];
    }
  | { readonly kind: 'no-table' };

/** What a verdict is reached with: the file's hash and how to read it, and how to fetch a published table. */
export interface Evidence<Place extends Candidate> {
  readonly sha256: string;
  /** The file as a table; undefined when it is none. */
  readTable(): Promise<Table | undefined>;
  fetchTable(place: Place): Promise<Table>;
}

/** Says what a file is. `places` are the tables that can be fetched, newest release of a dataset first. */
export async function verdictOn<Place extends Candidate>(
  { sha256, readTable, fetchTable }: Evidence<Place>,
  logs: ReadonlyMap<string, ReleaseLog>,
  places: readonly Place[],
): Promise<Verdict<Place>> {
  const files = filesWithHash(logs, sha256);
  if (files.length > 0) return { kind: 'bytes', files };
  const table = await readTable();
  if (!table || table.header.length === 0) return { kind: 'no-table' };
  const alike = places.filter(({ columns }) => hasSameColumns(columns, table.header));
  let closest: { readonly place: Place; readonly comparison: CellComparison; readonly distance: number } | undefined;
  for (const place of alike) {
    const published = await fetchTable(place);
    const comparison = compareCells(table, { table: published, primaryKey: place.primaryKey });
    const distance = distanceOf(comparison, place.columns.length);
    if (distance === 0) return { kind: 'cells', place };
    if (!closest || distance < closest.distance) closest = { place, comparison, distance };
  }
  return closest ? { kind: 'differs', ...closest } : nearestByColumns(table.header, places);
}

/** The table that shares most columns with a header; of equal ones the first. None when no column is shared. */
function nearestByColumns<Place extends Candidate>(
  header: readonly string[],
  places: readonly Place[],
): Verdict<Place> {
  const shared = ({ columns }: Place): number => columns.filter((name) => header.includes(name)).length;
  const nearest = places.reduce<Place | undefined>(
    (best, place) => (shared(place) > (best ? shared(best) : 0) ? place : best),
    undefined,
  );
  const columns = nearest?.columns ?? [];
  return {
    kind: 'columns',
    nearest,
    extra: header.filter((name) => !columns.includes(name)),
    lacking: columns.filter((name) => !header.includes(name)),
  };
}
