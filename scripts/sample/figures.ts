import { fieldsOf, type Measure, type Resource } from '../../src/core/description/dataset.ts';
import type { Dice } from '../dice.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { type Balance, balancesOf, dependentsOf, type Range, steadyStocks, usualFigures } from './balance.ts';

/** Draws the counts of rows so that every rule of the description holds. */
export interface Figures {
  /**
   * One row: a figure for each count column, in the order of the description. `size` makes a body large or small, in
   * hundredths; `before` is the row of the period before, whose stocks are carried over.
   */
  draw(dice: Dice, size: number, before?: readonly number[]): readonly number[];
}

/** Figures of a table; throws a usage error when its rules leave none that can be found. */
export function figuresOf(resource: Resource): Figures {
  const columns = fieldsOf(resource, 'count');
  const hidden = resource.huiyin.disclosure;
  const ranges = columns.map(({ name, constraints = {} }) => {
    const isHidden = hidden?.columns.includes(name);
    const least = Math.max(constraints.minimum ?? 0, isHidden ? (hidden?.threshold ?? 0) : 1);
    return { least, most: constraints.maximum ?? Number.MAX_SAFE_INTEGER };
  });
  const balances = balancesOf(resource);
  // Twice the least, so that chance does not carry a figure below it; at most half of the most.
  const roomy = ranges.map(({ least, most }) => ({
    least: Math.min(Math.max(20, 2 * least), most),
    most: Math.max(least, most / 2),
  }));
  const usual = usualFigures(startOf(resource, balances), [...balances, ...steadyStocks(resource)], roomy);
  const names = balances.map(({ name }) => `"${name}"`).join(', ');
  const stuck = new UsageError(
    `No sample rows were found for the table "${resource.name}": the rules ${names} and the bounds of its columns are too tangled for this command. Write a few rows by hand; \`check\` tells which rule they break.`,
    `无法为“${resource.name}”表编造样例：规则 ${names} 与各列的上下限过于复杂。请手工写几行，再用 \`check\` 检查。`,
  );
  if (!usual) throw stuck;
  const solvedFor = (given: ReadonlyMap<number, number>) => ({
    given,
    dependents: dependentsOf(balances, usual, (place) => given.has(place)),
  });
  const [first, later] = [solvedFor(new Map()), solvedFor(carriedPlaces(resource))];
  return {
    draw(dice, size, before) {
      const { given, dependents } = before ? later : first;
      // Less and less chance, until every rule holds.
      for (const spread of [100, 50, 20, 5, 0]) {
        const row = usual.map((figure) =>
          Math.round((figure * size * (1000 + dice.between(-spread, spread))) / 100_000),
        );
        for (const [to, from] of given) row[to] = before?.[from] ?? 0;
        const fixed = [...row];
        for (const { place, multiples } of dependents)
          row[place] = multiples.reduce((sum, multiple, at) => sum + multiple * (fixed[at] as number), 0);
        if (keepsAll(row, balances, ranges)) return row;
      }
      throw stuck;
    },
  };
}

/** A body that does well: what its first rate counts is large, what stands against it small, and totals are totals. */
function startOf(resource: Resource, balances: readonly Balance[]): readonly number[] {
  const rates = resource.huiyin.measures.filter(({ mayExceedOne }) => !mayExceedOne);
  const counted = (measures: readonly Measure[]): readonly string[] =>
    measures.flatMap(({ numerator }) => numerator.sum);
  const first = counted(rates.slice(0, 1));
  const good = counted(rates.filter(({ direction }) => direction === 'up'));
  const bad = counted(rates.filter(({ direction }) => direction === 'down'));
  const start = fieldsOf(resource, 'count').map(({ name }) => {
    if (bad.includes(name)) return 20;
    if (first.includes(name)) return 200;
    return good.includes(name) ? 40 : 30;
  });
  for (let pass = 0; pass < 3; pass += 1) for (const balance of balances) raiseTotal(start, balance);
  return start;
}

/** Where one column stands alone against others, gives it their sum; where it need only be at least that, a third more. */
function raiseTotal(figures: number[], { multiples, isExact }: Balance): void {
  const side = (sign: number): readonly number[] =>
    multiples.flatMap((multiple, place) => (multiple * sign > 0 ? [place] : []));
  const sum = (places: readonly number[]): number => places.reduce((total, place) => total + (figures[place] ?? 0), 0);
  const [left, right] = [side(1), side(-1)];
  const [total] = right.length === 1 ? right : left;
  if (total === undefined || (right.length !== 1 && (left.length !== 1 || !isExact))) return;
  const parts = sum(right.length === 1 ? left : right);
  figures[total] = isExact ? parts : Math.max(figures[total] ?? 0, (parts * 4) / 3);
}

/** The places of the stocks that begin a row, and of those that ended the row before. */
function carriedPlaces(resource: Resource): ReadonlyMap<number, number> {
  const names = fieldsOf(resource, 'count').map(({ name }) => name);
  return new Map((resource.huiyin.carryOver ?? []).map(({ from, to }) => [names.indexOf(to), names.indexOf(from)]));
}

function keepsAll(row: readonly number[], balances: readonly Balance[], ranges: readonly Range[]): boolean {
  if (!row.every((figure, place) => isWithin(figure, ranges[place]))) return false;
  return balances.every(({ multiples, isExact }) => {
    const excess = multiples.reduce((sum, multiple, place) => sum + multiple * (row[place] as number), 0);
    return isExact ? excess === 0 : excess <= 0;
  });
}

function isWithin(figure: number, range: Range | undefined): boolean {
  return Number.isSafeInteger(figure) && range !== undefined && figure >= range.least && figure <= range.most;
}
