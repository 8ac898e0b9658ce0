import type { Table } from './table.ts';

/** A published table as far as comparing needs it. */
export interface ComparedTable {
  readonly table: Table;
  readonly primaryKey: readonly string[];
}

/** A cell that stands otherwise than it was published. */
export interface CellDifference {
  /** Spreadsheet row in the file that was handed in. */
  readonly row: number;
  readonly column: string;
  readonly published: string;
  readonly found: string;
  /** The cells of the key, which say where in the published table it is. */
  readonly key: readonly string[];
}

/** What a file says otherwise than a published table with the same columns. Nothing in any list: cell for cell the same. */
export interface CellComparison {
  readonly cells: readonly CellDifference[];
  /** Spreadsheet rows of the file whose key was not published, or was there before in the file. */
  readonly added: readonly number[];
  /** Keys of published rows that the file lacks. */
  readonly missing: readonly (readonly string[])[];
}

/** Whether two headers name the same columns, in whatever order. */
export function hasSameColumns(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === one.length;
}

/** Compares a file with a published table of the same columns as sets of rows: neither order counts. Blank rows are passed over. */
export function compareCells(file: Table, { table: published, primaryKey }: ComparedTable): CellComparison {
  const places = published.header.map((name) => file.header.indexOf(name));
  const keyPlaces = primaryKey.map((name) => published.header.indexOf(name));
  const keyOf = (cells: readonly string[]): readonly string[] => keyPlaces.map((place) => cells[place] ?? '');
  const rest = new Map(published.rows.map((cells) => [JSON.stringify(keyOf(cells)), cells]));
  const cells: CellDifference[] = [];
  const added: number[] = [];
  file.rows.forEach((row, index) => {
    if (row.every((cell) => cell === '')) return;
    const number = file.rowNumbers[index] ?? index + 2;
    const inOrder = places.map((place) => row[place] ?? '');
    const key = keyOf(inOrder);
    const name = JSON.stringify(key);
    const due = rest.get(name);
    if (!due) {
      added.push(number);
      return;
    }
    rest.delete(name);
    published.header.forEach((column, place) => {
      const [was, is] = [due[place] ?? '', inOrder[place] ?? ''];
      if (was !== is) cells.push({ row: number, column, published: was, found: is, key });
    });
  });
  return { cells, added, missing: [...rest.values()].map(keyOf) };
}

/** How far a file is from a table: cells that differ, and every cell of a row that one of them lacks. */
export function distanceOf({ cells, added, missing }: CellComparison, columns: number): number {
  return cells.length + columns * (added.length + missing.length);
}
