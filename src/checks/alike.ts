import type { Fault } from '../core/finding.ts';
import type { Report } from './check.ts';

/** So many faults of a kind are told one by one, as the runner keeps them apart; the rest are counted. */
export const toldApart = 20;

/**
 * Reports faults of one kind in one column: the first ones by themselves, the rest as a number beside the last. Words
 * for a million rows would take longer than finding them. Only for faults that no machine mends.
 */
export function reportAlike<Item>(
  report: Report,
  items: readonly Item[] | Uint32Array,
  faultOf: (item: Item) => Fault,
): void {
  const told = Array.from(items.slice(0, toldApart) as readonly Item[]);
  for (const [index, item] of told.entries()) {
    const more = index === toldApart - 1 ? items.length - toldApart : 0;
    report({ ...faultOf(item), more });
  }
}
