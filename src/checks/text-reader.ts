import type { Line } from '../core/line.ts';
import type { CellFault, Visitor } from './check.ts';
import type { Header } from './header.ts';

/** What the checks of any text say of one: the first that speaks. */
export interface TextFault {
  /** The place of its check among the visitors. */
  readonly from: number;
  readonly fault: CellFault;
}

/** Told of each fault; the column is null where the header has none. */
export type OnTextFault = (from: number, column: string | null, row: number, fault: CellFault) => void;

/** Short text of printable ASCII, in which nothing can be damaged. */
const harmless = /^[ -~]{0,200}$/;

/** Asks about texts that may stand anywhere: in the columns of the table, and where no column is described. */
export class TextReader {
  readonly #askers: readonly { readonly from: number; readonly ask: NonNullable<Visitor['anyText']> }[];
  readonly #onFault: OnTextFault;
  readonly #known = new Map<string, TextFault | undefined>();
  #names: readonly string[] = [];
  #undescribed: readonly number[] = [];

  constructor(visitors: readonly Visitor[], onFault: OnTextFault) {
    this.#askers = visitors.flatMap((visitor, from) =>
      visitor.anyText ? [{ from, ask: visitor.anyText.bind(visitor) }] : [],
    );
    this.#onFault = onFault;
  }

  /** Learns the names of the columns and which of them nobody described; those names are read as texts. */
  header({ cells, places, row }: Header): void {
    this.#names = cells.map(({ text }) => text);
    this.#undescribed = cells.flatMap((_, place) => (places.includes(place) ? [] : [place]));
    for (const place of this.#undescribed) this.#read(cells[place]?.text ?? '', null, row);
  }

  /** What is wrong with a text, remembered while there are not too many of them. */
  judge(text: string): TextFault | undefined {
    if (harmless.test(text)) return undefined;
    if (this.#known.has(text)) return this.#known.get(text);
    let found: TextFault | undefined;
    for (const { from, ask } of this.#askers) {
      const fault = ask(text);
      if (!fault) continue;
      found = { from, fault };
      break;
    }
    if (this.#known.size < 10_000) this.#known.set(text, found);
    return found;
  }

  /** True when the file has columns that nobody described. */
  get hasUndescribed(): boolean {
    return this.#undescribed.length > 0;
  }

  /** Reads the cells of a row that stand in such columns. */
  undescribed(line: Line, row: number): void {
    for (const place of this.#undescribed) this.#read(line.text(place), this.#names[place] ?? null, row);
  }

  /** Reads every cell of a record that is no row of the table. */
  all(cells: readonly string[], row: number): void {
    cells.forEach((cell, place) => {
      this.#read(cell, this.#names[place] ?? null, row);
    });
  }

  #read(text: string, column: string | null, row: number): void {
    const found = this.judge(text);
    if (found) this.#onFault(found.from, column, row, found.fault);
  }
}
