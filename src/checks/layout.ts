import type { Resource } from '../core/description/dataset.ts';
import { CutLine, type Line } from '../core/line.ts';
import { evened } from '../core/table/table.ts';
import { saysTotal } from './counts/total-words.ts';
import { fieldsIn, type Header, knownColumns, readHeader } from './header.ts';

/** Why a record is no row of the table: it stands around it, or its cells do not fit the header. */
export type Oddity =
  | 'title'
  | 'blank'
  | 'header-repeated'
  | 'footnote'
  | 'second-table'
  | 'total'
  | 'extra-cell'
  | 'missing-cell';

interface Numbered {
  readonly cells: readonly string[];
  /** Row as a spreadsheet shows it. */
  readonly row: number;
}

/** A record that is no row of the table. */
export interface OddRecord extends Numbered {
  readonly oddity: Oddity;
}

/** Receives the records of a file, told apart. */
export interface LayoutSink {
  header(header: Header): void;
  row(line: Line, row: number): void;
  odd(record: OddRecord): void;
}

/** How many records are held back: above the table until its header is found, below it until it is known whether rows follow. */
const heldAtMost = 20;

/** How footnotes and the lines of those who sign a table begin. */
const noteWord =
  /^[\s,]*(?:(?:notes?|sources?|footnotes?|remarks?|(?:prepared|checked|approved) by|注|备注|说明|资料来源|数据来源|来源|(?:填表|制表|填报|审核|复核|报送|编制|统计|联系)(?:人|单位|部门|日期|时间)?|单位负责人|负责人|联系电话)\s*[:：\d.、]|[*※†‡]|[[(（【][\da-z*][\])）】])/i;

/**
 * Tells the rows of a table from what people put around it: titles above the header, blank rows, the header once more,
 * notes below, a second table. Each is said once, by its own check, and none of it is held against the columns.
 */
export class Layout {
  readonly #resource: Resource;
  readonly #others: readonly Resource[];
  readonly #sink: LayoutSink;
  /** True for workbooks: their rows have no ends, so that blanks at the end are neither missing nor too many. */
  isSheet = false;
  #header: Header | undefined;
  #width = 0;
  /** Places of two cells that a row of the table has filled; the first begins with a digit, as periods do. */
  #lead = 0;
  #second = 0;
  #held: Numbered[] = [];
  #isSecondTable = false;

  constructor(resource: Resource, others: readonly Resource[], sink: LayoutSink) {
    this.#resource = resource;
    this.#others = others;
    this.#sink = sink;
  }

