import { type Condition, conditionOf, type Figure } from '../figure.ts';
import { conditionSign } from './cell.ts';
import type { KeyItem } from './key.ts';

/** Why a row has no place in a picture that needs its rate. */
export type Unplaced = Exclude<Condition, 'sound' | 'low'>;

/** Names those without a place: "fewer than 10: A, B". */
export type FormatUnplaced = (why: Unplaced, names: readonly string[]) => string;

/** Those without a place, named under the picture by why, so that nobody is left out. `figureOf` gives the figure they lack. */
export function unplacedSigns<Row extends { readonly label: string }>(
  rows: readonly Row[],
  figureOf: (row: Row) => Figure,
  formatUnplaced: FormatUnplaced,
): readonly KeyItem[] {
  return (['tooFew', 'suppressed', 'missing'] as const).flatMap((why) => {
    const names = rows.filter((row) => conditionOf(figureOf(row)) === why).map(({ label }) => label);
    return names.length > 0 ? [{ label: formatUnplaced(why, names), draw: conditionSign(why) }] : [];
  });
}
