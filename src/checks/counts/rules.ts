import type { Identity } from '../../core/description/dataset.ts';
import { termCells } from '../../core/table/term-cells.ts';
import type { Rows, Subject } from '../check.ts';
import { unexplainedChanges } from '../history/comparison.ts';
import { once } from '../once.ts';

/**
 * An identity of the description with the cells it speaks of, and the rows (places in `Rows`) that break it by
 * themselves.
 */
export interface RuleResult {
  readonly rule: Identity;
  readonly left: readonly Float64Array[];
  readonly right: readonly Float64Array[];
  readonly broken: readonly number[];
}

/** Every identity of the table held against every row; one whose columns the file lacks is left out. */
export const ruleResults = once(holdAll);

function holdAll(subject: Subject, rows: Rows): readonly RuleResult[] {
  const { resource } = subject;
  const unexplained = unexplainedChanges(subject, rows);
  return resource.huiyin.identities.flatMap((rule) => {
    const cellsOf = (names: readonly string[]) => names.flatMap((name) => rows.numbers.get(name) ?? []);
    const [left, right] = [cellsOf(rule.left), cellsOf(rule.right)];
    if (left.length < rule.left.length || right.length < rule.right.length) return [];
    const changes = [...rule.left, ...rule.right].flatMap((name) => unexplained.get(name) ?? []);
    const sums = [termCells({ sum: rule.left }, rows)?.sums, termCells({ sum: rule.right }, rows)?.sums];
    const [leftSums = new Float64Array(), rightSums = leftSums] = sums;
    const broken: number[] = [];
    for (let row = 0; row < leftSums.length; row += 1) {
      const leftSum = leftSums[row] as number;
      const rightSum = rightSums[row] as number;
      if (leftSum === rightSum || holds(rule.relation, leftSum, rightSum)) continue;
      // A published figure that changed without a reason is to be put back, and the rule holds again.
      if (!changes.some((changed) => changed.has(row))) broken.push(row);
    }
    return [{ rule, left, right, broken }];
  });
}

/** The sum of one row's cells; NaN when one of them is blank or unreadable. */
export function sumAt(columns: readonly Float64Array[], row: number): number {
  let sum = 0;
  for (const cells of columns) sum += cells[row] as number;
  return sum;
}

/** Whether a rule holds between two sums. With a blank in one of them (NaN) it cannot be held against the row. */
export function holds(relation: Identity['relation'], left: number, right: number): boolean {
  if (left === right || Number.isNaN(left + right)) return true;
  if (relation === '<=' && left < right) return true;
  // Sums of decimals are not exact to the last digit.
  if (Number.isInteger(left) && Number.isInteger(right)) return false;
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));
}