  /** Takes the next record of the file. */
  add(line: Line, row: number): void {
    if (this.#header && !this.#isSecondTable && line.length === this.#width && this.#looksLikeRow(line)) {
      if (this.#held.length > 0) this.#release();
      this.#sink.row(line, row);
    } else if (this.#header)
      this.#tell({ cells: evened(line.texts(), this.isSheet ? this.#width : 0), row }, this.#header);
    else this.#seek({ cells: line.texts(), row });
  }

  /** After the last record. A file in which nothing is filled has neither header nor rows. */
  end(): void {
    if (!this.#header) this.#choose();
    if (!this.#header) return;
    for (const { cells, row } of this.#held) {
      const oddity = isBlank(cells) ? 'blank' : isEmptyTotal(cells) ? 'total' : 'footnote';
      this.#sink.odd({ oddity, cells, row });
    }
  }

  /** Cheap, and true for nearly every row there is: what fails it is looked at closely. */
  #looksLikeRow(line: Line): boolean {
    const first = line.first(this.#lead);
    return first >= 48 && first <= 57 && line.first(this.#second) !== 0;
  }

  /** Holds records back until one names the columns. */
  #seek(record: Numbered): void {
    // Of a file that begins with blank rows without end no more are held than of titles.
    const isEndless = this.#held.length >= heldAtMost && [...this.#held, record].every(({ cells }) => isBlank(cells));
    if (isEndless) return;
    this.#held.push(record);
    const enough = Math.max(2, Math.ceil(this.#resource.schema.fields.length / 3));
    if (knownColumns(record.cells, this.#resource) >= enough) this.#open(record);
    else if (this.#held.length > heldAtMost) this.#choose();
  }

  /** Without a header that names enough columns: the record that names most, else the first with anything in it. */
  #choose(): void {
    const filled = this.#held.filter(({ cells }) => !isBlank(cells));
    const known = filled.map(({ cells }) => knownColumns(cells, this.#resource));
    const best = filled[known.indexOf(Math.max(...known))];
    if (best) this.#open(best);
  }

  #open(record: Numbered): void {
    const held = this.#held;
    const at = held.indexOf(record);
    this.#held = [];
    const header = readHeader(record.cells, this.#resource, record.row);
    const period = this.#resource.schema.fields.findIndex(({ huiyin }) => huiyin.role === 'period');
    const present = header.places.filter((place) => place >= 0);
    this.#lead = present.find((place) => place === header.places[period]) ?? present[0] ?? 0;
    this.#second = present.find((place) => place !== this.#lead) ?? this.#lead;
    this.#width = header.cells.length;
    this.#header = header;
    for (const { cells, row } of held.slice(0, at)) {
      this.#sink.odd({ oddity: isBlank(cells) ? 'blank' : 'title', cells, row });
    }
    this.#sink.header(header);
    for (const { cells, row } of held.slice(at + 1)) this.add(new CutLine(cells), row);
  }

  /** Tells what a record is that does not look like a row at first sight. */
  #tell(record: Numbered, header: Header): void {
    const { cells } = record;
    const isWordy = !cells.some(beginsWithDigit) && !isBlank(cells);
    if (isWordy && this.#isHeaderAgain(cells, header)) {
      this.#release();
      this.#isSecondTable = false;
      this.#sink.odd({ oddity: 'header-repeated', ...record });
    } else if (this.#isSecondTable) {
      // Said once, where it begins.
    } else if (this.#held.length < heldAtMost && (isBlank(cells) || this.#isLikeNote(cells))) {
      this.#held.push(record);
    } else if (isWordy && this.#isOtherHeader(cells)) {
      this.#isSecondTable = true;
      this.#sink.odd({ oddity: 'second-table', ...(this.#held.find((held) => !isBlank(held.cells)) ?? record) });
      this.#held = [];
    } else {
      this.#release();
      if (this.#isTotal(cells)) this.#sink.odd({ oddity: 'total', ...record });
      else this.#pass(record);
    }
  }

  /** A row of no period that begins by calling itself a total. */
  #isTotal(cells: readonly string[]): boolean {
    return !beginsWithDigit(cells[this.#lead]) && saysTotal(cells.find((cell) => cell.trim() !== '') ?? '');
  }

  /** What could have been notes stands among rows: then it is blank, or rows that lack cells. */
  #release(): void {
    const held = this.#held;
    this.#held = [];
    for (const record of held) this.#pass(record);
  }

  #pass(record: Numbered): void {
    const { cells, row } = record;
    if (isBlank(cells)) this.#sink.odd({ oddity: 'blank', ...record });
    else if (cells.length > this.#width) this.#sink.odd({ oddity: 'extra-cell', ...record });
    else if (cells.length < this.#width) this.#sink.odd({ oddity: 'missing-cell', ...record });
    else this.#sink.row(new CutLine(cells), row);
  }

  #isHeaderAgain(cells: readonly string[], header: Header): boolean {
    if (header.cells.every(({ text }, place) => text.trim() === cells[place]?.trim())) return true;
    const known = fieldsIn(header, this.#resource).length;
    return known > 1 && knownColumns(cells, this.#resource) * 2 > known;
  }

  /** Words only after a blank row, where figures ought to stand; anywhere the columns of another table of the dataset. */
  #isOtherHeader(cells: readonly string[]): boolean {
    const isAfterBlank = this.#held.some((held) => isBlank(held.cells));
    if (isAfterBlank && cells.filter((cell) => cell.trim() !== '').length > 1) return true;
    return this.#others.some((other) => knownColumns(cells, other) * 2 > other.schema.fields.length);
  }

  /** One filled cell, or a line that begins as notes do. Of two narrow columns nothing can be told. */
  #isLikeNote(cells: readonly string[]): boolean {
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    return this.#width > 2 && (filled === 1 || noteWord.test(cells.join(',')));
  }
}

/** The beginning of a row of totals and nothing else of it: `合计`. What speaks of all (`所有数字为初步数`) may be a note. */
function isEmptyTotal(cells: readonly string[]): boolean {
  const [word = '', ...rest] = cells.filter((cell) => cell.trim() !== '');
  return rest.length === 0 && saysTotal(word) && !/^\s*(?:所有|全|all)/i.test(word);
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function beginsWithDigit(cell: string | undefined): boolean {
  const sign = cell?.charCodeAt(0) ?? 0;
  return sign >= 48 && sign <= 57;
}
