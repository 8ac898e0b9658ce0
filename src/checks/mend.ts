import type { Resource } from '../core/description/dataset.ts';
import type { Fault, Finding, Mend } from '../core/finding.ts';
import type { RowSink } from '../core/table/reading.ts';
import { evened } from '../core/table/table.ts';
import type { Check } from './check.ts';
import type { Header } from './header.ts';

/** One change of a corrected copy. */
export interface Change {
  /** Row of the file as it came in; null when the change is about the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  /** The check that asked for it. */
  readonly code: string;
  readonly before: string;
  readonly after: string;
}

/** Receives the corrected rows, the header among them, each with the row it was, and every change on the way. */
export interface CopySink {
  row(cells: readonly string[], row: number): void;
  change(change: Change): void;
}

interface Mended<Kind extends Mend['kind']> {
  readonly code: string;
  readonly fault: Fault;
  readonly mend: Extract<Mend, { kind: Kind }>;
}

/** Faults of reading: while one of these cannot be mended, it is not known what the cells are, and no copy can be written. */
const readingCodes = new Set([
  'encoding',
  'line-ends',
  'stray-quote',
  'unclosed-quote',
  'not-a-table',
  'too-large',
  'empty-file',
]);

/** How many faults of a file a corrected copy would be without: none while one of them leaves its cells in doubt. */
export function mendableCount(findings: readonly Finding[]): number {
  const isUnreadable = findings.some((finding) => !finding.fixable && leavesInDoubt(finding.code, finding.column));
  const mendable = isUnreadable ? [] : findings.filter(({ fixable }) => fixable);
  return mendable.reduce((sum, { more }) => sum + 1 + more, 0);
}

/** True for a fault of reading; a cell that is too long is read all the same. */
function leavesInDoubt(code: string, column: string | null): boolean {
  return readingCodes.has(code) && !(code === 'too-large' && column !== null);
}

/** How a published file is written, where a mend is no more than writing it again. */
const asPublished: Readonly<Record<string, string>> = { encoding: 'utf-8', delimiter: ',', 'line-ends': 'CRLF' };

/**
 * Gathers what the checks say can be mended without doubt, and does it while the same file goes by once more. Every change
 * is told; what no check asked for stays as it is.
 */
export class MendPlan {
  readonly #resource: Resource;
  readonly #drops = new Map<number, string>();
  readonly #cells = new Map<number, Map<string, Mended<'cell'>>>();
  readonly #cuts = new Map<number, Mended<'cut-row'>>();
  readonly #renames: Mended<'rename-column'>[] = [];
  readonly #columns: Mended<'drop-columns'>[] = [];
  readonly #rewrites: Mended<'rewrite'>[] = [];
  /** True when the file cannot be read without doubt: then nothing can be mended. */
  isUnreadable = false;

  constructor(resource: Resource) {
    this.#resource = resource;
  }

  /** True when there is nothing to mend. */
  get isEmpty(): boolean {
    const rows = this.#drops.size + this.#cells.size + this.#cuts.size;
    return rows + this.#renames.length + this.#columns.length + this.#rewrites.length === 0;
  }

  /** Takes note of a fault; `startChecks` is given this. Of two mends of one cell the first counts. */
  add({ code }: Check, fault: Fault): void {
    const { mend, row = null, column = null } = fault;
    if (!mend) {
      this.isUnreadable ||= leavesInDoubt(code, column);
    } else if (mend.kind === 'rewrite') this.#rewrites.push({ code, fault, mend });
    else if (mend.kind === 'rename-column') this.#renames.push({ code, fault, mend });
    else if (mend.kind === 'drop-columns') this.#columns.push({ code, fault, mend });
    else if (row === null) throw new Error(`${code} mends a row or a cell without naming the row`);
    else if (mend.kind === 'drop-row') this.#drops.set(row, code);
    else if (mend.kind === 'cut-row') this.#cuts.set(row, { code, fault, mend });
    else {
      const cells = this.#cells.get(row) ?? new Map<string, Mended<'cell'>>();
      if (column !== null && !cells.has(column)) cells.set(column, { code, fault, mend });
      this.#cells.set(row, cells);
    }
  }

  /** A sink that mends what goes through it. Give it the file whose faults were added, and the header found in it. */
  mending(header: Header | undefined, copy: CopySink): RowSink {
    const gone = new Set(this.#columns.flatMap(({ mend }) => mend.places));
    const width = header?.cells.length ?? 0;
    let isSheet = false;
    const pass = (cells: readonly string[], row: number): void => {
      const even = isSheet ? evened(cells, width) : cells;
      const mended = this.#mended(even, row, header, copy);
      if (mended) copy.row(gone.size > 0 ? mended.filter((_, place) => !gone.has(place)) : mended, row);
    };
    return {
      source: ({ format }) => {
        isSheet = format === 'xlsx';
        this.#tellWhole(copy);
      },
      header: (cells) => pass(cells, 1),
      row: pass,
      fault: () => undefined,
    };
  }

  /** The changes that are about no single cell. */
  #tellWhole(copy: CopySink): void {
    for (const { code, fault } of [...this.#rewrites, ...this.#columns]) {
      const { row = null, column = null, value } = fault;
      copy.change({ row, column, code, before: value ?? '', after: asPublished[code] ?? value ?? '' });
    }
  }

  #mended(
    cells: readonly string[],
    row: number,
    header: Header | undefined,
    copy: CopySink,
  ): readonly string[] | undefined {
    const dropped = this.#drops.get(row);
    if (dropped !== undefined) {
      copy.change({ row, column: null, code: dropped, before: cells.join(','), after: '' });
      return undefined;
    }
    const [mends, cut] = [this.#cells.get(row), this.#cuts.get(row)];
    const isHeader = row === header?.row && this.#renames.length > 0;
    if (!mends && !cut && !isHeader) return cells;
    const mended = cut ? cells.slice(0, cut.mend.width) : [...cells];
    if (cut) copy.change({ row, column: null, code: cut.code, before: cells.join(','), after: mended.join(',') });
    for (const { code, fault, mend } of [...(mends?.values() ?? []), ...(isHeader ? this.#renames : [])]) {
      const column = fault.column ?? '';
      const place = this.#placeOf(column, header);
      const before = mended[place];
      if (before === undefined || before === mend.text) continue;
      mended[place] = mend.text;
      copy.change({ row, column, code, before, after: mend.text });
    }
    return mended;
  }

  /** Where a column stands in the file: by the name of the description, else by the text of its header. */
  #placeOf(column: string, header: Header | undefined): number {
    const field = this.#resource.schema.fields.findIndex(({ name }) => name === column);
    const place = field < 0 ? -1 : (header?.places[field] ?? -1);
    return place >= 0 ? place : (header?.cells.findIndex(({ text }) => text === column) ?? -1);
  }
}
