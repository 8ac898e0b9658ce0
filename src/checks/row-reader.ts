import type { FieldType, Resource } from '../core/dataset.ts';
import { type Line, plainNumber } from '../core/line.ts';
import type { CellFault, Column, RowView, Visitor } from './check.ts';
import { columnsWhere } from './check.ts';
import type { Header } from './header.ts';
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

interface Place {
  readonly place: number;
  readonly at: number;
}

/**
 * Turns the lines of a file into a `RowView` and asks the cell checks about texts it has not seen before. Millions of
 * rows hold few distinct texts, and plain counts need no asking: that is what makes checking fast.
 */
export class RowReader {
  readonly #columns: readonly Column[];
  /** Whether a column holds numbers, and whether it holds texts: a year that is a dimension's code is both. */
  readonly #isNumber: readonly boolean[];
  readonly #isText: readonly boolean[];
  readonly #askers: readonly { readonly from: number; readonly ask: NonNullable<Visitor['cell']> }[];
  readonly #known: readonly Map<string, Known>[];
  /** What stood in each column in the row before: mostly it stands there again, or what followed it the last time. */
  readonly #last: (Known | undefined)[];
  readonly #texts: TextReader;
  readonly #onFault: OnCellFault;
  /** What has just been said of a text that was not known before. */
  #fresh: Verdict | undefined;
  readonly #view: View;
  /** The columns that the file has: those of numbers and the others, with their places in the description and in a line. */
  #row = 0;
  #numbers: readonly Place[] = [];
  #words: readonly Place[] = [];

  constructor(resource: Resource, visitors: readonly Visitor[], texts: TextReader, onFault: OnCellFault) {
    this.#texts = texts;
    this.#columns = columnsWhere(resource, () => true);
    this.#isNumber = this.#columns.map(({ field }) => field.type === 'integer' || field.type === 'number');
    this.#isText = this.#columns.map(({ field }) => field.huiyin.role !== 'count' && field.huiyin.role !== 'bin');
    this.#askers = visitors.flatMap((visitor, from) =>
      visitor.cell ? [{ from, ask: visitor.cell.bind(visitor) }] : [],
    );
    this.#known = this.#columns.map(() => new Map());
    this.#last = this.#columns.map(() => undefined);
    this.#onFault = onFault;
    this.#view = new View(this.#isNumber, this.#last);
  }

  /** Learns where in the file each described column stands. */
  header({ places }: Header): void {
    this.#view.places = places;
    const present = places.flatMap((at, place) => (at < 0 ? [] : [{ at, place }]));
    this.#numbers = present.filter(({ place }) => this.#isNumber[place]);
    this.#words = present.filter(({ place }) => !this.#isNumber[place]);
  }

  /** The row as the checks see it, after every cell of it has been asked about. */
  read(line: Line, row: number): RowView {
    const view = this.#view;
    const { numbers, ids } = view;
    view.row = row;
    view.line = line;
    for (const { at, place } of this.#numbers) {
      const number = line.number(at);
      numbers[place] = number;
      if (Number.isNaN(number)) numbers[place] = this.#readOddNumber(place, line.text(at));
      else if (this.#isText[place]) this.#readText(place, line.text(at));
    }
    const all = this.#last;
    const isNext = row === this.#row + 1;
    this.#row = row;
    for (const { at, place } of this.#words) {
      const last = all[place];
      if (last !== undefined && last.verdict === noFault) {
        if ((isNext && line.isSame(at)) || line.is(at, last.text)) continue;
        const { next } = last;
        if (next !== undefined && next.verdict === noFault && line.is(at, next.text)) {
          all[place] = next;
          ids[place] = next.id;
          continue;
        }
      }
      this.#readText(place, line.text(at));
    }
    return view;
  }

  /** The distinct texts of a column in the order of their ids. */
  textsOf(place: number): readonly string[] {
    return [...(this.#known[place]?.keys() ?? [])];
  }

  #readText(place: number, cell: string): void {
    const known = this.#know(place, cell);
    const last = this.#last[place];
    if (last) last.next = known;
    this.#last[place] = known;
    if (this.#isText[place]) this.#view.ids[place] = known.id;
    if (known.verdict === noFault) {
      this.#fresh = undefined;
      return;
    }
    const column = this.#columns[place] as Column;
    const verdict = known.verdict === forgotten ? (this.#fresh ?? this.#judge(column, cell)) : known.verdict;
    this.#fresh = undefined;
    for (const { from, fault } of verdict) this.#onFault(from, column, this.#view.row, fault);
  }

  #readOddNumber(place: number, cell: string): number {
    this.#readText(place, cell);
    return strictNumber(cell, (this.#columns[place] as Column).field.type);
  }

  #know(place: number, cell: string): Known {
    const all = this.#known[place] as Map<string, Known>;
    const found = all.get(cell);
    if (found) return found;
    const isPlain = this.#isNumber[place] && !Number.isNaN(plainNumber(cell));
    const verdict = isPlain ? noFault : this.#judge(this.#columns[place] as Column, cell);
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

/** The one view that every row is shown through. */
class View implements RowView {
  row = 0;
  line: Line | undefined;
  places: readonly number[] = [];
  readonly numbers: Float64Array;
  readonly ids: Int32Array;
  readonly #isNumber: readonly boolean[];
  readonly #last: readonly (Known | undefined)[];

  constructor(isNumber: readonly boolean[], last: readonly (Known | undefined)[]) {
    this.#isNumber = isNumber;
    this.#last = last;
    this.numbers = new Float64Array(isNumber.length).fill(Number.NaN);
    this.ids = new Int32Array(isNumber.length).fill(-1);
  }

  text(place: number): string | undefined {
    const at = this.places[place] ?? -1;
    if (at < 0) return undefined;
    return this.#isNumber[place] ? this.line?.text(at) : this.#last[place]?.text;
  }
}

/** A number as the checks `type` and `unsafe-number` admit it in such a column, or NaN. */
function strictNumber(cell: string, type: FieldType): number {
  const number = isStrictNumber(cell, type) ? Number(cell) : Number.NaN;
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : Number.NaN;
}
