import { boundsOf, checkQuery } from './check-query.ts';
import { periodColumn, type Resource, type Term } from './dataset.ts';
import type { CodedColumn, Observations } from './observations.ts';
import { ordinalOf, parsePeriod } from './period.ts';
import type { Answer, Query } from './query.ts';
import { type TermCells, termCells } from './term-cells.ts';

/** Above this many possible combinations of codes, groups are numbered through a map instead of an array. */
const denseLimit = 1 << 21;

/**
 * Answers a query from the rows of its table, in plain TypeScript: the meaning that the engine's SQL is held to.
 * Rows are chosen by `where`, `from` and `to` and grouped by `by`. A term with a condition takes only the rows that
 * meet it; a row is `counted` when every cell its terms need is filled, else `missing`. Sorted by keys.
 * Throws when the query names what the description does not have.
 */
export function evaluate(query: Query, observations: Observations, resource: Resource): readonly Answer[] {
  const measure = checkQuery(query, resource);
  const columns = query.by.map((name) => textColumn(observations, name));
  const { groups, firstRows } = groupRows(columns, chosenRows(query, observations, resource), observations.length);
  const size = query.by.length === 0 ? 1 : firstRows.length;
  const { numerators, denominators, counted, missing } = sumGroups(groups, size, [
    cellsOf(measure.numerator, observations),
    cellsOf(measure.denominator, observations),
  ]);
  const answers = Array.from({ length: size }, (_, group) => ({
    keys: columns.map(({ values, index }) => values[index[firstRows[group] as number] as number] as string),
    numerator: numerators[group] as number,
    denominator: denominators[group] as number,
    counted: counted[group] as number,
    missing: missing[group] as number,
  }));
  return answers.sort(compareAnswers);
}

/** The order of answers: by keys, left to right, each by code unit. */
export function compareAnswers(one: Answer, other: Answer): number {
  for (let position = 0; position < one.keys.length; position += 1) {
    const key = one.keys[position] as string;
    const against = other.keys[position] as string;
    if (key !== against) return key < against ? -1 : 1;
  }
  return 0;
}

/** For each row 1 when it is chosen, or undefined when nothing is filtered. */
function chosenRows(query: Query, observations: Observations, resource: Resource): Uint8Array | undefined {
  const filters = Object.entries(query.where).map(([name, codes]) => {
    const column = textColumn(observations, name);
    const wanted = new Set(codes);
    return { index: column.index, allowed: Uint8Array.from(column.values, (code) => (wanted.has(code) ? 1 : 0)) };
  });
  const { from, to } = boundsOf(query);
  const frequency = (from ?? to)?.frequency;
  if (frequency) {
    const column = textColumn(observations, periodColumn(resource));
    const first = from ? ordinalOf(from) : Number.NEGATIVE_INFINITY;
    const last = to ? ordinalOf(to) : Number.POSITIVE_INFINITY;
    const allowed = Uint8Array.from(column.values, (text) => {
      const period = parsePeriod(text);
      if (period?.frequency !== frequency) return 0;
      const ordinal = ordinalOf(period);
      return first <= ordinal && ordinal <= last ? 1 : 0;
    });
    filters.push({ index: column.index, allowed });
  }
  if (filters.length === 0) return undefined;
  const chosen = new Uint8Array(observations.length).fill(1);
  for (const { index, allowed } of filters) {
    for (let row = 0; row < chosen.length; row += 1) {
      chosen[row] = (chosen[row] as number) & (allowed[index[row] as number] as number);
    }
  }
  return chosen;
}

/**
 * Numbers the groups: for each row its group (-1 when not chosen), for each group its first row, from which its codes
 * are read. Columns are folded in one by one, so that the numbers stay small however many columns there are.
 */
function groupRows(columns: readonly CodedColumn[], chosen: Uint8Array | undefined, length: number) {
  const groups = new Int32Array(length);
  if (chosen) for (let row = 0; row < length; row += 1) groups[row] = (chosen[row] as number) - 1;
  let firstRows: number[] = [];
  let count = 1;
  for (const { values, index } of columns) {
    const width = values.length;
    const dense = count * width <= denseLimit ? new Int32Array(count * width).fill(-1) : undefined;
    const sparse = new Map<number, number>();
    firstRows = [];
    for (let row = 0; row < length; row += 1) {
      const group = groups[row] as number;
      if (group < 0) continue;
      const cell = group * width + (index[row] as number);
      let next = dense ? (dense[cell] as number) : (sparse.get(cell) ?? -1);
      if (next < 0) {
        next = firstRows.push(row) - 1;
        if (dense) dense[cell] = next;
        else sparse.set(cell, next);
      }
      groups[row] = next;
    }
    count = Math.max(1, firstRows.length);
  }
  return { groups, firstRows };
}

function sumGroups(groups: Int32Array, size: number, [above, below]: readonly [TermCells, TermCells]) {
  const numerators = new Float64Array(size);
  const denominators = new Float64Array(size);
  const counted = new Uint32Array(size);
  const missing = new Uint32Array(size);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] as number;
    if (group < 0) continue;
    if (above.met?.[row] === 0 && below.met?.[row] === 0) continue;
    const upper = above.sums[row] as number;
    const lower = below.sums[row] as number;
    if (Number.isNaN(upper + lower)) {
      missing[group] = (missing[group] as number) + 1;
      continue;
    }
    numerators[group] = (numerators[group] as number) + upper;
    denominators[group] = (denominators[group] as number) + lower;
    counted[group] = (counted[group] as number) + 1;
  }
  return { numerators, denominators, counted, missing };
}

function textColumn(observations: Observations, name: string): CodedColumn {
  const column = observations.texts.get(name);
  if (!column) throw new Error(`The rows have no text column "${name}"; were they read with another description?`);
  return column;
}

function cellsOf(term: Term, observations: Observations): TermCells {
  const cells = termCells(term, observations);
  if (!cells)
    throw new Error(
      `The rows lack a number column of ${term.sum.join(', ')}; were they read with another description?`,
    );
  return cells;
}
