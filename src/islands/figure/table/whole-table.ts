/** What a table holds besides the rows that are drawn at present. */
export interface WholeTable {
  /** The row with this `data-key`, in a table that has the same head; null where there is none. */
  row(key: string): HTMLTableRowElement | null;
  /** A table of all rows. */
  all(): HTMLTableElement;
}

const wholes = new WeakMap<HTMLTableElement, WholeTable>();

/** Says where the rows of a table are that are drawn only when they are scrolled to. */
export function setWholeTable(table: HTMLTableElement, whole: WholeTable): void {
  wholes.set(table, whole);
}

/** The row of a table with this `data-key`, drawn or not. */
export function rowIn(table: HTMLTableElement, key: string): HTMLTableRowElement | null {
  return (
    table.querySelector<HTMLTableRowElement>(`tr[data-key="${CSS.escape(key)}"]`) ?? wholes.get(table)?.row(key) ?? null
  );
}

/** The table with every row, drawn or not. */
export function everyRowOf(table: HTMLTableElement): HTMLTableElement {
  return wholes.get(table)?.all() ?? table;
}
