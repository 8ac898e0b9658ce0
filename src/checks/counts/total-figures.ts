import { fieldsOf, periodColumn, type Resource } from '../../core/description/dataset.ts';
import type { Observations } from '../../core/table/observations.ts';
import { numberKeys } from '../../core/table/row-keys.ts';

/** The rows of a code in one period whose counts are, each and all, the sum of the other codes' counts. */
export interface TotalCells {
  readonly rows: readonly number[];
}

/** How improbable (a power of ten) it must be that the sums come out by chance. */
const evidenceWanted = 3;

/** What is known of the codes of a dimension beforehand, by their place among its texts. */
export interface CodeRoles {
  /** Whether a code is one of those that make up the whole: no total by name or by declaration, no part of another. */
  readonly isPart: readonly boolean[];
  readonly mayBeTotal: readonly boolean[];
}

/**
 * Finds totals of a dimension by their figures: among the rows that differ in this dimension alone, one is the sum
 * of the others in every count, and so in every such group of the period.
 */
export function totalsByFigures(
  resource: Resource,
  rows: Observations,
  dimension: string,
  { isPart, mayBeTotal }: CodeRoles,
): readonly TotalCells[] {
  const { primaryKey } = resource.schema;
  const codes = rows.texts.get(dimension);
  const periods = rows.texts.get(periodColumn(resource));
  const columns = fieldsOf(resource, 'count').flatMap(({ name }) => rows.numbers.get(name) ?? []);
  const keys = primaryKey.includes(dimension)
    ? numberKeys(
        [rows],
        primaryKey.filter((name) => name !== dimension),
      )
    : undefined;
  const groups = keys?.numbers[0];
  if (!codes || !periods || !keys || !groups || columns.length === 0) return [];
  const placeOf = (row: number): number =>
    (codes.index[row] as number) * periods.values.length + (periods.index[row] as number);
  // A part is compared with what the other parts add up to, a total by name with all of them.
  const own = Uint8Array.from(isPart, Number);
  const isOwn = (row: number): number => own[codes.index[row] as number] as number;
  const weigh = own.includes(0) ? { own, index: codes.index } : undefined;
  const [first = new Float64Array(rows.length)] = columns;
  const firstSums = sumsOf(groups, keys.count, first, weigh);
  const places = new Set<number>();
  for (let row = 0; row < rows.length; row += 1) {
    const cell = first[row] as number;
    const sum = firstSums[groups[row] as number] as number;
    if (!(cell > 0 && (sum === cell || sum === 2 * cell)) || (1 + isOwn(row)) * cell !== sum) continue;
    if (mayBeTotal[codes.index[row] as number] === true) places.add(placeOf(row));
  }
  if (places.size === 0) return [];
  const sums = columns.map((cells) => sumsOf(groups, keys.count, cells, weigh));
  const counted = new Uint32Array(keys.count);
  for (let row = 0; row < rows.length; row += 1) {
    const group = groups[row] as number;
    const isCounted = isOwn(row) === 1 && columns.some((cells) => (cells[row] as number) > 0);
    if (isCounted) counted[group] = (counted[group] as number) + 1;
  }
  const candidates = new Map<number, { rows: number[]; evidence: number; isSum: boolean; hasParts: boolean }>();
  for (let row = 0; row < rows.length; row += 1) {
    const place = placeOf(row);
    if (!places.has(place) || mayBeTotal[codes.index[row] as number] !== true) continue;
    const candidate = candidates.get(place) ?? { rows: [], evidence: 0, isSum: true, hasParts: false };
    candidates.set(place, candidate);
    candidate.rows.push(row);
    const group = groups[row] as number;
    // Besides the total itself at least two must have something to add up.
    if ((counted[group] as number) - isOwn(row) >= 2) candidate.hasParts = true;
    const weights = columns.map((cells, index) => {
      const cell = cells[row] as number;
      if (!Number.isNaN(cell) && (1 + isOwn(row)) * cell !== sums[index]?.[group]) candidate.isSum = false;
      return Math.log10(1 + (Number.isNaN(cell) ? 0 : Math.abs(cell)));
    });
    const weight = weights.reduce((total, one) => total + one, 0);
    // The largest count of a row follows from the others where they are its parts.
    candidate.evidence += weights.length > 1 ? weight - Math.max(...weights) : weight;
  }
  return [...candidates.values()].filter(
    ({ isSum, hasParts, evidence }) => isSum && hasParts && evidence >= evidenceWanted,
  );
}

/** For each group the sum of a column over the rows whose code counts; blanks add nothing. */
function sumsOf(
  groups: Int32Array,
  count: number,
  cells: Float64Array,
  weigh?: { readonly own: Uint8Array; readonly index: Uint32Array },
): Float64Array {
  const sums = new Float64Array(count);
  for (let row = 0; row < groups.length; row += 1) {
    const cell = cells[row] as number;
    if (Number.isNaN(cell) || (weigh && weigh.own[weigh.index[row] as number] === 0)) continue;
    const group = groups[row] as number;
    sums[group] = (sums[group] as number) + cell;
  }
  return sums;
}
