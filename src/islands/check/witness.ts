import type { Check, Rows } from '../../checks/check.ts';
import type { Header } from '../../checks/header.ts';
import type { Resource } from '../../core/description/dataset.ts';
import type { RowSink } from '../../core/table/reading.ts';
import { evened } from '../../core/table/table.ts';

/** Looks on while the checks read a table, and keeps its header and its columns: nothing is read twice for the charts. */
export class Witness {
  readonly resource: Resource;
  header: Header | undefined;
  rows: Rows | undefined;

  constructor(resource: Resource) {
    this.resource = resource;
  }

  /** True when every described column was in the file. */
  get isWhole(): boolean {
    return this.header?.places.every((place) => place >= 0) ?? false;
  }

  /** What is put beside the checks of the rulebook. It never says anything. */
  get listener(): Check {
    const nothing = { en: '', zh: '' };
    return {
      code: 'witness',
      severity: 'warning',
      title: nothing,
      why: nothing,
      run: () => ({
        header: (header) => {
          this.header = header;
        },
        rows: (rows) => {
          this.rows = rows;
        },
      }),
    };
  }
}

/** Hands on every row below the header as the description orders its cells: what is published. */
export function describedRows(header: Header, add: (row: readonly string[]) => void): RowSink {
  const take = (cells: readonly string[], row: number): void => {
    if (row <= header.row || cells.every((cell) => cell === '')) return;
    const whole = evened(cells, header.cells.length);
    add(header.places.map((place) => whole[place] ?? ''));
  };
  return { header: (cells) => take(cells, 1), row: take, fault: () => undefined };
}

/** Collects the rows with these numbers, as they stand in the file. */
export function rowsNumbered(wanted: ReadonlySet<number>, found: Map<number, readonly string[]>): RowSink {
  const take = (cells: readonly string[], row: number): void => {
    if (wanted.has(row) && !found.has(row)) found.set(row, [...cells]);
  };
  return { header: (cells) => take(cells, 1), row: take, fault: () => undefined };
}
