import type { FieldType, Resource } from '../core/description/dataset.ts';
import { type Line, plainNumber } from '../core/line.ts';
import type { CellFault, Column, Rows, Visitor } from './check.ts';
import { columnsWhere } from './check.ts';
import type { Header } from './header.ts';
import { RowCollector } from './row-collector.ts';
import { isBlank } from './text/filled.ts';
import type { TextReader } from './text-reader.ts';
import { isStrictNumber } from './values/strict.ts';

/** What the cell checks say of one distinct text: nothing, mostly. */
type Verdict = readonly { readonly from: number; readonly fault: CellFault }[];

/** Told of each fault in a cell; `from` is the place of its check among the visitors. */
export type OnCellFault = (from: number, column: Column, row: number, fault: CellFault) => void;

const noFault: Verdict = [];

/** Stands for faults that are not remembered: in a file of nothing but faults they would fill the memory. */
const forgotten: Verdict = [];

/** How many texts of a column are remembered with their faults. */
const rememberedFaults = 10_000;

/** A distinct text of a column: its number among them, what the checks say of it, and what stood below it last time. */
interface Known {
  readonly text: string;
  readonly id: number;
  readonly verdict: Verdict;
  next: Known | undefined;
}

/**
 * Turns the lines of a file into columns and asks the cell checks about texts it has not seen before. Millions of rows
 * hold few distinct texts, and plain counts need no asking: that is what makes checking fast.
 */
export class RowReader {
  readonly #resource: Resource;
  readonly #columns: readonly Column[];
  readonly #askers: readonly { readonly from: number; readonly ask: NonNullable<Visitor['cell']> }[];
  readonly #known: readonly Map<string, Known>[];
  /** What stood in each column in the row before: mostly it stands there again, or what followed it the last time. */
  readonly #last: (Known | undefined)[];
  readonly #texts: TextReader;
  readonly #onFault: OnCellFault;
  /** What has just been said of a text that was not known before. */
  #fresh: Verdict | undefined;
  #rows: RowCollector;
  #row = 0;

  constructor(resource: Resource, visitors: readonly Visitor[], texts: TextReader, onFault: OnCellFault) {
    this.#resource = resource;
    this.#texts = texts;
    this.#columns = columnsWhere(resource, () => true);
    this.#askers = visitors.flatMap((visitor, from) =>
      visitor.cell ? [{ from, ask: visitor.cell.bind(visitor) }] : [],
    );
    this.#known = this.#columns.map(() => new Map());
    this.#last = this.#columns.map(() => undefined);
    this.#onFault = onFault;
    this.#rows = new RowCollector(resource, []);
  }

  /** Learns where in the file each described column stands. */
  header({ places }: Header): void {
    this.#rows = new RowCollector(this.#resource, places);
  }

  /** Keeps a row, after every cell of it has been asked about. */
  read(line: Line, row: number): void {
    const to = this.#rows.next(row);
    const { numbers, texts } = this.#rows;
    // Plain loops: they run for every cell, and make nothing that has to be swept up again.
    for (let index = 0; index < numbers.length; index += 1) {
      const column = numbers[index] as (typeof numbers)[number];
      const number = line.number(column.at);
      column.cells[to] = number;
      if (!Number.isNaN(number)) continue;
      const cell = line.text(column.at);
      this.#readText(column.place, cell, row);
      column.cells[to] = strictNumber(cell, (this.#columns[column.place] as Column).field.type);
      if (Number.isNaN(column.cells[to]) && !isBlank(cell)) column.unread.add(to);
    }
    const all = this.#last;
    const isNext = row === this.#row + 1;
    this.#row = row;
    for (let index = 0; index < texts.length; index += 1) {
      const { place, at, cells } = texts[index] as (typeof texts)[number];
      const last = all[place];
      if (last !== undefined && last.verdict === noFault) {
        if ((isNext && line.isSame(at)) || line.is(at, last.text)) {
          cells[to] = last.id;
          continue;
        }
        const { next } = last;
        if (next !== undefined && next.verdict === noFault && line.is(at, next.text)) {
          all[place] = next;
          cells[to] = next.id;
          continue;
        }
      }
      const known = this.#readText(place, line.text(at), row);
      if (last) last.next = known;
      all[place] = known;
      cells[to] = known.id;
    }
  }

  /** Keeps a record that does not fit the header. */
  addMisfit(cells: readonly string[]): void {
    this.#rows.addMisfit(cells);
  }

  /** All rows that were kept, by column. */
  finish(): Rows {
    return this.#rows.finish((place) => [...(this.#known[place]?.keys() ?? [])]);
  }

  /** Says what the checks say of a text in a row. */
  #readText(place: number, cell: string, row: number): Known {
    const known = this.#know(place, cell);
    if (known.verdict !== noFault) {
      const column = this.#columns[place] as Column;
      const verdict = known.verdict === forgotten ? (this.#fresh ?? this.#judge(column, cell)) : known.verdict;
      for (const { from, fault } of verdict) this.#onFault(from, column, row, fault);
    }
    this.#fresh = undefined;
    return known;
  }

  #know(place: number, cell: string): Known {
    const all = this.#known[place] as Map<string, Known>;
    const found = all.get(cell);
    if (found) return found;
    const column = this.#columns[place] as Column;
    const isNumber = column.field.type === 'integer' || column.field.type === 'number';
    const isPlain = isNumber && !Number.isNaN(plainNumber(cell));
    const verdict = isPlain ? noFault : this.#judge(column, cell);
    const isRemembered = verdict === noFault || all.size < rememberedFaults;
    const known = { text: cell, id: all.size, verdict: isRemembered ? verdict : forgotten, next: undefined };
    all.set(cell, known);
    this.#fresh = verdict;
    return known;
  }

  #judge(column: Column, cell: string): Verdict {
    const damaged = this.#texts.judge(cell);
    if (damaged) return [damaged];
    const verdict: { from: number; fault: CellFault }[] = [];
    for (const { from, ask } of this.#askers) {
      const fault = ask(column, cell);
      if (fault) verdict.push({ from, fault });
    }
    return verdict.length === 0 ? noFault : verdict;
  }
}

/** A number as the checks `type` and `unsafe-number` admit it in such a column, or NaN. */
function strictNumber(cell: string, type: FieldType): number {
  const number = isStrictNumber(cell, type) ? Number(cell) : Number.NaN;
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : Number.NaN;
}
