import type { ReadingFault } from '../../core/table/reading.ts';
import type { SheetMarks } from './sheet-marks.ts';

/** So many runs of rows or columns are written out. */
const runsShown = 10;

/** Notes, while the rows of a sheet go by, which hidden rows and columns hold anything at all. */
export class OutOfSight {
  readonly #hiddenRows: ReadonlySet<number>;
  readonly #hiddenColumns: readonly number[];
  readonly #rows: number[] = [];
  readonly #columns = new Set<number>();

  /** Columns beyond the limit are not looked at: a row that long is not read. */
  constructor({ hiddenRows, hiddenColumns }: SheetMarks, mostColumns: number) {
    this.#hiddenRows = hiddenRows;
    const places = Array.from({ length: mostColumns }, (_, place) => place + 1);
    this.#hiddenColumns = places.filter((place) =>
      hiddenColumns.some(([first, last]) => first <= place && place <= last),
    );
  }

  /** Takes a row that has a filled cell. */
  see(cells: readonly string[], row: number): void {
    if (this.#hiddenRows.has(row)) this.#rows.push(row);
    for (const column of this.#hiddenColumns) if ((cells[column - 1] ?? '') !== '') this.#columns.add(column);
  }

  /** What a person at the sheet has not seen of it. */
  faults(sheet: string): readonly ReadingFault[] {
    const columns = [...this.#columns].sort((one, other) => one - other);
    const told = (
      part: 'rows' | 'columns',
      places: readonly number[],
      name: (place: number) => string,
    ): ReadingFault => ({
      kind: 'hidden-cells',
      row: null,
      value: runsOf(places, name),
      place: { sheet, part, count: places.length },
    });
    return [
      ...(this.#rows.length > 0 ? [told('rows', this.#rows, String)] : []),
      ...(columns.length > 0 ? [told('columns', columns, lettersOf)] : []),
    ];
  }
}

/** Places as a spreadsheet writes them: `5:7, 12`. */
function runsOf(places: readonly number[], name: (place: number) => string): string {
  const runs: [first: number, last: number][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && run[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  const shown = runs
    .slice(0, runsShown)
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}:${name(last)}`));
  return `${shown.join(', ')}${runs.length > runsShown ? ' …' : ''}`;
}

/** The letters over a column: 1 is A, 27 is AA. */
function lettersOf(column: number): string {
  const above = Math.floor((column - 1) / 26);
  return `${above > 0 ? lettersOf(above) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
