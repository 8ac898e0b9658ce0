import { fieldsOf, type Resource } from '../../src/core/description/dataset.ts';
import type { Dice } from '../dice.ts';

/** The upper ends of the spans of days; the last span has none. */
const ends = [1, 3, 5, 10, 15, 20, 30, 60, 90];
/** How many of a thousand that still wait are answered in each span. */
const answered = [120, 150, 180, 400, 450, 400, 550, 700, 600, 500];
const lifeTable = ['n_at_risk', 'n_replied', 'n_other_closed', 'n_censored'];

/** A span of days with its lower and upper end. */
export interface Span {
  readonly from: number;
  /** Undefined in the last. */
  readonly to: number | undefined;
}

/** The spans that a table with bins has in each of its series; undefined for a table without bins. */
export function spansOf(resource: Resource): readonly Span[] | undefined {
  const [lower] = fieldsOf(resource, 'bin');
  if (!lower) return undefined;
  // Where spans begin with 1 they are counted from day to day, 1 to 5 and 6 to 10; else from end to end.
  const start = lower.constraints?.minimum ?? 0;
  return [...ends, undefined].map((to, index) => ({ from: index === 0 ? start : (ends[index - 1] ?? 0) + start, to }));
}

/** True when the table's counts are those of a life table, in which each span begins with what the one before left. */
export function isLifeTable(resource: Resource): boolean {
  const names = fieldsOf(resource, 'count').map(({ name }) => name);
  return names.length === lifeTable.length && lifeTable.every((name) => names.includes(name));
}

/** The counts of one series of spans, by column name. */
export function lifeTableRows(dice: Dice, size: number): readonly ReadonlyMap<string, number>[] {
  let waiting = dice.between(5 * size, 6 * size);
  return answered.map((usual, index) => {
    const isLast = index === answered.length - 1;
    const replied = Math.floor((waiting * (usual + dice.between(-30, 30))) / 1000);
    // Only long waits are still going on when the figures are collected.
    const unknown = index >= 7 ? Math.ceil((waiting - replied) / 4) : 0;
    const otherwise = isLast ? waiting - replied - unknown : Math.floor((waiting - replied) / 40);
    const row = new Map([
      ['n_at_risk', waiting],
      ['n_replied', replied],
      ['n_other_closed', otherwise],
      ['n_censored', unknown],
    ]);
    waiting -= replied + otherwise + unknown;
    return row;
  });
}
