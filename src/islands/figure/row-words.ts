/** What a table says of a mark: whose figure it is, and the figures with the headings of their columns. */
export interface RowWords {
  readonly name: string;
  readonly pairs: readonly (readonly [heading: string, figure: string])[];
}

/** The words of a row, or of the cells of a row that have the same key. What is empty or a dash is left out. */
export function rowWords(figure: HTMLTableRowElement | HTMLTableCellElement): RowWords {
  const row = figure.closest('tr');
  const table = row?.closest('table');
  if (!row || !table) return { name: '', pairs: [] };
  const headings = headingsOf(table);
  const cells = cellsByColumn(row);
  const names = cells.flatMap((cell) => (cell?.tagName === 'TH' ? [wordsIn(cell)] : []));
  const pairs = cells.flatMap((cell, column): readonly (readonly [string, string])[] => {
    if (cell?.tagName !== 'TD' || (figure !== row && cell.dataset.key !== figure.dataset.key)) return [];
    const words = wordsIn(cell);
    return words === '' || words === '–' ? [] : [[headings[column] ?? '', words]];
  });
  return { name: names.join(' '), pairs };
}

/** The heading of each column: the words of its cells in the head, from the top down, the same ones once. */
export function headingsOf({ tHead }: HTMLTableElement): readonly string[] {
  const rows = [...(tHead?.rows ?? [])].map((row) => {
    // A heading over several columns is the heading of each.
    return [...row.cells].flatMap((cell) => Array.from({ length: cell.colSpan }, () => wordsIn(cell)));
  });
  return (rows.at(-1) ?? []).map((_, column) => [...new Set(rows.flatMap((row) => row[column] || []))].join(' '));
}

/** The cells of a row by column; a cell over several columns stands in the first of them. */
export function cellsByColumn(row: HTMLTableRowElement): readonly (HTMLTableCellElement | undefined)[] {
  return [...row.cells].flatMap((cell) => [cell, ...Array.from({ length: cell.colSpan - 1 }, () => undefined)]);
}

/** The text of a cell as it is read, white space folded. */
export function wordsIn(cell: Element): string {
  return (cell.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();
}
