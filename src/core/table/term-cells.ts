import type { Term } from '../description/dataset.ts';
import type { Observations } from './observations.ts';

/** A term for every row: its sum, NaN when a cell is blank; `met` is 0 where its conditions are not met. */
export interface TermCells {
  readonly sums: Float64Array;
  /** Undefined when the term has no condition. */
  readonly met: Uint8Array | undefined;
}

const computed = new WeakMap<Observations, WeakMap<Term, TermCells>>();

/**
 * The cells of a term over a table; undefined when the table lacks one of its columns. Computed once for the same rows;
 * they are not to be written to.
 */
export function termCells(term: Term, observations: Observations): TermCells | undefined {
  const known = computed.get(observations) ?? new WeakMap<Term, TermCells>();
  computed.set(observations, known);
  const cells = known.get(term) ?? computeCells(term, observations);
  if (cells) known.set(term, cells);
  return cells;
}

function computeCells({ sum, where = [] }: Term, observations: Observations): TermCells | undefined {
  const columns = sum.flatMap((name) => observations.numbers.get(name) ?? []);
  const bounds = where.flatMap(({ column, atMost }) => {
    const cells = observations.numbers.get(column);
    return cells ? [{ cells, atMost }] : [];
  });
  const [first, ...rest] = columns;
  if (!first || columns.length < sum.length || bounds.length < where.length) return undefined;
  if (rest.length === 0 && bounds.length === 0) return { sums: first, met: undefined };
  const sums = first.slice();
  for (const cells of rest) {
    for (let row = 0; row < sums.length; row += 1) sums[row] = (sums[row] as number) + (cells[row] as number);
  }
  if (bounds.length === 0) return { sums, met: undefined };
  const met = new Uint8Array(sums.length).fill(1);
  for (const { cells, atMost } of bounds) {
    for (let row = 0; row < met.length; row += 1) {
      // A comparison with a blank (NaN) is false, so a blank bin edge never meets a bound.
      if (!((cells[row] as number) <= atMost)) met[row] = 0;
    }
  }
  for (let row = 0; row < met.length; row += 1) if (met[row] === 0) sums[row] = 0;
  return { sums, met };
}
