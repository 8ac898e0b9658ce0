import { fieldsOf, type Measure } from '../../core/description/dataset.ts';
import { isDoubtful } from '../../core/statistics/series.ts';
import { termCells } from '../../core/table/term-cells.ts';
import type { Rows, Subject } from '../check.ts';
import { unexplainedChanges } from '../history/comparison.ts';
import { once } from '../once.ts';
import { ruleResults } from './rules.ts';

/** A row in which the numerator of a measure does not fit its denominator. */
interface DivisionFault {
  /** Place in `Rows`. */
  readonly row: number;
  readonly measure: Measure;
  readonly numerator: number;
  readonly denominator: number;
}

interface DivisionFaults {
  /** Something over a denominator of zero. */
  readonly overZero: readonly DivisionFault[];
  /** More than all of the denominator. */
  readonly aboveOne: readonly DivisionFault[];
}

/**
 * The rows in which a rate of the description is no share: once per row and denominator, with the first measure that
 * shows it. Measures that may exceed one are ratios of two flows and cannot fail; rows whose status says that the
 * figures are unreliable (U) or defined otherwise (D) are excused, and so are those that break an identity already or
 * hold a published figure that changed without a reason.
 */
export const divisionFaults = once(findFaults);

function findFaults(subject: Subject, rows: Rows): DivisionFaults {
  const overZero = new Map<string, DivisionFault>();
  const aboveOne = new Map<string, DivisionFault>();
  const isExcused = excusedRows(subject, rows);
  const unexplained = unexplainedChanges(subject, rows);
  for (const measure of subject.resource.huiyin.measures) {
    if (measure.mayExceedOne) continue;
    const [above, below] = [termCells(measure.numerator, rows), termCells(measure.denominator, rows)];
    if (!above || !below) continue;
    const place = measure.denominator.sum.join(',');
    const changes = [...measure.numerator.sum, ...measure.denominator.sum].flatMap(
      (name) => unexplained.get(name) ?? [],
    );
    for (let row = 0; row < rows.length; row += 1) {
      const numerator = above.sums[row] as number;
      const denominator = below.sums[row] as number;
      if (!(numerator > denominator && numerator > 0 && denominator >= 0)) continue;
      if (above.met?.[row] === 0 || below.met?.[row] === 0 || isExcused(row)) continue;
      if (changes.some((changed) => changed.has(row))) continue;
      const found = denominator === 0 ? overZero : aboveOne;
      const key = `${row} ${place}`;
      if (!found.has(key)) found.set(key, { row, measure, numerator, denominator });
    }
  }
  const contradicted = contradictedColumns(subject, rows, aboveOne.size > 0);
  return {
    overZero: [...overZero.values()],
    aboveOne: [...aboveOne.values()].filter(({ row, measure }) => {
      const names = contradicted.get(row);
      return !names || ![...measure.numerator.sum, ...measure.denominator.sum].some((name) => names.has(name));
    }),
  };
}

/** For each row that breaks an identity, the columns the identity speaks of. */
function contradictedColumns(
  subject: Subject,
  rows: Rows,
  isWanted: boolean,
): ReadonlyMap<number, ReadonlySet<string>> {
  const columns = new Map<number, Set<string>>();
  if (!isWanted) return columns;
  for (const { rule, broken } of ruleResults(subject, rows)) {
    for (const row of broken) {
      columns.set(row, new Set([...(columns.get(row) ?? []), ...rule.left, ...rule.right]));
    }
  }
  return columns;
}

function excusedRows({ resource }: Subject, rows: Rows): (row: number) => boolean {
  const status = rows.texts.get(fieldsOf(resource, 'status')[0]?.name ?? '');
  if (!status) return () => false;
  const excuses = status.values.map((text) => isDoubtful({ flags: [text] }));
  return (row) => excuses[status.index[row] as number] === true;
}
