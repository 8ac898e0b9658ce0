import type { Limits } from '../core/limits.ts';
import type { Line } from '../core/line.ts';
import type { ReadingFault, RowSink } from '../core/table/reading.ts';
import type { RecordSink } from './text/records.ts';

/** Passes records on as the first row and the rest, up to the limits. */
export class RowPasser implements RecordSink {
  readonly #sink: RowSink;
  readonly #limits: Limits;
  readonly #isBroken: boolean;
  /** True once a limit is passed: nothing more is let through. */
  isFull = false;

  /** In broken text every record is named that has lost a character. */
  constructor(sink: RowSink, limits: Limits, isBroken = false) {
    this.#sink = sink;
    this.#limits = limits;
    this.#isBroken = isBroken;
  }

  record(cells: readonly string[], row: number): void {
    if (this.#refuses(cells.length, row)) return;
    const lost = this.#isBroken ? cells.find((cell) => cell.includes('\uFFFD')) : undefined;
    if (lost !== undefined) this.fault({ kind: 'encoding', row, value: lost });
    if (row === 1) this.#sink.header(cells);
    else this.#sink.row(cells, row);
  }

  line(line: Line, row: number): void {
    if (row === 1 || this.#isBroken || !this.#sink.line) this.record(line.texts(), row);
    else if (!this.#refuses(line.length, row)) this.#sink.line(line, row);
  }

  #refuses(width: number, row: number): boolean {
    if (this.isFull) return true;
    if (row <= this.#limits.rows + 1 && width <= this.#limits.columns) return false;
    this.isFull = true;
    this.fault({ kind: 'too-large', row, value: width > this.#limits.columns ? 'columns' : 'rows' });
    return true;
  }

  fault(fault: ReadingFault): void {
    this.#sink.fault(fault);
  }
}
