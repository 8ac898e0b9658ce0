import type { CellId, Sum } from './sum.ts';

/** Components with more unknown cells than this are only peeled: what needs three sums at once is not found there. */
const eliminationLimit = 300;

/**
 * The unknown cells that the sums determine, each with the sums it follows from. No value is computed: whether a cell
 * is determined depends on which cells stand in which sum alone.
 *
 * First by peeling: a sum with one unknown left gives it away. Then, for what is left, by exact elimination over the
 * integers in each group of cells that hang together.
 */
export function determinedCells(sums: readonly Sum[]): ReadonlyMap<CellId, readonly Sum[]> {
  const determined = new Map<CellId, readonly Sum[]>();
  peel(sums, determined);
  for (const component of componentsOf(sums, determined)) {
    for (const [cell, from] of eliminate(component)) determined.set(cell, from);
  }
  return determined;
}

function peel(sums: readonly Sum[], determined: Map<CellId, readonly Sum[]>): void {
  const sumsWith = new Map<CellId, Sum[]>();
  const left = new Map<Sum, number>();
  for (const sum of sums) {
    left.set(sum, sum.unknown.length);
    for (const { cell } of sum.unknown) {
      const known = sumsWith.get(cell);
      if (known) known.push(sum);
      else sumsWith.set(cell, [sum]);
    }
  }
  const ready = sums.filter(({ unknown }) => unknown.length === 1);
  for (let sum = ready.pop(); sum; sum = ready.pop()) {
    const last = sum.unknown.find(({ cell }) => !determined.has(cell));
    if (!last) continue;
    determined.set(last.cell, [sum]);
    for (const other of sumsWith.get(last.cell) ?? []) {
      const remaining = (left.get(other) ?? 0) - 1;
      left.set(other, remaining);
      if (remaining === 1) ready.push(other);
    }
  }
}

/** The sums with at least two cells still unknown, in groups that share no cell. */
function componentsOf(sums: readonly Sum[], determined: ReadonlyMap<CellId, unknown>): readonly (readonly Row[])[] {
  const rows = sums
    .map(
      (sum): Row => ({
        factors: new Map(sum.unknown.flatMap(({ cell, factor }) => (determined.has(cell) ? [] : [[cell, factor]]))),
        from: new Set([sum]),
      }),
    )
    .filter(({ factors }) => factors.size > 0);
  const leader = new Map<CellId, CellId>();
  const find = (cell: CellId): CellId => {
    let top = cell;
    while ((leader.get(top) ?? top) !== top) top = leader.get(top) as CellId;
    for (let at = cell; at !== top; ) {
      const next = leader.get(at) as CellId;
      leader.set(at, top);
      at = next;
    }
    return top;
  };
  for (const { factors } of rows) {
    const [first, ...rest] = factors.keys();
    for (const cell of rest) leader.set(find(cell), find(first as CellId));
  }
  const components = new Map<CellId, Row[]>();
  for (const row of rows) {
    const top = find(row.factors.keys().next().value as CellId);
    components.set(top, [...(components.get(top) ?? []), row]);
  }
  return [...components.values()];
}

/** A linear combination of sums: cells with whole factors, and the sums it was made from. */
interface Row {
  readonly factors: ReadonlyMap<CellId, number>;
  readonly from: ReadonlySet<Sum>;
}

/** Gauss and Jordan's elimination without fractions; a row left with one cell determines it. */
function eliminate(rows: readonly Row[]): readonly (readonly [CellId, readonly Sum[]])[] {
  const cells = new Set(rows.flatMap(({ factors }) => [...factors.keys()]));
  if (cells.size > eliminationLimit) return [];
  let open = [...rows];
  let done: Row[] = [];
  while (open.length > 0) {
    // The shortest row first keeps the others short.
    open.sort((one, other) => other.factors.size - one.factors.size);
    const pivot = open.pop() as Row;
    const cell = pivot.factors.keys().next().value;
    if (cell === undefined) continue;
    const reduced = (row: Row): Row | null => withoutCell(row, pivot, cell);
    const [nextOpen, nextDone] = [open.map(reduced), done.map(reduced)];
    if ([...nextOpen, ...nextDone].includes(null)) return [];
    open = nextOpen.filter((row) => row !== null && row.factors.size > 0) as Row[];
    done = [...(nextDone as Row[]), pivot];
  }
  return done.flatMap(({ factors, from }) => {
    const [cell] = factors.keys();
    return factors.size === 1 && cell !== undefined ? [[cell, [...from]] as const] : [];
  });
}

/** The row with the pivot's cell taken out by cross-multiplication; null when a factor would not be exact any more. */
function withoutCell(row: Row, pivot: Row, cell: CellId): Row | null {
  const own = row.factors.get(cell);
  const lead = pivot.factors.get(cell);
  if (own === undefined || lead === undefined) return row;
  const factors = new Map<CellId, number>();
  for (const [other, factor] of row.factors) factors.set(other, factor * lead);
  for (const [other, factor] of pivot.factors) factors.set(other, (factors.get(other) ?? 0) - factor * own);
  let divisor = 0;
  for (const [other, factor] of factors) {
    if (!Number.isSafeInteger(factor)) return null;
    if (factor === 0) factors.delete(other);
    else divisor = greatestCommonDivisor(divisor, Math.abs(factor));
  }
  if (divisor > 1) for (const [other, factor] of factors) factors.set(other, factor / divisor);
  return { factors, from: new Set([...row.from, ...pivot.from]) };
}

function greatestCommonDivisor(one: number, other: number): number {
  let [large, small] = [one, other];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}
