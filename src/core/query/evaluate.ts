import { fieldsOf, periodColumn, type Resource, type Term } from '../description/dataset.ts';
import { ordinalOf, parsePeriod } from '../period.ts';
import type { CodedColumn, Observations } from '../table/observations.ts';
import { type TermCells, termCells } from '../table/term-cells.ts';
import { boundsOf, checkQuestion, totalsLeftOut } from './check-query.ts';
import { type Answer, asQuestion, type Figure, type Query, type Question, type Row } from './query.ts';

/** Above this many possible combinations of codes, groups are numbered through a map instead of an array. */
const denseLimit = 1 << 21;

/** Answers a query: the figures of one measure, as `answer` gives them. */
export function evaluate(query: Query, observations: Observations, resource: Resource): readonly Answer[] {
  return answer(asQuestion(query), observations, resource).map(({ keys, figures }) => {
    const { numerator, denominator, counted, missing } = figures[0] as Figure;
    return { keys, numerator, denominator, counted, missing };
  });
}

/**
 * Answers a question from the rows of its table, in plain TypeScript: the meaning that the engine's SQL is held to.
 * Rows are chosen by `where`, `from` and `to` and grouped by `by`; totals are not added to their parts
 * (`totalsLeftOut`). A term with a condition takes only the rows that meet it; a row is `counted` when every cell its
 * terms need is filled, else `missing`. Sorted by keys. Throws when the question names what the description does not have.
 */
export function answer(question: Question, observations: Observations, resource: Resource): readonly Row[] {
  const measures = checkQuestion(question, resource);
  const columns = question.by.map((name) => textColumn(observations, name));
  const chosen = chosenRows(question, observations, resource);
  const { groups, firstRows } = groupRows(columns, chosen, observations.length);
  const size = question.by.length === 0 ? 1 : firstRows.length;
  const status = observations.texts.get(fieldsOf(resource, 'status')[0]?.name ?? '');
  const sums = measures.map(({ numerator, denominator }) =>
    sumGroups(groups, chosen, size, [cellsOf(numerator, observations), cellsOf(denominator, observations)], status),
  );
  const flags = flagsOf(groups, chosen, size, status);
  const rows = Array.from({ length: size }, (_, group) => ({
    keys: columns.map(({ values, index }) => values[index[firstRows[group] as number] as number] as string),
    figures: sums.map((sum) => ({
      numerator: sum.numerators[group] as number,
      denominator: sum.denominators[group] as number,
      counted: sum.counted[group] as number,
      missing: sum.missing[group] as number,
      suppressed: sum.suppressed[group] as number,
    })),
    flags: flags[group] ?? [],
  }));
  return rows.sort(compareKeys);
}

/** The order of answers: by keys, left to right, each by code unit. */
export function compareKeys(one: Pick<Row, 'keys'>, other: Pick<Row, 'keys'>): number {
  for (let position = 0; position < one.keys.length; position += 1) {
    const key = one.keys[position] as string;
    const against = other.keys[position] as string;
    if (key !== against) return key < against ? -1 : 1;
  }
  return 0;
}

/** The places of the chosen rows, or undefined when nothing is filtered. */
function chosenRows(query: Question, observations: Observations, resource: Resource): Uint32Array | undefined {
  const filters = Object.entries(query.where).map(([name, codes]) => {
    const column = textColumn(observations, name);
    const wanted = new Set(codes);
    return { index: column.index, allowed: Uint8Array.from(column.values, (code) => (wanted.has(code) ? 1 : 0)) };
  });
  for (const { column: name, code } of totalsLeftOut(query, resource)) {
    const column = textColumn(observations, name);
    filters.push({ index: column.index, allowed: Uint8Array.from(column.values, (value) => (value === code ? 0 : 1)) });
  }
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
  const [first, ...others] = filters;
  if (!first) return undefined;
  const chosen = new Uint32Array(observations.length);
  let count = 0;
  for (let row = 0; row < chosen.length; row += 1) {
    if (first.allowed[first.index[row] as number] === 1) {
      chosen[count] = row;
      count += 1;
    }
  }
  for (const { index, allowed } of others) {
    const before = count;
    count = 0;
    for (let place = 0; place < before; place += 1) {
      const row = chosen[place] as number;
      if (allowed[index[row] as number] === 1) {
        chosen[count] = row;
        count += 1;
      }
    }
  }
  return chosen.subarray(0, count);
}

/**
 * Numbers the groups: for each chosen row its group, for each group its first row, from which its codes are read.
 * Columns are folded in one by one, so that the numbers stay small however many columns there are.
 */
function groupRows(columns: readonly CodedColumn[], chosen: Uint32Array | undefined, length: number) {
  const groups = new Int32Array(chosen?.length ?? length);
  let firstRows: number[] = [];
  let count = 1;
  for (const { values, index } of columns) {
    const width = values.length;
    const dense = count * width <= denseLimit ? new Int32Array(count * width).fill(-1) : undefined;
    const sparse = new Map<number, number>();
    firstRows = [];
    for (let place = 0; place < groups.length; place += 1) {
      const row = chosen ? (chosen[place] as number) : place;
      const cell = (groups[place] as number) * width + (index[row] as number);
      let next = dense ? (dense[cell] as number) : (sparse.get(cell) ?? -1);
      if (next < 0) {
        next = firstRows.push(row) - 1;
        if (dense) dense[cell] = next;
        else sparse.set(cell, next);
      }
      groups[place] = next;
    }
    count = Math.max(1, firstRows.length);
  }
  return { groups, firstRows };
}

function sumGroups(
  groups: Int32Array,
  chosen: Uint32Array | undefined,
  size: number,
  [above, below]: readonly [TermCells, TermCells],
  status: CodedColumn | undefined,
) {
  const numerators = new Float64Array(size);
  const denominators = new Float64Array(size);
  const counted = new Uint32Array(size);
  const missing = new Uint32Array(size);
  const suppressed = new Uint32Array(size);
  const withheld = status?.values.indexOf('Q') ?? -1;
  for (let place = 0; place < groups.length; place += 1) {
    const group = groups[place] as number;
    const row = chosen ? (chosen[place] as number) : place;
    if (above.met?.[row] === 0 && below.met?.[row] === 0) continue;
    const upper = above.sums[row] as number;
    const lower = below.sums[row] as number;
    if (Number.isNaN(upper + lower)) {
      missing[group] = (missing[group] as number) + 1;
      if (withheld >= 0 && status?.index[row] === withheld) suppressed[group] = (suppressed[group] as number) + 1;
      continue;
    }
    numerators[group] = (numerators[group] as number) + upper;
    denominators[group] = (denominators[group] as number) + lower;
    counted[group] = (counted[group] as number) + 1;
  }
  return { numerators, denominators, counted, missing, suppressed };
}

/** The statuses of each group other than A, sorted; nothing where no row has any. */
function flagsOf(
  groups: Int32Array,
  chosen: Uint32Array | undefined,
  size: number,
  status: CodedColumn | undefined,
): readonly (readonly string[])[] {
  const marks = status?.values.map((value) => value !== '' && value !== 'A') ?? [];
  if (!status || !marks.includes(true)) return [];
  const width = status.values.length;
  const seen = new Uint8Array(size * width);
  for (let place = 0; place < groups.length; place += 1) {
    const row = chosen ? (chosen[place] as number) : place;
    seen[(groups[place] as number) * width + (status.index[row] as number)] = 1;
  }
  return Array.from({ length: size }, (_, group) =>
    status.values.filter((_, code) => marks[code] && seen[group * width + code] === 1).sort(),
  );
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
