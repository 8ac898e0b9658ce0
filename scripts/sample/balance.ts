import { fieldsOf, type Resource } from '../../src/core/description/dataset.ts';

/** A rule between the counts of a row, as a sum of multiples that is zero, or at most zero. */
export interface Balance {
  readonly name: string;
  /** For each count column, in the order of the description, how often it enters. */
  readonly multiples: readonly number[];
  readonly isExact: boolean;
}

/** What a count column may hold. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Every rule that a row of counts must keep: the identities, and of each rate that it does not pass one. */
export function balancesOf(resource: Resource): readonly Balance[] {
  const { identities, measures } = resource.huiyin;
  const rates = measures.filter(
    ({ mayExceedOne, numerator, denominator }) => !mayExceedOne && !numerator.where && !denominator.where,
  );
  return [
    ...identities.map(({ name, left, relation, right }) => ({
      name,
      multiples: multiplesOf(resource, left, right),
      isExact: relation === '=',
    })),
    ...rates.map(({ name, numerator, denominator }) => ({
      name,
      multiples: multiplesOf(resource, numerator.sum, denominator.sum),
      isExact: false,
    })),
  ].filter(({ multiples }) => multiples.some((multiple) => multiple > 0));
}

/** For each pair of stocks the rule that they are equal, which holds between rows and, on average, within one. */
export function steadyStocks(resource: Resource): readonly Balance[] {
  return (resource.huiyin.carryOver ?? []).map(({ from, to }) => ({
    name: `${from} → ${to}`,
    multiples: multiplesOf(resource, [from], [to]),
    isExact: true,
  }));
}

function multiplesOf(resource: Resource, left: readonly string[], right: readonly string[]): readonly number[] {
  const times = (names: readonly string[], name: string): number => names.filter((other) => other === name).length;
  return fieldsOf(resource, 'count').map(({ name }) => times(left, name) - times(right, name));
}

/** How much the left side of "at most" must stay below the right, so that chance does not carry it over. */
const leeway = 1.25;
const sweeps = 20_000;

/**
 * Figures that keep every rule with room to spare, near those to start from: each broken rule in turn is mended by the
 * shortest way (the relaxation of Agmon and of Motzkin and Schoenberg, 1954). Undefined when there seem to be none.
 */
export function usualFigures(
  start: readonly number[],
  balances: readonly Balance[],
  ranges: readonly Range[],
): readonly number[] | undefined {
  const figures = [...start];
  const rules = balances.map(({ multiples, isExact }) => {
    const weights = isExact ? multiples : multiples.map((multiple) => (multiple > 0 ? multiple * leeway : multiple));
    return { weights, isExact, square: weights.reduce((sum, weight) => sum + weight * weight, 0) };
  });
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let largest = 0;
    for (const { weights, isExact, square } of rules) {
      const excess = weights.reduce((sum, weight, place) => sum + weight * (figures[place] as number), 0);
      if (!isExact && excess <= 0) continue;
      largest = Math.max(largest, Math.abs(excess));
      // A little beyond the border, or the last step would take for ever.
      const step = (isExact ? excess : excess + 1) / square;
      weights.forEach((weight, place) => {
        figures[place] = (figures[place] as number) - step * weight;
      });
    }
    ranges.forEach(({ least, most }, place) => {
      const figure = figures[place] as number;
      const bounded = Math.min(most, Math.max(least, figure));
      largest = Math.max(largest, Math.abs(bounded - figure));
      figures[place] = bounded;
    });
    if (largest < 0.01) return figures;
  }
  return undefined;
}

/** A column that follows from the others: its figure is the sum of so many times each. */
export interface Dependent {
  readonly place: number;
  readonly multiples: readonly number[];
}

/** Solves the exact rules for one column each: the largest that may follow, so that it is the total of the others. */
export function dependentsOf(
  balances: readonly Balance[],
  usual: readonly number[],
  isGiven: (place: number) => boolean,
): readonly Dependent[] {
  let open = balances.filter(({ isExact }) => isExact).map(({ multiples }) => [...multiples]);
  let solved: { place: number; row: number[] }[] = [];
  while (open.length > 0) {
    const [row = [], ...rest] = open;
    const candidates = row.flatMap((multiple, place) => (multiple !== 0 && !isGiven(place) ? [place] : []));
    const place = candidates.sort((one, other) => (usual[other] as number) - (usual[one] as number))[0];
    if (place === undefined) {
      open = rest;
      continue;
    }
    const pivot = row[place] as number;
    const unit = row.map((multiple) => multiple / pivot);
    const without = (other: readonly number[]): number[] =>
      other.map((multiple, at) => multiple - (other[place] as number) * (unit[at] as number));
    open = rest.map(without);
    solved = [...solved.map((earlier) => ({ ...earlier, row: without(earlier.row) })), { place, row: unit }];
  }
  return solved.map(({ place, row }) => ({
    place,
    multiples: row.map((multiple, at) => (at === place ? 0 : -multiple)),
  }));
}
